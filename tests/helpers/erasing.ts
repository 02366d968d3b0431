import { displayName } from "../../shared/domain/names";
import type { Office } from "../../electron/office/createOffice";
import { erasePerson } from "../../electron/office/people/erasing";
import { peopleById } from "../../electron/office/people/queries";

/** Erases somebody as the head does who types the name. @throws OfficeError */
export async function eraseByName(office: Office, id: string): Promise<void> {
  const person = (await peopleById(office.database.reader, [id])).get(id);
  await erasePerson(office, null, { id, version: person?.version ?? 0, typed: person ? displayName(person) : "" });
}
