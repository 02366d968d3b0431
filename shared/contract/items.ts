import { z } from "zod";
import { line, procedure, requiredLine, unitSchema } from "./base";
import { choiceSchema, choicesProcedure, registerContract } from "./register";

export const ITEM_CATEGORIES = ["food", "meal", "hygiene", "protection", "money", "service", "other"] as const;
export const itemCategorySchema = z.enum(ITEM_CATEGORIES);

export const itemFieldsSchema = z.object({ nameRu: requiredLine(120), nameKk: line(120), nameEn: line(120), unit: unitSchema, category: itemCategorySchema });
export type ItemFields = z.infer<typeof itemFieldsSchema>;

/** Problems: `counts_recipients` at `unit`: people and families are no kind of aid. A kind that has such a unit from before is still read. */
export const itemsContract = {
  ...registerContract({
    fields: itemFieldsSchema,
    row: { nameRu: z.string(), nameKk: z.string(), unit: unitSchema, category: itemCategorySchema },
    filters: { category: itemCategorySchema },
    extra: {},
    write: "register",
  }),
  choices: choicesProcedure(),
  /** Every kind with its unit: what a line of a delivery chooses from. */
  all: procedure("read").output(z.array(choiceSchema.extend({ unit: unitSchema }))),
};
