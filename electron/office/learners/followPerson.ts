import { displayName } from "../../../shared/domain/names";
import type { PersonFields } from "../../../shared/contract/people";
import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import { type PersonOnFile, personKeys } from "../people/queries";
import { Learner } from "./learner.entity";

/** How a learner is found: as the person. */
export function learnerEntry(person: Pick<PersonFields, "family" | "given" | "patronymic" | "iin" | "phones">, school: string): SearchEntry {
  return { title: displayName(person), subtitle: school, keys: personKeys(person) };
}

/** A learner sorts and is found by the person's name, under whatever record that was changed. */
export async function learnersFollowPerson(writing: Writing, person: PersonOnFile): Promise<void> {
  const repository = writing.tx.manager.getRepository(Learner);
  for (const learner of await repository.findBy({ personId: person.id })) {
    await repository.update({ id: learner.id }, { sortKey: person.sortKey });
    if (learner.deletedAt === null) await putSearchEntry(writing.tx, "learners", learner.id, learnerEntry(person, learner.school));
  }
}
