/** Volunteers, and the members of a headquarters, who are volunteers too. */
import type { ImportValues } from "../../../../shared/domain/importing/types";
import type { InlinePerson } from "../../../../shared/contract/people";
import { volunteerFieldsSchema } from "../../../../shared/contract/volunteers";
import { createRecord, setColumns } from "../../core/records";
import { headquartersKind } from "../../headquarters/kind";
import { peopleById } from "../../people/queries";
import { volunteerKind } from "../../volunteers/kind";
import { volunteersOfPeople } from "../../volunteers/queries";
import { addUnknown, type PlannedRow, type Planning, readable } from "../planning";
import { markSameRecords, matchRowsToPeople } from "../peopleOfRows";
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
    const known = await volunteersOfRows(into, rows);
    for (const [at, row] of rows.entries()) {
      await writeVolunteer(into, row, known);
      into.planning.tick(at + 1);
    }
  },
};

export const headquartersList: KindOfList = {
  needs(planning, rows) {
    const unnamed = readable([...rows]).some((row) => !row.read.values.headquarters);
    return unnamed && planning.defaults.headquartersId === null ? "headquarters_needed" : null;
  },

  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { headquarters } = row.read.values;
      if (headquarters && !planning.names.find("headquarters", headquarters)) addUnknown(planning, row, "headquarters", "headquarters", headquarters);
    }
    await matchRowsToPeople(planning, readable(rows), true);
    // One person may be in several headquarters, and in one of them at different times.
    markSameRecords(readable(rows), (row, earlier) => headquartersOf(planning, row) === headquartersOf(planning, earlier) && meet(row.read.values, earlier.read.values));
  },

  async write(into, rows) {
    const { planning, writing } = into;
    const known = await volunteersOfRows(into, rows);
    const written = new Map<PlannedRow, string>();
    const members = new Map<string, { row: PlannedRow; volunteerId: string }[]>();
    for (const [at, row] of rows.entries()) {
      const id = headquartersOf(planning, row);
      if (!id) continue;
      const volunteerId = (row.first && written.get(row.first)) ?? (await writeVolunteer(into, row, known));
      written.set(row, volunteerId);
      members.set(id, [...(members.get(id) ?? []), { row, volunteerId }]);
      planning.tick(at + 1);
    }
    for (const [id, joining] of members) {
      const fields = await headquartersKind.load(writing.tx, id);
      const existing = await writing.tx.manager.getRepository(headquartersKind.entity).findOneByOrFail({ id });
      if (!fields) continue;
      const stands = new Set(fields.members.filter((member) => member.to === null).map((member) => member.volunteerId));
      const added = joining.filter(({ volunteerId }) => !stands.has(volunteerId)).map(({ row, volunteerId }) => ({
        row, volunteerId, role: row.read.values.role ?? "", fromDate: row.read.values.from ?? planning.defaults.date ?? fields.from, toDate: row.read.values.to ?? null,
      }));
      into.touched("headquarters", id, { version: existing.version, updated_at: existing.updatedAt });
      await setColumns(headquartersKind, writing, id, { version: existing.version + 1, updatedAt: writing.at });
      for (const [at, { row, ...member }] of added.entries()) {
        into.from(row);
        into.made("headquarters_membership", into.add("headquarters_membership", { headquartersId: id, ...member, position: fields.members.length + at }));
      }
    }
    await into.flush();
  },
};

const headquartersOf = (planning: Planning, { read: { values: { headquarters } } }: PlannedRow): string | null =>
  headquarters ? planning.names.find("headquarters", headquarters) : planning.defaults.headquartersId;

/** Whether two memberships share a day; open ends are open. */
const meet = (one: ImportValues, other: ImportValues): boolean => (one.from ?? "") <= (other.to ?? "9999") && (other.from ?? "") <= (one.to ?? "9999");

/** Volunteers on file by the person whom a row was joined to. */
export const volunteersOfRows = (into: ImportWriting, rows: readonly PlannedRow[]): Promise<Map<string, string>> =>
  volunteersOfPeople(into.writing.tx, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));

/** Puts the volunteer of a row on file, or finds the one who is; answers with the volunteer's id. */
export async function writeVolunteer(into: ImportWriting, row: PlannedRow, known: ReadonlyMap<string, string>): Promise<string> {
  into.from(row);
  const there = row.joined && row.onFile ? known.get(row.onFile.id) : undefined;
  if (there !== undefined) {
    const { directions, skills, languages } = row.read.values;
    if (row.onFile && (directions ?? skills ?? languages)) await addToVolunteer(into, row, row.onFile.id);
    else into.touched("volunteer", there, null);
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
