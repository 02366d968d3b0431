/** What became of a round, in one write: all given except these. Two people who confirm one sheet make no delivery twice. */
import type { StopAnswer } from "../../../shared/contract/assignments";
import type { DeliveryLineFields } from "../../../shared/contract/deliveries";
import type { Unit } from "../../../shared/domain/amounts";
import { invalid, OfficeError, refused } from "../core/errors";
import { itemsOf } from "../core/recordNames";
import { type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { createConfirmedDelivery, withdrawConfirmed } from "../deliveries/service";
import { requestClosed, requestConfirmed, requestUnassigned } from "../requests/follow";
import { requestsToAnswer, type RequestToAnswer } from "../requests/forSending";
import { corpsOf } from "../settings/service";
import { endAssignments } from "./ending";
import { RouteSheet } from "./routeSheet.entity";
import { RouteSheetStop } from "./routeSheetStop.entity";
import { RouteSheetVolunteer } from "./routeSheetVolunteer.entity";
import { isOpenRequest, openSheet, sheetNow, stopsOf } from "./sheets";

export interface SheetAnswers {
  readonly id: string;
  readonly version: number;
  /** The day it was given; null for that of the sheet. */
  readonly date: string | null;
  /** Partners who gave it; the corps when none is named. */
  readonly providers: readonly string[];
  /** Where the goods were taken from (R26); null where from no store. */
  readonly storeId: string | null;
  readonly stops: readonly (Required<Omit<StopAnswer, "headcount">> & { readonly headcount: number | null })[];
}

/**
 * Requests that were settled in another way meanwhile are left as they are, whatever is said of them here.
 * @returns how many deliveries were made, how many stops brought nothing, and the numbers of the requests left as they are
 * @throws OfficeError REFUSED `sheet_settled`; CHANGED_MEANWHILE; INVALID `stop_missing` at `stops`, or of a delivery at `stops.N.<field>`
 */
export async function confirmSheet(writing: Writing, { id, version, date, providers, storeId, stops: answers }: SheetAnswers): Promise<Saved & { deliveries: number; left: number; skipped: string[] }> {
  const { tx } = writing;
  const sheet = await openSheet(writing, id, version);
  const stops = await stopsOf(tx, id);
  const requests = await requestsToAnswer(tx, stops.map(({ requestId }) => requestId));
  const team = await tx.manager.getRepository(RouteSheetVolunteer).find({ where: { sheetId: id }, order: { position: "ASC" } });
  const round = { date: date ?? sheet.date, storeId, volunteers: team.map(({ volunteerId }) => volunteerId), providers: providers.length > 0 ? [...providers] : [(await corpsOf(tx)).partnerId] };
  let deliveries = 0;
  let left = 0;
  const skipped: string[] = [];
  for (const stop of stops) {
    const request = requests.get(stop.requestId);
    // Of a sheet that was taken back: what waits again or was closed with it stays so.
    if (stop.outcome !== null) continue;
    if (!request || !isOpenRequest(request)) {
      if (request) skipped.push(request.number);
      continue;
    }
    const at = answers.findIndex(({ requestId }) => requestId === stop.requestId);
    const answer = answers[at];
    if (!answer) throw invalid([{ field: "stops", kind: "stop_missing", params: { number: request.number } }]);
    const deliveryId = answer.outcome === "given" ? await deliver(writing, request, answer, round, at) : null;
    if (deliveryId) deliveries++;
    else left++;
    // The sheet has come back, and its volunteers with it.
    await endAssignments(writing, request.id, answer.outcome === "later" ? "waiting" : "answered", request.number);
    if (answer.outcome === "closed") await requestClosed(writing, request.id, answer.reason);
    if (answer.outcome === "later") await requestUnassigned(writing, request.id);
    await tx.manager.getRepository(RouteSheetStop).update({ id: stop.id }, { outcome: answer.outcome, reason: answer.reason, deliveryId });
  }
  const next = version + 1;
  await setColumns({ entity: RouteSheet }, writing, id, { state: "confirmed", confirmedById: writing.by?.id ?? null, confirmedAt: writing.at, version: next, updatedAt: writing.at });
  await writing.journal({
    action: "confirm", kind: "routeSheets", id, version: next, title: sheet.number, before: { state: "open" }, after: { state: "confirmed", deliveries, left },
    links: stops.map(({ requestId }) => ({ kind: "requests", id: requestId })),
  });
  return { id, version: next, deliveries, left, skipped };
}

/**
 * Takes back what a round was confirmed with: whoever got something waits again, what was left out stays as it was said.
 * Deliveries that were withdrawn one by one before are withdrawn already.
 * @throws OfficeError NOT_FOUND; CHANGED_MEANWHILE; REFUSED `nothing_to_take_back`
 */
export async function withdrawSheet(writing: Writing, id: string, version: number, reason: string): Promise<Saved & { withdrawn: number }> {
  const { tx } = writing;
  const sheet = await sheetNow(writing, id, version);
  const given = (await stopsOf(tx, id)).filter(({ outcome }) => outcome === "given");
  if (sheet.state !== "confirmed" || given.length === 0) throw refused("nothing_to_take_back", { number: sheet.number });
  const withdrawn = await withdrawConfirmed(writing, given.flatMap(({ deliveryId }) => deliveryId ?? []), reason);
  for (const stop of given) await tx.manager.getRepository(RouteSheetStop).update({ id: stop.id }, { outcome: null, deliveryId: null });
  const next = version + 1;
  await setColumns({ entity: RouteSheet }, writing, id, { state: "open", confirmedById: null, confirmedAt: null, version: next, updatedAt: writing.at });
  await writing.journal({
    action: "withdraw", kind: "routeSheets", id, version: next, title: sheet.number, before: { state: "confirmed" }, after: { state: "open", reason, withdrawn: withdrawn.length },
    personal: ["reason"], links: withdrawn.map((deliveryId) => ({ kind: "deliveries", id: deliveryId })),
  });
  return { id, version: next, withdrawn: withdrawn.length };
}

interface Round {
  readonly date: string;
  readonly storeId: string | null;
  readonly volunteers: string[];
  readonly providers: string[];
}

async function deliver(writing: Writing, request: RequestToAnswer, answer: SheetAnswers["stops"][number], round: Round, at: number): Promise<string> {
  const units = await itemsOf(writing.tx, answer.lines.map(({ itemKindId }) => itemKindId));
  const lines = answer.lines.flatMap(({ itemKindId, quantity }): DeliveryLineFields[] => {
    const unit = units.get(itemKindId)?.unit as Unit | undefined;
    // Nought of something is no line.
    if (unit === undefined || quantity === 0) return [];
    return [quantity === null ? { itemKindId, qualifier: "unknown", quantity: null, unit } : { itemKindId, qualifier: "exact", quantity, unit }];
  });
  if (answer.lines.length > 0 && answer.lines.every(({ quantity }) => quantity === 0)) throw invalid([{ field: `stops.${at}.lines`, kind: "nothing_given_there", params: { number: request.number } }]);
  const { recipient, direction, campaignId, katoCode, address } = request;
  try {
    const made = await createConfirmedDelivery(writing, {
      ...round, direction: direction as never, campaignId, recipientKind: recipient.kind, recipientId: recipient.id,
      headcount: recipient.kind === "group" ? (answer.headcount ?? recipient.headcount) : null, lines, katoCode, place: address, note: answer.note, requestId: request.id,
    });
    await requestConfirmed(writing, request.id);
    return made.id;
  } catch (error) {
    if (!(error instanceof OfficeError) || error.code !== "INVALID") throw error;
    const { problems } = error.data as OfficeError<"INVALID">["data"];
    throw invalid(problems.map((problem) => ({ ...problem, field: problem.field === "date" || problem.field === "storeId" ? problem.field : `stops.${at}.${problem.field}` })));
  }
}
