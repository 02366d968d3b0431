import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, remark } from "./base";
import { programmeLinkSchema } from "./programmes";
import { registerContract } from "./register";

export const participationFieldsSchema = z.object({
  programmeId: idSchema,
  volunteerId: idSchema,
  /** What the volunteer does there: teacher of English, coordinator of a district. */
  role: line(200),
  from: localDateSchema,
  /** Last day, inclusive; null while it lasts. */
  to: optionalDate,
  note: remark,
});
export type ParticipationFields = z.infer<typeof participationFieldsSchema>;

export const participationVolunteerSchema = z.object({ id: idSchema, number: z.string(), name: z.string() });

/**
 * A volunteer in a programme. Who left and came back has two records that do not meet.
 * Sorts: `name`, `programme`, `from`. Problems: `date_order` at `to`; `takes_part_already` at `volunteerId`; `unknown` at `programmeId`, `volunteerId`.
 */
export const participationsContract = registerContract({
  fields: participationFieldsSchema,
  row: {
    volunteerId: idSchema,
    name: z.string(),
    number: z.string(),
    phone: z.string(),
    programmeId: idSchema,
    programmeRu: z.string(),
    programmeKk: z.string(),
    role: z.string(),
    from: z.string(),
    to: z.string().nullable(),
  },
  filters: {
    programmeId: idSchema,
    volunteerId: idSchema,
    /** Those who take part on this day. */
    on: localDateSchema,
  },
  extra: { volunteer: participationVolunteerSchema, programme: programmeLinkSchema },
  write: "register",
});
