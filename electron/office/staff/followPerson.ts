import type { PersonFields } from "../../../shared/contract/people";
import { displayName, searchKeys } from "../../../shared/domain/names";
import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import { type PersonOnFile, personKeys } from "../people/queries";
import { StaffMember } from "./staffMember.entity";

/** How somebody of the staff is found: as the person, and by the post. */
export function staffEntry(person: Pick<PersonFields, "family" | "given" | "patronymic" | "iin" | "phones">, post: string): SearchEntry {
  return { title: displayName(person), subtitle: post, keys: [personKeys(person), ...searchKeys(post)].join(" ") };
}

/** Staff sort and are found by the person's name, under whatever record that was changed. */
export async function staffFollowPerson(writing: Writing, person: PersonOnFile): Promise<void> {
  const repository = writing.tx.manager.getRepository(StaffMember);
  for (const member of await repository.findBy({ personId: person.id })) {
    await repository.update({ id: member.id }, { sortKey: person.sortKey });
    if (member.deletedAt === null) await putSearchEntry(writing.tx, "staff", member.id, staffEntry(person, member.post));
  }
}
