/**
 * How it is kept whom a mentor accompanies. Nothing of it leaves this register: no entry in the search, no title in the
 * journal, and no word of it in a card that more people may open.
 */
import type { MenteeFields } from "../../../shared/contract/mentors";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import type { RecordKind } from "../core/records";
import { mentorNames } from "../mentors/queries";
import { inlinePeople } from "../people/queries";
import { savePerson, unknownPeople } from "../people/service";
import { Mentee } from "./mentee.entity";

export const menteeKind: RecordKind<Mentee, MenteeFields> = {
  kind: "mentees",
  entity: Mentee,
  personal: ["mentorId", "institution"],

  async load(from, id) {
    const mentee = await from.manager.getRepository(Mentee).findOneBy({ id });
    if (!mentee) return null;
    const person = (await inlinePeople(from, [mentee.personId])).get(mentee.personId);
    if (!person) return null;
    const { mentorId, institution, fromDate, toDate, note } = mentee;
    return { mentorId, person, institution, from: fromDate, to: toDate, note };
  },

  async check(tx, fields, id) {
    return [
      ...((await mentorNames(tx, [fields.mentorId], 1)).length ? [] : [{ field: "mentorId", kind: "unknown" }]),
      ...dateOrder("to", fields.from, fields.to),
      ...(await accompaniedAlready(tx, fields, id)),
      ...(await unknownPeople(tx, [{ field: "person", id: fields.person.id }])),
    ];
  },

  async columns(writing, { person, from, to, ...own }) {
    return { ...own, personId: await savePerson(writing, person, "person"), fromDate: from, toDate: to };
  },

  title: () => "",

  journalled: ({ person: _person, ...own }) => own,

  async search() {
    return null;
  },
};

/** One mentor accompanies one child once on a day. Another mentor may do so at the same time. */
async function accompaniedAlready(from: Askable, fields: MenteeFields, id: string | null): Promise<FieldProblem[]> {
  if (fields.person.id === null) return [];
  const others = await from.manager
    .getRepository(Mentee)
    .createQueryBuilder("other")
    .where("other.mentor_id = :mentor and other.person_id = :person and other.deleted_at is null and other.id <> :id", {
      mentor: fields.mentorId, person: fields.person.id, id: id ?? "",
    })
    .getMany();
  const meets = others.some((other) => other.fromDate <= (fields.to ?? other.fromDate) && fields.from <= (other.toDate ?? fields.from));
  return meets ? [{ field: "person", kind: "accompanied_already" }] : [];
}
