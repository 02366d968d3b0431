/** A parent's written consent (R21, point 2), entered apart from the rest of the record. */
import type { ParentConsentFields } from "../../../shared/contract/volunteers";
import type { Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { changeVolunteer } from "./change";

/** In place of one that was there; the journal keeps it. @throws OfficeError NOT_FOUND; INVALID `date_order` at `parentConsent.to` */
export const giveConsent = (writing: Writing, id: string, consent: ParentConsentFields): Promise<Saved> => changeVolunteer(writing, id, () => ({ parentConsent: consent }));
