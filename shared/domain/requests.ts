/** The way of a request from the call to the end: its states, and what each move between them asks for. Data, and what reads it. */
import type { LocalDate } from "./periods";

export const REQUEST_STATES = ["new", "assigned", "on_the_way", "confirmed", "closed"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Somebody still waits for help. */
export const OPEN_STATES = ["new", "assigned", "on_the_way"] as const satisfies readonly RequestState[];
export type OpenState = (typeof OPEN_STATES)[number];

export const isOpen = (state: RequestState): state is OpenState => (OPEN_STATES as readonly string[]).includes(state);

export const REQUEST_CHANNELS = ["call", "whatsapp", "telegram", "in_person", "partner"] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

export const URGENCIES = ["urgent", "ordinary", "can_wait"] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * What a move asks for. `freely`: nothing; `delivery`: a confirmed delivery that answers the request, for only that proves
 * help (R3); `reason`: why it ends without help.
 */
export type MoveNeeds = "freely" | "delivery" | "reason";

/** From a state to those it may go to by hand. What was confirmed opens again only when its delivery is withdrawn. */
export const MOVES: Readonly<Record<RequestState, Readonly<Partial<Record<RequestState, MoveNeeds>>>>> = {
  new: { assigned: "freely", on_the_way: "freely", confirmed: "delivery", closed: "reason" },
  assigned: { new: "freely", on_the_way: "freely", confirmed: "delivery", closed: "reason" },
  on_the_way: { new: "freely", assigned: "freely", confirmed: "delivery", closed: "reason" },
  confirmed: {},
  closed: { new: "freely", assigned: "freely", on_the_way: "freely", confirmed: "delivery" },
};

/** What stands between two states; null where no way leads, or where they are one. */
export const moveNeeds = (from: RequestState, to: RequestState): MoveNeeds | null => MOVES[from][to] ?? null;

/** Where a request stands again once the delivery that answered it is withdrawn: with those who were sent, if anybody was. */
export const stateAfterWithdrawal = (someoneWasSent: boolean): OpenState => (someoneWasSent ? "assigned" : "new");

/** The corps' local day and minute, `HH:MM`. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly time: string;
}

export interface Due {
  readonly state: RequestState;
  readonly dueDate: LocalDate;
  /** Null for any hour of that day. */
  readonly dueTime: string | null;
}

/** Whether it should have been done by now: the day is over, or the hour that was named has passed. Only what is open can be late. */
export function isLate({ state, dueDate, dueTime }: Due, now: LocalMoment): boolean {
  if (!isOpen(state)) return false;
  return dueDate < now.date || (dueDate === now.date && dueTime !== null && dueTime < now.time);
}
