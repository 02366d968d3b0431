import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine } from "./base";
import { registerContract } from "./register";
import { refSchema } from "./values";
import { timeSchema, weeklyHoursSchema } from "./volunteers";

export const CONTACT_CHANNELS = ["call", "whatsapp", "telegram", "in_person"] as const;
export const contactChannelSchema = z.enum(CONTACT_CHANNELS);
export const CONTACT_STATES = ["open", "answered"] as const;
export const contactStateSchema = z.enum(CONTACT_STATES);

export const contactFieldsSchema = z.object({
  date: localDateSchema,
  time: timeSchema,
  channel: contactChannelSchema,
  topic: requiredLine(200),
  question: remark,
  answer: remark,
  /** Somebody on file, where it is known who asks. */
  personId: optionalId,
  /** Who asks as they said it, and the phone or nick they wrote from. */
  name: line(200),
  reachedAt: line(100),
  state: contactStateSchema,
  callBackOn: optionalDate,
  callBackAt: timeSchema,
  /** The request that came of it. */
  requestId: optionalId.default(null),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;

const deskExceptionSchema = z.object({ date: localDateSchema, from: timeSchema, to: timeSchema, note: line(200) }).superRefine(({ from, to }, context) => {
  if ((from === null) !== (to === null)) context.addIssue({ code: "custom", message: "required", path: [from === null ? "from" : "to"] });
  if (from !== null && to !== null && to <= from) context.addIssue({ code: "custom", message: "time_order", path: ["to"] });
});
/** When the front office answers; an exception without hours is a closed day. */
export const deskHoursSchema = z.object({ weekly: z.array(weeklyHoursSchema).max(20), closedOnHolidays: z.boolean(), exceptions: z.array(deskExceptionSchema).max(100) });
export type DeskHoursFields = z.infer<typeof deskHoursSchema>;

const deskStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("unset") }),
  z.object({ state: z.literal("open"), until: z.string() }),
  z.object({ state: z.literal("closed"), opens: z.object({ date: z.string(), at: z.string() }).nullable() }),
]);

const contactRow = {
  date: z.string(),
  time: z.string().nullable(),
  channel: contactChannelSchema,
  topic: z.string(),
  /** Name on file, else as said. */
  name: z.string(),
  phone: z.string(),
  answeredBy: z.string(),
  state: contactStateSchema,
  callBackOn: z.string().nullable(),
  callBackAt: z.string().nullable(),
  late: z.boolean(),
  request: refSchema.nullable(),
};

/** Contacts are rows; people are distinct: somebody on file after merges, else a phone or nick (R1). */
const contactCountSchema = z.object({
  contacts: z.number().int(),
  people: z.number().int(),
  /** Contacts of whom neither person, phone nor nick is known: how many people they are nobody can say. */
  nameless: z.number().int(),
});
export type ContactCount = z.infer<typeof contactCountSchema>;

/** Sorts: `date`, `callBack`. Problems: `unknown` at `personId`; `required` at `callBackOn` when only a time is named. */
export const contactsContract = {
  ...registerContract({
    fields: contactFieldsSchema,
    row: contactRow,
    filters: { channel: contactChannelSchema, state: contactStateSchema, from: localDateSchema, to: localDateSchema },
    extra: { outsideHours: z.boolean(), person: refSchema.nullable(), answeredBy: z.string(), request: refSchema.nullable() },
    write: "register",
  }),
  /** Contacts and the people in them between two days, both inclusive, by channel and together. */
  summary: procedure("read")
    .input(z.object({ from: localDateSchema, to: localDateSchema }))
    .output(z.object({ channels: z.array(contactCountSchema.extend({ channel: contactChannelSchema })), together: contactCountSchema })),
  /** The hours of the desk, how they stand this minute, and the week in a line of each language. */
  hours: procedure("read").output(z.object({ hours: deskHoursSchema, now: deskStateSchema, week: z.object({ ru: z.string(), kk: z.string(), en: z.string() }) })),
  /** Replaces the hours. `was`: as they were read; refused when somebody changed them since. */
  setHours: procedure("plan").input(z.object({ was: deskHoursSchema, hours: deskHoursSchema })).output(deskHoursSchema),
  /** Marks a contact as answered: whoever was to be called back was. */
  settle: procedure("register").input(z.object({ id: idSchema, version: z.number().int() })).output(z.object({ id: idSchema, version: z.number().int() })),
};
