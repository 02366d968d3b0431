/** What of a claim stands on its list, and what is still only claimed (R8). */
import type { Amount } from "./amounts";

export interface Coverage {
  /** Not on the list yet; null where the claim names no number, or nothing of it is left to claim. */
  readonly stillClaimed: Amount | null;
  /** How far the list goes beyond a claim that cannot be more than its number, in the claim's scale; 0 for none. */
  readonly beyond: number;
}

/**
 * `listed`: distinct confirmed recipients on the list, in the claim's scale. A complete list replaces its claim; of one that is
 * not, the covered part is counted by rows and the rest stays a claim, as sure or unsure as the whole was (R9).
 */
export function coverageOf(claimed: Amount, listed: number, listState: "none" | "partial" | "complete"): Coverage {
  const top = claimed.qualifier === "range" ? claimed.high : claimed.value;
  const isClosed = claimed.qualifier === "exact" || claimed.qualifier === "up_to" || claimed.qualifier === "range";
  const beyond = isClosed && top !== null ? Math.max(0, listed - top) : 0;
  if (listState === "complete" || claimed.value === null || top === null || top <= listed) return { stillClaimed: null, beyond };
  const low = Math.max(0, claimed.value - listed);
  if (claimed.qualifier !== "range") return { stillClaimed: { qualifier: claimed.qualifier, value: low, high: null }, beyond };
  const high = top - listed;
  return { stillClaimed: low === 0 ? { qualifier: "up_to", value: high, high: null } : { qualifier: "range", value: low, high }, beyond };
}
