import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine } from "./base";
import { participationVolunteerSchema } from "./participations";
import { placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { refSchema } from "./values";

/** Institutions that take volunteers in. */
export const HOST_KINDS = ["hospice", "oncology", "hospital", "children_home", "elderly_home", "social_centre", "other"] as const;
export const hostKindSchema = z.enum(HOST_KINDS);
export type HostKind = z.infer<typeof hostKindSchema>;

export const hostFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  kind: hostKindSchema,
  katoCode: placeCodeSchema,
  address: line(),
  contact: line(),
  phone: line(60),
  /** What it asks of volunteers before they may come. */
  requirements: remark,
  note: remark,
});
export type HostFields = z.infer<typeof hostFieldsSchema>;

/** Sorts: `name`, `kind`. */
export const hostsContract = {
  ...registerContract({
    fields: hostFieldsSchema,
    row: { nameRu: z.string(), nameKk: z.string(), kind: hostKindSchema, address: z.string(), contact: z.string(), phone: z.string(), /** Distinct volunteers whose clearance holds today. */ cleared: z.number().int(), ...placeNames },
    filters: { kind: hostKindSchema, district: placeFilterSchema },
    extra: { ...placeNames, cleared: z.number().int() },
    write: "register",
  }),
  choices: choicesProcedure(),
};

/** What a volunteer brings before being let in. */
export const CLEARANCE_KINDS = ["medical", "no_record", "other"] as const;
export const clearanceKindSchema = z.enum(CLEARANCE_KINDS);
export const CLEARANCE_STATES = ["valid", "expiring", "expired"] as const;
export const clearanceStateSchema = z.enum(CLEARANCE_STATES);
/** `expiring`: it holds today and ends within thirty days. */
export type ClearanceState = z.infer<typeof clearanceStateSchema>;
export const CLEARANCE_RENEWALS = ["lapsed"] as const;
export const EXPIRING_DAYS = 30;

export const clearanceFieldsSchema = z.object({
  volunteerId: idSchema,
  kind: clearanceKindSchema,
  /** Null: good for every institution that takes such a paper. */
  hostId: optionalId,
  issuedOn: localDateSchema,
  /** Last day on which it holds; null: it does not expire. */
  expiresOn: optionalDate,
  document: line(200),
  note: remark,
});
export type ClearanceFields = z.infer<typeof clearanceFieldsSchema>;

/** Sorts: `name`, `expires`. Problems: `date_order` at `expiresOn`; `unknown` at `volunteerId`, `hostId`. */
export const clearancesContract = registerContract({
  fields: clearanceFieldsSchema,
  row: {
    volunteerId: idSchema,
    name: z.string(),
    number: z.string(),
    phone: z.string(),
    kind: clearanceKindSchema,
    host: refSchema.nullable(),
    issuedOn: z.string(),
    expiresOn: z.string().nullable(),
    state: clearanceStateSchema,
  },
  filters: { volunteerId: idSchema, hostId: idSchema, kind: clearanceKindSchema, state: clearanceStateSchema, /** Ran out, and nothing newer took its place. */ renewal: z.enum(CLEARANCE_RENEWALS) },
  extra: { volunteer: participationVolunteerSchema, host: refSchema.nullable(), state: clearanceStateSchema },
  write: "register",
});
