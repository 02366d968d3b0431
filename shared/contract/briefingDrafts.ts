/** Briefings being written: the text of a period in each language, its number, and what stands in the way of issuing it. */
import { z } from "zod";
import { NO_FIGURE_KINDS } from "../domain/boundNumbers";
import { CHART_KINDS } from "../domain/charts";
import { CHIP_FORMS, type DraftBlock } from "../domain/briefingText";
import { idSchema, languageSchema, localDateSchema, procedure } from "./base";

const pieceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string().max(20_000) }),
  z.object({ kind: z.literal("figure"), figure: z.string().min(1).max(120), form: z.enum(CHIP_FORMS) }),
  z.object({ kind: z.literal("marked"), text: z.string().max(4000), as: z.enum(NO_FIGURE_KINDS) }),
]);
const lineSchema = z.array(pieceSchema).max(2000).readonly();
export const draftBlockSchema: z.ZodType<DraftBlock> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.union([z.literal(1), z.literal(2)]), line: lineSchema }),
  z.object({ kind: z.literal("paragraph"), line: lineSchema }),
  z.object({ kind: z.literal("list"), items: z.array(lineSchema).max(2000).readonly() }),
]);
const blocksSchema = z.array(draftBlockSchema).max(2000).readonly();

const periodShape = { from: localDateSchema, to: localDateSchema };
const periodSchema = z.object(periodShape).refine(({ from, to }) => from <= to, { error: "date_order", path: ["to"] });
const versionShape = { id: idSchema, version: z.number().int() };
const languagesSchema = z.array(languageSchema).min(1).max(3).refine((all) => new Set(all).size === all.length, { error: "twice" });
const numberSchema = z.number().int().min(1).max(99_999).nullable();

const chartsSchema = z.array(z.enum(CHART_KINDS)).max(CHART_KINDS.length).refine((all) => new Set(all).size === all.length, { error: "twice" });

const draftTextSchema = z.object({
  language: languageSchema,
  version: z.number().int(),
  blocks: blocksSchema,
  /** Another language was edited since this one was last held against it. */
  stale: z.boolean(),
});
export const draftSchema = z.object({
  ...versionShape,
  ...periodShape,
  /** Plain number within its year; null takes the next one. */
  number: numberSchema,
  languages: z.array(languageSchema),
  /** What is drawn, in this order. */
  charts: chartsSchema,
  updatedAt: z.string(),
  texts: z.array(draftTextSchema),
});
export type Draft = z.infer<typeof draftSchema>;

const draftRowSchema = z.object({
  ...versionShape,
  ...periodShape,
  number: numberSchema,
  languages: z.array(languageSchema),
  /** Languages whose text was not held against the others since they changed. */
  stale: z.array(languageSchema),
  updatedAt: z.string(),
});

export const draftsContract = {
  /** Every draft, the one that was changed last first. */
  list: procedure("read").output(z.array(draftRowSchema)),
  /** The draft of a period; null where nobody has begun one. */
  of: procedure("read").input(periodSchema).output(draftSchema.nullable()),
  /** Begins it with a template, or with the text the office would write. Where there is one already, that one. */
  start: procedure("brief").input(z.object({ ...periodShape, languages: languagesSchema, templateId: idSchema.nullable().default(null) })).output(draftSchema),
  /** Number, languages and charts. A language that is added begins with the text the office would write. */
  update: procedure("brief").input(z.object({ ...versionShape, number: numberSchema, languages: languagesSchema, charts: chartsSchema })).output(draftSchema),
  /** Another language becomes stale by it, unless this one was: then it is catching up. */
  saveText: procedure("brief").input(z.object({ id: idSchema, language: languageSchema, version: z.number().int(), blocks: blocksSchema })).output(draftSchema),
  /** Somebody has held the text against the other languages: it says the same. REFUSED `other_figures` (params.count) where it speaks of other figures. */
  agree: procedure("brief").input(z.object({ id: idSchema, language: languageSchema, version: z.number().int() })).output(draftSchema),
  remove: procedure("brief").input(z.object(versionShape)).output(z.object(versionShape)),
  restore: procedure("brief").input(z.object({ id: idSchema })).output(z.object(versionShape)),
};
