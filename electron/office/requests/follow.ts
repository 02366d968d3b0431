/** The state of a request follows what is done about it: who is sent, who is under way, what was given. Each step in the write of what it follows. */
import { notFound, refused } from "../core/errors";
import { setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";
import { RequestRecord } from "./request.entity";

const OPEN: readonly string[] = ["new", "assigned", "on_the_way"];

/** Somebody is sent. @throws OfficeError REFUSED `request_settled` */
export const requestAssigned = (writing: Writing, id: string): Promise<void> => step(writing, id, "assigned", ["new"]);

/** Whoever is sent is under way. @throws OfficeError REFUSED `request_settled` */
export const requestOnTheWay = (writing: Writing, id: string): Promise<void> => step(writing, id, "on_the_way", ["new", "assigned"]);

/** Nobody is under way any more, but somebody is still sent. @throws OfficeError REFUSED `request_settled` */
export const requestHeldBack = (writing: Writing, id: string): Promise<void> => step(writing, id, "assigned", ["on_the_way"]);

/** Nobody is sent any more: it waits as it did at first. @throws OfficeError REFUSED `request_settled` */
export const requestFreed = (writing: Writing, id: string): Promise<void> => step(writing, id, "new", ["assigned", "on_the_way"]);

/** A confirmed delivery answers it (R3). One that is confirmed already stays as it is. @throws OfficeError REFUSED `request_settled` when it was closed */
export const requestConfirmed = (writing: Writing, id: string): Promise<void> => step(writing, id, "confirmed", OPEN);

/** Closed without aid. @throws OfficeError REFUSED `request_settled` */
export const requestClosed = (writing: Writing, id: string, reason: string): Promise<void> => step(writing, id, "closed", OPEN, reason);

/** Goes to `to` from one of `from`; an open request in another open state is left where it is. */
async function step(writing: Writing, id: string, to: string, from: readonly string[], reason: string | null = null): Promise<void> {
  const request = await writing.tx.manager.getRepository(RequestRecord).findOneBy({ id });
  if (!request || request.deletedAt !== null) throw notFound("requests");
  if (request.state === to) return;
  if (!OPEN.includes(request.state)) throw refused("request_settled", { number: request.number });
  if (!from.includes(request.state)) return;
  const version = request.version + 1;
  const settledOn = OPEN.includes(to) ? null : await todayOfWrite(writing);
  await setColumns({ entity: RequestRecord }, writing, id, { state: to, settledOn, closeReason: reason, version, updatedAt: writing.at });
  await writing.journal({
    action: to === "confirmed" ? "confirm" : "update", kind: "requests", id, version, title: request.number,
    before: { state: request.state }, after: reason === null ? { state: to } : { state: to, closeReason: reason }, personal: ["closeReason"],
  });
}
