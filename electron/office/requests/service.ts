/** The moves of a request between its states. Each keeps who made it and when; only a confirmed delivery confirms one (R3). */
import { isOpen, moveNeeds, type OpenState, type RequestState, stateAfterWithdrawal } from "../../../shared/domain/requests";
import { putSearchEntry, removeSearchEntry } from "../../database/searchIndex";
import { sentToRequests } from "../assignments/ofRequests";
import { invalid, refused } from "../core/errors";
import { currentRecord, type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";
import { requestEntry, requestKind } from "./kind";
import { RequestRecord } from "./request.entity";

/** @throws OfficeError REFUSED `delivery_needed`, `reason_needed`, `no_such_move`; CHANGED_MEANWHILE when somebody moved it since. */
export async function moveRequest(writing: Writing, id: string, version: number, to: OpenState): Promise<Saved> {
  const request = await currentRecord(requestKind, writing, id, version);
  allow(request, to, "freely");
  return settle(writing, request, to);
}

/** It ends without help. @throws OfficeError REFUSED `no_such_move` for what is settled already. */
export async function closeRequest(writing: Writing, id: string, version: number, reason: string): Promise<Saved> {
  const request = await currentRecord(requestKind, writing, id, version);
  allow(request, "closed", "reason");
  return settle(writing, request, "closed", reason);
}

/** Called when somebody is sent: what was new is assigned now. Anything further on its way stays where it is. */
export async function requestAssigned(writing: Writing, id: string): Promise<void> {
  const request = await standing(writing, id);
  if (request.state === "new") await settle(writing, request, "assigned");
}

/** Called when those who were sent set out, or come back from it: `on_the_way` and back. Settled requests stay settled. */
export async function requestOnTheWay(writing: Writing, id: string): Promise<void> {
  const request = await standing(writing, id);
  if (request.state === "new" || request.state === "assigned") await settle(writing, request, "on_the_way");
}

/** Called when nobody is sent any more. */
export async function requestUnassigned(writing: Writing, id: string): Promise<void> {
  const request = await standing(writing, id);
  if (request.state === "assigned" || request.state === "on_the_way") await settle(writing, request, "new");
}

/**
 * Called when a delivery that carries the request is confirmed.
 * @throws OfficeError REFUSED `request_answered` when another delivery has answered it meanwhile: never two for one request.
 */
export async function requestAnswered(writing: Writing, id: string): Promise<void> {
  const request = await standing(writing, id);
  if (request.state === "confirmed") throw refused("request_answered", { number: request.number });
  await settle(writing, request, "confirmed");
}

/** Called when the delivery that answered it is withdrawn: somebody waits again. */
export async function requestUnanswered(writing: Writing, id: string): Promise<void> {
  const request = await writing.tx.manager.getRepository(RequestRecord).findOneByOrFail({ id });
  if (request.state !== "confirmed") return;
  await settle(writing, request, stateAfterWithdrawal((await sentToRequests(writing.tx, [id])).length > 0));
}

async function standing(writing: Writing, id: string): Promise<RequestRecord> {
  const request = await writing.tx.manager.getRepository(RequestRecord).findOneBy({ id });
  if (!request || request.deletedAt !== null) throw invalid([{ field: "requestId", kind: "unknown" }]);
  return request;
}

function allow(request: RequestRecord, to: RequestState, given: "freely" | "reason"): void {
  const needs = moveNeeds(request.state as RequestState, to);
  if (needs === given) return;
  if (needs === "delivery") throw refused("delivery_needed");
  if (needs === "reason") throw refused("reason_needed");
  throw refused("no_such_move", { from: request.state, to });
}

/** Writes a state that was found to be allowed, with its journal entry and its place in the search. */
async function settle(writing: Writing, request: RequestRecord, to: RequestState, reason: string | null = null): Promise<Saved> {
  const { id, number, version } = request;
  const next = version + 1;
  const settledOn = isOpen(to) ? null : await todayOfWrite(writing);
  await setColumns(requestKind, writing, id, { state: to, settledOn, closeReason: reason, version: next, updatedAt: writing.at });
  if (!isOpen(to)) await removeSearchEntry(writing.tx, requestKind.kind, id);
  else if (!isOpen(request.state as RequestState)) await putSearchEntry(writing.tx, requestKind.kind, id, await requestEntry(writing.tx, request));
  await writing.journal({
    action: "update", kind: requestKind.kind, id, version: next, title: number,
    before: { state: request.state, reason: request.closeReason }, after: { state: to, reason }, personal: ["reason"],
  });
  return { id, version: next };
}
