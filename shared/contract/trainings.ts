import { z } from "zod";
import { countSchema, idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine } from "./base";
import { placeCodeSchema, placeNames } from "./people";
import { programmeLinkSchema } from "./programmes";
import { registerContract } from "./register";
import { refSchema } from "./values";

export const attendeeSchema = z.object({
  personId: idSchema,
  /** Number of the certificate; empty where none was given. */
  certificate: line(100),
});
export type Attendee = z.infer<typeof attendeeSchema>;

export const trainingFieldsSchema = z.object({
  topic: requiredLine(),
  programmeId: optionalId,
  date: localDateSchema,
  to: optionalDate,
  /** Academic hours, where known. */
  hours: countSchema.nullable(),
  katoCode: placeCodeSchema,
  place: line(),
  /** Who taught. */
  trainer: line(),
  partnerId: optionalId,
  attendees: z.array(attendeeSchema).max(1_000),
  note: remark,
});
export type TrainingFields = z.infer<typeof trainingFieldsSchema>;

/**
 * "Trained" is distinct people over events (R1), never the sum of attendances.
 * Sorts: `date`, `topic`. Problems: `date_order` at `to`; `attended_twice` at `attendees.N.personId`; `unknown` at `programmeId`, `partnerId`, `attendees.N.personId`.
 */
export const trainingsContract = registerContract({
  fields: trainingFieldsSchema,
  row: {
    topic: z.string(),
    date: z.string(),
    to: z.string().nullable(),
    place: z.string(),
    ...placeNames,
    programmeRu: z.string(),
    programmeKk: z.string(),
    hours: z.number().int().nullable(),
    attended: z.number().int(),
    certificates: z.number().int(),
  },
  filters: { programmeId: idSchema, personId: idSchema, from: localDateSchema, to: localDateSchema },
  extra: {
    ...placeNames,
    programme: programmeLinkSchema.nullable(),
    partner: refSchema.nullable(),
    /** Distinct people after merges, in the order of names. */
    attendees: z.array(z.object({ personId: idSchema, name: z.string(), certificate: z.string() })),
  },
  write: "register",
});
