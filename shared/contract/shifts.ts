import { z } from "zod";
import { parseTime } from "../domain/availability";
import { WORK_CLASSES } from "../domain/eligibility";
import { alsoThatDaySchema, lawRefusalSchema } from "./assignments";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalId, procedure, remark, requiredLine } from "./base";
import { placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { refSchema } from "./values";

/** HH:MM of local time, also as typed (9, 9.30). Problems: `required`, `bad_time`. */
const shiftTimeSchema = z.string().transform((text, context) => {
  const time = text.trim() === "" ? null : parseTime(text);
  if (time !== null) return time;
  context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "bad_time" });
  return z.NEVER;
});

export const workClassSchema = z.enum(WORK_CLASSES);

export const shiftFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  direction: directionSchema,
  katoCode: placeCodeSchema,
  /** Where in that place: the address of a warehouse, a checkpoint. */
  place: line(),
  /** Local day on which it begins; one whose end is not after its beginning goes over midnight. */
  date: localDateSchema,
  from: shiftTimeSchema,
  to: shiftTimeSchema,
  /** Null: as many as come. */
  needed: countSchema.nullable(),
  /** Classes of work of R21; none is ordinary work. */
  workClasses: z.array(workClassSchema.exclude(["ordinary"])).max(3),
  /** The case was closed under article 35, part 1, points 1-2 of the Code of Criminal Procedure: lifts point 2-1.2 (R21). */
  caseClosed: z.boolean(),
  campaignId: optionalId,
  note: remark,
});
export type ShiftFields = z.infer<typeof shiftFieldsSchema>;

/** YYYY-MM-DDTHH:MM in the corps' own time. */
export const localMinuteSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);

export const attendanceSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  in: z.string(),
  /** Null while the volunteer is there. */
  out: z.string().nullable(),
  minutes: z.number().int(),
  note: z.string(),
  /** Who approved it and when; hours count from approved attendance only. */
  approved: z.object({ by: z.string(), at: z.string() }).nullable(),
});
export type AttendanceRow = z.infer<typeof attendanceSchema>;

export const signedUpSchema = z.object({
  volunteerId: idSchema,
  number: z.string(),
  name: z.string(),
  phone: z.string(),
  /** Languages the volunteer reads, as the person's record has them. */
  languages: z.array(z.string()),
  /** On the day of the shift; null without a birth date. */
  age: z.number().int().nullable(),
  withParent: z.boolean(),
  /** Until the shift is over: the law keeps them from it by now (R21); the work or the person's record has changed since. */
  unlawful: lawRefusalSchema.nullable(),
  headcountId: z.string().nullable(),
  attendance: z.array(attendanceSchema),
});
export type SignedUp = z.infer<typeof signedUpSchema>;

export const headcountFieldsSchema = z
  .object({ id: idSchema.nullable(), volunteerGroupId: optionalId, partnerId: optionalId, name: line(), headcount: countSchema })
  .superRefine(({ volunteerGroupId, partnerId, name, headcount }, context) => {
    if (!volunteerGroupId && !partnerId && name === "") context.addIssue({ code: "custom", message: "required", path: ["name"] });
    if (headcount === 0) context.addIssue({ code: "custom", message: "required", path: ["headcount"] });
  });
export type HeadcountFields = z.infer<typeof headcountFieldsSchema>;

export const headcountRowSchema = z.object({
  id: idSchema,
  volunteerGroup: refSchema.nullable(),
  partner: refSchema.nullable(),
  name: z.string(),
  headcount: z.number().int(),
  /** Registered volunteers on this shift who belong to them. */
  named: z.number().int(),
  /** Headcount less those registered by name: people the office knows by number only. Never below zero. */
  unnamed: z.number().int(),
});
export type HeadcountRow = z.infer<typeof headcountRowSchema>;

const saved = z.object({ id: idSchema, version: z.number().int() });
const onShift = z.object({ id: idSchema, volunteerId: idSchema });

/**
 * Sorts: `when` (the default), `name`. Problems: `unknown` at `campaignId`, `rows.N.volunteerGroupId`, `rows.N.partnerId`; `time_order` and `minute_in_future` at `in`, `out`.
 * Refused: signing up: `signed_up_already`, `volunteer_away`, `not_by_law` { name, age, point }, `birth_date_unknown` { name, point },
 * `busy_then` { name, title, date, from, to }; leaving: `attendance_recorded`; attendance: `there_already`, `not_there`, `not_begun`, `long_over` { date, time }, `attendance_approved`,
 * `nothing_to_approve`, `no_such_card`.
 */
export const shiftsContract = {
  ...registerContract({
    fields: shiftFieldsSchema,
    row: {
      nameRu: z.string(),
      nameKk: z.string(),
      direction: directionSchema,
      date: z.string(),
      from: z.string(),
      to: z.string(),
      place: z.string(),
      ...placeNames,
      needed: z.number().int().nullable(),
      signedUp: z.number().int(),
      came: z.number().int(),
      /** Those whose attendance waits for approval. */
      toApprove: z.number().int(),
      /** People of groups and guests who are known by number only. */
      unnamed: z.number().int(),
    },
    filters: { direction: directionSchema, district: placeFilterSchema, from: localDateSchema, to: localDateSchema, campaignId: idSchema, state: z.enum(["wanting", "to_approve"]) },
    extra: {
      ...placeNames,
      campaign: refSchema.nullable(),
      signedUp: z.array(signedUpSchema),
      headcounts: z.array(headcountRowSchema),
      /** Now in the corps' own time. */
      now: z.string(),
    },
    write: "register",
  }),
  choices: choicesProcedure(),
  /** R21 holds on the day of the shift; nobody is promised twice at one time. Neither can be overridden. */
  signUp: procedure("register").input(onShift.extend({ headcountId: optionalId.default(null) })).output(saved.extend({ also: z.array(alsoThatDaySchema) })),
  signOff: procedure("register").input(onShift).output(saved),
  /** One comes instead of another, in one write: both or neither. */
  swap: procedure("register").input(onShift.extend({ instead: idSchema })).output(saved),
  /** Comes now, or at a local minute; whoever had not signed up is signed up by it. */
  checkIn: procedure("register").input(onShift.extend({ at: localMinuteSchema.optional() })).output(saved),
  checkOut: procedure("register").input(onShift.extend({ at: localMinuteSchema.optional() })).output(saved),
  /** What a scanner typed from a volunteer's card: comes, or leaves if already there. */
  scan: procedure("register")
    .input(z.object({ id: idSchema, code: z.string().max(400) }))
    .output(z.object({ outcome: z.enum(["in", "out"]), volunteerId: idSchema, name: z.string(), at: z.string() })),
  setAttendance: procedure("register")
    .input(onShift.extend({ attendanceId: idSchema.nullable(), version: z.number().int(), in: localMinuteSchema, out: localMinuteSchema.nullable(), note: line() }))
    .output(saved),
  removeAttendance: procedure("register").input(z.object({ attendanceId: idSchema, version: z.number().int() })).output(saved),
  /** Everybody signed up of whom nothing is recorded was there from the beginning to the end. */
  allPresent: procedure("register").input(z.object({ id: idSchema })).output(z.object({ done: z.number().int() })),
  /** Approves what has an end; `left` counts those still there. */
  approve: procedure("confirm").input(z.object({ id: idSchema })).output(z.object({ done: z.number().int(), left: z.number().int() })),
  takeBackApproval: procedure("confirm").input(z.object({ attendanceId: idSchema, version: z.number().int() })).output(saved),
  /** Replaces the groups and guests of a shift; rows that keep their id stay the same. */
  setHeadcounts: procedure("register").input(z.object({ id: idSchema, version: z.number().int(), rows: z.array(headcountFieldsSchema).max(50) })).output(saved),
  /** Hours of a volunteer from approved attendance, by shift, oldest first; both days included, open ends are open. */
  hours: procedure("read")
    .input(z.object({ volunteerId: idSchema, from: localDateSchema.nullable().default(null), to: localDateSchema.nullable().default(null) }))
    .output(
      z.object({
        minutes: z.number().int(),
        days: z.number().int(),
        /** Minutes that wait for approval and are not among them. */
        waiting: z.number().int(),
        shifts: z.array(z.object({ id: idSchema, nameRu: z.string(), nameKk: z.string(), date: z.string(), minutes: z.number().int() })),
      }),
    ),
};
