import { z } from "zod";
import { idSchema, line, optionalDate, remark } from "./base";
import { ageFilters, districtFilterSchema, inlinePersonSchema, personExtra, placeCodeSchema, placeNames } from "./people";
import { programmeLinkSchema } from "./programmes";
import { choicesProcedure, registerContract } from "./register";

export const LEARNER_STATES = ["applied", "selected", "rejected"] as const;
export const learnerStateSchema = z.enum(LEARNER_STATES);
export type LearnerState = z.infer<typeof learnerStateSchema>;

export const learnerFieldsSchema = z.object({
  programmeId: idSchema,
  person: inlinePersonSchema,
  state: learnerStateSchema,
  /** The day by which a figure counts the learner; asked for when selected. */
  selectedOn: optionalDate,
  school: line(),
  /** Where the school is. */
  katoCode: placeCodeSchema,
  /** Why the learner was taken: low income, many children ... */
  criterion: line(),
  note: remark,
});
export type LearnerFields = z.infer<typeof learnerFieldsSchema>;

/** Problems: `already_learner` at `person`; `required` at `selectedOn`; `unknown` at `programmeId`; those of a person at `person.<field>`. */
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
      ...placeNames,
    },
    filters: { programmeId: idSchema, state: learnerStateSchema, district: districtFilterSchema, ...ageFilters },
    extra: { ...personExtra, ...placeNames, programme: programmeLinkSchema },
    write: "register",
  }),
  choices: choicesProcedure(),
};
