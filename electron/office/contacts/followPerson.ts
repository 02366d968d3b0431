import { IsNull } from "typeorm";
import { displayName, searchKeys } from "../../../shared/domain/names";
import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import { type PersonOnFile, phoneKeys } from "../people/queries";
import { Contact } from "./contact.entity";

/** How a consultation is found: by what was asked and by whom. `who`: the person's name, or what they called themselves. */
export function contactEntry({ topic, question, reachedAt }: Pick<Contact, "topic" | "question" | "reachedAt">, who: string): SearchEntry {
  const words = searchKeys([topic, question, who, reachedAt].join(" "));
  return { title: topic, subtitle: who || reachedAt, keys: [...new Set([...words, ...phoneKeys([reachedAt])])].join(" ") };
}

/** Consultations are found by the person's name, under whatever record that was changed. */
export async function contactsFollowPerson({ tx }: Writing, person: PersonOnFile): Promise<void> {
  for (const contact of await tx.manager.getRepository(Contact).findBy({ personId: person.id, deletedAt: IsNull() })) {
    await putSearchEntry(tx, "contacts", contact.id, contactEntry(contact, displayName(person)));
  }
}
