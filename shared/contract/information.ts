import { z } from "zod";
import { directionSchema, idSchema, line, localDateSchema, remark, requiredLine } from "./base";
import { placeCodeSchema } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema, refSchema } from "./values";

export const MATERIAL_KINDS = ["memo", "info_sheet", "infographic", "sticker", "post", "video"] as const;
export const materialKindSchema = z.enum(MATERIAL_KINDS);
export type MaterialKind = z.infer<typeof materialKindSchema>;

export const materialFieldsSchema = z.object({ kind: materialKindSchema, nameRu: requiredLine(), nameKk: line(), note: remark });
export type MaterialFields = z.infer<typeof materialFieldsSchema>;

/** What information work hands out, posts or publishes. Sorts: `name`, `kind`. Refused: `in_use` (outputs) for one that went out. */
export const informationMaterialsContract = {
  ...registerContract({
    fields: materialFieldsSchema,
    row: { nameRu: z.string(), nameKk: z.string(), kind: materialKindSchema, outputs: z.number().int() },
    filters: { kind: materialKindSchema },
    extra: { outputs: z.number().int() },
    write: "register",
  }),
  choices: choicesProcedure(),
};

export const OUTPUT_WAYS = ["handed_out", "posted", "published"] as const;
export const outputWaySchema = z.enum(OUTPUT_WAYS);
export const OUTPUT_STATES = ["draft", "confirmed"] as const;
export const outputStateSchema = z.enum(OUTPUT_STATES);

export const outputFieldsSchema = z.object({
  materialId: idSchema,
  direction: directionSchema,
  how: outputWaySchema,
  /** In thousandths of a piece. */
  amount: amountSchema,
  /** Only a confirmed one counts (R3). */
  state: outputStateSchema,
  /** Both days belong to it; the same day twice for one handout. */
  fromDate: localDateSchema,
  toDate: localDateSchema,
  katoCode: placeCodeSchema,
  place: line(),
  note: remark,
});
export type OutputFields = z.infer<typeof outputFieldsSchema>;

/**
 * How much of a material went out. Sorts of the list: `from` (the default). Problems: those of an amount (see claims);
 * `date_order` at `toDate`, `date_in_future` there for a confirmed one; `unknown` at `materialId`.
 */
export const informationOutputsContract = registerContract({
  fields: outputFieldsSchema,
  row: {
    material: refSchema,
    materialKind: materialKindSchema,
    direction: directionSchema,
    how: outputWaySchema,
    amount: amountSchema,
    state: outputStateSchema,
    fromDate: z.string(),
    toDate: z.string(),
    place: z.string(),
  },
  filters: { materialId: idSchema, materialKind: materialKindSchema, how: outputWaySchema, state: outputStateSchema, direction: directionSchema, from: localDateSchema, to: localDateSchema },
  extra: { material: refSchema, materialKind: materialKindSchema },
  write: "register",
});
