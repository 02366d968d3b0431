import type { PersonFields } from "../../../shared/contract/people";
import { displayName } from "../../../shared/domain/names";
import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import { type PersonOnFile, personKeys } from "../people/queries";
import { Mentor } from "./mentor.entity";

/** How a mentor is found: as the person. */
export function mentorEntry(person: Pick<PersonFields, "family" | "given" | "patronymic" | "iin" | "phones">, standing: string): SearchEntry {
  return { title: displayName(person), subtitle: standing, keys: personKeys(person) };
}

/** A mentor sorts and is found by the person's name, under whatever record that was changed. */
export async function mentorsFollowPerson(writing: Writing, person: PersonOnFile): Promise<void> {
  const repository = writing.tx.manager.getRepository(Mentor);
  for (const mentor of await repository.findBy({ personId: person.id })) {
    await repository.update({ id: mentor.id }, { sortKey: person.sortKey });
    if (mentor.deletedAt === null) await putSearchEntry(writing.tx, "mentors", mentor.id, mentorEntry(person, mentor.standing));
  }
}
