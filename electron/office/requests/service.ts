/** Moves of a request that somebody makes on the board. What it follows by itself stands in `follow.ts`. */
import { moveNeeds, type OpenState, type RequestState } from "../../../shared/domain/requests";
import { refused } from "../core/errors";
import { currentRecord, type Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { requestKind } from "./kind";
import type { RequestRecord } from "./request.entity";
import { settleRequest } from "./settle";

/** @throws OfficeError REFUSED `delivery_needed`, `reason_needed`, `no_such_move`; CHANGED_MEANWHILE when somebody moved it since. */
export async function moveRequest(writing: Writing, id: string, version: number, to: OpenState): Promise<Saved> {
  const request = await currentRecord(requestKind, writing, id, version);
  allow(request, to, "freely");
  return settleRequest(writing, request, to);
}

/** It ends without help. @throws OfficeError REFUSED `no_such_move` for what is settled already. */
export async function closeRequest(writing: Writing, id: string, version: number, reason: string): Promise<Saved> {
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
