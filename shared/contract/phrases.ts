import { z } from "zod";
import { PHRASE_DIGITS, PHRASE_PLACES } from "../domain/phrases";
import { remark, requiredLine } from "./base";
import { registerContract } from "./register";

export const PHRASE_LACKS = ["kk", "en"] as const;
const placeSchema = z.enum(PHRASE_PLACES);

export const phraseFieldsSchema = z.object({
  name: requiredLine(200),
  place: placeSchema,
  /** Among those of the same place; the smaller one stands first. */
  position: z.number().int().min(1).max(99),
  ru: remark.min(1),
  kk: remark,
  en: remark,
  /** What its digits are; null leaves them to be settled in each text (R16). */
  digits: z.enum(PHRASE_DIGITS).nullable(),
});
export type PhraseFields = z.infer<typeof phraseFieldsSchema>;

/** The corps' phrase book for briefings. Sorts: `name`, `place`. A language left empty leaves the phrase out of texts in it. */
export const phrasesContract = registerContract({
  fields: phraseFieldsSchema,
  row: { name: z.string(), place: placeSchema, position: z.number().int(), ru: z.string(), kk: z.string(), en: z.string(), digits: z.enum(PHRASE_DIGITS).nullable() },
  filters: { place: placeSchema, lacks: z.enum(PHRASE_LACKS) },
  extra: {},
  write: "brief",
});
