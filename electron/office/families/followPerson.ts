import { displayName, type NameParts, searchKeys, sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import { peopleById, type PersonOnFile, personKeys, phoneKeys } from "../people/queries";
import { Family } from "./family.entity";
import { FamilyMember } from "./familyMember.entity";

/** What families are sorted by: their name, and those of one name by their heads. */
export const familyOrder = (name: string, head: NameParts | null | undefined): string => `${name} ${head ? displayName(head) : ""}`;

/** How a family is found: by its name, phones and address, and by everybody in it. */
export async function familyEntry(from: Askable, family: Family): Promise<SearchEntry> {
  const members = await from.manager.getRepository(FamilyMember).findBy({ familyId: family.id });
  const people = await peopleById(from, [...(family.headPersonId ? [family.headPersonId] : []), ...members.map((member) => member.personId)]);
  return entryOfFamily(family, family.headPersonId === null ? null : (people.get(family.headPersonId) ?? null), [...people.values()]);
}

type Named = Parameters<typeof personKeys>[0];

/** The same of a family that is not stored yet. `people` are all of it, the head among them. */
export function entryOfFamily(family: Pick<Family, "name" | "address" | "phones">, head: NameParts | null, people: readonly Named[]): SearchEntry {
  const own = [...searchKeys(`${family.name} ${family.address}`), ...phoneKeys(family.phones)];
  const keys = new Set([...own, ...people.flatMap((person) => personKeys(person).split(" "))]);
  return { title: family.name, subtitle: head ? displayName(head) : "", keys: [...keys].join(" "), sortedBy: familyOrder(family.name, head) };
}

/** A family is found by the names of its people, under whatever record those were changed. Its own name stays as it was given. */
export async function familiesFollowPerson(writing: Writing, person: PersonOnFile): Promise<void> {
  const families = await writing.tx.manager
    .getRepository(Family)
    .createQueryBuilder("family")
    .where("(family.head_person_id = :id or family.id in (select m.family_id from family_member m where m.person_id = :id))", { id: person.id })
    .getMany();
  for (const family of families) {
    if (family.headPersonId === person.id) await writing.tx.manager.getRepository(Family).update({ id: family.id }, { matchKey: person.matchKey, sortKey: sortKey(familyOrder(family.name, person)) });
    if (family.deletedAt === null) await putSearchEntry(writing.tx, "families", family.id, await familyEntry(writing.tx, family));
  }
}

/** Families whose people changed past their form are found by the people they have now. */
export async function familiesFoundAnew({ tx }: Pick<Writing, "tx">, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const family = await tx.manager.getRepository(Family).findOneBy({ id });
    if (family) await putSearchEntry(tx, "families", id, await familyEntry(tx, family));
  }
}
