/** Ways of looking at a briefing's figures: what to know before the press does, and two periods or revisions side by side. */
import { z } from "zod";
import { type Chart, CHART_KINDS } from "../domain/charts";
import { idSchema, languageSchema, localDateSchema, procedure } from "./base";
import { refSchema } from "./values";

const periodShape = { from: localDateSchema, to: localDateSchema };
const labelled = { figureId: z.string(), label: z.string() };

export const warningSchema = z.discriminatedUnion("kind", [
  /** Families that two or more partners helped in these days: their lists overlap. */
  z.object({ kind: z.literal("overlap"), families: z.number().int() }),
  /** People whom two or more partners helped in person, the first of them by name. */
  z.object({ kind: z.literal("overlap_people"), people: z.number().int(), first: z.array(refSchema) }),
  z.object({ kind: z.literal("claim_without_source"), ...labelled, claimId: z.string() }),
  /** Against the same number of days before. `times` is after / before, rounded to tenths. */
  z.object({ kind: z.literal("jump"), ...labelled, before: z.string(), after: z.string(), times: z.number() }),
  /** Figures that the days before had none of, and those that only they had. */
  z.object({ kind: z.literal("appeared"), labels: z.array(z.string()) }),
  z.object({ kind: z.literal("vanished"), labels: z.array(z.string()) }),
  /** What a partner gives each day and the total it reported cannot both be true. */
  z.object({ kind: z.literal("rate_and_total"), ...labelled, claimId: z.string(), misfit: z.enum(["too_large", "too_small"]), days: z.number().int(), rate: z.string(), limit: z.string(), total: z.string() }),
  z.object({ kind: z.literal("expected_without_confirmation"), ...labelled, commitmentId: z.string(), wording: z.string() }),
  /** Groceries for a month that were due in the period and last beyond it. */
  z.object({ kind: z.literal("month_cut"), ...labelled, commitmentId: z.string(), until: localDateSchema }),
  /** Groceries for a month that were due before the period and last into it. */
  z.object({ kind: z.literal("month_begun"), ...labelled, commitmentId: z.string(), given: localDateSchema, until: localDateSchema }),
  /** The same of sets that came as a list, or as a claim: whether they are for a month is not on file. */
  z.object({ kind: z.enum(["month_perhaps_cut", "month_perhaps_begun"]), ...labelled, opens: z.object({ kind: z.enum(["items", "claims"]), id: idSchema }), given: localDateSchema, until: localDateSchema }),
]);
export type FigureWarning = z.infer<typeof warningSchema>;

const sideSchema = z.discriminatedUnion("of", [z.object({ of: z.literal("period"), ...periodShape }), z.object({ of: z.literal("issued"), id: idSchema })]);
export type CompareSide = z.infer<typeof sideSchema>;

export const comparedSchema = z.object({
  ...labelled,
  section: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** True when the number itself differs, or one side has none. */
  differs: z.boolean(),
  /** after / before, rounded to tenths, where both are one number. */
  times: z.number().nullable(),
  /** Of two periods that have no day in common: both together, added up or counted anew over both. Null where it is neither. */
  together: z.string().nullable(),
  /** `recounted`: each person, or family, once over both periods. */
  togetherBy: z.enum(["sum", "recounted"]).nullable(),
  /** Why the two do not add up (R2, R12). */
  refused: z.enum(["different_units", "not_additive"]).nullable(),
});

export const chartSchema: z.ZodType<Chart> = z.object({
  kind: z.enum(CHART_KINDS), figure: z.string(), source: z.string(), title: z.string(), unit: z.string(), values: z.array(z.object({ key: z.string(), label: z.string(), value: z.number(), wording: z.string() })).readonly(),
});

export const looksContract = {
  /** Every chart that the days have values for, chosen or not. */
  charts: procedure("read").input(z.object({ ...periodShape, language: languageSchema })).output(z.array(chartSchema)),
  /** Typed, for the composer. `factor` is how many times a figure may grow or shrink unnoticed. */
  warnings: procedure("read").input(z.object({ ...periodShape, language: languageSchema, factor: z.number().min(1.1).max(1000) })).output(z.array(warningSchema)),
  /** Two periods, two revisions, or one of each. Sides in words for their heads. */
  compare: procedure("read").input(z.object({ before: sideSchema, after: sideSchema, language: languageSchema })).output(
    z.object({ rows: z.array(comparedSchema), /** False where a day belongs to both: nothing of them adds up (R12). */ disjoint: z.boolean(), sections: z.array(z.object({ id: z.string(), title: z.string() })) }),
  ),
};
