/** How a mentor is kept: a person in a programme, and the day on which they were prepared. */
import type { MentorFields } from "../../../shared/contract/mentors";
import { displayName } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { inUse } from "../core/inUse";
import { refuseFuture } from "../core/futureDays";
import type { RecordKind } from "../core/records";
import { inlinePeople, peopleById } from "../people/queries";
import { savePerson, unknownPeople } from "../people/service";
import { hasProgramme } from "../programmes/queries";
import { mentorEntry } from "./followPerson";
import { Mentor } from "./mentor.entity";

export const mentorKind: RecordKind<Mentor, MentorFields> = {
  kind: "mentors",
  entity: Mentor,
  personal: ["standing", "preparation"],

  async load(from, id) {
    const mentor = await from.manager.getRepository(Mentor).findOneBy({ id });
    if (!mentor) return null;
    const person = (await inlinePeople(from, [mentor.personId])).get(mentor.personId);
    if (!person) return null;
    const { programmeId, standing, preparedOn, preparation, fromDate, toDate, note } = mentor;
    return { programmeId, person, standing, preparedOn, preparation, from: fromDate, to: toDate, note };
  },

  async check(tx, fields, id) {
    return [
      ...((await hasProgramme(tx, fields.programmeId)) ? [] : [{ field: "programmeId", kind: "unknown" }]),
      ...dateOrder("to", fields.from, fields.to),
      ...(await mentorAlready(tx, fields, id)),
      ...(await unknownPeople(tx, [{ field: "person", id: fields.person.id }])),
    ];
  },

  async columns(writing, { person, from, to, ...own }) {
    await refuseFuture(writing, { preparedOn: own.preparedOn });
    const personId = await savePerson(writing, person, "person");
    const saved = (await peopleById(writing.tx, [personId])).get(personId);
    return { ...own, personId, fromDate: from, toDate: to, sortKey: saved?.sortKey ?? "" };
  },

  // The number says that somebody is accompanied, not who.
  holds: (tx, id) => inUse(tx, id, { mentees: "mentee where deleted_at is null and mentor_id = ?" }),

  title: (fields) => displayName(fields.person),

  journalled: (fields) => ({ ...fields, person: fields.person.id }),

  async search(_from, _id, fields) {
    return mentorEntry(fields.person, fields.standing);
  },
};

async function mentorAlready(from: Askable, fields: MentorFields, id: string | null): Promise<FieldProblem[]> {
  if (fields.person.id === null) return [];
  const other = await from.manager
    .getRepository(Mentor)
    .createQueryBuilder("mentor")
    .where("mentor.programme_id = :programme and mentor.person_id = :person and mentor.deleted_at is null and mentor.id <> :id", {
      programme: fields.programmeId, person: fields.person.id, id: id ?? "",
    })
    .getOne();
  return other ? [{ field: "person", kind: "already_mentor", params: { id: other.id } }] : [];
}
