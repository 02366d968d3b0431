/** The state of a request follows what is done about it: who is sent, who is under way, what was given. Each step in the write of what it follows. */
import { isOpen, type RequestState, stateAfterWithdrawal } from "../../../shared/domain/requests";
import { rowsOf } from "../../database/reader";
import { sentToRequests } from "../assignments/ofRequests";
import { notFound, refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { RequestRecord } from "./request.entity";
import { settleRequest } from "./settle";

/** Somebody is sent. @throws OfficeError REFUSED `request_settled` */
export const requestAssigned = (writing: Writing, id: string): Promise<void> => step(writing, id, "assigned", ["new"]);

/** Whoever is sent is under way. @throws OfficeError REFUSED `request_settled` */
export const requestOnTheWay = (writing: Writing, id: string): Promise<void> => step(writing, id, "on_the_way", ["new", "assigned"]);

/** Nobody is under way any more, but somebody is still sent. @throws OfficeError REFUSED `request_settled` */
export const requestHeldBack = (writing: Writing, id: string): Promise<void> => step(writing, id, "assigned", ["on_the_way"]);

/** Nobody is sent any more: it waits as it did at first. @throws OfficeError REFUSED `request_settled` */
export const requestUnassigned = (writing: Writing, id: string): Promise<void> => step(writing, id, "new", ["assigned", "on_the_way"]);

/** A confirmed delivery answers it (R3). One that is confirmed already stays as it is. @throws OfficeError REFUSED `request_settled` when it was closed */
export const requestConfirmed = (writing: Writing, id: string): Promise<void> => step(writing, id, "confirmed", ["new", "assigned", "on_the_way"]);

/** Closed without aid. @throws OfficeError REFUSED `request_settled` */
export const requestClosed = (writing: Writing, id: string, reason: string): Promise<void> => step(writing, id, "closed", ["new", "assigned", "on_the_way"], reason);

/**
 * Called before a delivery that carries the request is confirmed. What was closed without help is answered after all.
 * @throws OfficeError REFUSED `request_answered` when another delivery has answered it meanwhile: never two for one request.
 */
export async function requestAnswered(writing: Writing, id: string, deliveryId: string | null): Promise<void> {
  const request = await found(writing, id);
  const others = await rowsOf<{ id: string }>(
    writing.tx, `select id from delivery where request_id = ? and state = 'confirmed' and deleted_at is null and id <> ? limit 1`, [id, deliveryId ?? ""],
  );
  if (others.length > 0) throw refused("request_answered", { number: request.number });
  if (request.state !== "confirmed") await settleRequest(writing, request, "confirmed");
}

/** Called when the delivery that answered it is withdrawn: somebody waits again. */
export async function requestUnanswered(writing: Writing, id: string): Promise<void> {
  const request = await found(writing, id);
  if (request.state !== "confirmed") return;
  await settleRequest(writing, request, stateAfterWithdrawal((await sentToRequests(writing.tx, [id])).some(({ state }) => state !== "done")));
}

async function found(writing: Writing, id: string): Promise<RequestRecord> {
  const request = await writing.tx.manager.getRepository(RequestRecord).findOneBy({ id });
  if (!request || request.deletedAt !== null) throw notFound("requests");
  return request;
}

/** Goes to `to` from one of `from`; an open request in another open state is left where it is. */
async function step(writing: Writing, id: string, to: RequestState, from: readonly RequestState[], reason: string | null = null): Promise<void> {
  const request = await found(writing, id);
  const state = request.state as RequestState;
  if (state === to) return;
  if (!isOpen(state)) throw refused("request_settled", { number: request.number });
  if (from.includes(state)) await settleRequest(writing, request, to, reason);
}
