/** What is in the stores and how it came to be so (R26): figures over receipts, transfers, corrections and confirmed deliveries. */
import { z } from "zod";
import { idSchema, localDateSchema, optionalId, procedure, unitSchema } from "./base";
import { deliveryLineSchema } from "./deliveries";
import { itemRefSchema, refSchema } from "./values";

const quantity = z.number().int();

export const stockContract = {
  /**
   * What is where at the end of a day: each kind of aid with what each store holds of it, and altogether. Stores that are deleted are not shown.
   * `uncounted`: deliveries out of these stores that say of something not how much; they are in no balance.
   */
  where: procedure("read")
    .input(z.object({ date: localDateSchema }))
    .output(z.object({
      stores: z.array(refSchema),
      rows: z.array(z.object({ item: itemRefSchema, unit: unitSchema, quantities: z.array(quantity), total: quantity })),
      uncounted: z.number().int(),
    })),
  /**
   * Of a period (both days belong to it), in one store or in all: what was there before, what was collected, sent, delivered and is left over.
   * `brought` is what came from other stores less what went to them; `corrected` what was found less what was missing;
   * `besides` was delivered by deliveries that name no store and touches no balance.
   */
  period: procedure("read")
    .input(z.object({ from: localDateSchema, to: localDateSchema, storeId: optionalId.default(null) }))
    .output(z.array(z.object({
      item: itemRefSchema, unit: unitSchema, before: quantity, collected: quantity, brought: quantity, sent: quantity, delivered: quantity, corrected: quantity, left: quantity, besides: quantity,
    }))),
  /** What a delivery would take out of a store beyond what is there. It stops nobody. */
  shortages: procedure("read")
    .input(z.object({ storeId: idSchema, lines: z.array(deliveryLineSchema.pick({ itemKindId: true, quantity: true, unit: true })).max(100), except: idSchema.nullable().default(null) }))
    .output(z.array(z.object({ item: itemRefSchema, unit: unitSchema, there: quantity, wanted: quantity }))),
};
