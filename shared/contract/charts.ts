/** Charts of the registers where people would rather look than read: a period in numbers, each chart of one unit (R2). */
import { z } from "zod";
import { languageSchema, localDateSchema, procedure } from "./base";

/** Registers that have them, and their charts in the order of the page. */
export const CHARTS_OF = {
  programmes: ["targets", "participants"],
  campaigns: ["registered", "attended", "reach"],
  informationOutputs: ["materials", "conversations"],
  contacts: ["channels", "topics", "weeks"],
  learners: ["selected", "decisions", "results", "subjects", "attendance"],
  grants: ["allocated", "money", "implemented"],
  participations: ["participants"],
  mentors: ["prepared"],
  outcomes: ["trees", "waste", "memorial", "publication"],
  supportCentres: ["opened"],
  trainings: ["topics"],
} as const;
export type ChartPage = keyof typeof CHARTS_OF;
export const CHART_PAGES = Object.keys(CHARTS_OF) as [ChartPage, ...ChartPage[]];

/** What a line of weeks or bars of anything else stand for. `value` is a decimal in the unit; of targets, how much of each is reached, in percent. */
const chartSchema = z.object({
  code: z.string(),
  form: z.enum(["bars", "weeks"]),
  /** Where the words of the labels are (`contacts:channel`); null where they are names. */
  words: z.string().nullable(),
  values: z.array(z.object({ label: z.string(), value: z.number(), /** As it is said: a bar alone would say more than is known (R9). */ wording: z.string() })),
});
export type RegisterChart = z.infer<typeof chartSchema>;

/**
 * Problems: `date_order` at `to`. Charts without a number are left out; names and wordings are in the language asked for. `partly` names
 * campaigns that have numbers and lie only in part inside the days: a number of the whole is drawn with the whole (R11).
 */
export const chartsContract = {
  of: procedure("read")
    .input(z.object({ page: z.enum(CHART_PAGES), from: localDateSchema, to: localDateSchema, language: languageSchema }))
    .output(z.object({ charts: z.array(chartSchema), partly: z.array(z.string()) })),
};
