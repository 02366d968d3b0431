import { z } from "zod";
import { directionSchema, idSchema, line, localDateSchema, optionalId, procedure, remark, requiredLine, unitSchema } from "./base";
import { recipientSchema } from "./deliveries";
import { vulnerabilityCodeSchema } from "./families";
import { placeCodeSchema } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema, itemRefSchema, refSchema } from "./values";

/** What a claim counts: recipients of a kind, things, or money. */
export const CLAIM_KINDS = ["family", "person", "group", "item", "money"] as const;
export const claimKindSchema = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof claimKindSchema>;

/** Whether a list by name stands behind the claim (R8, R10). */
export const LIST_STATES = ["none", "partial", "complete"] as const;
export const listStateSchema = z.enum(LIST_STATES);

export const claimFieldsSchema = z.object({
  /** Who reported it; together, when they are several. */
  partners: z.array(idSchema).max(30),
  /** As it was said or written. */
  statement: requiredLine(1000),
  direction: directionSchema,
  recipientKind: claimKindSchema,
  recipientGroupId: optionalId,
  vulnerabilities: z.array(vulnerabilityCodeSchema).max(20),
  itemKindId: optionalId,
  amount: amountSchema,
  /** The amount is what was given each day of the period, and no total of it. */
  perDay: z.boolean().default(false),
  /** `family`, `person`, `person`, the item's own and `tenge` for the five kinds. */
  unit: unitSchema,
  /** The claim's own period, both days included; it counts only in a briefing that contains it (R11). */
  fromDate: localDateSchema,
  toDate: localDateSchema,
  katoCode: placeCodeSchema,
  area: line(),
  sourceDocument: line(1000),
  listState: listStateSchema,
  /** Another claim that already contains these (the 6 inside the 30). */
  withinClaimId: optionalId,
  /** An earlier claim about the same recipients (a month later, R5). */
  repeatsClaimId: optionalId,
  /** Claims that do not lie inside this one, nor it inside them: whoever knows said so. */
  apartFrom: z.array(idSchema).max(100).default([]),
  campaignId: optionalId,
  note: remark,
});
export type ClaimFields = z.infer<typeof claimFieldsSchema>;

const listed = z.object({ deliveryId: idSchema, number: z.string(), date: z.string(), state: z.string(), recipient: recipientSchema });
const saved = z.object({ id: idSchema, version: z.number().int() });
const rowsInput = z.object({ id: idSchema, version: z.number().int(), deliveryIds: z.array(idSchema).min(1).max(5000) });

/**
 * Sorts of the list: `from` (the default), `statement`. Problems: `partner_needed` at `partners`; `amount_needed`, `amount_not_known`,
 * `not_whole` at `amount.value`; `high_needed`, `range_turned`, `only_range` at `amount.high`; `unit_differs` at `unit` (params.unit is the right one); `counts_recipients` at `unit` for a claim of things in people or families;
 * `required` at `itemKindId` for a claim of things; `date_order` at `toDate`; `own_claim`, `other_recipients`, `claims_in_circle`
 * at `withinClaimId` and `repeatsClaimId`; `unknown` at whatever names another record; `other_recipients` at `deliveryIds.N`.
 * Refused: `in_use` (claims) for one that others name.
 */
export const claimsContract = {
  ...registerContract({
    fields: claimFieldsSchema,
    row: {
      statement: z.string(),
      partners: z.array(refSchema),
      direction: directionSchema,
      recipientKind: claimKindSchema,
      amount: amountSchema,
      perDay: z.boolean(),
      unit: unitSchema,
      item: itemRefSchema.nullable(),
      fromDate: z.string(),
      toDate: z.string(),
      listState: listStateSchema,
      /** Deliveries its list contains. */
      rows: z.number().int(),
      within: refSchema.nullable(),
      repeats: refSchema.nullable(),
    },
    filters: { partnerId: idSchema, recipientKind: claimKindSchema, recipientGroupId: idSchema, listState: listStateSchema, direction: directionSchema, campaignId: idSchema, from: localDateSchema, to: localDateSchema },
    extra: {
      partners: z.array(refSchema),
      group: refSchema.nullable(),
      item: itemRefSchema.nullable(),
      campaign: refSchema.nullable(),
      within: refSchema.nullable(),
      repeats: refSchema.nullable(),
      /** Claims that lie within this one, and those that repeat it. */
      contains: z.array(refSchema),
      repeatedBy: z.array(refSchema),
      /** The first hundred deliveries of its list, newest first; all of them: `deliveries.list` by `claimId`. */
      rows: z.array(listed),
      rowsTotal: z.number().int(),
      /** Distinct people, families or groups among the confirmed ones (R1, R3). */
      listedRecipients: z.number().int(),
      /** Of a claim that counts things, portions or money: what its confirmed rows give of them, in the scale of its unit. */
      listedAmount: z.number().int(),
    },
    write: "register",
  }),
  choices: choicesProcedure(),
  /** Says which deliveries the claim's list already contains. Those attached before are left as they are. */
  attachRows: procedure("register").input(rowsInput).output(saved),
  detachRows: procedure("register").input(rowsInput).output(saved),
  /** Are the ones of claim `id` among those of `withinId`? `open` takes an answer back. */
  answerWithin: procedure("register").input(z.object({ id: idSchema, withinId: idSchema, answer: z.enum(["inside", "apart", "open"]) })).output(saved),
};
