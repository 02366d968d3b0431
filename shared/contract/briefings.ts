import { z } from "zod";
import { PRIVACY_LEVELS } from "../domain/personalColumns";
import { CHIP_FORMS } from "../domain/briefingText";
import { COUNT_METHODS, EXCLUSION_REASONS, ROW_KINDS } from "../domain/figures";
import { languageSchema, localDateSchema, procedure, qualifierSchema, unitSchema } from "./base";
import { handoverSchema } from "./register";

/** Integer in the scale of its unit, as everywhere on the contract. */
const scaled = z.number().int();
export const amountSchema = z.object({ qualifier: qualifierSchema, value: scaled.nullable(), high: scaled.nullable() });

/** Local dates, both inclusive (R11). */
const periodShape = { from: localDateSchema, to: localDateSchema };
const askedSchema = z.object({ ...periodShape, language: languageSchema }).refine(({ from, to }) => from <= to, { error: "date_order", path: ["to"] });

export const figureSchema = z.object({
  id: z.string(),
  definition: z.string(),
  definitionVersion: z.number().int(),
  section: z.string(),
  unit: unitSchema,
  method: z.enum(COUNT_METHODS),
  amount: amountSchema,
  low: scaled.nullable(),
  high: scaled.nullable(),
  expected: scaled.nullable(),
  expectedQualifier: qualifierSchema.nullable(),
  itemised: z.boolean(),
  rows: z.number().int(),
  excluded: z.number().int(),
  /** People, or families, whom headcount deliveries reached at the least (R6); a plain number. */
  people: z.number().int().nullable(),
  /** In the language asked for. */
  label: z.string(),
  wording: z.string(),
  counts: z.string(),
  leavesOut: z.string(),
});
export type FigureInWords = z.infer<typeof figureSchema>;

export const figureRowSchema = z.object({
  id: z.string(),
  kind: z.enum(ROW_KINDS),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  label: z.string(),
  provider: z.string(),
  item: z.string(),
  amount: amountSchema.nullable(),
  expected: scaled.nullable(),
  reason: z.enum(EXCLUSION_REASONS).nullable(),
  /** Register and record this row can be opened as; null where it has no screen. */
  opens: z.object({ kind: z.string(), id: z.string() }).nullable(),
});
export type FigureRowInWords = z.infer<typeof figureRowSchema>;

const pageOf = { page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) };
const figureAskedSchema = askedSchema.safeExtend({ figureId: z.string().max(120), ...pageOf });

const sentenceSchema = z.object({ text: z.string(), figures: z.array(z.string()) });
export const textBlockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
  z.object({ kind: z.literal("paragraph"), sentences: z.array(sentenceSchema) }),
  z.object({ kind: z.literal("list"), items: z.array(sentenceSchema) }),
]);

/** What somebody should answer before a figure can be tighter: may one claim of a partner contain another? */
export const questionSchema = z.object({
  kind: z.literal("claim_within"),
  figureId: z.string(),
  claimId: z.string(),
  withinId: z.string(),
  highIfInside: scaled.nullable(),
  /** The question in words. */
  text: z.string(),
});

/** What a chip of each figure says, in the language asked for; an empty form is one that the figure does not have. */
const chipsSchema = z.object({ id: z.string(), forms: z.record(z.enum(CHIP_FORMS), z.string()) });

export const EXPORT_FORMATS = ["docx", "pdf", "pptx", "xlsx", "txt", "md"] as const;

/** Chosen by the window that asks for a file. */
export const ticketSchema = z.string().min(16).max(64);

export const briefingsContract = {
  /** Every figure of a period that has something to say, in the order of a briefing. */
  compute: procedure("read")
    .input(askedSchema)
    .output(z.object({ period: z.object(periodShape), figures: z.array(figureSchema), sections: z.array(z.object({ id: z.string(), title: z.string() })), questions: z.array(questionSchema), chips: z.array(chipsSchema) })),
  /** The rows a figure is counted from, a page at a time. */
  rows: procedure("read").input(figureAskedSchema).output(z.object({ rows: z.array(figureRowSchema), total: z.number().int() })),
  /** The rows near a figure that do not count in it, each with its reason (R13). */
  exclusions: procedure("read")
    .input(figureAskedSchema.safeExtend({ reason: z.enum(EXCLUSION_REASONS).optional() }))
    .output(
      z.object({
        rows: z.array(figureRowSchema),
        total: z.number().int(),
        reasons: z.array(z.object({ reason: z.enum(EXCLUSION_REASONS), count: z.number().int(), text: z.string() })),
      }),
    ),
  /** How many rows of the figure lie further from the period than those listed: before it and after it (R13). */
  beyond: procedure("read").input(askedSchema.safeExtend({ figureId: z.string() })).output(z.object({ before: z.number().int(), after: z.number().int() })),
  text: procedure("read").input(askedSchema).output(z.object({ blocks: z.array(textBlockSchema), plain: z.string() })),
  export: procedure("export").input(askedSchema.safeExtend({ format: z.enum(EXPORT_FORMATS), privacy: z.enum(PRIVACY_LEVELS), ticket: ticketSchema.nullish() })).output(handoverSchema),
  /** How far a file is that is being written; null when it is not. */
  underway: procedure("export").input(z.object({ ticket: ticketSchema })).output(z.object({ rows: z.number().int(), total: z.number().int() }).nullable()),
  /** Ends the writing of a file; nothing of it is left behind. */
  stopExport: procedure("export").input(z.object({ ticket: ticketSchema })).output(z.object({})),
};
