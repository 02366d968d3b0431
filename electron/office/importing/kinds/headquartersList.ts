/** Members of headquarters, who are volunteers too: a membership for each term of somebody in one of them. */
import type { HeadquartersFields, HeadquartersMember } from "../../../../shared/contract/headquarters";
import { type Term, termsMeet } from "../../../../shared/domain/periods";
import type { Askable } from "../../../database/reader";
import { setColumns } from "../../core/records";
import { headquartersKind } from "../../headquarters/kind";
import { addProblem, addUnknown, type PlannedRow, type Planning, readable } from "../planning";
import { markSameRecords, matchRowsToPeople } from "../peopleOfRows";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";
import { wantOrder } from "./rowValues";
import { tellOtherTerm } from "./terms";
import { volunteersOfRows, writeVolunteer } from "./volunteersList";

type Known = ReadonlyMap<string, HeadquartersFields>;

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
    const known = await headquartersOfRows(planning, planning.from, rows);
    for (const row of readable(rows)) wantOrder(row, termOf(planning, known, row).from, "to");
    await matchRowsToPeople(planning, readable(rows), true);
    // One person may be in several headquarters, and in one of them at different times.
    markSameRecords(readable(rows), (row, earlier) => idOf(planning, row) === idOf(planning, earlier) && termsMeet(termOf(planning, known, row), termOf(planning, known, earlier)));
    const volunteers = await volunteersOfRows(planning.from, rows);
    for (const row of rows) {
      const volunteerId = row.outcome === "onFile" && row.onFile ? volunteers.get(row.onFile.id) : undefined;
      const there = known.get(idOf(planning, row) ?? "")?.members.find((each) => each.volunteerId === volunteerId && termsMeet(each, termOf(planning, known, row)));
      if (there) tellOtherwise(row, there);
    }
  },

  async write(into, rows) {
    const { planning, writing } = into;
    const volunteers = await volunteersOfRows(writing.tx, rows);
    const known = await headquartersOfRows(planning, writing.tx, rows);
    const written = new Map<PlannedRow, string>();
    const joining = new Map<string, (HeadquartersMember & { readonly row: PlannedRow })[]>();
    for (const [at, row] of rows.entries()) {
      const id = idOf(planning, row);
      if (!id) continue;
      const volunteerId = (row.first && written.get(row.first)) ?? (await writeVolunteer(into, row, volunteers));
      written.set(row, volunteerId);
      joining.set(id, [...(joining.get(id) ?? []), { row, volunteerId, role: row.read.values.role ?? "", ...termOf(planning, known, row) }]);
      planning.tick(at + 1);
    }
    for (const [id, members] of joining) await addMembers(into, id, known.get(id)?.members ?? [], members);
    await into.flush();
  },
};

/** Who was a member on a day of the term already is left as they are; a headquarters that gets nobody is not changed. */
async function addMembers(into: ImportWriting, id: string, there: readonly HeadquartersMember[], joining: readonly (HeadquartersMember & { readonly row: PlannedRow })[]): Promise<void> {
  const { writing } = into;
  const added = joining.filter((member) => !there.some((each) => each.volunteerId === member.volunteerId && termsMeet(each, member)));
  if (added.length === 0) {
    into.touched("headquarters", id, null);
    return;
  }
  const { version } = await into.touchedColumns("headquarters", id, ["version"]);
  await setColumns(headquartersKind, writing, id, { version: version + 1, updatedAt: writing.at });
  for (const [at, { row, from, to, ...member }] of added.entries()) {
    into.from(row);
    into.made("headquarters_membership", into.add("headquarters_membership", { headquartersId: id, ...member, fromDate: from, toDate: to, position: there.length + at }));
  }
}

/** What a row says otherwise of a membership on file. */
function tellOtherwise(row: PlannedRow, there: HeadquartersMember): void {
  const { role } = row.read.values;
  tellOtherTerm(row, there);
  if (role !== undefined && role.trim().toLowerCase() !== there.role.trim().toLowerCase()) addProblem(row, "role", "differs_from_file", role, there.role || "—");
}

const idOf = (planning: Planning, { read: { values: { headquarters } } }: PlannedRow): string | null =>
  headquarters ? planning.names.find("headquarters", headquarters) : planning.defaults.headquartersId;

/** Somebody of whom the list says no day is a member since the headquarters was set up. */
const termOf = (planning: Planning, known: Known, row: PlannedRow): Term => {
  const { from, to } = row.read.values;
  return { from: from ?? planning.defaults.date ?? known.get(idOf(planning, row) ?? "")?.from ?? "", to: to ?? null };
};

async function headquartersOfRows(planning: Planning, from: Askable, rows: readonly PlannedRow[]): Promise<Known> {
  const known = new Map<string, HeadquartersFields>();
  for (const id of new Set(readable(rows).map((row) => idOf(planning, row)))) {
    const fields = id === null ? null : await headquartersKind.load(from, id);
    if (id !== null && fields) known.set(id, fields);
  }
  return known;
}
