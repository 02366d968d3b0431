/** Handover sheets (ведомость выдачи): a distribution to many, printed, signed by each, and confirmed as a whole. */
import { z } from "zod";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalId, procedure, remark, requiredLine, unitSchema } from "./base";
import { placeCodeSchema } from "./people";
import { familiesFoundSchema } from "./families";
import { registerContract } from "./register";
import { itemAmountSchema, printedSchema, refSchema } from "./values";

/** `open` until the signed sheet is in; then `confirmed`. A confirmation that is taken back leaves it open, its deliveries withdrawn. */
export const SHEET_STATES = ["open", "confirmed"] as const;
export const sheetStateSchema = z.enum(SHEET_STATES);
export type SheetState = z.infer<typeof sheetStateSchema>;

/** `quantity`: integer in the scale of `unit`. */
export const sheetLineSchema = z.object({ itemKindId: idSchema, quantity: z.number().int().min(0).nullable(), unit: unitSchema });
export type SheetLineFields = z.infer<typeof sheetLineSchema>;

export const sheetRecipientSchema = z.object({ kind: z.enum(["person", "family"]), id: idSchema });
export type SheetRecipient = z.infer<typeof sheetRecipientSchema>;
export const SHEET_ROWS = 3_000;

export const sheetFieldsSchema = z.object({
  date: localDateSchema,
  /** What each recipient is due. */
  lines: z.array(sheetLineSchema).max(20),
  direction: directionSchema,
  /** Partners who give it. */
  providers: z.array(idSchema).max(30),
  volunteers: z.array(idSchema).max(500),
  campaignId: optionalId,
  storeId: optionalId,
  /** The due date of a commitment that this distribution keeps. */
  occurrenceId: optionalId,
  katoCode: placeCodeSchema,
  place: line(),
  /** In the order of the printed numbers. */
  recipients: z.array(sheetRecipientSchema).max(SHEET_ROWS),
  note: remark,
});
export type SheetFields = z.infer<typeof sheetFieldsSchema>;

const saved = z.object({ id: idSchema, version: z.number().int() });
const named = sheetRecipientSchema.extend({ name: z.string(), address: z.string() });
export const sheetRowSchema = named.extend({
  /** As it is printed, from 1. */
  row: z.number().int(),
  /** Null while the sheet is open, and for who did not come. */
  delivery: z.object({ id: idSchema, number: z.string(), state: z.string(), items: z.array(itemAmountSchema) }).nullable(),
});

/**
 * Sorts of the list: `date` (the default), `number`; its search looks for the number and the place.
 * Problems: `lines_needed` at `lines`; `quantity_needed`, `not_whole` at `lines.N.quantity`; `unit_differs` at `lines.N.unit`; `provider_needed`;
 * `recipients_needed` at `recipients`; `unknown` at whatever names another record.
 * Refused: `sheet_confirmed` (change, second confirmation; params.number), `sheet_open` (taking back what was not confirmed), `sheet_row` (params.kind, params.row),
 * `occurrence_confirmed`.
 */
export const handoverSheetsContract = {
  ...registerContract({
    fields: sheetFieldsSchema,
    row: {
      number: z.string(), date: z.string(), state: sheetStateSchema, items: z.array(itemAmountSchema), providers: z.array(refSchema), place: z.string(),
      rows: z.number().int(), given: z.number().int(),
    },
    filters: { state: sheetStateSchema, partnerId: idSchema, campaignId: idSchema, from: localDateSchema, to: localDateSchema },
    extra: {
      number: z.string(), state: sheetStateSchema, items: z.array(itemAmountSchema), providers: z.array(refSchema), volunteers: z.array(refSchema), campaign: refSchema.nullable(),
      store: refSchema.nullable(), occurrence: z.object({ id: idSchema, dueDate: z.string(), commitmentId: idSchema }).nullable(),
      confirmedBy: z.string().nullable(), confirmedAt: z.string().nullable(), printed: printedSchema.nullable(), rows: z.array(sheetRowSchema), given: z.number().int(),
    },
    write: "register",
  }),
  /**
   * Whom a list names, in its order, to make a sheet of: families found in their register, those whom a campaign has helped so far
   * (families and people of confirmed deliveries), or those of an earlier sheet.
   */
  recipients: procedure("read")
    .input(z.discriminatedUnion("from", [
      z.object({ from: z.literal("families"), found: familiesFoundSchema }),
      z.object({ from: z.literal("campaign"), campaignId: idSchema }),
      z.object({ from: z.literal("sheet"), sheetId: idSchema }),
      z.object({ from: z.literal("given"), recipients: z.array(sheetRecipientSchema).max(SHEET_ROWS) }),
    ]))
    .output(z.array(named)),
  /** Due dates around a day that a sheet of these providers may keep. */
  occurrences: procedure("read")
    .input(z.object({ date: localDateSchema, providers: z.array(idSchema).max(30) }))
    .output(z.array(z.object({ id: idSchema, dueDate: z.string(), partner: refSchema, item: refSchema }))),
  /** The signed sheet: everybody but those struck out got what was due or what `changed` says. One write; the second one is told. */
  confirm: procedure("confirm")
    .input(z.object({
      id: idSchema, version: z.number().int(), struckOut: z.array(countSchema).max(SHEET_ROWS),
      changed: z.array(z.object({ row: countSchema, lines: z.array(sheetLineSchema).max(20) })).max(SHEET_ROWS).default([]),
    }))
    .output(saved.extend({ given: z.number().int() })),
  /** Takes the confirmation back: its deliveries count no longer and stay on file with the reason; the sheet is open again. */
  withdraw: procedure("confirm").input(z.object({ id: idSchema, version: z.number().int(), reason: requiredLine(1000) })).output(saved.extend({ withdrawn: z.number().int() })),
};
