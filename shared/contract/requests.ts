import { z } from "zod";
import { NAMED_WORK_CLASSES } from "../domain/eligibility";
import { OPEN_STATES, REQUEST_CHANNELS, REQUEST_STATES, URGENCIES } from "../domain/requests";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine, unitSchema } from "./base";
import { recipientKindSchema, recipientSchema } from "./deliveries";
import { inlinePersonSchema, placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { registerContract } from "./register";
import { itemAmountSchema, refSchema } from "./values";
import { timeSchema } from "./volunteers";

export const requestStateSchema = z.enum(REQUEST_STATES);
export const openStateSchema = z.enum(OPEN_STATES);
export const requestChannelSchema = z.enum(REQUEST_CHANNELS);
export const urgencySchema = z.enum(URGENCIES);
/** R21: classes of work that the law names; none of them is ordinary work. */
export const namedWorkClassSchema = z.enum(NAMED_WORK_CLASSES);

/** `quantity`: integer in the scale of `unit`; null where nobody said how much. */
export const requestLineSchema = z.object({ itemKindId: idSchema, quantity: z.number().int().min(0).nullable(), unit: unitSchema });
export type RequestLineFields = z.infer<typeof requestLineSchema>;

/** Whom help is for and who is not on file yet: put there with the request, in one write. */
export const newRecipientSchema = z.object({
  /** The person helped; of a family, its head. Somebody on file has an id and may be the head of a family that is not. */
  person: inlinePersonSchema,
  /** Of a family: how many live there, as they said. */
  declaredSize: z.number().int().min(1).max(50).nullable(),
});

export const requestFieldsSchema = z.object({
  channel: requestChannelSchema,
  /** Who asks: somebody on file, a partner, or a name and a phone as they were said. One of the four must be there. */
  callerPersonId: optionalId,
  callerPartnerId: optionalId,
  callerName: line(200),
  callerPhone: line(60),
  recipientKind: recipientKindSchema,
  /** Person, family or recipient group, as `recipientKind` says; null with a `newRecipient`. */
  recipientId: optionalId,
  newRecipient: newRecipientSchema.nullable(),
  /** How many people of a recipient group; null for a person or a family. */
  headcount: countSchema.nullable(),
  direction: directionSchema,
  /** What is asked for, in words. */
  wanted: line(1000),
  lines: z.array(requestLineSchema).max(50),
  urgency: urgencySchema,
  /** The day by which; a time where one was named. */
  dueDate: localDateSchema,
  dueTime: timeSchema,
  katoCode: placeCodeSchema,
  address: line(),
  campaignId: optionalId,
  workClasses: z.array(namedWorkClassSchema).max(NAMED_WORK_CLASSES.length),
  /** R21, point 2-1.2: the case was closed under article 35, part 1, points 1-2 of the Code of Criminal Procedure. */
  caseClosed: z.boolean(),
  note: remark,
  /** Of a new one: the contact of the front office it came of, which then says so. */
  contactId: optionalId.default(null),
});
export type RequestFields = z.infer<typeof requestFieldsSchema>;

const rowShape = {
  number: z.string(),
  state: requestStateSchema,
  urgency: urgencySchema,
  channel: requestChannelSchema,
  direction: directionSchema,
  /** Name of the person or partner on file, or the name as said. */
  caller: z.string(),
  /** Where the caller is a partner: by name in both languages. */
  callerPartner: refSchema.nullable(),
  phone: z.string(),
  recipient: recipientSchema,
  items: z.array(itemAmountSchema),
  wanted: z.string(),
  dueDate: z.string(),
  dueTime: z.string().nullable(),
  late: z.boolean(),
  takenOn: z.string(),
  /** Day on which it was confirmed or closed. */
  settledOn: z.string().nullable(),
  closeReason: z.string().nullable(),
  address: z.string(),
  ...placeNames,
  /** Who is sent: volunteers and volunteer groups. */
  sent: z.array(refSchema),
};
export const requestRowSchema = z.object({ id: idSchema, version: z.number().int(), ...rowShape });
export type RequestRow = z.infer<typeof requestRowSchema>;

const filterShape = {
  state: requestStateSchema,
  /** `open`: whatever waits; `late`: what should have been done by now. */
  waiting: z.enum(["open", "late"]),
  direction: directionSchema,
  urgency: urgencySchema,
  channel: requestChannelSchema,
  district: placeFilterSchema,
  volunteerId: idSchema,
  /** Account of the person at the desk who took it. */
  takenById: idSchema,
  campaignId: idSchema,
  /** Person, family or recipient group. */
  recipientId: idSchema,
  /** Days by which; both belong to the period. */
  from: localDateSchema,
  to: localDateSchema,
};
const filtersSchema = z.object(filterShape).partial();
export type RequestFilters = z.infer<typeof filtersSchema>;

const saved = z.object({ id: idSchema, version: z.number().int() });
const column = z.object({ state: requestStateSchema, total: z.number().int(), late: z.number().int(), rows: z.array(requestRowSchema) });
const MOST_IN_COLUMN = 200;
/** A move, with the assignments that ended with it: what takes the move back takes that back too. */
const settled = saved.extend({ ended: z.array(z.object({ id: idSchema, version: z.number().int(), was: z.enum(["planned", "on_the_way"]) })) });

/**
 * Sorts of the list: `due` (the default), `number`, `taken`. Its search looks for the number, the recipient, and of what is
 * open the caller.
 * Problems: `caller_needed` at `callerName`; `for_whom_needed` at `recipientId`; `headcount_needed` at `headcount`; `unit_differs` at
 * `lines.N.itemKindId`; `not_whole` at `lines.N.quantity`; `wanted_needed` at `wanted` (neither words nor lines); those of a new person at
 * `newRecipient.person.<field>`; `unknown` at whatever names another record.
 * Refused: `no_such_move` (params.from, params.to), `delivery_needed` and `reason_needed` (a move that asks for them), `request_answered`,
 * `contact_handed_over` (params.number: what came of the contact already).
 */
export const requestsContract = {
  ...registerContract({
    fields: requestFieldsSchema,
    row: rowShape,
    filters: filterShape,
    extra: {
      number: z.string(),
      state: requestStateSchema,
      late: z.boolean(),
      caller: z.string(),
      callerPerson: refSchema.nullable(),
      callerPartner: refSchema.nullable(),
      recipient: recipientSchema,
      items: z.array(itemAmountSchema),
      campaign: refSchema.nullable(),
      /** Contacts of the front office that it came of. */
      contacts: z.array(z.object({ id: idSchema, topic: z.string(), date: z.string() })),
      takenAt: z.string(),
      takenBy: z.string().nullable(),
      settledOn: z.string().nullable(),
      closeReason: z.string().nullable(),
      /** What answers it, newest first. */
      deliveries: z.array(z.object({ id: idSchema, number: z.string(), date: z.string(), state: z.string() })),
      assignments: z.array(z.object({ id: idSchema, to: refSchema, register: z.enum(["volunteers", "volunteerGroups"]), date: z.string(), fromTime: z.string().nullable(), toTime: z.string().nullable(), state: z.string() })),
    },
    write: "register",
  }),
  /** The board: the first cards of each state and how many there are; what is done only where it was settled in these last days. */
  board: procedure("read")
    .input(z.object({ filters: filtersSchema, perColumn: z.number().int().min(1).max(MOST_IN_COLUMN).default(20), settledDays: z.number().int().min(1).max(60).default(7) }))
    .output(z.object({ settledSince: z.string(), columns: z.array(column) })),
  /** More cards of one column. */
  column: procedure("read")
    .input(z.object({ state: requestStateSchema, filters: filtersSchema, settledSince: localDateSchema, offset: z.number().int().min(0), limit: z.number().int().min(1).max(MOST_IN_COLUMN).default(50) }))
    .output(z.array(requestRowSchema)),
  /** Requests by the day on which they are due: how many, and the first of each day, those that wait before those that are done. At most six weeks. */
  calendar: procedure("read")
    .input(z.object({ from: localDateSchema, to: localDateSchema, perDay: z.number().int().min(1).max(100).default(4), filters: filtersSchema }))
    .output(z.array(z.object({ date: z.string(), total: z.number().int(), open: z.number().int(), late: z.number().int(), rows: z.array(requestRowSchema) }))),
  /** Open requests for somebody, their families and the people of these: what a second call about the same need looks like. */
  openFor: procedure("read")
    .input(z.object({ recipientKind: recipientKindSchema, recipientId: idSchema, except: idSchema.nullable().default(null) }))
    .output(z.array(requestRowSchema)),
  /** Open requests that may be for somebody who is just being typed in: under their phone, or of people on file who are like them (R22). */
  openForNew: procedure("read")
    .input(z.object({ family: line(120).default(""), given: line(120).default(""), patronymic: line(120).default(""), birthDate: optionalDate.default(null), iin: z.string().max(40).nullable().default(null), phone: line(60).default(""), katoCode: placeCodeSchema.default(null) }))
    .output(z.array(requestRowSchema)),
  /** Classes of work that a new request in a place on a day starts with (R21). */
  presets: procedure("read").input(z.object({ katoCode: placeCodeSchema, date: localDateSchema })).output(z.object({ workClasses: z.array(namedWorkClassSchema) })),
  /**
   * A move on the board that asks for nothing else. Also opens what was closed without help. With "on the way" whoever is sent sets out.
   * Refused also with `sent_under_age`, `sent_birth_date`: the law keeps somebody who is sent from it by now (R21).
   */
  move: procedure("register").input(z.object({ id: idSchema, version: z.number().int(), to: openStateSchema })).output(settled),
  /** Takes a move back, with the assignments that it ended. Refused also with `sent_busy`, `sent_absent`, `sent_status`, `assignment_over`: somebody cannot go any more. */
  moveBack: procedure("register").input(z.object({ id: idSchema, version: z.number().int(), to: openStateSchema, ended: settled.shape.ended })).output(settled),
  /** It ends without help, and why. */
  close: procedure("register").input(z.object({ id: idSchema, version: z.number().int(), reason: requiredLine(1000) })).output(settled),
};
