/** A campaign that spreads as a challenge: who called whom, from one city to the next. */
import { sortKey } from "./names";

export const CALL_ANSWERS = ["waiting", "accepted", "declined"] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];

interface Call {
  readonly by: string;
  readonly whom: string;
  readonly city: string;
  readonly calledOn: string;
  readonly answer: CallAnswer;
}

export interface ChainLink<One> {
  readonly call: One;
  /** How many calls led to this one; 0 for a call of whoever began. */
  readonly depth: number;
}

const same = (name: string): string => sortKey(name.trim());

/**
 * The calls as a chain: behind each call those made by whoever was called in it, the earliest first. Somebody who was called
 * twice goes on from the first call; calls that name one another in a circle begin with the earliest.
 */
export function chainOf<One extends Call>(calls: readonly One[]): ChainLink<One>[] {
  const byDay = [...calls].sort((a, b) => (a.calledOn < b.calledOn ? -1 : a.calledOn > b.calledOn ? 1 : 0));
  const called = new Set(byDay.map((call) => same(call.whom)));
  const chain: ChainLink<One>[] = [];
  const told = new Set<One>();
  const follow = (call: One, depth: number): void => {
    if (told.has(call)) return;
    told.add(call);
    chain.push({ call, depth });
    for (const next of byDay) if (same(next.by) === same(call.whom)) follow(next, depth + 1);
  };
  for (const call of byDay) if (!called.has(same(call.by))) follow(call, 0);
  for (const call of byDay) follow(call, 0);
  return chain;
}

/** One city is spelled in one way within a campaign, the first it was given: what is counted in SQL is counted by its spelling. */
export function oneSpelling<One extends Pick<Call, "city">>(calls: readonly One[]): One[] {
  const spelled = new Map<string, string>();
  return calls.map((call) => {
    const city = call.city.trim();
    if (!spelled.has(same(city))) spelled.set(same(city), city);
    return { ...call, city: spelled.get(same(city)) ?? city };
  });
}

/** Cities in which a call was taken up, each once. */
export const citiesReached = (calls: readonly Pick<Call, "city" | "answer">[]): number =>
  new Set(calls.filter((call) => call.answer === "accepted" && call.city.trim() !== "").map((call) => same(call.city))).size;
