import type { Writing } from "../core/writing";
import type { PersonOnFile } from "../people/queries";
import { Consent } from "./consent.entity";

/** Consents sort by the person's name, under whatever record that was changed. */
export async function consentsFollowPerson(writing: Writing, person: PersonOnFile): Promise<void> {
  await writing.tx.manager.getRepository(Consent).update({ personId: person.id }, { sortKey: person.sortKey });
}
