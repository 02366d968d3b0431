import { z } from "zod";
import { countSchema, idSchema, line, optionalDate, problemSchema, procedure, remark, requiredLine } from "./base";
import { ageFilters, districtFilterSchema, inlinePersonSchema, personExtra, placeCodeSchema, placeNames } from "./people";
import { programmeLinkSchema } from "./programmes";
import { COURSES } from "../domain/learners";
import { choicesProcedure, foundShape, registerContract } from "./register";

export const LEARNER_STATES = ["applied", "selected", "rejected"] as const;
export const learnerStateSchema = z.enum(LEARNER_STATES);
export type LearnerState = z.infer<typeof learnerStateSchema>;

export const courseSchema = z.enum(COURSES);

/** A subject of the course: everybody has it, or the learner chose it; what it came to. `score` of `outOf` points, null while there is none. */
export const subjectSchema = z.object({ name: requiredLine(200), chosen: z.boolean(), score: countSchema.nullable(), outOf: countSchema.nullable() });
export type Subject = z.infer<typeof subjectSchema>;

export const learnerFieldsSchema = z.object({
  programmeId: idSchema,
  person: inlinePersonSchema,
  state: learnerStateSchema,
  /** The day by which a figure counts the learner; asked for when selected. */
  selectedOn: optionalDate,
  school: line(),
  /** Where the school is. */
  katoCode: placeCodeSchema,
  ruralSchool: z.boolean().default(false),
  /** By what learners are selected: low income, many children ... */
  criterion: line(),
  /** The paper that says so: a certificate, its number and day. */
  incomeEvidence: line().default(""),
  /** Why this learner was taken or not, in words. */
  reason: line(1000).default(""),
  course: courseSchema.nullable().default(null),
  /** The group that learns together. */
  groupName: line(200).default(""),
  subjects: z.array(subjectSchema).max(30).default([]),
  /** Video lessons that there were for the group, and those that the learner attended; null where nobody counted. */
  lessonsHeld: countSchema.nullable().default(null),
  lessonsAttended: countSchema.nullable().default(null),
  note: remark,
});
export type LearnerFields = z.infer<typeof learnerFieldsSchema>;

const learnerFilters = { programmeId: idSchema, state: learnerStateSchema, course: courseSchema, ruralSchool: z.enum(["rural", "town"]), district: districtFilterSchema, ...ageFilters };

/** One decision about many: the day is asked for when they are selected; an empty reason leaves each its own. */
export const learnerDecisionSchema = z
  .object({ state: z.enum(["selected", "rejected"]), selectedOn: optionalDate, reason: line(1000) })
  .refine(({ state, selectedOn }) => state === "rejected" || selectedOn !== null, { path: ["selectedOn"], params: { kind: "required" } });
export type LearnerDecision = z.infer<typeof learnerDecisionSchema>;

/** Problems: `already_learner` at `person`; `more_than_held` at `lessonsAttended`; `more_than_full` at `subjects.N.score`; `required` at `selectedOn`; `unknown` at `programmeId`; those of a person at `person.<field>`. */
export const learnersContract = {
  ...registerContract({
    fields: learnerFieldsSchema,
    /** Sorts: `name`, `state`, `selected`. */
    row: {
      name: z.string(),
      age: z.number().int().nullable(),
      programmeId: idSchema,
      programmeRu: z.string(),
      programmeKk: z.string(),
      state: learnerStateSchema,
      selectedOn: z.string().nullable(),
      school: z.string(),
      criterion: z.string(),
      incomeEvidence: z.string(),
      reason: z.string(),
      /** Null where nobody marked the school as rural. */
      ruralSchool: z.enum(["rural"]).nullable(),
      course: courseSchema.nullable(),
      groupName: z.string(),
      lessonsHeld: z.number().int().nullable(),
      lessonsAttended: z.number().int().nullable(),
      /** Subjects with what they came to: "Математика 16/20; История". */
      results: z.string(),
      ...placeNames,
    },
    filters: learnerFilters,
    extra: { ...personExtra, ...placeNames, programme: programmeLinkSchema },
    write: "register",
  }),
  /** Selects or refuses many in one write, each with an entry of its own in the journal; `left` counts those who were decided so before; `heldBack` names whoever cannot be decided as their record stands. Refused: `nothing_to_change`. Problem: `in_future` at `selectedOn`. */
  decideMany: procedure("register")
    .input(z.object({ found: z.object(foundShape(learnerFilters)), decision: learnerDecisionSchema }))
    .output(z.object({ done: z.number().int(), left: z.number().int(), heldBack: z.array(z.object({ id: idSchema, name: z.string(), problem: problemSchema })) })),
  choices: choicesProcedure(),
};
