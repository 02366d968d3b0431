/** Where copies of a material went: stops, boards, entrances, each with how many; the total says the same or does not contradict. */
import type { Amount } from "./amounts";

export interface Stop {
  readonly place: string;
  /** Null where nobody counted there. */
  readonly copies: number | null;
}

const PIECE = 1000;

/** Copies of the stops that were counted. */
export const copiesAtStops = (stops: readonly Stop[]): number => stops.reduce((sum, stop) => sum + (stop.copies ?? 0), 0);

/**
 * The copies at the stops where they contradict an exact total: more than it, or not as many although every stop was counted.
 * A rounded total (R9) is somebody's word and is contradicted by nothing.
 */
export function copiesAgainst(amount: Amount, stops: readonly Stop[]): number | null {
  if (amount.qualifier !== "exact" || amount.value === null || stops.length === 0) return null;
  const copies = copiesAtStops(stops);
  const total = amount.value / PIECE;
  const allCounted = stops.every((stop) => stop.copies !== null);
  return copies > total || (allCounted && copies < total) ? copies : null;
}
