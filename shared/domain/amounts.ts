/**
 * What an office says about a number: the number and how sure it is (R9).
 *
 * Amounts are integers in the scale of their unit: thousandths of a piece, kilogram, person ...
 * (`1320.4 t` is `1_320_400`), and hundredths (tiyn) for tenge. See `unitScale`.
 */
export const QUALIFIERS = ["exact", "more_than", "at_least", "about", "up_to", "range", "unknown"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * One amount with its qualifier.
 * `value` is null only for `unknown`; `high` is set only for `range` (value = low end, high = high end).
 */
export interface Amount {
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly high: number | null;
}

export const UNITS = [
  "person", "family", "delivery", "piece", "set", "serving", "kilogram", "tonne", "litre", "tenge",
  "tree", "hour", "trip", "place", "contact", "event", "day",
] as const;
export type Unit = (typeof UNITS)[number];

/** Whoever is counted in these has rows and bounds, and is never summed (R1, R10). */
export const RECIPIENT_UNITS = ["person", "family"] as const satisfies readonly Unit[];
export const countsRecipients = (unit: Unit): boolean => RECIPIENT_UNITS.some((each) => each === unit);
/** What a kind of aid can be counted in. */
export const ITEM_UNITS: readonly Unit[] = UNITS.filter((unit) => !countsRecipients(unit));

/** How many integer steps one unit has: 100 for tenge (tiyn), 1000 for everything else. */
export function unitScale(unit: Unit): 100 | 1000 {
  return unit === "tenge" ? 100 : 1000;
}
