/** Rules a corps sets for itself about how often a family is given one kind of aid: they warn and stop nobody. Data and pure functions only. */
import { type Unit, unitScale } from "./amounts";

export const LIMIT_PERIODS = ["month", "year"] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];

export interface AidLimit {
  readonly itemKindId: string;
  /** So many sets at most, or times where the aid is not counted in sets (`limitCountsSets`) ... */
  readonly times: number;
  /** ... within the calendar month or year of the delivery. */
  readonly per: LimitPeriod;
}

/** First and last day, both inclusive (R11), of the month or year a local date lies in. */
export function limitSpan(date: string, per: LimitPeriod): { readonly from: string; readonly to: string } {
  if (per === "year") return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
  const [year = 0, month = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${date.slice(0, 7)}-01`, to: `${date.slice(0, 7)}-${String(last).padStart(2, "0")}` };
}

/** One kind of aid in a delivery, given or planned; `quantity` in the steps of its unit, null where nobody knows how much. */
export interface AidLine {
  readonly itemKindId: string;
  readonly unit: Unit;
  readonly quantity: number | null;
}

export interface GivenBefore {
  readonly date: string;
  readonly lines: readonly AidLine[];
}

/** Of what is counted in sets a rule counts sets: three in one delivery are three. Of everything else it counts how often it was given. */
export const limitCountsSets = (unit: Unit): boolean => unit === "set";

/** How much of one kind of aid a delivery holds, as a rule counts it; at least one where the amount is not known. */
function countOf(lines: readonly AidLine[], itemKindId: string): { readonly count: number; readonly unknown: boolean } {
  const own = lines.filter((line) => line.itemKindId === itemKindId);
  if (!own.some(({ unit }) => limitCountsSets(unit))) return { count: own.length > 0 ? 1 : 0, unknown: false };
  return {
    count: own.reduce((sum, { quantity, unit }) => sum + (quantity === null ? 1 : Math.ceil(quantity / unitScale(unit))), 0),
    unknown: own.some(({ quantity }) => quantity === null),
  };
}

export interface LimitExceeded<Given> {
  readonly limit: AidLimit;
  /** What was given within the limit's span. */
  readonly given: Given[];
  /** How much that was, and how much is planned: sets, or times. */
  readonly had: number;
  readonly here: number;
  /** True where an amount given before is not known and was taken as one at least. */
  readonly unknown: boolean;
}

/** Limits that the deliveries planned for that day would go beyond with what was given before. */
export function limitsExceeded<Given extends GivenBefore>(limits: readonly AidLimit[], date: string, planned: readonly (readonly AidLine[])[], before: readonly Given[]): LimitExceeded<Given>[] {
  return limits.flatMap((limit) => {
    const { from, to } = limitSpan(date, limit.per);
    const holds = ({ lines }: GivenBefore): boolean => lines.some(({ itemKindId }) => itemKindId === limit.itemKindId);
    const given = before.filter((one) => one.date >= from && one.date <= to && holds(one));
    const [then, now] = [given.map(({ lines }) => countOf(lines, limit.itemKindId)), planned.map((lines) => countOf(lines, limit.itemKindId))];
    const sum = (counts: readonly { count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);
    const [had, here] = [sum(then), sum(now)];
    return here > 0 && had + here > limit.times ? [{ limit, given, had, here, unknown: then.some(({ unknown }) => unknown) }] : [];
  });
}
