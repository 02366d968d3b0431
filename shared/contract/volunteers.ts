import { z } from "zod";
import { directionSchema, idSchema, line, optionalDate, remark } from "./base";
import { districtFilterSchema, inlinePersonSchema, personExtra, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";

export const VOLUNTEER_STATUSES = ["applied", "active", "paused", "left"] as const;
export const volunteerStatusSchema = z.enum(VOLUNTEER_STATUSES);
export type VolunteerState = z.infer<typeof volunteerStatusSchema>;

export const volunteerFieldsSchema = z.object({
  person: inlinePersonSchema,
  status: volunteerStatusSchema,
  occupation: line(),
  directions: z.array(directionSchema).max(20),
  skills: z.array(line(60)).max(30),
  vehicle: line(),
  availability: line(1000),
  joinedOn: optionalDate,
  note: remark,
});
export type VolunteerFields = z.infer<typeof volunteerFieldsSchema>;

/** Problems: `already_volunteer` at `person` with { id, number }; those of a person at `person.<field>`. */
export const volunteersContract = {
  ...registerContract({
    fields: volunteerFieldsSchema,
    /** Sorts: `name`, `number`, `status`, `joined`. */
    row: {
      number: z.string(),
      name: z.string(),
      status: volunteerStatusSchema,
      directions: z.array(directionSchema),
      phone: z.string(),
      ...placeNames,
      age: z.number().int().nullable(),
      joinedOn: z.string().nullable(),
    },
    filters: { status: volunteerStatusSchema, direction: directionSchema, district: districtFilterSchema },
    extra: {
      ...personExtra,
      ...placeNames,
      number: z.string(),
      /** Oldest first. `since` is a local date, `at` the instant of recording. */
      history: z.array(z.object({ status: volunteerStatusSchema, since: z.string(), at: z.string() })),
      /** Confirmed deliveries the volunteer took part in. */
      deliveries: z.number().int(),
      headquarters: z.array(
        z.object({ id: idSchema, nameRu: z.string(), nameKk: z.string(), role: z.string(), from: z.string(), to: z.string().nullable() }),
      ),
    },
    write: "register",
  }),
  /** Label: name; detail: number. */
  choices: choicesProcedure(),
};
