/** Route sheets: what volunteers take along on a day. */
import type { RouteSheetShown, StopOutcome } from "../../../shared/contract/assignments";
import type { ItemAmount } from "../../../shared/contract/values";
import { sumByItem } from "../../../shared/domain/carry";
import { searchKeys } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { putSearchEntry } from "../../database/searchIndex";
import { printedOf } from "../audit/printed";
import { newId } from "../core/clock";
import { changedMeanwhile } from "../core/changedMeanwhile";
import { notFound, refused } from "../core/errors";
import { refOf } from "../core/recordNames";
import { deliveriesShown } from "../deliveries/parts";
import { type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { requestsToAnswer, type RequestToAnswer } from "../requests/forSending";
import { standingOnSheets, takeOffSheets } from "./stops";
import { nextNumber } from "../settings/numbers";
import { Assignment } from "./assignment.entity";
import { refuseUnlawful, workOfAssignment } from "./lawful";
import { groupsOf, requestBriefs, teamsOf } from "./queries";
import { RouteSheet } from "./routeSheet.entity";
import { RouteSheetStop } from "./routeSheetStop.entity";
import { RouteSheetVolunteer } from "./routeSheetVolunteer.entity";

export const isOpenRequest = ({ state }: Pick<RequestToAnswer, "state">): boolean => state !== "confirmed" && state !== "closed";

export interface SheetWanted {
  readonly date: string;
  readonly volunteerIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly note: string;
}

/** Of the open requests these volunteers and groups are sent to that day, those that stand on no other sheet. @throws OfficeError REFUSED `nothing_for_sheet`, `sent_under_age`, `sent_birth_date` */
export async function makeSheet(writing: Writing, { date, volunteerIds, groupIds, note }: SheetWanted): Promise<Saved & { readonly number: string; readonly elsewhere: { number: string; sheet: string }[] }> {
  const { tx } = writing;
  const [team, groups] = [[...new Set(volunteerIds)], [...new Set(groupIds)]];
  const all = await tx.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where("assignment.date = :date and (assignment.volunteer_id in (:...team) or assignment.volunteer_group_id in (:...groups)) and assignment.deleted_at is null and assignment.state in ('planned', 'on_the_way') and assignment.request_id is not null", { date, team: orNobody(team), groups: orNobody(groups) })
    .getMany();
  const wanted = [...new Set(all.flatMap(({ requestId }) => requestId ?? []))];
  // A card that was moved on the board called its people back, and its stop stayed where it was: the way back would want it.
  for (const requestId of wanted) await takeOffSheets(writing, requestId);
  const standing = await standingOnSheets(tx, wanted);
  const sent = all.filter(({ requestId }) => !standing.has(requestId ?? ""));
  const asked = await requestsToAnswer(tx, sent.flatMap(({ requestId }) => requestId ?? []));
  const requests = [...asked.values()].filter(isOpenRequest).sort(byPlaceAndHour);
  if (requests.length === 0) throw refused("nothing_for_sheet");
  await refuseUnlawful(tx, sent, (assignment) => workOfAssignment(assignment, asked));
  const id = newId();
  const number = await nextNumber(tx, "routeSheet", date);
  await tx.manager.getRepository(RouteSheet).insert({ id, number, date, note, state: "open", volunteerGroups: groups, confirmedById: null, confirmedAt: null, version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null });
  if (team.length > 0) await tx.manager.getRepository(RouteSheetVolunteer).insert(team.map((volunteerId, position) => ({ id: newId(), sheetId: id, volunteerId, position })));
  await tx.manager.getRepository(RouteSheetStop).insert(requests.map((request, position) => ({ id: newId(), sheetId: id, requestId: request.id, outcome: null, reason: "", deliveryId: null, position })));
  await writing.journal({
    action: "create", kind: "routeSheets", id, version: 1, title: number, after: { date, stops: requests.length, volunteers: team.length, groups: groups.length },
    links: [...requests.map((request) => ({ kind: "requests", id: request.id })), ...team.map((each) => ({ kind: "volunteers", id: each })), ...groups.map((each) => ({ kind: "volunteerGroups", id: each }))],
  });
  await putSearchEntry(tx, "routeSheets", id, { title: number, subtitle: formatLocalDate(date), keys: [number, ...searchKeys(number)].join(" ") });
  return { id, version: 1, number, elsewhere: [...standing.values()] };
}

/** SQL has no empty list. */
const orNobody = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [""]);

/** One place after the other, and there the earliest first. */
function byPlaceAndHour(a: RequestToAnswer, b: RequestToAnswer): number {
  const [first, second] = [a, b].map(({ katoCode, dueTime, address, number }) => [katoCode ?? "~", dueTime ?? "~", address, number]) as [string[], string[]];
  for (const [at, text] of first.entries()) {
    const other = second[at] ?? "";
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

/** The number in what was typed or scanned: `2020-0147`, its id as the search knows it, or 147 of the year before which there is none later. */
export async function sheetIdOf(from: Askable, typed: string): Promise<string | null> {
  const repository = from.manager.getRepository(RouteSheet);
  const byId = await repository.findOneBy({ id: typed.trim() });
  if (byId) return byId.id;
  const whole = /\d{4}-\d{4,}/.exec(typed)?.[0];
  if (whole) return (await repository.findOneBy({ number: whole }))?.id ?? null;
  const serial = /^\s*(\d{1,9})\s*$/.exec(typed)?.[1];
  if (!serial) return null;
  const newest = await repository.createQueryBuilder("sheet").where("sheet.number like :number", { number: `%-${serial.padStart(4, "0")}` }).orderBy("sheet.number", "DESC").getOne();
  return newest?.id ?? null;
}

/** @throws OfficeError NOT_FOUND */
export async function sheetShown(office: Office, id: string): Promise<RouteSheetShown> {
  const from = office.database.reader;
  const sheet = await from.manager.getRepository(RouteSheet).findOneBy({ id });
  if (!sheet || sheet.deletedAt !== null) throw notFound("routeSheets");
  const stops = await stopsOf(from, id);
  const briefs = await requestBriefs(office, stops.map(({ requestId }) => requestId));
  const deliveries = await deliveriesShown(from, stops.flatMap(({ deliveryId }) => deliveryId ?? []));
  const shown = stops.flatMap(({ requestId, outcome, reason, deliveryId }) => {
    const brief = briefs.get(requestId);
    return brief ? [{ ...brief, headcount: brief.recipient.headcount, outcome: outcome as StopOutcome | null, reason, delivery: deliveries.get(deliveryId ?? "") ?? null }] : [];
  });
  const open = sheet.state === "open" ? shown.filter((stop) => stop.outcome === null && isOpenRequest(stop)) : shown;
  return {
    id, version: sheet.version, number: sheet.number, date: sheet.date, state: sheet.state as RouteSheetShown["state"], note: sheet.note,
    confirmedBy: (await refOf(from, "accounts", sheet.confirmedById))?.nameRu ?? null, confirmedAt: sheet.confirmedAt,
    volunteers: (await teamsOf(from, [id])).get(id) ?? [],
    groups: await groupsOf(from, sheet),
    printed: await printedOf(from, "routeSheets", id, { kind: "requests", ids: stops.map(({ requestId }) => requestId) }),
    stops: shown, carry: sumByItem(open.flatMap(({ items }): ItemAmount[] => items)),
  };
}

export const stopsOf = (from: Askable, sheetId: string): Promise<RouteSheetStop[]> => from.manager.getRepository(RouteSheetStop).find({ where: { sheetId }, order: { position: "ASC" } });

/**
 * The sheet, if it is still open and nobody has changed it.
 * @throws OfficeError NOT_FOUND; REFUSED `sheet_settled` with who was first; CHANGED_MEANWHILE
 */
export async function openSheet(writing: Writing, id: string, version: number): Promise<RouteSheet> {
  const sheet = await foundSheet(writing, id);
  // The state comes before the version: who was slower is to hear that it is done, not that something changed.
  if (sheet.state !== "open") throw refused("sheet_settled", { number: sheet.number, by: (await refOf(writing.tx, "accounts", sheet.confirmedById))?.nameRu ?? "" });
  return unchanged(writing, sheet, version);
}

/** The sheet, in whatever state, if nobody has changed it. @throws OfficeError NOT_FOUND; CHANGED_MEANWHILE */
export const sheetNow = async (writing: Writing, id: string, version: number): Promise<RouteSheet> => unchanged(writing, await foundSheet(writing, id), version);

async function foundSheet(writing: Writing, id: string): Promise<RouteSheet> {
  const sheet = await writing.tx.manager.getRepository(RouteSheet).findOneBy({ id });
  if (!sheet || sheet.deletedAt !== null) throw notFound("routeSheets");
  return sheet;
}

async function unchanged(writing: Writing, sheet: RouteSheet, version: number): Promise<RouteSheet> {
  if (sheet.version !== version) throw await changedMeanwhile(writing.tx, { kind: "routeSheets", id: sheet.id, version }, sheet.version);
  return sheet;
}

/** The paper is worth nothing any more; the assignments stand. @throws OfficeError REFUSED `sheet_settled` */
export async function cancelSheet(writing: Writing, id: string, version: number): Promise<Saved> {
  const sheet = await openSheet(writing, id, version);
  const next = version + 1;
  await setColumns({ entity: RouteSheet }, writing, id, { state: "cancelled", confirmedById: writing.by?.id ?? null, version: next, updatedAt: writing.at });
  await writing.journal({ action: "update", kind: "routeSheets", id, version: next, title: sheet.number, before: { state: "open" }, after: { state: "cancelled" } });
  return { id, version: next };
}
