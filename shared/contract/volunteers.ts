import { z } from "zod";
import { ABSENCE_KINDS, parseTime, type Weekday, WEEKDAYS } from "../domain/availability";
import { directionSchema, idSchema, line, localDateSchema, optionalDate, procedure, remark, requiredLine } from "./base";
import { ageFilters, inlinePersonSchema, personExtra, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, foundShape, manyDoneSchema, registerContract, severalOf } from "./register";
import { refSchema } from "./values";

export const VOLUNTEER_STATUSES = ["applied", "active", "paused", "left"] as const;
export const volunteerStatusSchema = z.enum(VOLUNTEER_STATUSES);
export type VolunteerState = z.infer<typeof volunteerStatusSchema>;

export const OCCUPATIONS = ["teacher", "student", "pupil", "employed", "unemployed", "pensioner", "other"] as const;
export const occupationSchema = z.enum(OCCUPATIONS);
export type Occupation = z.infer<typeof occupationSchema>;

/** HH:MM of local time, also as typed (9, 9.30); empty for the end of the day. Problem: `bad_time`. */
export const timeSchema = z
  .string()
  .nullable()
  .transform((text, context) => {
    if (text === null || text.trim() === "") return null;
    const time = parseTime(text);
    if (time !== null) return time;
    context.addIssue({ code: "custom", message: "bad_time" });
    return z.NEVER;
  });

const weekdaySchema = z.number().int().min(1).max(7).transform((day) => day as Weekday);

/** Hours that repeat every week, on one or several weekdays (Monday is 1). Over midnight they are two lines. */
export const weeklyHoursSchema = z
  .object({ weekdays: z.array(weekdaySchema).max(WEEKDAYS.length), from: timeSchema, to: timeSchema })
  .superRefine(({ weekdays, from, to }, context) => {
    if (weekdays.length === 0) context.addIssue({ code: "custom", message: "required", path: ["weekdays"] });
    if (from !== null && to !== null && to <= from) context.addIssue({ code: "custom", message: "time_order", path: ["to"] });
  });
export type WeeklyHoursFields = z.infer<typeof weeklyHoursSchema>;

export const absenceSchema = z.object({ kind: z.enum(ABSENCE_KINDS), from: localDateSchema, to: optionalDate, note: line() });
export type AbsenceFields = z.infer<typeof absenceSchema>;

export const trainingSchema = z.object({ name: requiredLine(200), passedOn: optionalDate, document: line(), validUntil: optionalDate });
export type TrainingFields = z.infer<typeof trainingSchema>;

/** Written consent of a parent (R21, point 2), with the document that proves it. */
export const parentConsentSchema = z.object({ parent: requiredLine(200), givenOn: localDateSchema, to: optionalDate, document: requiredLine() });
export type ParentConsentFields = z.infer<typeof parentConsentSchema>;

export const volunteerFieldsSchema = z.object({
  person: inlinePersonSchema,
  status: volunteerStatusSchema,
  /** What they do, from a closed list; `occupation` says it in their own words. */
  occupationKind: occupationSchema.nullable().default(null),
  occupation: line(),
  directions: z.array(directionSchema).max(20),
  skills: z.array(line(60)).max(30),
  vehicle: line(),
  hours: z.array(weeklyHoursSchema).max(20).default([]),
  /** When they can come, in words: what `hours` cannot say. */
  availability: line(1000),
  absences: z.array(absenceSchema).max(100).default([]),
  trainings: z.array(trainingSchema).max(100).default([]),
  parentConsent: parentConsentSchema.nullable().default(null),
  /** Volunteer groups they belong to. */
  groups: z.array(idSchema).max(30).default([]),
  joinedOn: optionalDate,
  note: remark,
});
export type VolunteerFields = z.infer<typeof volunteerFieldsSchema>;

/** What a volunteer starts with who is known by name only; for lists from outside, which say no more. */
export const VOLUNTEER_DEFAULTS: Omit<VolunteerFields, "person"> = {
  status: "active", occupationKind: null, occupation: "", directions: [], skills: [], vehicle: "", hours: [], availability: "",
  absences: [], trainings: [], parentConsent: null, groups: [], joinedOn: null, note: "",
};

/** A local day, with a time of it or without. */
const dayAndHourSchema = z.union([localDateSchema, z.iso.datetime({ local: true, precision: -1 }).refine((text) => !text.endsWith("Z"))]);

/** Parents' consents that run out within thirty days, and those that ran out while the child still needs one. */
export const PARENT_CONSENT_RUNS_OUT = ["soon", "lapsed"] as const;

const volunteerFilters = {
  status: severalOf(volunteerStatusSchema),
  direction: severalOf(directionSchema),
  district: severalOf(placeFilterSchema),
  occupationKind: occupationSchema,
  /**
   * Those who can come on a day (2020-04-04) or at a minute of it (2020-04-04T10:00): within the hours they told for its weekday,
   * not absent, neither paused nor gone, and not at other work then; for a day, not at other work through all of their hours.
   */
  availableOn: dayAndHourSchema,
  groupId: idSchema,
  parentConsent: z.enum(PARENT_CONSENT_RUNS_OUT),
  ...ageFilters,
};
const changeOfManySchema = z.union([z.object({ status: volunteerStatusSchema, /** From which day; today where it is not named. */ since: localDateSchema.optional() }), z.object({ addDirection: directionSchema }), z.object({ dropDirection: directionSchema })]);
/** Volunteers that a list finds, and which of them. */
export const volunteersFoundSchema = z.object(foundShape(volunteerFilters));

/**
 * Problems: `already_volunteer` at `person` with { id, number }; those of a person at `person.<field>`; `date_order` at `absences.N.to`,
 * `trainings.N.validUntil`, `parentConsent.to`; `time_order` at `hours.N.to`; `unknown` at `groups`.
 */
export const volunteersContract = {
  ...registerContract({
    fields: volunteerFieldsSchema,
    /** Sorts: `name`, `number`, `status`, `joined`. */
    row: {
      number: z.string(),
      name: z.string(),
      status: volunteerStatusSchema,
      occupationKind: occupationSchema.nullable(),
      directions: z.array(directionSchema),
      phone: z.string(),
      address: z.string(),
      ...placeNames,
      age: z.number().int().nullable(),
      joinedOn: z.string().nullable(),
      skills: z.array(z.string()),
      languages: z.array(z.string()),
      vehicle: z.string(),
      /** Volunteer groups they belong to. */
      groups: z.array(refSchema),
    },
    filters: volunteerFilters,
    extra: {
      ...personExtra,
      ...placeNames,
      number: z.string(),
      /** Oldest first. `since` is a local date, `at` the instant of recording. */
      history: z.array(z.object({ status: volunteerStatusSchema, since: z.string(), at: z.string() })),
      /** Confirmed deliveries the volunteer took part in. */
      deliveries: z.number().int(),
      /** Days of the first and the last of them; null where there is none. */
      firstDelivery: z.string().nullable(),
      lastDelivery: z.string().nullable(),
      groups: z.array(refSchema),
      headquarters: z.array(
        z.object({ id: idSchema, nameRu: z.string(), nameKk: z.string(), role: z.string(), from: z.string(), to: z.string().nullable() }),
      ),
    },
    write: "register",
  }),
  /** A parent's written consent, whatever else stands in the record. Problems: `required` at `consent.parent`, `consent.document`; `date_order` at `parentConsent.to`. */
  giveConsent: procedure("register").input(z.object({ id: idSchema, consent: parentConsentSchema })).output(z.object({ id: idSchema, version: z.number().int() })),
  /** Changes the status from a day on. Problems at `since`: `in_future` after today, `before_last_step` (params.last) before what the history has. Refused: `nothing_to_change`. */
  setStatus: procedure("register").input(z.object({ id: idSchema, status: volunteerStatusSchema, since: localDateSchema })).output(z.object({ id: idSchema, version: z.number().int() })),
  /** Label: name; detail: number. */
  choices: choicesProcedure(),
  /** Sets one thing for many, in one write with one journal entry; `left` counts those who had it so already, and `later` those among them whose history goes on after the day a status is set from. Refused: `nothing_to_change`. Problem: `in_future` at `change.since`. */
  setMany: procedure("register")
    .input(
      z.object({
        found: volunteersFoundSchema,
        change: changeOfManySchema,
        /** For the ids of the selection, in their order: whoever is another version by now is left as they are. */
        versions: z.array(z.number().int()).max(20_000).nullable().default(null),
      }),
    )
    /** `undo`: what sets each of those who were changed back to what they had. */
    .output(manyDoneSchema.extend({ later: z.number().int(), undo: z.array(z.object({ change: changeOfManySchema, ids: z.array(idSchema), versions: z.array(z.number().int()) })) })),
};
