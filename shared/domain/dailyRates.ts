/** Whether a number a day ("250-400 families a day") fits a total that was claimed beside it. No total is ever made of days. Pure. */
import type { Amount } from "./amounts";
import { intervalOf } from "./amountArithmetic";
import { daysIn, type Period, within } from "./periods";

export interface Claimed {
  readonly amount: Amount;
  readonly period: Period;
}

/** A total that no run of such days gives. `limit`: the most, or the least, that the days give. */
export interface RateMisfit {
  readonly misfit: "too_large" | "too_small";
  readonly days: number;
  readonly limit: number;
}

/**
 * Null where a daily number and a total can both be true, or their days do not tell. The total is too large where every day at
 * its fullest gives less. It is too small where the days it holds give more: for things all of them, for recipients
 * (`distinct`: the same may come each day) one.
 */
export function rateMisfit(rate: Claimed, total: Claimed, distinct: boolean): RateMisfit | null {
  const [daily, sum] = [intervalOf(rate.amount), intervalOf(total.amount)];
  const inside = within(total.period, rate.period);
  if (!inside && !within(rate.period, total.period)) return null;
  const days = daysIn(inside ? total.period : rate.period);
  if (inside && daily.high !== null) {
    const most = daily.high * days;
    if (sum.low > most || (sum.lowKind === "passed" && sum.low === most)) return { misfit: "too_large", days, limit: most };
  }
  const least = distinct ? daily.low : daily.low * days;
  return sum.high !== null && sum.high < least ? { misfit: "too_small", days: distinct ? 1 : days, limit: least } : null;
}
