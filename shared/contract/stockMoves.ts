import { z } from "zod";
import { STOCK_MOVE_KINDS } from "../domain/stock";
import { idSchema, line, localDateSchema, optionalId, remark, unitSchema } from "./base";
import { placeCodeSchema } from "./people";
import { registerContract } from "./register";
import { itemAmountSchema, refSchema } from "./values";

export const stockMoveKindSchema = z.enum(STOCK_MOVE_KINDS);

/** `quantity`: integer in the scale of `unit`, more than nothing. */
export const stockLineSchema = z.object({ itemKindId: idSchema, quantity: z.number().int().min(0).nullable(), unit: unitSchema });
export type StockLineFields = z.infer<typeof stockLineSchema>;

export const stockMoveFieldsSchema = z.object({
  kind: stockMoveKindSchema,
  date: localDateSchema,
  /** The store that receives, gives away, or was counted. */
  storeId: optionalId,
  /** For a transfer: the store it goes to. */
  toStoreId: optionalId,
  /** For a receipt: from whom. */
  partnerId: optionalId,
  /** For goods sent away: where to. */
  katoCode: placeCodeSchema,
  place: line(),
  /** Waybill, act: its number. The paper itself is attached. */
  document: line(),
  /** For a correction: why. */
  reason: line(1000),
  lines: z.array(stockLineSchema).max(100),
  note: remark,
});
export type StockMoveFields = z.infer<typeof stockMoveFieldsSchema>;

/**
 * Sorts of the list: `date` (the default), `number`. Its search looks for the number, the paper and the place.
 * Problems: `store_needed` at `storeId` or `toStoreId`; `same_store` at `toStoreId`; `giver_needed` at `partnerId`; `where_to_needed` at `place`;
 * `reason_needed` at `reason`; `lines_needed` at `lines`; `unit_differs` at `lines.N.unit`; `quantity_needed`, `not_whole` at `lines.N.quantity`;
 * `date_in_future` at `date`; `unknown` at whatever names another record.
 */
export const stockMovesContract = registerContract({
  fields: stockMoveFieldsSchema,
  row: {
    number: z.string(), date: z.string(), kind: stockMoveKindSchema, store: refSchema, toStore: refSchema.nullable(), partner: refSchema.nullable(), place: z.string(),
    document: z.string(), items: z.array(itemAmountSchema),
  },
  filters: { kind: stockMoveKindSchema, storeId: idSchema, partnerId: idSchema, itemKindId: idSchema, from: localDateSchema, to: localDateSchema },
  extra: { number: z.string(), store: refSchema, toStore: refSchema.nullable(), partner: refSchema.nullable(), items: z.array(itemAmountSchema) },
  write: "register",
});
