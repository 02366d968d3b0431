/** How a volunteer is kept: the person, the number, and one line of history for each change of status. */
import type { Occupation, VolunteerFields } from "../../../shared/contract/volunteers";
import type { Direction } from "../../../shared/contract/base";
import { displayName } from "../../../shared/domain/names";
import { newId } from "../core/clock";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import type { Writing } from "../core/writing";
import { inlinePeople, peopleById } from "../people/queries";
import { savePerson, unknownPeople } from "../people/service";
import { nextNumber } from "../settings/numbers";
import { depthProblems, keepDepth, loadDepth } from "./depth";
import { carriedFromPerson, volunteerEntry } from "./followPerson";
import { Volunteer } from "./volunteer.entity";
import { VolunteerStatus } from "./volunteerStatus.entity";
import { todayOfWrite } from "../settings/service";

export const volunteerKind: RecordKind<Volunteer, VolunteerFields> = {
  kind: "volunteers",
  entity: Volunteer,
  personal: ["occupationKind", "occupation", "skills", "vehicle", "hours", "availability", "absences", "trainings", "parentConsent"],

  async load(from, id) {
    const volunteer = await from.manager.getRepository(Volunteer).findOneBy({ id });
    if (!volunteer) return null;
    const person = (await inlinePeople(from, [volunteer.personId])).get(volunteer.personId);
    if (!person) return null;
    const { status, occupationKind, occupation, directions, skills, vehicle, availability, joinedOn, note } = volunteer;
    return {
      person, status: status as VolunteerFields["status"], occupationKind: occupationKind as Occupation | null, occupation,
      directions: directions as Direction[], skills, vehicle, availability, joinedOn, note, ...(await loadDepth(from, id)),
    };
  },

  async check(tx, fields, id) {
    const { person } = fields;
    const own = await depthProblems(tx, fields);
    if (person.id === null) return own;
    const other = await tx.manager
      .getRepository(Volunteer)
      .createQueryBuilder("volunteer")
      .where("volunteer.person_id = :person and volunteer.deleted_at is null and volunteer.id <> :id", { person: person.id, id: id ?? "" })
      .getOne();
    const twice = other ? [{ field: "person", kind: "already_volunteer", params: { id: other.id, number: other.number } }] : [];
    return [...twice, ...own, ...(await unknownPeople(tx, [{ field: "person", id: person.id }]))];
  },

  async columns(writing, fields, _id, existing) {
    const { person, hours: _hours, absences: _absences, trainings: _trainings, parentConsent: _consent, groups: _groups, ...own } = fields;
    const personId = await savePerson(writing, person, "person");
    const saved = (await peopleById(writing.tx, [personId])).get(personId);
    const number = existing?.number ?? (await nextNumber(writing.tx, "volunteer", fields.joinedOn ?? (await todayOfWrite(writing))));
    return { ...own, personId, number, ...carriedFromPerson(saved ?? { sortKey: "", birthDate: null, katoCode: null, languages: [] }) };
  },

  children: (writing, id, fields) => keepChildren(writing, id, fields, null),

  holds: (tx, id) =>
    inUse(tx, id, {
      deliveries: "delivery_volunteer link join delivery on delivery.id = link.delivery_id where delivery.deleted_at is null and link.volunteer_id = ?",
      shifts: "shift_signup link join shift on shift.id = link.shift_id where shift.deleted_at is null and link.volunteer_id = ?",
      clearances: "clearance where deleted_at is null and volunteer_id = ?",
      participations: "participation where deleted_at is null and volunteer_id = ?",
      assignments: "assignment where deleted_at is null and state <> 'cancelled' and volunteer_id = ?",
      headquarters: "headquarters_membership link join headquarters on headquarters.id = link.headquarters_id where headquarters.deleted_at is null and link.volunteer_id = ?",
    }),

  title: (fields) => displayName(fields.person),

  journalled: (fields) => ({ ...fields, person: fields.person.id }),

  async search(from, id, fields) {
    const volunteer = await from.manager.getRepository(Volunteer).findOneByOrFail({ id });
    return volunteerEntry(fields.person, volunteer.number);
  },
};

/** The same kind for a change of status that the office learns of after the day on which it began. */
export const volunteerKindSince = (since: string): typeof volunteerKind => ({ ...volunteerKind, children: (writing, id, fields) => keepChildren(writing, id, fields, since) });

async function keepChildren(writing: Writing, id: string, fields: VolunteerFields, since: string | null): Promise<void> {
  await keepHistory(writing, id, fields, since);
  await keepDepth(writing, id, fields);
}

/** A line for each change of status. The first holds from the day of joining, later ones from the day named, or else that of recording. */
async function keepHistory(writing: Writing, id: string, fields: VolunteerFields, begun: string | null): Promise<void> {
  const repository = writing.tx.manager.getRepository(VolunteerStatus);
  const last = await repository.createQueryBuilder("status").where("status.volunteer_id = :id", { id }).orderBy("status.at", "DESC").addOrderBy("status.id", "DESC").getOne();
  if (last?.status === fields.status) return;
  const today = await todayOfWrite(writing);
  const since = begun ?? (last ? today : (fields.joinedOn ?? today));
  await repository.insert({ id: newId(), volunteerId: id, status: fields.status, since, at: writing.at });
}
