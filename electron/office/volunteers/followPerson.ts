import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import { displayName } from "../../../shared/domain/names";
import type { PersonFields } from "../../../shared/contract/people";
import type { Writing } from "../core/writing";
import { type PersonOnFile, personKeys } from "../people/queries";
import { Volunteer } from "./volunteer.entity";

/** How a volunteer is found: as the person, and by number (2020-0147, 0147, 147). */
export function volunteerEntry(person: Pick<PersonFields, "family" | "given" | "patronymic" | "iin" | "phones">, number: string): SearchEntry {
  const serial = number.split("-").at(-1) ?? "";
  return { title: displayName(person), subtitle: number, keys: [personKeys(person), number.replace("-", ""), serial, serial.replace(/^0+/, "")].join(" ") };
}

/** What a volunteer carries of the person: by it the registers sort and whom to send is chosen. */
export const carriedFromPerson = ({ sortKey, birthDate, katoCode, languages }: Pick<PersonOnFile, "sortKey" | "birthDate" | "katoCode" | "languages">) => ({ sortKey, birthDate, katoCode, languages });

/** A volunteer sorts and is found by the person's name, under whatever record that was changed. */
export async function volunteersFollowPerson(writing: Writing, person: PersonOnFile): Promise<void> {
  const repository = writing.tx.manager.getRepository(Volunteer);
  for (const volunteer of await repository.findBy({ personId: person.id })) {
    await repository.update({ id: volunteer.id }, carriedFromPerson(person));
    if (volunteer.deletedAt === null) await putSearchEntry(writing.tx, "volunteers", volunteer.id, volunteerEntry(person, volunteer.number));
  }
}
