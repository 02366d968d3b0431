/** A parent's written consent (R21, point 2), entered apart from the rest of the record. */
import type { ParentConsentFields } from "../../../shared/contract/volunteers";
import { notFound } from "../core/errors";
import { type Saved, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { volunteerKind } from "./kind";
import { Volunteer } from "./volunteer.entity";

/** In place of one that was there; the journal keeps it. @throws OfficeError NOT_FOUND; INVALID `date_order` at `parentConsent.to` */
export async function giveConsent(writing: Writing, id: string, consent: ParentConsentFields): Promise<Saved> {
  const volunteer = await writing.tx.manager.getRepository(Volunteer).findOneBy({ id });
  const fields = volunteer?.deletedAt === null ? await volunteerKind.load(writing.tx, id) : null;
  if (!volunteer || !fields) throw notFound("volunteers");
  return updateRecord(volunteerKind, writing, id, volunteer.version, { ...fields, parentConsent: consent });
}
