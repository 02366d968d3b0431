/** Values that the registers of aid share: amounts, names of other records, words. */
import { z } from "zod";
import { idSchema, qualifierSchema, unitSchema } from "./base";

const scaled = z.number().int().min(0).nullable();

/**
 * An amount as `shared/domain/amounts.ts` has it: integers in the scale of the unit that stands beside it.
 * `value` is null only for `unknown`, `high` is set only for `range`; the office names what contradicts that.
 */
export const amountSchema = z.object({ qualifier: qualifierSchema, value: scaled, high: scaled });

/** What nobody has counted yet. */
export const UNCOUNTED: z.infer<typeof amountSchema> = { qualifier: "unknown", value: null, high: null };

/** Another record by its names, as a list shows it. A person's or family's one name stands in both languages. */
export const refSchema = z.object({ id: idSchema, nameRu: z.string(), nameKk: z.string() });
export type Ref = z.infer<typeof refSchema>;

export const itemRefSchema = refSchema.extend({ nameEn: z.string() });
export type ItemRef = z.infer<typeof itemRefSchema>;

/** What was given and how much of it, for wording on the screen. */
export const itemAmountSchema = z.object({ item: itemRefSchema, amount: amountSchema, unit: unitSchema });
export type ItemAmount = z.infer<typeof itemAmountSchema>;

/** One text in the three languages of the screens. */
export const wordsSchema = z.object({ ru: z.string(), kk: z.string(), en: z.string() });

/** The last print of a paper, and whether what stands on it was changed since. */
export const printedSchema = z.object({ at: z.string(), isStale: z.boolean() });
