/** Records that may be one: proposed, looked at by a person, merged, and taken apart again (R17, R22). */
import { z } from "zod";
import { MATCH_REASONS } from "../domain/matching.weights";
import { MERGE_KINDS } from "../domain/mergeFields";
import { idSchema, procedure } from "./base";
import { refSchema } from "./values";

export const mergeKindSchema = z.enum(MERGE_KINDS);
/** Why two records may be one; families besides: `same_head`, `same_people` (two or more of them stand in both). */
export const pairReasonSchema = z.enum([...MATCH_REASONS, "same_head", "same_people"]);

const headSchema = z.object({ id: idSchema, version: z.number().int() });
const valueSchema = z.union([z.string(), z.number(), z.null(), z.array(z.string())]);

/** One of the records that are looked at side by side. */
export const comparedSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  updatedAt: z.string(),
  title: z.string(),
  /** Deleted or merged into another: it cannot be merged. */
  gone: z.boolean(),
  /** By name of the field; of a family `head` is the person's id. Roles that enter no data get no IIN (R19). */
  fields: z.record(z.string(), valueSchema),
  placeRu: z.string(),
  placeKk: z.string(),
  headName: z.string(),
  /** What hangs on it. `lists`: files it came from, newest first. */
  facts: z.object({
    volunteer: z.string().nullable(),
    posts: z.array(z.string()),
    families: z.array(refSchema),
    programmes: z.array(refSchema),
    members: z.array(z.string()),
    deliveries: z.number().int(),
    lists: z.array(z.string()),
  }),
});
export type Compared = z.infer<typeof comparedSchema>;

export const comparisonSchema = z.object({
  records: z.array(comparedSchema),
  /** Field -> id of the record that gives it, or `all`. */
  proposed: z.record(z.string(), z.string()),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const pairSchema = z.object({
  id: idSchema,
  kind: mergeKindSchema,
  band: z.enum(["same", "look"]),
  reasons: z.array(pairReasonSchema),
  /** The two of the pair first; then further ones that wait with one of them, two at most. */
  ids: z.array(idSchema),
});
export type ReviewPairView = z.infer<typeof pairSchema>;

export const scanSchema = z.object({
  running: z.boolean(),
  done: z.number().int(),
  total: z.number().int(),
  /** Pairs put into the queue by the scan that ended last; null before the first. */
  found: z.number().int().nullable(),
  /** True when the last one broke off by itself; nothing of it was kept. */
  failed: z.boolean(),
});
export type ScanState = z.infer<typeof scanSchema>;

export const matchingContract = {
  /** How many pairs wait for a look. A pair of which a record is gone does not. */
  open: procedure("read").output(z.object({ open: z.number().int() })),
  /** The likeliest pair that waits, past those put off for later; null when there is none. */
  next: procedure("read")
    .input(z.object({ skip: z.array(idSchema).max(2_000).default([]) }))
    .output(z.object({ open: z.number().int(), pair: pairSchema.nullable() })),
  /** Records side by side, with what is proposed for each field when the first of them is kept. */
  compare: procedure("read").input(z.object({ kind: mergeKindSchema, ids: z.array(idSchema).min(2).max(6) })).output(comparisonSchema),
  /**
   * Makes them one: everything that points to the others points to the first. `choice` names the record whose value is
   * taken, by field, or `all`; what it leaves out is as proposed. `families`: of people who each head one, these become one as well.
   * Refused: `merged_already`; CHANGED_MEANWHILE when a version is an old one.
   */
  merge: procedure("register")
    .input(z.object({ kind: mergeKindSchema, keep: headSchema, others: z.array(headSchema).min(1).max(5), choice: z.record(z.string().max(40), z.string().max(64)).default({}), families: z.boolean().default(false) }))
    .output(z.object({ id: idSchema, keepId: idSchema, families: z.number().int() })),
  /** Takes a merge apart. Refused: `merge_undone`, `merged_again`, `merge_built_upon`, `iin_taken_since`, `merge_erased`. */
  unmerge: procedure("register").input(z.object({ id: idSchema })).output(z.object({ kind: mergeKindSchema, keepId: idSchema, otherIds: z.array(idSchema) })),
  /** Merges that made a record what it is, newest first; and where the record went if it was merged into another. */
  mergesOf: procedure("read")
    .input(z.object({ kind: mergeKindSchema, id: idSchema }))
    .output(z.object({ into: refSchema.nullable(), merges: z.array(z.object({ id: idSchema, at: z.string(), by: z.string(), others: z.array(refSchema) })) })),
  /** "Not the same": remembered for ever. */
  different: procedure("register").input(z.object({ pairId: idSchema })).output(z.object({ open: z.number().int() })),
  /** Takes "not the same" back. */
  reopen: procedure("register").input(z.object({ pairId: idSchema })).output(z.object({ open: z.number().int() })),
  /** Looks through the whole register in the background. */
  scan: procedure("register").output(scanSchema),
  scanState: procedure("read").output(scanSchema),
  /** What was found so far is kept. */
  cancelScan: procedure("register").output(scanSchema),
};
