import { z } from "zod";
import { MATCH_REASONS } from "../domain/matching.weights";
import { IMPORT_KINDS, IMPORT_PROBLEM_SEVERITY, IMPORT_SEVERITIES, type ImportFieldId, type ImportProblemKind } from "../domain/importing/types";
import { PRIVACY_LEVELS } from "../domain/personalColumns";
import { handoverSchema } from "./register";
import { idSchema, localDateSchema, optionalId, type Permission, procedure } from "./base";
import { recipientKindSchema } from "./deliveries";

export const importKindSchema = z.enum(IMPORT_KINDS);
const PLANNED: ReadonlySet<string> = new Set(["campaigns", "grant-calls", "grants", "programmes", "centres"]);

/** A list asks for no less than the form of its register: whoever may not plan a campaign does not load one either. */
export const permissionOfList = (kind: z.infer<typeof importKindSchema>): Permission => (PLANNED.has(kind) ? "plan" : "register");
/** What becomes of a row: put on file anew, joined to what is on file, left out because it stands in the list already, left out because it cannot be read. */
export const ROW_OUTCOMES = ["new", "onFile", "twice", "unreadable"] as const;
export const rowOutcomeSchema = z.enum(ROW_OUTCOMES);
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const mappingSchema = z.array(z.custom<ImportFieldId>((value) => typeof value === "string").nullable()).max(400);
const problemKindSchema = z.custom<ImportProblemKind>((value) => typeof value === "string" && value in IMPORT_PROBLEM_SEVERITY);

export const importProblemSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  field: z.custom<ImportFieldId>((value) => typeof value === "string").nullable(),
  kind: problemKindSchema,
  severity: z.enum(IMPORT_SEVERITIES),
  read: z.string(),
  accepted: z.string(),
});

export const sheetPlanSchema = z.object({
  name: z.string(),
  /** Number of the last row of headings; 0 for a list without. */
  headerRow: z.number().int().min(0),
  mapping: mappingSchema,
});

const sheetSchema = sheetPlanSchema.extend({
  rows: z.number().int(),
  headings: z.array(z.string()),
  /** True for a sheet that looks like a list of the kind. */
  list: z.boolean(),
  /** True when the columns are those a person chose for such a list before. */
  remembered: z.boolean(),
  /** The first rows as they stand, headings among them. */
  sample: z.array(z.object({ row: z.number().int(), cells: z.array(cellSchema) })),
});

/** What rows that do not say it are taken to mean. */
export const importDefaultsSchema = z.object({
  /** The day of deliveries, the first day of memberships and promises. */
  date: localDateSchema.nullable().default(null),
  itemKindId: optionalId.default(null),
  /** In the scale of the item's unit. */
  quantity: z.number().int().min(1).nullable().default(null),
  /** The claim whose list this is (R8). */
  claimId: optionalId.default(null),
  headquartersId: optionalId.default(null),
  programmeId: optionalId.default(null),
  recipientKind: recipientKindSchema.nullable().default(null),
});
export type ImportDefaults = z.infer<typeof importDefaultsSchema>;

export const importSummarySchema = z.object({
  /** Rows of the list without headings and totals; the next four add up to it. */
  rows: z.number().int(),
  new: z.number().int(),
  onFile: z.number().int(),
  twice: z.number().int(),
  unreadable: z.number().int(),
  /** Of the new: rows that look the same as somebody on file or of an earlier row and wait for an answer; rows that need a look; rows that look the same and of which somebody said that they are not. */
  same: z.number().int(),
  look: z.number().int(),
  apart: z.number().int(),
  /** Totals and repeated headings, left out. */
  skipped: z.number().int(),
  /** Columns that the list cannot do without and lacks; with any of them it is not taken over. */
  missing: z.array(importProblemSchema),
  /** What rows that do not say it are taken to mean: the kind of aid by its name, one of it, a day. Empty where every row says it. */
  assumed: z.object({ item: z.string(), one: z.boolean(), date: z.string() }),
  /** What was put right in all rows of the partner's lists before, and in how many rows of this one; with `on` it is put right again. */
  mended: z.object({ on: z.boolean(), words: z.array(z.object({ field: z.custom<ImportFieldId>((value) => typeof value === "string"), read: z.string(), value: z.string(), rows: z.number().int() })) }),
  /** People and families on file of whom the list knows what is empty there; with `on` it is filled when the list is taken over. */
  fill: z.object({ on: z.boolean(), people: z.number().int(), families: z.number().int() }),
  /** How many problems of each kind. */
  problems: z.array(z.object({ kind: problemKindSchema, severity: z.enum(IMPORT_SEVERITIES), count: z.number().int() })),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

const onFileSchema = z.object({
  id: idSchema,
  kind: z.enum(["people", "families", "partners", "recipientGroups", "headquarters"]),
  name: z.string(),
  band: z.enum(["same", "look"]),
  reasons: z.array(z.enum(MATCH_REASONS)),
});

export const plannedRowSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  outcome: rowOutcomeSchema,
  /** Name of whom or what the row is about. */
  title: z.string(),
  cells: z.array(cellSchema),
  /** `alike`: in how many rows the same is wrong over the same text, this one among them; 0 where no cell can be mended. */
  problems: z.array(importProblemSchema.extend({ alike: z.number().int() })),
  /** Whoever on file it was joined to, or may be. */
  onFile: onFileSchema.nullable(),
  /** An earlier row that looks to be the same person's, where that is asked. */
  likeRow: z.object({ row: z.number().int(), title: z.string(), reasons: z.array(z.enum(MATCH_REASONS)) }).nullable(),
  /** What a person answered to whom it may be; null while nobody did. */
  answer: z.boolean().nullable(),
  /** Whether it, or the row it stands in already, goes to the record on file. */
  joined: z.boolean(),
  /** For `twice`: the row it stands in already. */
  firstRow: z.number().int().nullable(),
});
export type PlannedRowView = z.infer<typeof plannedRowSchema>;

export const ROW_FILTERS = ["all", "new", "onFile", "twice", "unreadable", "same", "look", "problems"] as const;

const session = { session: idSchema };
const rowAt = z.object({ sheet: z.string(), row: z.number().int() });

export const batchSchema = z.object({
  id: idSchema,
  kind: importKindSchema,
  fileName: z.string(),
  fileHash: z.string(),
  partner: z.string(),
  by: z.string(),
  at: z.string(),
  rows: z.number().int(),
  created: z.number().int(),
  attached: z.number().int(),
  twice: z.number().int(),
  unreadable: z.number().int(),
  undoneAt: z.string().nullable(),
});

/**
 * Parse -> header -> columns -> preview -> problems -> commit -> undo. A list lives in the office's memory until it is
 * committed or dropped; nothing is written before.
 * FORBIDDEN for a list that `permissionOfList` keeps from the role. Refused: `unreadable_file` (params.why), `import_gone` (the session was dropped), `import_busy`, `import_cancelled`,
 * `nothing_to_import`, `column_needed`, `partner_needed`, `headquarters_needed`, `programme_needed`, `import_undone`, `import_built_upon` (params.what, params.count).
 */
export const importingContract = {
  /** Reads a file of at most 60 MB. `as`: the session it shall have, so that its progress is asked and it is ended while it is read. */
  open: procedure("register")
    .input(z.object({ file: z.file().max(60 * 1024 * 1024), kind: importKindSchema, partnerId: optionalId.default(null), as: idSchema.optional() }))
    .output(z.object({ ...session, fileName: z.string(), fileHash: z.string(), sheets: z.array(sheetSchema) })),
  /** The sheets again, with columns guessed for another kind or partner. */
  guess: procedure("register")
    .input(z.object({ ...session, kind: importKindSchema, partnerId: optionalId.default(null) }))
    .output(z.object({ sheets: z.array(sheetSchema) })),
  /** What would become of every row. Remembers how the columns were mapped. */
  preview: procedure("register")
    .input(z.object({ ...session, kind: importKindSchema, partnerId: optionalId.default(null), sheets: z.array(sheetPlanSchema).min(1), defaults: importDefaultsSchema.optional() }))
    .output(importSummarySchema),
  rows: procedure("register")
    .input(z.object({ ...session, filter: z.enum(ROW_FILTERS).default("all"), problem: problemKindSchema.nullable().default(null), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(plannedRowSchema), total: z.number().int(), headings: z.array(z.object({ sheet: z.string(), headings: z.array(z.string()) })) })),
  /**
   * Puts other text into a cell of the preview and looks at everything again. The file is not touched. `everywhere`: into all cells
   * in which the same is wrong over the same text; the next list of the partner takes that over, unless it says who somebody is.
   */
  fix: procedure("register")
    .input(z.object({ ...session, ...rowAt.shape, column: z.number().int().min(0), value: z.string().max(4000), everywhere: z.boolean().default(false) }))
    .output(importSummarySchema),
  /** Fills what is empty on file from the list when it is taken over, or leaves it empty. */
  fillEmpty: procedure("register").input(z.object({ ...session, on: z.boolean() })).output(importSummarySchema),
  /** Puts right what was put right in the partner's lists before, or leaves it as the file has it. */
  mendAsBefore: procedure("register").input(z.object({ ...session, on: z.boolean() })).output(importSummarySchema),
  /**
   * Says whether rows are about those on file or of earlier rows they look the same as: the rows named, or all that wait ("same").
   * A "no" to a row stands until somebody says otherwise of that row; "same" without `join` takes back every "yes".
   */
  join: procedure("register").input(z.object({ ...session, rows: z.union([z.literal("same"), z.array(rowAt).max(5000)]), join: z.boolean() })).output(importSummarySchema),
  /** Rows done and in all; null where that is not known before the end. */
  progress: procedure("register")
    .input(z.object(session))
    .output(z.object({ stage: z.enum(["idle", "reading", "matching", "writing"]), done: z.number().int(), total: z.number().int().nullable() })),
  /** Ends what is at work; it leaves nothing behind. */
  cancel: procedure("register").input(z.object(session)).output(z.object({})),
  drop: procedure("register").input(z.object(session)).output(z.object({})),
  /** One transaction, one batch, one entry in the journal. */
  commit: procedure("register").input(z.object(session)).output(z.object({ batchId: idSchema, created: z.number().int(), attached: z.number().int(), review: z.number().int() })),
  /** The list with a column that says what is wrong with each row. */
  problemFile: procedure("register").input(z.object({ ...session, privacy: z.enum(PRIVACY_LEVELS) })).output(handoverSchema),
  batches: procedure("read")
    .input(z.object({ page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(batchSchema), total: z.number().int() })),
  /** The lists, and rows of them, that a record came from: `cells` as the file had them, `fixed` what was typed over them in the preview. */
  sources: procedure("read")
    .input(z.object({ id: idSchema }))
    .output(z.array(z.object({ batchId: idSchema, fileName: z.string(), at: z.string(), sheet: z.string(), row: z.number().int(), cells: z.array(cellSchema).nullable(), fixed: z.array(z.object({ column: z.number().int(), value: cellSchema })) }))),
  /** Takes a batch back: everything it made goes, everything it touched stands as before; the journal keeps both. */
  undo: procedure("register").input(z.object({ id: idSchema })).output(batchSchema),
};
