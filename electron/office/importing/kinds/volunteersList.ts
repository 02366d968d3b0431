/** Volunteers: a record for each person, whichever list names them. */
import type { InlinePerson } from "../../../../shared/contract/people";
import { volunteerFieldsSchema } from "../../../../shared/contract/volunteers";
import type { Askable } from "../../../database/reader";
import { createRecord } from "../../core/records";
import { peopleFoundAnew } from "../../people/kind";
import { peopleById } from "../../people/queries";
import { volunteerKind } from "../../volunteers/kind";
import { volunteersOnFile } from "../../volunteers/onFile";
import { volunteersOfPeople } from "../../volunteers/queries";
import { type PlannedRow, readable } from "../planning";
import { matchRowsToPeople } from "../peopleOfRows";
import { addToVolunteer, tellVolunteersOnFile } from "../volunteersAgainstFile";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";
import { addressOf, notedWith, takenIin } from "./rowValues";

export const volunteersList: KindOfList = {
  async prepare(planning, rows) {
    await matchRowsToPeople(planning, readable(rows), false);
    await tellVolunteersOnFile(planning, rows);
  },

  async write(into, rows) {
    const known = await volunteersOfRows(into.writing.tx, rows);
    const onFile = await volunteersOnFile(into.writing.tx, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));
    const people: string[] = [];
    for (const [at, row] of rows.entries()) {
      await writeVolunteer(into, row, known);
      const there = row.joined && row.onFile ? onFile.get(row.onFile.id) : undefined;
      if (row.onFile && there && (await addToVolunteer(into, row, row.onFile.id, there))) people.push(row.onFile.id);
      into.planning.tick(at + 1);
    }
    await peopleFoundAnew(into.writing, people);
  },
};

/** Volunteers on file by the person whom a row was joined to. */
export const volunteersOfRows = (from: Askable, rows: readonly PlannedRow[]): Promise<Map<string, string>> =>
  volunteersOfPeople(from, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));

/** Puts the volunteer of a row on file, or finds the one who is; answers with the volunteer's id. */
export async function writeVolunteer(into: ImportWriting, row: PlannedRow, known: ReadonlyMap<string, string>): Promise<string> {
  into.from(row);
  const there = row.joined && row.onFile ? known.get(row.onFile.id) : undefined;
  if (there !== undefined) {
    into.touched("volunteer", there, null);
    return there;
  }
  const { values } = row.read;
  const fields = volunteerFieldsSchema.parse({
    person: await inlinePersonOf(into, row), status: values.status ?? "active", occupationKind: values.occupationKind ?? null, occupation: values.occupation ?? "", directions: values.directions ?? [], skills: values.skills ?? [],
    vehicle: values.vehicle ?? "", hours: (values.hours ?? []).map((one) => ({ ...one, weekdays: [...one.weekdays] })), availability: values.availability ?? "", joinedOn: values.joinedOn ?? null, note: notedWith(values, values.email),
  });
  const { id } = await createRecord(volunteerKind, into.quiet, fields);
  const made = await volunteerKind.load(into.writing.tx, id);
  if (made?.person.id) into.savedPerson(row, made.person.id);
  return id;
}

/** The person of a row as another record's form would hold them; somebody of an earlier row is the one who was saved for it. */
export async function inlinePersonOf(into: ImportWriting, row: PlannedRow): Promise<InlinePerson> {
  const { values } = row.read;
  const saved = row.first && !row.joined ? into.personSavedFor(row.first) : null;
  const joined = row.joined && row.onFile ? (await peopleById(into.writing.tx, [row.onFile.id])).get(row.onFile.id) : undefined;
  if (joined) into.touched("person", joined.id, null);
  return {
    id: joined?.id ?? saved, version: null,
    family: values.family ?? "", given: values.given ?? "", patronymic: values.patronymic ?? "", birthDate: values.birthDate ?? null, sex: values.sex ?? null,
    iin: takenIin(row) ? null : (values.iin ?? null), phones: [...(values.phones ?? [])], katoCode: values.katoCode ?? null, address: addressOf(values),
    languages: [...(values.languages ?? [])], note: "",
  };
}
