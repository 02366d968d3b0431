/** How a family is kept: its head, its people, why it needs help. */
import type { FamilyFields } from "../../../shared/contract/families";
import { matchKey, sortKey } from "../../../shared/domain/names";
import { normalizePhone } from "../../../shared/domain/phones";
import type { Vulnerability } from "../../../shared/domain/families";
import type { InlinePerson } from "../../../shared/contract/people";
import { dateOrder } from "../core/dateOrder";
import { type FieldProblem, invalid } from "../core/errors";
import { inUse } from "../core/inUse";
import { type RecordKind, replaceChildren } from "../core/records";
import { inlinePeople, peopleById } from "../people/queries";
import { savePerson, unknownPeople } from "../people/service";
import { Family } from "./family.entity";
import { FamilyMember } from "./familyMember.entity";
import { FamilyVulnerability } from "./familyVulnerability.entity";
import { familyEntry, familyOrder } from "./followPerson";

export const familyKind: RecordKind<Family, FamilyFields> = {
  kind: "families",
  entity: Family,
  personal: ["name", "katoCode", "address", "phones", "vulnerabilities"],

  async load(from, id) {
    const family = await from.manager.getRepository(Family).findOneBy({ id });
    if (!family) return null;
    const members = await from.manager.getRepository(FamilyMember).find({ where: { familyId: id }, order: { position: "ASC" } });
    const reasons = await from.manager.getRepository(FamilyVulnerability).find({ where: { familyId: id }, order: { position: "ASC" } });
    const people = await inlinePeople(from, [...(family.headPersonId ? [family.headPersonId] : []), ...members.map((member) => member.personId)]);
    const { name, declaredSize, katoCode, address, phones, note } = family;
    return {
      name,
      head: (family.headPersonId === null ? undefined : people.get(family.headPersonId)) ?? null,
      declaredSize, katoCode, address, phones,
      members: members.flatMap(({ personId, relation, fromDate, toDate }) => {
        const person = people.get(personId);
        return person ? [{ person, relation: relation as FamilyFields["members"][number]["relation"], from: fromDate, to: toDate }] : [];
      }),
      vulnerabilities: reasons.map(({ code, fromDate, toDate, evidence }) => ({ code: code as Vulnerability, from: fromDate, to: toDate, evidence })),
      note,
    };
  },

  async check(tx, fields) {
    const people = peopleOf(fields);
    return [
      ...(!fields.name && fields.head === null ? [{ field: "name", kind: "required" }] : []),
      ...fields.members.flatMap((member, at) => dateOrder(`members.${at}.to`, member.from, member.to)),
      ...fields.vulnerabilities.flatMap((reason, at) => dateOrder(`vulnerabilities.${at}.to`, reason.from, reason.to)),
      ...twice(people.map(({ field, person }) => ({ field, id: person.id }))),
      ...(await unknownPeople(tx, people.map(({ field, person }) => ({ field, id: person.id })))),
    ];
  },

  async columns(writing, fields) {
    const headPersonId = fields.head === null ? null : await savePerson(writing, fields.head, "head");
    const head = headPersonId === null ? undefined : (await peopleById(writing.tx, [headPersonId])).get(headPersonId);
    const name = fields.name || head?.family || head?.given || "";
    return {
      name, headPersonId, declaredSize: fields.declaredSize, katoCode: fields.katoCode, address: fields.address, note: fields.note,
      phones: [...new Set(fields.phones.map(normalizePhone).filter(Boolean))],
      sortKey: sortKey(familyOrder(name, head)),
      matchKey: head?.matchKey ?? matchKey({ family: name }),
    };
  },

  async children(writing, id, fields) {
    const members: Omit<FamilyMember, "id">[] = [];
    for (const [position, member] of fields.members.entries()) {
      const personId = await savePerson(writing, member.person, `members.${position}.person`);
      members.push({ familyId: id, personId, relation: member.relation, fromDate: member.from, toDate: member.to, position });
    }
    const { headPersonId } = await writing.tx.manager.getRepository(Family).findOneByOrFail({ id });
    // Once more, with everybody saved: somebody may have been named by two ids that were merged.
    const again = twice([{ field: "head", id: headPersonId }, ...members.map((member, at) => ({ field: `members.${at}.person`, id: member.personId }))]);
    if (again.length) throw invalid(again);
    await replaceChildren(writing, FamilyMember, { familyId: id }, members);
    await replaceChildren(writing, FamilyVulnerability, { familyId: id }, fields.vulnerabilities.map(({ code, from, to, evidence }, position) => ({
      familyId: id, code, fromDate: from, toDate: to, evidence, position,
    })));
  },

  holds: (tx, id) => inUse(tx, id, { deliveries: "delivery where deleted_at is null and family_id = ?", requests: "request where deleted_at is null and family_id = ?" }),

  title: (fields) => fields.name,

  journalled: (fields) => ({
    ...fields,
    head: fields.head?.id ?? null,
    members: fields.members.map(({ person, relation, from, to }) => ({ person: person.id, relation, from, to })),
  }),

  async search(from, id) {
    return familyEntry(from, await from.manager.getRepository(Family).findOneByOrFail({ id }));
  },
};

function peopleOf(fields: FamilyFields): { field: string; person: InlinePerson }[] {
  const members = fields.members.map((member, at) => ({ field: `members.${at}.person`, person: member.person }));
  return fields.head === null ? members : [{ field: "head", person: fields.head }, ...members];
}

/** One person stands in a family once. */
function twice(people: readonly { field: string; id: string | null }[]): FieldProblem[] {
  return people.flatMap(({ field, id }, at) => (id !== null && people.slice(0, at).some((other) => other.id === id) ? [{ field, kind: "twice" }] : []));
}
