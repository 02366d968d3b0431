/** Issued briefings: the list, what one says, issuing, revising, what came late, the pack and its verification. */
import { z } from "zod";
import { EXCLUSION_REASONS } from "../domain/figures";
import { PRIVACY_LEVELS } from "../domain/personalColumns";
import { idSchema, languageSchema, localDateSchema, procedure, requiredLine } from "./base";
import { chartSchema } from "./briefingLooks";
import { EXPORT_FORMATS, figureRowSchema, figureSchema, textBlockSchema, ticketSchema } from "./briefings";
import { handoverSchema, pageSchema } from "./register";

const issuedShape = {
  id: idSchema,
  number: z.string(),
  revision: z.number().int(),
  from: localDateSchema,
  to: localDateSchema,
  date: localDateSchema,
  issuedAt: z.string(),
  issuedBy: z.string(),
  contentHash: z.string(),
  /** Why it was revised; empty for the first revision. */
  reason: z.string(),
  figures: z.number().int(),
  /** Revisions there are of this number. */
  revisions: z.number().int(),
};
export const issuedRowSchema = z.object(issuedShape);
export type IssuedRow = z.infer<typeof issuedRowSchema>;

const revisionSchema = z.object({ id: idSchema, revision: z.number().int(), date: localDateSchema, issuedBy: z.string(), reason: z.string(), contentHash: z.string() });

/** One that went as the revision before had it, the others as this one has them. */
const affectedRowSchema = z.object({ what: z.enum(["added", "gone", "changed"]), row: figureRowSchema });
export type AffectedRowInWords = z.infer<typeof affectedRowSchema>;
export const figureChangeSchema = z.object({
  figureId: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** True when the number itself differs. */
  differs: z.boolean(),
  rows: z.array(affectedRowSchema),
  /** Rows there are beyond those listed. */
  more: z.number().int(),
});
export type FigureChangeInWords = z.infer<typeof figureChangeSchema>;

export const PACK_PROBLEMS = [
  "figure", "row_altered", "rows_altered", "row_twice", "rows_twice", "text", "content_hash", "expected_hash", "office_hash", "office_damaged", "rows_missing", "rows_added",
  "office_unknown", "sheet_missing", "cell", "formula", "alert", "statement", "cells_more",
] as const;
const count = z.number().int();
export const packProblemSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("figure"), label: z.string(), issued: z.string(), recomputed: z.string() }),
  z.object({ kind: z.enum(["row_altered", "row_twice"]), sheet: z.string(), row: count }),
  z.object({ kind: z.enum(["rows_altered", "rows_twice", "cells_more"]), count }),
  z.object({ kind: z.literal("text"), language: z.string() }),
  z.object({ kind: z.literal("content_hash"), stated: z.string(), computed: z.string() }),
  z.object({ kind: z.literal("expected_hash"), expected: z.string(), computed: z.string() }),
  z.object({ kind: z.literal("office_hash"), office: z.string(), computed: z.string() }),
  z.object({ kind: z.literal("office_damaged"), number: z.string() }),
  z.object({ kind: z.enum(["rows_missing", "rows_added"]), count, records: z.array(z.string()) }),
  z.object({ kind: z.literal("office_unknown"), number: z.string(), revision: count }),
  z.object({ kind: z.enum(["sheet_missing", "alert"]), sheet: z.string() }),
  z.object({ kind: z.literal("cell"), sheet: z.string(), cell: z.string(), expected: z.string(), found: z.string() }),
  z.object({ kind: z.literal("formula"), sheet: z.string(), cell: z.string() }),
  z.object({ kind: z.literal("statement"), label: z.string(), said: z.string() }),
]);
export type PackProblem = z.infer<typeof packProblemSchema>;

export const verifiedSchema = z.object({
  holds: z.boolean(),
  number: z.string(),
  revision: z.number().int(),
  from: z.string(),
  to: z.string(),
  contentHash: z.string(),
  rows: count,
  figures: z.array(z.object({ label: z.string(), issued: z.string(), recomputed: z.string(), same: z.boolean() })),
  problems: z.array(packProblemSchema),
  database: z.enum(["not_asked", "unknown", "found"]),
});
export type VerifiedInWords = z.infer<typeof verifiedSchema>;

const askedSchema = z.object({ id: idSchema, language: languageSchema });
const pageOf = { page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) };
const savedSchema = z.object({ id: idSchema, number: z.string(), revision: z.number().int(), contentHash: z.string() });

export const issuedContract = {
  /** The latest revision of each number, newest first. */
  list: procedure("read").input(pageSchema).output(z.object({ rows: z.array(issuedRowSchema), total: z.number().int() })),
  /** Every revision of every number, the newest first, for choosing two. */
  everyRevision: procedure("read").output(z.array(z.object({ id: idSchema, number: z.string(), revision: z.number().int(), from: localDateSchema, to: localDateSchema }))),
  /** Everything an issued briefing says, from its own tables only (R14). */
  get: procedure("read").input(askedSchema).output(
    z.object({
      ...issuedShape,
      isLatest: z.boolean(),
      /** Languages it was issued in. */
      languages: z.array(languageSchema),
      /** Language of the text here: the one asked for where it was issued in that. */
      textLanguage: languageSchema,
      figuresInWords: z.array(figureSchema),
      sections: z.array(z.object({ id: z.string(), title: z.string() })),
      blocks: z.array(textBlockSchema),
      plain: z.string(),
      charts: z.array(chartSchema),
      all: z.array(revisionSchema),
    }),
  ),
  /** Rows of a figure as they were, or those left out of it. */
  rows: procedure("read").input(askedSchema.extend({ figureId: z.string().max(120), leftOut: z.boolean(), reason: z.enum(EXCLUSION_REASONS).optional(), ...pageOf })).output(
    z.object({ rows: z.array(figureRowSchema), total: z.number().int(), reasons: z.array(z.object({ reason: z.enum(EXCLUSION_REASONS), count, text: z.string() })) }),
  ),
  /** What will be frozen: the number it would get. */
  next: procedure("brief").output(z.object({ number: z.number().int(), year: z.string() })),
  issue: procedure("brief").input(z.object({ from: localDateSchema.nullable(), to: localDateSchema, number: z.number().int().min(1).max(99_999).nullable() })).output(savedSchema),
  revise: procedure("brief").input(z.object({ id: idSchema, reason: requiredLine(1000) })).output(savedSchema),
  /** What changed between the revision before and this one, or between any two (R15). */
  changes: procedure("read").input(askedSchema.extend({ before: idSchema })).output(z.array(figureChangeSchema)),
  /** What it would say today, and the rows that came since (R15). */
  late: procedure("read").input(askedSchema).output(
    z.object({
      figures: z.array(z.object({ figureId: z.string(), label: z.string(), issued: z.string().nullable(), now: z.string().nullable(), redefined: z.boolean() })),
      rows: z.array(z.object({ figureId: z.string(), figure: z.string(), row: figureRowSchema, why: z.string().nullable(), recordedAt: z.string().nullable(), recordedBy: z.string() })),
      more: z.number().int(),
    }),
  ),
  export: procedure("export").input(askedSchema.extend({ format: z.enum(EXPORT_FORMATS), privacy: z.enum(PRIVACY_LEVELS), ticket: ticketSchema.nullish() })).output(handoverSchema),
  /** Checks a pack from its rows alone, and against this office where it holds the briefing. */
  verify: procedure("read").input(z.object({ file: z.file(), expect: z.string().trim().toLowerCase().max(64).nullable(), language: languageSchema })).output(verifiedSchema),
};
