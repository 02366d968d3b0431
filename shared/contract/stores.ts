import { z } from "zod";
import { line, remark, requiredLine, unitSchema } from "./base";
import { placeCodeSchema, placeFilterSchema } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { itemRefSchema } from "./values";

export const storeFieldsSchema = z.object({ nameRu: requiredLine(), nameKk: line(), katoCode: placeCodeSchema, place: line(), note: remark });
export type StoreFields = z.infer<typeof storeFieldsSchema>;

/** What is there of one kind of aid: an integer in the scale of the unit, below zero where more went out than came in (R26). */
export const heldSchema = z.object({ item: itemRefSchema, unit: unitSchema, quantity: z.number().int() });

/** Sorts: `name`. Refused: `in_use` (stockMoves, deliveries) for one whose goods are written down. */
export const storesContract = {
  ...registerContract({
    fields: storeFieldsSchema,
    row: { nameRu: z.string(), nameKk: z.string(), place: z.string(), katoCode: z.string().nullable(), held: z.array(heldSchema) },
    filters: { district: placeFilterSchema },
    extra: { held: z.array(heldSchema), moves: z.number().int(), deliveries: z.number().int() },
    write: "register",
  }),
  choices: choicesProcedure(),
};
