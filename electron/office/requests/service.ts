/** Moves of a request that somebody makes on the board. What it follows by itself stands in `follow.ts`. */
import { moveNeeds, type OpenState, type RequestState } from "../../../shared/domain/requests";
import type { EndedAssignment } from "../assignments/ending";
import { resumeAssignments, startAssignments } from "../assignments/service";
import { refused } from "../core/errors";
import { currentRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { requestKind } from "./kind";
import type { RequestRecord } from "./request.entity";
import { type Settled, settleRequest } from "./settle";

/**
 * Whoever is sent sets out with a request that is under way, unless the law keeps somebody from it by now (R21).
 * @throws OfficeError REFUSED `delivery_needed`, `reason_needed`, `no_such_move`, `sent_under_age`, `sent_birth_date`; CHANGED_MEANWHILE when somebody moved it since.
 */
export async function moveRequest(writing: Writing, id: string, version: number, to: OpenState): Promise<Settled> {
  const request = await currentRecord(requestKind, writing, id, version);
  allow(request, to, "freely");
  if (to === "on_the_way") await startAssignments(writing, id, request.number);
  return settleRequest(writing, request, to);
}

/**
 * Takes a move back: where it stood before, with whoever was sent and ended with it.
 * @throws OfficeError as `moveRequest`; REFUSED `sent_busy`, `sent_absent`, `sent_status` for somebody who cannot go any more, `assignment_over`
 */
export async function moveRequestBack(writing: Writing, id: string, version: number, to: OpenState, ended: readonly EndedAssignment[]): Promise<Settled> {
  const request = await currentRecord(requestKind, writing, id, version);
  allow(request, to, "freely");
  const settled = await settleRequest(writing, request, to);
  await resumeAssignments(writing, id, ended, request.number);
  return settled;
}

/** It ends without help. @throws OfficeError REFUSED `no_such_move` for what is settled already. */
export async function closeRequest(writing: Writing, id: string, version: number, reason: string): Promise<Settled> {
  const request = await currentRecord(requestKind, writing, id, version);
  allow(request, "closed", "reason");
  return settleRequest(writing, request, "closed", reason);
}

function allow(request: RequestRecord, to: RequestState, given: "freely" | "reason"): void {
  const needs = moveNeeds(request.state as RequestState, to);
  if (needs === given) return;
  if (needs === "delivery") throw refused("delivery_needed");
  if (needs === "reason") throw refused("reason_needed");
  throw refused("no_such_move", { from: request.state, to });
}
