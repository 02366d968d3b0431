import { z } from "zod";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalId, procedure, remark, requiredLine, unitSchema } from "./base";
import { placeCodeSchema } from "./people";
import { registerContract } from "./register";
import { LIMIT_PERIODS } from "../domain/aidLimits";
import { itemAmountSchema, itemRefSchema, refSchema } from "./values";

/** Only a confirmed one counts (R3); a withdrawn one stays on file with its reason. */
/** Whether a file proves a delivery. */
export const DELIVERY_EVIDENCE = ["none", "some"] as const;
export const DELIVERY_STATES = ["draft", "confirmed", "withdrawn"] as const;
export const deliveryStateSchema = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

export const RECIPIENT_KINDS = ["person", "family", "group"] as const;
export const recipientKindSchema = z.enum(RECIPIENT_KINDS);
export type RecipientKind = z.infer<typeof recipientKindSchema>;

/** A handover is counted or not: it has no range of its own. */
export const LINE_QUALIFIERS = ["exact", "more_than", "at_least", "about", "up_to", "unknown"] as const;
export const lineQualifierSchema = z.enum(LINE_QUALIFIERS);

/** `quantity`: integer in the scale of `unit`; null for `unknown` and only then. */
export const deliveryLineSchema = z.object({
  itemKindId: idSchema,
  qualifier: lineQualifierSchema,
  quantity: z.number().int().min(0).nullable(),
  unit: unitSchema,
});
export type DeliveryLineFields = z.infer<typeof deliveryLineSchema>;

export const deliveryFieldsSchema = z.object({
  date: localDateSchema,
  /** A form saves `draft` or `confirmed`. From `confirmed` or to `withdrawn` only `confirm` and `withdraw` lead. */
  state: deliveryStateSchema,
  direction: directionSchema,
  campaignId: optionalId,
  /** Partners who gave it, at least one; the corps is one of them (`status.corps.partnerId`, what a form starts with). */
  providers: z.array(idSchema).max(30),
  /** Volunteers of the corps who took part. */
  volunteers: z.array(idSchema).max(500),
  recipientKind: recipientKindSchema,
  /** Person, family or recipient group, as `recipientKind` says. */
  recipientId: optionalId,
  /** How many people of a recipient group got something; null for a person or a family. */
  headcount: countSchema.nullable(),
  lines: z.array(deliveryLineSchema).max(100),
  katoCode: placeCodeSchema,
  place: line(),
  /** The request it answers: said when it is entered, kept ever after. */
  requestId: optionalId.optional(),
  /** The store it was taken from; null where it came from elsewhere (R26). */
  storeId: optionalId.optional(),
  note: remark,
});
export type DeliveryFields = z.infer<typeof deliveryFieldsSchema>;

export const recipientSchema = z.object({
  kind: recipientKindSchema,
  id: z.string(),
  nameRu: z.string(),
  nameKk: z.string(),
  headcount: z.number().int().nullable(),
  /** What the headcount counts: a promise to families is confirmed by so many families (R2); people where it does not say. */
  headcountOf: z.enum(["person", "family"]).optional(),
});
export type Recipient = z.infer<typeof recipientSchema>;

export const deliveryRowSchema = {
  number: z.string(),
  date: z.string(),
  state: deliveryStateSchema,
  direction: directionSchema,
  recipient: recipientSchema,
  providers: z.array(refSchema),
  items: z.array(itemAmountSchema),
  campaign: refSchema.nullable(),
  place: z.string(),
};

const saved = z.object({ id: idSchema, version: z.number().int() });

export const aidLimitSchema = z.object({ itemKindId: idSchema, times: z.number().int().min(1).max(100), per: z.enum(LIMIT_PERIODS) });
const daysShape = { from: localDateSchema, to: localDateSchema };

/**
 * Sorts of the list: `date` (the default), `number`. Its search looks for the number and the recipient's name.
 * Problems: `provider_needed` at `providers`; `recipient_needed` at `recipientId`; `headcount_needed` at `headcount` (R6);
 * `unit_differs` at `lines.N.unit` (params.unit is the item's own); `amount_needed`, `amount_not_known`, `not_whole` at `lines.N.quantity`;
 * `date_in_future` at `date` of a confirmed one (params.today); `own_step` at `state`; `unknown` at whatever names another record.
 * Refused: `delivery_withdrawn` (change or withdrawal), `already_confirmed`, `occurrence_confirmed`, `belongs_to_occurrence`
 * and `belongs_to_request` (removal), `belongs_to_sheet` (removal, and confirming again what a sheet was taken back with), `request_answered` (a second one that would answer a request).
 */
export const deliveriesContract = {
  ...registerContract({
    fields: deliveryFieldsSchema,
    row: deliveryRowSchema,
    filters: {
      state: deliveryStateSchema,
      partnerId: idSchema,
      campaignId: idSchema,
      direction: directionSchema,
      recipientKind: recipientKindSchema,
      /** Person, family or recipient group: what was given to one recipient. */
      recipientId: idSchema,
      volunteerId: idSchema,
      /** Deliveries that the list behind a claim contains. */
      claimId: idSchema,
      storeId: idSchema,
      /** Taken from any store of the corps, or from none. */
      fromStore: z.enum(["store", "elsewhere"]),
      /** Deliveries with a line of this kind of aid. */
      itemKindId: idSchema,
      /** `none`: no file proves them, neither their own nor the sheet they were confirmed with. */
      evidence: z.enum(DELIVERY_EVIDENCE),
      /** `unknown`: of something nobody said how much. */
      amounts: z.enum(["unknown"]),
      /** Both days belong to the period. */
      from: localDateSchema,
      to: localDateSchema,
    },
    extra: {
      number: z.string(),
      recipient: recipientSchema,
      providers: z.array(refSchema),
      volunteers: z.array(refSchema),
      items: z.array(itemAmountSchema),
      campaign: refSchema.nullable(),
      /** Of the campaign. */
      organiser: refSchema.nullable(),
      store: refSchema.nullable(),
      /** The signed sheet that proves it. */
      sheet: z.object({ id: idSchema, number: z.string() }).nullable(),
      /** The round it was confirmed with. */
      routeSheet: z.object({ id: idSchema, number: z.string() }).nullable(),
      confirmedBy: z.string().nullable(),
      confirmedAt: z.string().nullable(),
      withdrawalReason: z.string().nullable(),
      occurrence: z.object({ id: idSchema, dueDate: z.string(), commitmentId: idSchema }).nullable(),
      request: refSchema.nullable(),
      /** Claims whose list contains this delivery. */
      claims: z.array(refSchema),
    },
    write: "register",
  }),
  /** From now on it counts. Also takes a withdrawal back. */
  confirm: procedure("confirm").input(z.object({ id: idSchema, version: z.number().int() })).output(saved),
  /**
   * Limits of the corps that what is planned for these families on that day would go beyond, by family. They stop nobody. What
   * a member was given, or is to be given, in person counts for the family.
   */
  warnings: procedure("read")
    .input(z.object({ date: localDateSchema, planned: z.array(z.object({ familyId: idSchema.nullable(), /** Somebody helped in person: it counts for the families they belong to. */ personId: idSchema.nullable().default(null), lines: z.array(deliveryLineSchema.pick({ itemKindId: true, unit: true, quantity: true })).max(100) })).max(5000), except: idSchema.nullable().default(null) }))
    .output(z.array(z.object({
      family: refSchema, /** How much is planned and how much was given before: sets, or times where it is not counted in sets. */ here: z.number().int(), had: z.number().int(), sets: z.boolean(), /** An amount is not known and was taken as one. */ unknown: z.boolean(), item: itemRefSchema, times: z.number().int(), per: z.enum(LIMIT_PERIODS),
      given: z.array(z.object({ deliveryId: idSchema, date: z.string(), providers: z.array(refSchema) })),
    }))),
  /**
   * What happened to it since it was entered, newest first: who confirmed, changed or withdrew it, and each value before and after.
   * Values of a note are left out; they stand in the journal.
   */
  history: procedure("read")
    .input(z.object({ id: idSchema }))
    .output(z.array(z.object({
      seq: z.number().int(), at: z.string(), by: z.string(), action: z.string(),
      changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }))),
  limits: procedure("read").output(z.array(aidLimitSchema)),
  /** Replaces the corps' limits. `was`: as they were read; refused when somebody changed them since. */
  setLimits: procedure("plan").input(z.object({ was: z.array(aidLimitSchema).max(50), limits: z.array(aidLimitSchema).max(50) })).output(z.array(aidLimitSchema)),
  /** What a family was given as a family in these days (both belong to them), newest first: by which partners. */
  helpedBy: procedure("read")
    .input(z.object({ familyId: idSchema, ...daysShape }))
    .output(z.object({ partners: z.array(refSchema), given: z.array(z.object({ deliveryId: idSchema, date: z.string(), providers: z.array(refSchema), items: z.array(itemAmountSchema) })) })),
  /** Families that two or more partners helped in these days. */
  helpedBySeveral: procedure("read")
    .input(z.object({ ...daysShape, page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }))
    .output(z.object({
      total: z.number().int(),
      rows: z.array(z.object({ id: idSchema, name: z.string(), headName: z.string(), partners: z.array(refSchema), deliveries: z.number().int(), last: z.string() })),
    })),
  /** It counts no longer; it and its history stay. A commitment's occurrence is due again. */
  withdraw: procedure("confirm").input(z.object({ id: idSchema, version: z.number().int(), reason: requiredLine(1000) })).output(saved),
};
