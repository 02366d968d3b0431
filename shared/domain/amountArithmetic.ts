/**
 * Adding what people say about numbers (R2, R9): qualifiers survive, different units are refused,
 * and what nobody counted is never invented.
 *
 * Every amount is read as a floor and a ceiling; sums add floors and ceilings, and the result is read
 * back as the amount that says exactly that much. So more_than 1,000 + 50 = more_than 1,050.
 */
import type { Amount, Unit } from "./amounts";
import { exactly, UNKNOWN } from "./quantities";

/** How firm a floor is: proven, proven to be passed (`more_than`), or somebody's "about". */
export type FloorKind = "firm" | "passed" | "about";

/** What is known of a number: at least `low`, at most `high` (null = open). Integers in the scale of the unit. */
export interface Interval {
  readonly low: number;
  readonly lowKind: FloorKind;
  readonly high: number | null;
  readonly highAbout: boolean;
}

/**
 * An amount that came out of arithmetic. `lowAbout` / `highAbout`: an "about" touches that end of an amount that is
 * not itself `about`. `unknownParts`: how many parts had no number; they are in no end of it.
 */
export interface ComputedAmount {
  readonly amount: Amount;
  readonly lowAbout: boolean;
  readonly highAbout: boolean;
  readonly unknownParts: number;
}

export interface Quantity {
  readonly amount: Amount;
  readonly unit: Unit;
}

/** Families and citizens, masks and kilograms: no sum exists (R2). `units` in the order of their first appearance. */
export interface DifferentUnits {
  readonly refused: "different_units";
  readonly units: readonly Unit[];
}

/** The floor and ceiling that one amount claims. "About" keeps its value on both ends: it gets no invented tolerance. */
export function intervalOf(amount: Amount): Interval {
  const value = amount.value ?? 0;
  switch (amount.qualifier) {
    case "exact":
      return { low: value, lowKind: "firm", high: value, highAbout: false };
    case "more_than":
      return { low: value, lowKind: "passed", high: null, highAbout: false };
    case "at_least":
      return { low: value, lowKind: "firm", high: null, highAbout: false };
    case "about":
      return { low: value, lowKind: "about", high: value, highAbout: true };
    case "up_to":
      return { low: 0, lowKind: "firm", high: value, highAbout: false };
    case "range":
      return { low: value, lowKind: "firm", high: amount.high ?? value, highAbout: false };
    case "unknown":
      return { low: 0, lowKind: "firm", high: null, highAbout: false };
  }
}

/** The amount that says as much as the interval and no more. An open top above nothing is `unknown`. */
export function amountOfInterval(interval: Interval, unknownParts = 0): ComputedAmount {
  const { low, lowKind, high, highAbout } = interval;
  const lowAbout = lowKind === "about";
  const plain = (amount: Amount, about = { lowAbout, highAbout }): ComputedAmount => ({ amount, ...about, unknownParts });
  const clear = { lowAbout: false, highAbout: false };
  if (high === null) {
    if (lowKind === "passed") return plain({ qualifier: "more_than", value: low, high: null }, clear);
    if (low === 0) return plain(UNKNOWN, clear);
    return plain({ qualifier: "at_least", value: low, high: null }, { lowAbout, highAbout: false });
  }
  if (low === high && (lowAbout || highAbout)) return plain({ qualifier: "about", value: low, high: null }, clear);
  if (low === high) return plain(exactly(low), clear);
  if (low === 0) return plain({ qualifier: "up_to", value: high, high: null }, { lowAbout: false, highAbout });
  return plain({ qualifier: "range", value: low, high });
}

/**
 * Sum of amounts of one unit. No amounts give exactly 0. The result does not depend on the order.
 * Where an "about" stands beside a "more than", the floor stays passed and is marked about.
 * @throws RangeError when the sum leaves the exact integers.
 */
export function sumAmounts(amounts: readonly Amount[]): ComputedAmount {
  const parts = amounts.map(intervalOf);
  const low = exactSum(parts.map((part) => part.low));
  const highs = parts.map((part) => part.high);
  const high = highs.every((each) => each !== null) ? exactSum(highs) : null;
  const anyAbout = parts.some((part) => part.lowKind === "about");
  const anyPassed = parts.some((part) => part.lowKind === "passed");
  const unknownParts = amounts.filter((amount) => amount.qualifier === "unknown").length;
  const lowKind = anyPassed ? "passed" : anyAbout ? "about" : "firm";
  const sum = amountOfInterval({ low, lowKind, high, highAbout: parts.some((part) => part.highAbout) }, unknownParts);
  return anyPassed && anyAbout ? { ...sum, lowAbout: true } : sum;
}

export function addAmounts(a: Amount, b: Amount): ComputedAmount {
  return sumAmounts([a, b]);
}

/** Sum of quantities, refused when their units differ (R2). `unit` is null only for no quantities at all. */
export function sumQuantities(
  quantities: readonly Quantity[],
): (ComputedAmount & { readonly unit: Unit | null; readonly refused?: undefined }) | DifferentUnits {
  const units = [...new Set(quantities.map((quantity) => quantity.unit))];
  if (units.length > 1) return { refused: "different_units", units };
  return { ...sumAmounts(quantities.map((quantity) => quantity.amount)), unit: units[0] ?? null };
}

function exactSum(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError("the sum is too large to be exact");
  return sum;
}
