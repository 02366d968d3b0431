import { z } from "zod";
import { idSchema, procedure } from "./base";

/** What is done to records, as the journal names it. */
export const AUDIT_ACTIONS = [
  "create", "update", "remove", "restore", "confirm", "withdraw", "import", "undo_import", "merge", "unmerge", "different",
  "issue", "scan", "demo", "setup", "export", "erase", "credit", "uncredit",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Where the calls of a kind lie in the contract, if not under its own name. */
export const RESTORED_BY: Readonly<Record<string, readonly string[]>> = { briefingDrafts: ["briefings", "drafts"] };

export const LINKS_SHOWN = 200;
const subjectShape = { kind: z.string(), id: z.string() };

export const auditRowSchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  kind: z.string(),
  subjectId: z.string().nullable(),
  /** Name of the record then; null when it was erased or there was none. */
  title: z.string().nullable(),
  fields: z.number().int(),
  links: z.number().int(),
  /** True when this entry is a deletion that can still be taken back, and by whoever asks. */
  undoable: z.boolean(),
});

/**
 * Whoever may not read the whole journal (`journal`) finds in it what they did themselves, and nothing else: a slip of
 * one's own can be taken back by everybody, long after its message has gone.
 */
export const auditContract = {
  list: procedure("read")
    .input(
      z.object({
        kind: z.string().max(40).optional(),
        subjectId: idSchema.optional(),
        action: z.string().max(40).optional(),
        page: z.number().int().min(1).default(1),
        pageSize: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(auditRowSchema), total: z.number().int() })),
  get: procedure("read")
    .input(z.object({ seq: z.number().int() }))
    .output(
      z.object({
        row: auditRowSchema,
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), erased: z.boolean() })),
        /** The first `LINKS_SHOWN` of the records that a change of many touched; `row.links` says how many there are. */
        links: z.array(z.object({ ...subjectShape, title: z.string().nullable() })),
        /** What the ids among the values are called. */
        names: z.array(z.object({ id: z.string(), title: z.string() })),
      }),
    ),
  /** Recomputes the chain of hashes. `brokenAt` is the first entry that does not fit, null when all do. */
  verify: procedure("journal").output(z.object({ entries: z.number().int(), brokenAt: z.number().int().nullable() })),
};
