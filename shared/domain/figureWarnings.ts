/** What a head wants to know of a period's figures before the press does. Values only; screens and files have the words. */
import type { Amount } from "./amounts";
import { addDays, daysIn, type Period } from "./periods";

/** A figure that grew, or shrank, to this many times what it was is pointed out unless somebody chooses otherwise. */
export const USUAL_JUMP = 3;

/** The days of the same number right before a period. */
export function periodBefore(period: Period): Period {
  const to = addDays(period.from, -1);
  return { from: addDays(to, 1 - daysIn(period)), to };
}

/**
 * How many times a figure grew (above 1) or shrank (below 1); null where either number is not one number (a range, an
 * unknown) or was nothing: nothing can be said of a growth from there.
 */
export function growth(before: Amount, after: Amount): number | null {
  const single = ({ qualifier, value }: Amount): number | null => (qualifier === "range" || qualifier === "unknown" || !value ? null : value);
  const [a, b] = [single(before), single(after)];
  return a === null || b === null ? null : b / a;
}

/**
 * The growth of the end that moved most: of bounds and ranges the bottoms are compared with each other, and the tops. Null
 * where neither end is known on both sides, or was nothing.
 */
export function widestGrowth(before: Amount, after: Amount): number | null {
  const ends = ({ qualifier, value, high }: Amount): readonly (number | null)[] => (qualifier === "range" ? [value, high] : qualifier === "unknown" ? [null, null] : [value, value]);
  const [a, b] = [ends(before), ends(after)];
  const times = a.flatMap((old, at) => {
    const now = b[at] ?? null;
    return old && now ? [now / old] : [];
  });
  const distance = (one: number): number => Math.max(one, 1 / one);
  return times.length === 0 ? null : times.reduce((most, one) => (distance(one) > distance(most) ? one : most));
}

/** Whether a growth is a jump by the factor chosen: up or down. */
export const isJump = (times: number | null, factor: number): times is number => times !== null && (times >= factor || times <= 1 / factor);

/** Whether less was confirmed than was promised (R4). "Up to 35" promises no more than something; a tolerance is invented for no other (R9); of a promise without a number nothing at all falls short. */
export function fallsShort(confirmed: Amount, promised: Amount): boolean {
  const given = confirmed.value ?? 0;
  if (promised.value === null) return confirmed.value === 0;
  if (promised.value === 0) return false;
  if (promised.qualifier === "more_than" && confirmed.qualifier === "exact") return given <= promised.value;
  return promised.qualifier === "up_to" ? given === 0 : given < promised.value;
}

/** The last day of the month that begins on `from`: groceries for a month given on 1 April last until the 30th. */
export function lastDayOfMonthFrom(from: string): string {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const next = new Date(Date.UTC(year, month, 1));
  const days = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  next.setUTCDate(Math.min(day, days));
  return addDays(next.toISOString().slice(0, 10), -1);
}
