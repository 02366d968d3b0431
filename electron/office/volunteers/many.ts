/** What is set for many volunteers at once: one write, one entry in the journal that links to each. */
import type { Direction } from "../../../shared/contract/base";
import type { VolunteerState } from "../../../shared/contract/volunteers";
import { insertMany } from "../../database/bulk";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { notFound, refused } from "../core/errors";
import { type Found, type ManyDone, selectedIds } from "../core/manyRecords";
import { write, type Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { todayOfWrite } from "../settings/service";
import { listVolunteers, type VolunteerFilters } from "./queries";
import { lastSteps, refuseToCome } from "./setStatus";
import { Volunteer } from "./volunteer.entity";

/** Exactly one of them. */
export type VolunteerChange = { readonly status: VolunteerState; /** Local date; today where it is not named. */ readonly since?: string | undefined } | { readonly addDirection: Direction } | { readonly dropDirection: Direction };

/** What takes a change back, for those it changed, as long as they still are what it made of them. */
export type UndoOfMany = { change: VolunteerChange; ids: string[]; versions: number[] }[];

const CHUNK = 500;
/** Ids of one call. */
const UNDO_PART = 20_000;

/** Ids of the volunteers a list finds and a person marked, for other features. */
export const volunteersMeant = (office: Office, found: Found<VolunteerFilters>): Promise<string[]> => selectedIds(office, listVolunteers, found);

/**
 * Those for whom it changes nothing are not touched; with `versions` (by the ids of the selection) neither are those who were
 * changed since, nor those whose history goes on after the day a status is set from; `later` says how many.
 * @throws OfficeError NOT_FOUND when nobody is meant, REFUSED `nothing_to_change` when it changes nobody, INVALID `in_future` at `since`
 */
export async function setForMany(
  office: Office, by: AtDesk | null, found: Found<VolunteerFilters>, change: VolunteerChange, versions: readonly number[] | null = null,
): Promise<ManyDone & { later: number; undo: UndoOfMany }> {
  const ids = await volunteersMeant(office, found);
  const expected = versions && new Map((found.selection.ids ?? []).map((id, at) => [id, versions[at]]));
  return write(office, by, async (writing) => {
    const before: Before[] = [];
    let later = 0;
    if ("status" in change && change.since) await refuseToCome(writing, change.since);
    for (let start = 0; start < ids.length; start += CHUNK) {
      const part = await setPart(writing, ids.slice(start, start + CHUNK), change, expected);
      before.push(...part.changed);
      later += part.later;
    }
    const changed = before.map(({ id }) => id);
    if (changed.length === 0) throw ids.length === 0 ? notFound("volunteers") : refused("nothing_to_change");
    if ("status" in change) await keepHistory(writing, changed, change.status, change.since);
    const links = changed.map((id) => ({ kind: "volunteers", id }));
    const seq = await writing.journal({ action: "update", kind: "volunteers", id: null, after: { ...change, count: changed.length }, links });
    return { done: changed.length, left: ids.length - changed.length, later, seq, undo: undoOf(before, change) };
  });
}

interface Before {
  readonly id: string;
  readonly status: VolunteerState;
  /** After the change. */
  readonly version: number;
}

function undoOf(before: readonly Before[], change: VolunteerChange): UndoOfMany {
  const groups = new Map<string, { change: VolunteerChange; all: Before[] }>();
  for (const one of before) {
    const { status } = one;
    const back: VolunteerChange = "status" in change ? { status, since: change.since } : "addDirection" in change ? { dropDirection: change.addDirection } : { addDirection: change.dropDirection };
    const group = groups.get(JSON.stringify(back)) ?? { change: back, all: [] };
    group.all.push(one);
    groups.set(JSON.stringify(back), group);
  }
  return [...groups.values()].flatMap(({ change: back, all }) =>
    Array.from({ length: Math.ceil(all.length / UNDO_PART) }, (_, at) => {
      const part = all.slice(at * UNDO_PART, (at + 1) * UNDO_PART);
      return { change: back, ids: part.map(({ id }) => id), versions: part.map(({ version }) => version) };
    }));
}

async function setPart(writing: Writing, part: readonly string[], change: VolunteerChange, expected: ReadonlyMap<string, number | undefined> | null): Promise<{ changed: Before[]; later: number }> {
  const repository = writing.tx.manager.getRepository(Volunteer);
  const all = await repository.createQueryBuilder("volunteer").where("volunteer.id in (:...part) and volunteer.deleted_at is null", { part }).getMany();
  const changed: Before[] = [];
  let later = 0;
  const since = "status" in change ? change.since : undefined;
  const last = since ? await lastSteps(writing.tx, part) : new Map<string, string>();
  for (const volunteer of all) {
    const next = changedColumns(volunteer, change);
    if (!next || (expected && expected.get(volunteer.id) !== volunteer.version)) continue;
    if (since && since < (last.get(volunteer.id) ?? "")) {
      later += 1;
      continue;
    }
    await repository.update({ id: volunteer.id }, { ...next, version: volunteer.version + 1, updatedAt: writing.at });
    changed.push({ id: volunteer.id, status: volunteer.status as VolunteerState, version: volunteer.version + 1 });
  }
  return { changed, later };
}

function changedColumns({ status, directions }: Volunteer, change: VolunteerChange): Partial<Pick<Volunteer, "status" | "directions">> | null {
  if ("status" in change) return status === change.status ? null : { status: change.status };
  if ("addDirection" in change) return directions.includes(change.addDirection) ? null : { directions: [...directions, change.addDirection] };
  return directions.includes(change.dropDirection) ? { directions: directions.filter((one) => one !== change.dropDirection) } : null;
}

async function keepHistory(writing: Writing, ids: readonly string[], status: VolunteerState, begun: string | undefined): Promise<void> {
  const since = begun ?? (await todayOfWrite(writing));
  await insertMany(writing.tx, "volunteer_status", ["id", "volunteer_id", "status", "since", "at"], ids.map((id) => [newId(), id, status, since, writing.at]));
}
