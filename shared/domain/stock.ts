/**
 * R26: what came into the stores, what went out and what is left. Quantities are integers in the scale of their unit
 * (thousandths, tiyn), so that 1,320.4 t stay exact; different units never add up (R2).
 */
import type { Unit } from "./amounts";

/** What happens to goods in a store, besides being given out by a delivery. `found` and `lost` are corrections with a reason. */
export const STOCK_MOVE_KINDS = ["receipt", "transfer", "dispatch", "found", "lost"] as const;
export type StockMoveKind = (typeof STOCK_MOVE_KINDS)[number];

/** What a move says, as far as its kind asks for it. */
interface StockMoveSaid {
  readonly kind: StockMoveKind;
  readonly storeId: string | null;
  readonly toStoreId: string | null;
  readonly partnerId: string | null;
  readonly katoCode: string | null;
  readonly place: string;
  readonly reason: string;
  readonly lines: readonly unknown[];
}

export interface StockMoveGap {
  readonly field: keyof StockMoveSaid;
  readonly kind: "store_needed" | "same_store" | "giver_needed" | "where_to_needed" | "reason_needed" | "lines_needed";
}

/** What a move of its kind must say and does not. The form tells it before it is sent, the office refuses it. */
export function stockMoveGaps({ kind, storeId, toStoreId, partnerId, katoCode, place, reason, lines }: StockMoveSaid): StockMoveGap[] {
  const gaps: (StockMoveGap | false)[] = [
    !storeId && { field: "storeId", kind: "store_needed" },
    kind === "transfer" && !toStoreId && { field: "toStoreId", kind: "store_needed" },
    kind === "transfer" && !!toStoreId && toStoreId === storeId && { field: "toStoreId", kind: "same_store" },
    kind === "receipt" && !partnerId && { field: "partnerId", kind: "giver_needed" },
    kind === "dispatch" && !place && !katoCode && { field: "place", kind: "where_to_needed" },
    (kind === "found" || kind === "lost") && !reason && { field: "reason", kind: "reason_needed" },
    lines.length === 0 && { field: "lines", kind: "lines_needed" },
  ];
  return gaps.filter((gap) => gap !== false);
}

/**
 * How a quantity bears on one store: received from a partner, brought from another store, taken to another store, sent away to a
 * place, given out by confirmed deliveries (R3), found or missing when somebody counted.
 */
export const STOCK_FLOWS = ["received", "arrived", "moved", "sent", "delivered", "found", "lost"] as const;
export type StockFlow = (typeof STOCK_FLOWS)[number];

const SIGNS: Readonly<Record<StockFlow, 1 | -1>> = { received: 1, arrived: 1, found: 1, moved: -1, sent: -1, delivered: -1, lost: -1 };

/** The flow of a move for the store it is written for; a transfer also `arrived` where it goes to. */
export const FLOW_OF: Readonly<Record<StockMoveKind, StockFlow>> = { receipt: "received", transfer: "moved", dispatch: "sent", found: "found", lost: "lost" };

export type Flows = Readonly<Record<StockFlow, number>>;
export const NO_FLOWS: Flows = { received: 0, arrived: 0, moved: 0, sent: 0, delivered: 0, found: 0, lost: 0 };

/** What is left: all that came in less all that went out. Below zero when more went out than was written in; never hidden. */
export const balanceOf = (flows: Flows): number => STOCK_FLOWS.reduce((sum, flow) => sum + SIGNS[flow] * flows[flow], 0);

export interface StockSum {
  readonly storeId: string;
  readonly itemKindId: string;
  readonly unit: Unit;
  readonly flow: StockFlow;
  readonly quantity: number;
}

export interface StockHeld {
  readonly itemKindId: string;
  readonly unit: Unit;
  readonly flows: Flows;
}

/** Sums by item and unit over the given stores together. What moves between two of them stands on both sides and changes nothing. */
export function heldIn(sums: readonly StockSum[], isMeant: (storeId: string) => boolean = () => true): StockHeld[] {
  const held = new Map<string, StockHeld>();
  for (const { storeId, itemKindId, unit, flow, quantity } of sums) {
    if (!isMeant(storeId)) continue;
    const key = `${itemKindId} ${unit}`;
    const before = held.get(key) ?? { itemKindId, unit, flows: NO_FLOWS };
    held.set(key, { ...before, flows: { ...before.flows, [flow]: before.flows[flow] + quantity } });
  }
  return [...held.values()];
}

export interface StockLine {
  readonly itemKindId: string;
  readonly unit: Unit;
  /** Null where nobody knows how much: nothing can be said about it. */
  readonly quantity: number | null;
}

export interface Shortage {
  readonly itemKindId: string;
  readonly unit: Unit;
  /** What the store holds without this; may be below zero. */
  readonly there: number;
  readonly wanted: number;
}

/** What these lines want beyond what is there, each item and unit once, whatever the number of its lines. */
export function shortages(lines: readonly StockLine[], held: readonly StockHeld[]): Shortage[] {
  const wanted = new Map<string, Shortage>();
  for (const { itemKindId, unit, quantity } of lines) {
    if (!quantity) continue;
    const key = `${itemKindId} ${unit}`;
    const flows = held.find((one) => one.itemKindId === itemKindId && one.unit === unit)?.flows ?? NO_FLOWS;
    wanted.set(key, { itemKindId, unit, there: balanceOf(flows), wanted: (wanted.get(key)?.wanted ?? 0) + quantity });
  }
  return [...wanted.values()].filter((one) => one.wanted > one.there);
}
