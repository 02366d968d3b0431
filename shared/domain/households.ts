/** Two families that may be one household by whom they consist of (R22). Pure. */
import { matchRead, type ReadPerson } from "./matching";

/** One shared person is a grandmother or a child of parents who live apart; two are mostly one household on two lists. */
export const SHARED_FROM = 2;

export interface Inhabitant {
  readonly id: string;
  readonly read: ReadPerson;
}

/** How many people of one family stand in the other, each counted once: the same record, or one that may be the same person. */
export function sharedPeople(one: readonly Inhabitant[], other: readonly Inhabitant[]): number {
  const free = [...other];
  let shared = 0;
  for (const { id, read } of one) {
    const own = free.findIndex((each) => each.id === id);
    const at = own >= 0 ? own : free.findIndex((each) => matchRead(read, each.read).band !== "different");
    if (at < 0) continue;
    free.splice(at, 1);
    shared += 1;
  }
  return shared;
}
