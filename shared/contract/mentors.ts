import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, remark } from "./base";
import { inlinePersonSchema, personExtra, placeNames } from "./people";
import { programmeLinkSchema } from "./programmes";
import { choicesProcedure, registerContract } from "./register";

export const MENTOR_STATES = ["preparing", "active", "former"] as const;
export const mentorStateSchema = z.enum(MENTOR_STATES);
/** `preparing`: not prepared yet; `former`: the last day is over. */
export type MentorState = z.infer<typeof mentorStateSchema>;

export const mentorFieldsSchema = z.object({
  programmeId: idSchema,
  person: inlinePersonSchema,
  /** What makes this person respected: teacher, athlete, veteran. */
  standing: line(200),
  /** The day on which the mentor was prepared: by it a target counts them. */
  preparedOn: optionalDate,
  /** By whom, with which document. */
  preparation: line(),
  from: optionalDate,
  to: optionalDate,
  note: remark,
});
export type MentorFields = z.infer<typeof mentorFieldsSchema>;

/** Problems: `already_mentor` at `person`; `date_order` at `to`; `unknown` at `programmeId`; those of a person at `person.<field>`. */
export const mentorsContract = {
  ...registerContract({
    fields: mentorFieldsSchema,
    /** Sorts: `name`, `prepared`. */
    row: {
      name: z.string(),
      phone: z.string(),
      state: mentorStateSchema,
      standing: z.string(),
      preparedOn: z.string().nullable(),
      programmeId: idSchema,
      programmeRu: z.string(),
      programmeKk: z.string(),
      /** How many children or young people they accompany today. Who these are is another register. */
      accompanies: z.number().int(),
    },
    filters: { programmeId: idSchema, state: mentorStateSchema },
    extra: { ...personExtra, ...placeNames, programme: programmeLinkSchema, state: mentorStateSchema, accompanies: z.number().int() },
    write: "register",
  }),
  /** Label: name; detail: standing. */
  choices: choicesProcedure(),
};

export const menteeFieldsSchema = z.object({
  mentorId: idSchema,
  person: inlinePersonSchema,
  /** Where the child lives or is looked after: a children's home, a centre of social services. */
  institution: line(),
  from: localDateSchema,
  to: optionalDate,
  note: remark,
});
export type MenteeFields = z.infer<typeof menteeFieldsSchema>;

/**
 * Children and young people whom a mentor accompanies. Only who holds `children` sees, changes or exports them; they stand
 * in no search, and the journal tells of them to the same people only.
 * Sorts: `name`, `mentor`, `from`. Problems: `accompanied_already` at `person`; `date_order` at `to`; `unknown` at `mentorId`.
 */
export const menteesContract = registerContract({
  fields: menteeFieldsSchema,
  row: {
    name: z.string(),
    age: z.number().int().nullable(),
    mentorId: idSchema,
    mentor: z.string(),
    institution: z.string(),
    from: z.string(),
    to: z.string().nullable(),
  },
  filters: {
    mentorId: idSchema,
    /** Accompanied on this day. */
    on: localDateSchema,
  },
  extra: { ...personExtra, ...placeNames, mentor: z.object({ id: idSchema, name: z.string() }) },
  read: "children",
  write: "children",
});
