import { z } from "zod";
import { idSchema, line, optionalDate, optionalId, remark, requiredLine } from "./base";
import { placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { programmeLinkSchema } from "./programmes";
import { registerContract } from "./register";

export const CENTRE_STATES = ["planned", "open", "closed"] as const;
export const centreStateSchema = z.enum(CENTRE_STATES);
export type CentreState = z.infer<typeof centreStateSchema>;

export const supportCentreFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  programmeId: optionalId,
  state: centreStateSchema,
  /** Asked for when it is or was open. */
  openedOn: optionalDate,
  closedOn: optionalDate,
  katoCode: placeCodeSchema,
  address: line(),
  contact: line(),
  phone: line(60),
  note: remark,
});
export type SupportCentreFields = z.infer<typeof supportCentreFieldsSchema>;

/** Sorts: `name`, `opened`. Problems: `required` at `openedOn`, `closedOn`; `date_order` at `closedOn`; `unknown` at `programmeId`. */
export const supportCentresContract = registerContract({
  fields: supportCentreFieldsSchema,
  row: {
    nameRu: z.string(),
    nameKk: z.string(),
    state: centreStateSchema,
    openedOn: z.string().nullable(),
    programmeRu: z.string(),
    programmeKk: z.string(),
    address: z.string(),
    phone: z.string(),
    ...placeNames,
  },
  filters: { programmeId: idSchema, state: centreStateSchema, district: placeFilterSchema },
  extra: { ...placeNames, programme: programmeLinkSchema.nullable() },
  write: "plan",
});
