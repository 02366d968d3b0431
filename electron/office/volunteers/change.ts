/** Changes one thing of a volunteer apart from the rest of the record; what is not named stays as it is on file. */
import type { VolunteerFields } from "../../../shared/contract/volunteers";
import { notFound } from "../core/errors";
import { type Saved, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { volunteerKind } from "./kind";
import { Volunteer } from "./volunteer.entity";

/** @throws OfficeError NOT_FOUND; whatever `change` and the record's own checks throw */
export async function changeVolunteer(
  writing: Writing, id: string, change: (fields: VolunteerFields) => Partial<VolunteerFields> | Promise<Partial<VolunteerFields>>, kind: typeof volunteerKind = volunteerKind,
): Promise<Saved> {
  const volunteer = await writing.tx.manager.getRepository(Volunteer).findOneBy({ id });
  const fields = volunteer?.deletedAt === null ? await volunteerKind.load(writing.tx, id) : null;
  if (!volunteer || !fields) throw notFound("volunteers");
  return updateRecord(kind, writing, id, volunteer.version, { ...fields, ...(await change(fields)) });
}
