/** What decides whether a volunteer may be sent to work on a day: age, a parent's consent, absence, status (R21). */
import type { AssignmentFacts } from "../../../shared/domain/eligibility";
import { assignmentRefusals, type WorkClass } from "../../../shared/domain/eligibility";
import { type AbsenceKind, absenceOn, parentConsentState } from "../../../shared/domain/availability";
import { displayName } from "../../../shared/domain/names";
import { ageOn, formatLocalDate } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { notFound, type OfficeError, refused } from "../core/errors";
import { peopleById } from "../people/queries";
import { Volunteer } from "./volunteer.entity";
import { VolunteerAbsence } from "./volunteerAbsence.entity";
import { VolunteerParentConsent } from "./volunteerParentConsent.entity";

export interface Work {
  /** The local day of the work, on which age is taken. */
  readonly day: string;
  readonly workClasses: readonly WorkClass[];
  readonly accompaniedByParent: boolean;
  /** The case of those who are helped was closed under article 35, part 1, points 1-2: point 2-1.2 does not hold then. */
  readonly caseClosed: boolean;
}

/**
 * Why this volunteer must not be sent, or null. No permission of the office and no click lifts it (R21).
 * @returns REFUSED `volunteer_left` { name }, `volunteer_paused` { name }, `volunteer_away` { name, from, to }, `not_by_law` { name, age, point, under },
 * `parent_needed` { name, age, point } or `birth_date_unknown` { name, point }
 * @throws OfficeError NOT_FOUND for a volunteer who is not on file
 */
export async function whyNotToWork(from: Askable, volunteerId: string, work: Work): Promise<OfficeError | null> {
  const volunteer = await from.manager.getRepository(Volunteer).findOneBy({ id: volunteerId });
  if (!volunteer || volunteer.deletedAt !== null) throw notFound("volunteers");
  const person = (await peopleById(from, [volunteer.personId])).get(volunteer.personId);
  if (!person) throw notFound("volunteers");
  const name = displayName(person);
  if (volunteer.status === "left" || volunteer.status === "paused") return refused(volunteer.status === "left" ? "volunteer_left" : "volunteer_paused", { name });
  const absences = await from.manager.getRepository(VolunteerAbsence).findBy({ volunteerId });
  const away = absenceOn(absences.map(({ kind, fromDate, toDate }) => ({ kind: kind as AbsenceKind, from: fromDate, to: toDate })), work.day);
  if (away) return refused("volunteer_away", { name, from: formatLocalDate(away.from), to: away.to === null ? "" : formatLocalDate(away.to) });
  const consent = await from.manager.getRepository(VolunteerParentConsent).findOneBy({ volunteerId });
  const facts: AssignmentFacts = {
    birthDate: person.birthDate, day: work.day, workClasses: work.workClasses, accompaniedByParent: work.accompaniedByParent, caseClosed: work.caseClosed,
    parentConsent: parentConsentState(person.birthDate, consent && { givenOn: consent.givenOn, to: consent.toDate }, work.day) === "given",
  };
  const [refusal] = assignmentRefusals(facts);
  if (!refusal) return null;
  const { point, underAge, workClass } = refusal.rule;
  if (refusal.reason === "birth_date_unknown" || person.birthDate === null) return refused("birth_date_unknown", { name, point });
  const age = ageOn(person.birthDate, work.day);
  return workClass === null ? refused("parent_needed", { name, age, point }) : refused("not_by_law", { name, age, point, under: underAge });
}
