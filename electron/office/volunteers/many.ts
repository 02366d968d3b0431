/** What is set for many volunteers at once: one write, one entry in the journal that links to each. */
import type { Direction } from "../../../shared/contract/base";
import type { VolunteerState } from "../../../shared/contract/volunteers";
import { insertMany } from "../../database/bulk";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { notFound } from "../core/errors";
import { type Found, type ManyDone, selectedIds } from "../core/manyRecords";
import { write, type Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { todayOfWrite } from "../settings/service";
import { listVolunteers, type VolunteerFilters } from "./queries";
import { Volunteer } from "./volunteer.entity";

/** Exactly one of them. */
export type VolunteerChange = { readonly status: VolunteerState } | { readonly addDirection: Direction } | { readonly dropDirection: Direction };

/** What takes a change back, for those it changed. */
export type UndoOfMany = { change: VolunteerChange; ids: string[] }[];

const CHUNK = 500;
/** Ids of one call. */
const UNDO_PART = 20_000;

/** Ids of the volunteers a list finds and a person marked, for other features. */
export const volunteersMeant = (office: Office, found: Found<VolunteerFilters>): Promise<string[]> => selectedIds(office, listVolunteers, found);

/** Those for whom it changes nothing are not touched. @throws OfficeError NOT_FOUND when that is true of all. */
export async function setForMany(office: Office, by: AtDesk | null, found: Found<VolunteerFilters>, change: VolunteerChange): Promise<ManyDone & { undo: UndoOfMany }> {
  const ids = await volunteersMeant(office, found);
  return write(office, by, async (writing) => {
    const before: Before[] = [];
    for (let start = 0; start < ids.length; start += CHUNK) before.push(...(await setPart(writing, ids.slice(start, start + CHUNK), change)));
    const changed = before.map(({ id }) => id);
    if (changed.length === 0) throw notFound("volunteers");
    if ("status" in change) await keepHistory(writing, changed, change.status);
    const links = changed.map((id) => ({ kind: "volunteers", id }));
    const seq = await writing.journal({ action: "update", kind: "volunteers", id: null, after: { ...change, count: changed.length }, links });
    return { done: changed.length, left: ids.length - changed.length, seq, undo: undoOf(before, change) };
  });
}

interface Before {
  readonly id: string;
  readonly status: VolunteerState;
}

function undoOf(before: readonly Before[], change: VolunteerChange): UndoOfMany {
  const groups = new Map<string, { change: VolunteerChange; ids: string[] }>();
  for (const { id, status } of before) {
    const back: VolunteerChange = "status" in change ? { status } : "addDirection" in change ? { dropDirection: change.addDirection } : { addDirection: change.dropDirection };
    const group = groups.get(JSON.stringify(back)) ?? { change: back, ids: [] };
    group.ids.push(id);
    groups.set(JSON.stringify(back), group);
  }
  return [...groups.values()].flatMap(({ change: back, ids }) =>
    Array.from({ length: Math.ceil(ids.length / UNDO_PART) }, (_, at) => ({ change: back, ids: ids.slice(at * UNDO_PART, (at + 1) * UNDO_PART) })));
}

async function setPart(writing: Writing, part: readonly string[], change: VolunteerChange): Promise<Before[]> {
  const repository = writing.tx.manager.getRepository(Volunteer);
  const all = await repository.createQueryBuilder("volunteer").where("volunteer.id in (:...part) and volunteer.deleted_at is null", { part }).getMany();
  const changed: Before[] = [];
  for (const volunteer of all) {
    const next = changedColumns(volunteer, change);
    if (!next) continue;
    await repository.update({ id: volunteer.id }, { ...next, version: volunteer.version + 1, updatedAt: writing.at });
    changed.push({ id: volunteer.id, status: volunteer.status as VolunteerState });
  }
  return changed;
}

function changedColumns({ status, directions }: Volunteer, change: VolunteerChange): Partial<Pick<Volunteer, "status" | "directions">> | null {
  if ("status" in change) return status === change.status ? null : { status: change.status };
  if ("addDirection" in change) return directions.includes(change.addDirection) ? null : { directions: [...directions, change.addDirection] };
  return directions.includes(change.dropDirection) ? { directions: directions.filter((one) => one !== change.dropDirection) } : null;
}

async function keepHistory(writing: Writing, ids: readonly string[], status: VolunteerState): Promise<void> {
  const since = await todayOfWrite(writing);
  await insertMany(writing.tx, "volunteer_status", ["id", "volunteer_id", "status", "since", "at"], ids.map((id) => [newId(), id, status, since, writing.at]));
}
