/** How somebody of the staff is kept: the person, the post, from when to when, and the account they work under. */
import type { StaffFields } from "../../../shared/contract/staff";
import { displayName } from "../../../shared/domain/names";
import { termsMeet } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { inlinePeople, peopleById } from "../people/queries";
import { savePerson, unknownPeople } from "../people/service";
import { staffEntry } from "./followPerson";
import { postsOfPeople, samePost } from "./queries";
import { StaffMember } from "./staffMember.entity";

export const staffKind: RecordKind<StaffMember, StaffFields> = {
  kind: "staff",
  entity: StaffMember,
  personal: [],

  async load(from, id) {
    const member = await from.manager.getRepository(StaffMember).findOneBy({ id });
    if (!member) return null;
    const person = (await inlinePeople(from, [member.personId])).get(member.personId);
    if (!person) return null;
    const { post, fromDate, toDate, accountId, note } = member;
    return { person, post, from: fromDate, to: toDate, accountId, note };
  },

  async check(tx, fields, id) {
    return [
      ...dateOrder("to", fields.from, fields.to),
      ...(await inPostAlready(tx, fields, id)),
      ...(await unknownRefs(tx, "accounts", [["accountId", fields.accountId]])),
      ...(await unknownPeople(tx, [{ field: "person", id: fields.person.id }])),
    ];
  },

  async columns(writing, { person, post, from, to, accountId, note }) {
    const personId = await savePerson(writing, person, "person");
    const saved = (await peopleById(writing.tx, [personId])).get(personId);
    return { personId, post, fromDate: from, toDate: to, accountId, note, sortKey: saved?.sortKey ?? "" };
  },

  title: (fields) => displayName(fields.person),

  journalled: (fields) => ({ ...fields, person: fields.person.id }),

  async search(_from, _id, fields) {
    return staffEntry(fields.person, fields.post);
  },
};

/** Nobody holds the same post twice on one day; who left and came back has two records that do not meet. */
async function inPostAlready(from: Askable, fields: StaffFields, id: string | null): Promise<FieldProblem[]> {
  if (fields.person.id === null) return [];
  const held = (await postsOfPeople(from, [fields.person.id])).get(fields.person.id) ?? [];
  const same = held.find((other) => other.id !== id && samePost(other.post, fields.post) && termsMeet(other, fields));
  return same ? [{ field: "person", kind: "already_staff", params: { id: same.id } }] : [];
}
