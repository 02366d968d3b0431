import { z } from "zod";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine, unitSchema } from "./base";
import { lineQualifierSchema, recipientKindSchema } from "./deliveries";
import { placeCodeSchema } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema, itemRefSchema, refSchema, wordsSchema } from "./values";

export const OCCURRENCE_STATES = ["due", "confirmed", "missed", "cancelled"] as const;
export const occurrenceStateSchema = z.enum(OCCURRENCE_STATES);
export type OccurrenceState = z.infer<typeof occurrenceStateSchema>;

export const commitmentFieldsSchema = z.object({
  partnerId: idSchema,
  direction: directionSchema,
  itemKindId: idSchema,
  unit: unitSchema,
  /** Promised for each due date. A promise is no range: `range` is refused. */
  amount: amountSchema,
  recipientKind: recipientKindSchema,
  /** Who gets it; a due date can be confirmed by headcount only when this is known. */
  recipientGroupId: optionalId,
  /** People (or families) at each due date. */
  headcount: countSchema.nullable(),
  /** RFC 5545 text (`FREQ=WEEKLY;BYDAY=WE`); empty: once, on `fromDate`. */
  rule: line(500),
  fromDate: localDateSchema,
  toDate: optionalDate,
  /** Days off on file are no due dates (see holidays); means nothing for a promise that falls due once. */
  skipHolidays: z.boolean(),
  katoCode: placeCodeSchema,
  note: remark,
});
export type CommitmentFields = z.infer<typeof commitmentFieldsSchema>;

/** For whom a commitment is: its group by name, and how many. */
export const promisedToSchema = z.object({ kind: recipientKindSchema, group: refSchema.nullable(), headcount: z.number().int().nullable() });

export const occurrenceRowSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  commitmentId: idSchema,
  dueDate: z.string(),
  /** The day the rule gave, where this one was moved to another; else null. */
  plannedDate: z.string().nullable(),
  state: occurrenceStateSchema,
  /** Why it was missed or cancelled. */
  reason: z.string(),
  note: z.string(),
  /** What is expected was set for this one day and no longer follows the commitment. */
  ownExpected: z.boolean(),
  partner: refSchema,
  item: itemRefSchema,
  unit: unitSchema,
  expected: amountSchema,
  /** Sum of what was confirmed for it; null while nothing was. */
  confirmed: amountSchema.nullable(),
  recipient: promisedToSchema,
  /** The newest delivery that confirmed it, when there is one. */
  delivery: z.object({ id: idSchema, number: z.string(), date: z.string(), headcount: z.number().int().nullable() }).nullable(),
});
export type OccurrenceRow = z.infer<typeof occurrenceRowSchema>;

/** Somebody named who got a part of what fell due: how much, in the scale of the commitment's unit. */
export const occurrenceRecipientSchema = z.object({ kind: z.enum(["person", "family"]), id: idSchema, quantity: z.number().int().min(0) });
export type OccurrenceRecipient = z.infer<typeof occurrenceRecipientSchema>;

const saved = z.object({ id: idSchema, version: z.number().int() });
const occurrenceInput = z.object({ id: idSchema, version: z.number().int() });

/** "Confirmed of expected" (R4), up to and with today; amounts in the commitment's unit. */
export const progressSchema = z.object({
  expected: amountSchema,
  confirmed: amountSchema,
  occurrences: z.number().int(),
  confirmedOccurrences: z.number().int(),
  missedOccurrences: z.number().int(),
});

/**
 * Sorts of the list: `partner` (the default), `from`. Problems: those of an amount (see claims), `no_range` at `amount.qualifier`;
 * `unit_differs` at `unit`; `for_whom_needed` at `recipientGroupId` for a group; `bad_recurrence`, `no_dates`, `too_many_dates` at `rule`;
 * `date_order` at `toDate`; `unknown` at whatever names another record. Confirming an occurrence: those of a delivery.
 * Refused: `in_use` (occurrences) for a commitment with confirmed ones, `occurrence_not_due`, `occurrence_is_due`, `recipient_group_needed`.
 */
export const commitmentsContract = {
  ...registerContract({
    fields: commitmentFieldsSchema,
    row: {
      partner: refSchema,
      item: itemRefSchema,
      amount: amountSchema,
      unit: unitSchema,
      direction: directionSchema,
      recipient: promisedToSchema,
      rule: z.string(),
      /** The rule in words; empty texts for a rule that cannot be read. */
      words: wordsSchema,
      fromDate: z.string(),
      toDate: z.string().nullable(),
      nextDue: z.string().nullable(),
      /** "Confirmed of expected" until today (R4), in the unit of the amount. */
      progress: z.object({ expected: amountSchema, confirmed: amountSchema }),
    },
    filters: { partnerId: idSchema, direction: directionSchema, recipientGroupId: idSchema },
    extra: {
      partner: refSchema,
      item: itemRefSchema,
      recipient: promisedToSchema,
      words: wordsSchema,
      progress: progressSchema,
      /** The first date, today or later, that is still due. */
      nextDue: z.object({ id: idSchema, version: z.number().int(), dueDate: z.string() }).nullable(),
    },
    write: "register",
  }),
  choices: choicesProcedure(),
  /**
   * The first dates of a rule and its words, while a form is being filled. `valid` is false for a rule that cannot be read.
   * `skipped`: the first days off that are left out for it.
   */
  preview: procedure("read")
    .input(z.object({ rule: line(500), from: localDateSchema, to: optionalDate, skipHolidays: z.boolean().default(false) }))
    .output(z.object({ valid: z.boolean(), dates: z.array(z.string()), words: wordsSchema, skipped: z.array(z.object({ date: z.string(), nameRu: z.string(), nameKk: z.string() })) })),
  /** Due dates of a period, both ends included, earliest first. */
  due: procedure("read")
    .input(
      z.object({
        from: localDateSchema,
        to: localDateSchema,
        partnerId: idSchema.optional(),
        commitmentId: idSchema.optional(),
        state: occurrenceStateSchema.optional(),
        limit: z.number().int().min(1).max(2000).default(500),
      }),
    )
    .output(
      z.object({
        rows: z.array(occurrenceRowSchema),
        total: z.number().int(),
        /** "Confirmed of expected" by partner, by name: due dates of the period in any state but cancelled (R4). */
        partners: z.array(z.object({ partner: refSchema, expected: z.number().int(), confirmed: z.number().int() })),
        /** The same by day, the earliest first. */
        days: z.array(z.object({ date: z.string(), expected: z.number().int(), confirmed: z.number().int() })),
      }),
    ),
  /**
   * Records a confirmed delivery to the commitment's group. What is left out is taken from the commitment:
   * quantity (in the unit's scale, with its qualifier), headcount, and the due date as the date.
   */
  confirmOccurrence: procedure("confirm")
    .input(
      occurrenceInput.extend({
        quantity: z.number().int().min(0).optional(),
        qualifier: lineQualifierSchema.exclude(["unknown"]).default("exact"),
        headcount: countSchema.optional(),
        date: localDateSchema.optional(),
        /** The store of the corps it was taken from, where it was one (R26). */
        storeId: optionalId.optional(),
        /** Who got it, by name: a delivery for each, in place of one to the commitment's group. */
        recipients: z.array(occurrenceRecipientSchema).min(1).max(500).optional(),
      }),
    )
    .output(saved.extend({ deliveryId: idSchema, deliveryNumber: z.string() })),
  /**
   * Gives one due date another day, another quantity (null: as promised) or a note, and leaves the rule as it is
   * (RFC 5545: the instance under its RECURRENCE-ID). Problems: `date_taken` at `date`, those of an amount at `expected`.
   */
  changeOccurrence: procedure("confirm")
    .input(occurrenceInput.extend({ date: localDateSchema, expected: z.number().int().min(0).nullable(), note: line(1000) }))
    .output(saved),
  /** Takes one due date back, with a reason: it was never due, and is not missed (R4). `reopenOccurrence` takes that back. */
  cancelOccurrence: procedure("confirm").input(occurrenceInput.extend({ reason: requiredLine(1000) })).output(saved),
  missOccurrence: procedure("confirm").input(occurrenceInput.extend({ reason: requiredLine(1000) })).output(saved),
  /** Due again. A delivery that had confirmed it is withdrawn and stays on file. */
  reopenOccurrence: procedure("confirm").input(occurrenceInput.extend({ reason: line(1000).default("") })).output(saved),
};
