import { z } from "zod";
import { line, remark, requiredLine } from "./base";
import { placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";

export const volunteerGroupFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  /** Who speaks for the group. */
  contact: line(200),
  phone: line(60),
  katoCode: placeCodeSchema,
  place: line(),
  note: remark,
});
export type VolunteerGroupFields = z.infer<typeof volunteerGroupFieldsSchema>;

/** Unregistered communities of volunteers. Sorts: `name`. Refused: `in_use` (volunteers) while somebody is in the group. */
export const volunteerGroupsContract = {
  ...registerContract({
    fields: volunteerGroupFieldsSchema,
    row: { nameRu: z.string(), nameKk: z.string(), contact: z.string(), phone: z.string(), members: z.number().int(), note: z.string(), ...placeNames },
    filters: { district: placeFilterSchema },
    extra: { ...placeNames, members: z.number().int() },
    write: "register",
  }),
  choices: choicesProcedure(),
};
