/** Writing a request's state: the one place where it changes, whoever asks. */
import { isOpen, type RequestState } from "../../../shared/domain/requests";
import { putSearchEntry, removeSearchEntry } from "../../database/searchIndex";
import { endAssignments, type EndedAssignment, type RequestEnd } from "../assignments/ending";
import { type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";
import { requestEntry, requestKind } from "./kind";
import type { RequestRecord } from "./request.entity";

/** States in which nobody is sent any more. */
const NOBODY_SENT: Readonly<Partial<Record<RequestState, RequestEnd>>> = { new: "waiting", confirmed: "answered", closed: "closed" };

/** A request that was moved, and the assignments that ended with it. */
export interface Settled extends Saved {
  readonly ended: EndedAssignment[];
}

/** Writes a state that was found to be allowed, with its journal entry and its place in the search. */
export async function settleRequest(writing: Writing, request: RequestRecord, to: RequestState, closeReason: string | null = null): Promise<Settled> {
  const { id, number, version } = request;
  const next = version + 1;
  const settledOn = isOpen(to) ? null : await todayOfWrite(writing);
  await setColumns(requestKind, writing, id, { state: to, settledOn, closeReason, version: next, updatedAt: writing.at });
  if (!isOpen(to)) await removeSearchEntry(writing.tx, requestKind.kind, id);
  else if (!isOpen(request.state as RequestState)) await putSearchEntry(writing.tx, requestKind.kind, id, await requestEntry(writing.tx, request));
  await writing.journal({
    action: to === "confirmed" ? "confirm" : "update", kind: requestKind.kind, id, version: next, title: number,
    before: { state: request.state, closeReason: request.closeReason }, after: { state: to, closeReason }, personal: ["closeReason"],
  });
  const end = NOBODY_SENT[to];
  return { id, version: next, ended: end ? await endAssignments(writing, id, end, number) : [] };
}
