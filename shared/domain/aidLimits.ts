/** Rules a corps sets for itself about how often a family is given one kind of aid: they warn and stop nobody. Data and pure functions only. */
export const LIMIT_PERIODS = ["month", "year"] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];

export interface AidLimit {
  readonly itemKindId: string;
  /** So many times at most ... */
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

export interface GivenBefore {
  readonly date: string;
  readonly itemKindIds: readonly string[];
}

/**
 * Limits that the deliveries planned for that day (the kinds of aid of each) would go beyond, each with what was given within
 * its span and how many of those planned hold it.
 */
export function limitsExceeded<Given extends GivenBefore>(
  limits: readonly AidLimit[], date: string, planned: readonly (readonly string[])[], before: readonly Given[],
): { readonly limit: AidLimit; readonly given: Given[]; readonly here: number }[] {
  return limits.flatMap((limit) => {
    const here = planned.filter((itemKindIds) => itemKindIds.includes(limit.itemKindId)).length;
    const { from, to } = limitSpan(date, limit.per);
    const given = before.filter((one) => one.date >= from && one.date <= to && one.itemKindIds.includes(limit.itemKindId));
    return here > 0 && given.length + here > limit.times ? [{ limit, given, here }] : [];
  });
}
