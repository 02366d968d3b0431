/** Groups and guests of a shift: how many they were, how many of them are on it by name, and the difference. */
import type { HeadcountFields, HeadcountRow } from "../../../shared/contract/shifts";
import type { Askable } from "../../database/reader";
import { rowsOf } from "../../database/reader";
import { newId } from "../core/clock";
import { invalid } from "../core/errors";
import { refIn, refsOf, unknownRefs } from "../core/recordNames";
import { currentRecord, type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { shiftKind } from "./kind";
import { ShiftHeadcount } from "./shiftHeadcount.entity";
import { ShiftSignup } from "./shiftSignup.entity";

/**
 * Replaces the rows of a shift. A row that goes lets its registered volunteers stay on the shift by themselves.
 * @throws OfficeError CHANGED_MEANWHILE; INVALID `unknown` at `rows.N.volunteerGroupId`, `rows.N.partnerId`
 */
export async function setHeadcounts(writing: Writing, id: string, version: number, rows: readonly HeadcountFields[]): Promise<Saved> {
  const shift = await currentRecord(shiftKind, writing, id, version);
  const problems = [
    ...(await unknownRefs(writing.tx, "volunteerGroups", rows.map((row, at) => [`rows.${at}.volunteerGroupId`, row.volunteerGroupId] as const))),
    ...(await unknownRefs(writing.tx, "partners", rows.map((row, at) => [`rows.${at}.partnerId`, row.partnerId] as const))),
  ];
  if (problems.length) throw invalid(problems);
  const repository = writing.tx.manager.getRepository(ShiftHeadcount);
  const before = await repository.find({ where: { shiftId: id }, order: { position: "ASC" } });
  const kept = new Set(rows.map((row) => row.id));
  for (const gone of before.filter((row) => !kept.has(row.id))) {
    await writing.tx.manager.getRepository(ShiftSignup).update({ headcountId: gone.id }, { headcountId: null });
    await repository.delete({ id: gone.id });
  }
  const known = new Set(before.map((row) => row.id));
  for (const [position, row] of rows.entries()) {
    const { volunteerGroupId, partnerId, name, headcount } = row;
    const columns = { volunteerGroupId, partnerId, name, headcount, position };
    if (row.id !== null && known.has(row.id)) await repository.update({ id: row.id }, columns);
    else await repository.insert({ id: newId(), shiftId: id, ...columns });
  }
  const said = (all: readonly { readonly name: string; readonly headcount: number; readonly volunteerGroupId: string | null; readonly partnerId: string | null }[]) =>
    all.map(({ name, headcount, volunteerGroupId, partnerId }) => ({ name, headcount, volunteerGroupId, partnerId }));
  const next = version + 1;
  await setColumns(shiftKind, writing, id, { version: next, updatedAt: writing.at });
  await writing.journal({ action: "update", kind: shiftKind.kind, id, version: next, title: shift.nameRu, before: { headcounts: said(before) }, after: { headcounts: said(rows) } });
  return { id, version: next };
}

/**
 * Registered volunteers count to the row they were put to; who was put to none, to a group of the shift they belong to. Once it
 * is known who came, those who had signed up and did not come are none of them.
 */
const NAMED = `
  select h.id as id, h.shift_id as "shiftId", h.headcount as headcount, count(distinct s.volunteer_id) as named
  from shift_headcount h left join shift_signup s on s.shift_id = h.shift_id and (s.headcount_id = h.id or (s.headcount_id is null and h.volunteer_group_id is not null
    and exists (select 1 from volunteer_group_member m where m.group_id = h.volunteer_group_id and m.volunteer_id = s.volunteer_id)))
    and (not exists (select 1 from shift_attendance a where a.shift_id = h.shift_id and a.deleted_at is null)
      or exists (select 1 from shift_attendance a where a.shift_id = h.shift_id and a.volunteer_id = s.volunteer_id and a.deleted_at is null))
  where h.shift_id in (PLACES) group by h.id, h.shift_id, h.headcount`;

export async function namedByHeadcount(from: Askable, shiftIds: readonly string[]): Promise<{ id: string; shiftId: string; headcount: number; named: number }[]> {
  if (shiftIds.length === 0) return [];
  const rows = await rowsOf<{ id: string; shiftId: string; headcount: number; named: number }>(from, NAMED.replace("PLACES", shiftIds.map(() => "?").join(", ")), shiftIds);
  return rows.map((row) => ({ ...row, headcount: Number(row.headcount), named: Number(row.named) }));
}

export async function headcountRows(from: Askable, shiftId: string): Promise<HeadcountRow[]> {
  const rows = await from.manager.getRepository(ShiftHeadcount).find({ where: { shiftId }, order: { position: "ASC" } });
  const named = new Map((await namedByHeadcount(from, [shiftId])).map((row) => [row.id, row.named]));
  const groups = await refsOf(from, "volunteerGroups", rows.map((row) => row.volunteerGroupId));
  const partners = await refsOf(from, "partners", rows.map((row) => row.partnerId));
  return rows.map(({ id, volunteerGroupId, partnerId, name, headcount }) => ({
    id, name, headcount,
    volunteerGroup: volunteerGroupId === null ? null : refIn(groups, volunteerGroupId),
    partner: partnerId === null ? null : refIn(partners, partnerId),
    named: named.get(id) ?? 0,
    unnamed: Math.max(0, headcount - (named.get(id) ?? 0)),
  }));
}
