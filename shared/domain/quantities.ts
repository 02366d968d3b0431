/**
 * Exact decimals as text and as integers in the scale of their unit (thousandths, tiyn): parsing what
 * people type and writing what a machine reads. No floating point on the way.
 */
import { QUALIFIERS, unitScale, type Amount, type Qualifier, type Unit } from "./amounts";

/** `too_precise`: more decimals than the unit keeps; `not_whole`: half a family; `too_large`: past exact integers. */
export type QuantityFault = "empty" | "format" | "negative" | "too_precise" | "not_whole" | "too_large";
export type ParsedQuantity = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: QuantityFault };
export type ParsedAmount = { readonly ok: true; readonly amount: Amount } | { readonly ok: false; readonly reason: QuantityFault };

/** Units of which there is no half. */
const WHOLE_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  "person", "family", "delivery", "piece", "set", "serving", "tree", "trip", "place", "contact", "event",
]);

/** True when a quantity of this unit has no decimals. */
export function isWholeUnit(unit: Unit): boolean {
  return WHOLE_UNITS.has(unit);
}

/**
 * Reads "1 320,4", "1320.4", "1,320.4" into an integer in the scale of `unit` (1_320_400 for tonnes).
 * Spaces group thousands; a comma is the decimal sign, unless a point follows it.
 */
export function parseQuantity(text: string, unit: Unit): ParsedQuantity {
  const typed = text.normalize("NFKC").trim().replace(/(?<=\d)[\s'’]+(?=\d{3}(?!\d))/gu, "");
  if (typed === "") return { ok: false, reason: "empty" };
  if (/^[-−–]\s*\d/u.test(typed)) return { ok: false, reason: "negative" };
  const plain = /^\d{1,3}(,\d{3})+\.\d+$/.test(typed) ? typed.replaceAll(",", "") : typed.replace(",", ".");
  const match = /^(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return { ok: false, reason: "format" };
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  const kept = decimalsOf(unit);
  if (decimals !== "" && isWholeUnit(unit)) return { ok: false, reason: "not_whole" };
  if (decimals.length > kept) return { ok: false, reason: "too_precise" };
  const value = Number(`${match[1]}${decimals.padEnd(kept, "0")}`);
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, reason: "too_large" };
}

/** 1_320_400 tonnes -> "1320.4": a point, no grouping, no trailing zeros. @throws RangeError when not a safe integer. */
export function toDecimal(value: number, unit: Unit): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an exact quantity of ${unit}`);
  const kept = decimalsOf(unit);
  const digits = String(Math.abs(value)).padStart(kept + 1, "0");
  const decimals = digits.slice(-kept).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -kept)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** A whole number of `unit` in its scale: 17 people -> 17_000. */
export function whole(count: number, unit: Unit): number {
  return count * unitScale(unit);
}

export const UNKNOWN: Amount = { qualifier: "unknown", value: null, high: null };

/** The sum of several of which so many are not known: it is at least what is known (R9). */
export function sumWithUnknown(known: number, unknown: number): Amount {
  if (unknown === 0) return exactly(known);
  return known > 0 ? { ...exactly(known), qualifier: "at_least" } : UNKNOWN;
}

/** An exact amount; `value` in the scale of its unit. */
export function exactly(value: number): Amount {
  return { qualifier: "exact", value, high: null };
}

/**
 * An amount from the parts of a form or a row, or null when they contradict the shape of `Amount`
 * (a range whose ends are turned round, a value beside "unknown", a negative value).
 */
export function amountOf(qualifier: Qualifier, value: number | null, high: number | null = null): Amount | null {
  if (qualifier === "unknown") return value === null && high === null ? UNKNOWN : null;
  if (value === null || !Number.isSafeInteger(value) || value < 0) return null;
  if (qualifier !== "range") return high === null ? { qualifier, value, high: null } : null;
  return high !== null && Number.isSafeInteger(high) && value <= high ? { qualifier, value, high } : null;
}

/** How people write that a number is not exact, in Russian, Kazakh and English; tried in this order. */
const SPOKEN: readonly (readonly [Qualifier, RegExp])[] = [
  ["at_least", /^(?:не менее|не меньше|минимум|от|кемінде|at least|≥|>=)\s*([\d\s.,]+)$/u],
  ["at_least", /^([\d\s.,]+?)\s*(?:и более|\+|-?(?:дан|ден|тан|тен|нан|нен) кем емес)$/u],
  ["more_than", /^(?:более чем|более|больше|свыше|more than|over|>)\s*([\d\s.,]+)$/u],
  ["more_than", /^([\d\s.,]+?)-?\s?(?:дан|ден|тан|тен|нан|нен) (?:астам|көп|артық)$/u],
  ["about", /^(?:около|примерно|приблизительно|порядка|ориентировочно|шамамен|about|approx\.?|~|≈)\s*([\d\s.,]+)$/u],
  ["about", /^([\d\s.,]+?)-?\s?(?:ға|ге|қа|ке) (?:жуық|таяу)$/u],
  ["up_to", /^(?:до|не более|не больше|максимум|up to|≤|<=)\s*([\d\s.,]+)$/u],
  ["up_to", /^([\d\s.,]+?)-?\s?(?:ға|ге|қа|ке) дейін$/u],
];
const RANGE_TYPED = /^(?:от|from|between)?\s*([\d\s.,]+?)(?:\s*[-–—]\s*|\s+(?:до|to|and)\s+|-?(?:дан|ден|тан|тен|нан|нен)\s+)([\d\s.,]+?)(?:-?(?:ға|ге|қа|ке) дейін)?$/u;

/** Reads "более 1000", "~300", "30-40", "1 000-нан астам", "17" for one unit; "" is unknown, never zero. */
export function parseAmount(text: string, unit: Unit): ParsedAmount {
  const typed = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/gu, " ");
  if (typed === "") return { ok: true, amount: UNKNOWN };
  for (const [qualifier, pattern] of SPOKEN) {
    const match = pattern.exec(typed);
    if (match) return finished(qualifier, parseQuantity(match[1] ?? "", unit));
  }
  const range = RANGE_TYPED.exec(typed);
  if (!range) return finished("exact", parseQuantity(typed, unit));
  const high = parseQuantity(range[2] ?? "", unit);
  return high.ok ? finished("range", parseQuantity(range[1] ?? "", unit), high.value) : high;
}

function finished(qualifier: Qualifier, low: ParsedQuantity, high: number | null = null): ParsedAmount {
  if (!low.ok) return low;
  const amount = amountOf(qualifier, low.value, high);
  return amount ? { ok: true, amount } : { ok: false, reason: "format" };
}

/** True for a value that names a qualifier; for text that comes from files. */
export function isQualifier(text: string): text is Qualifier {
  return QUALIFIERS.some((qualifier) => qualifier === text);
}

function decimalsOf(unit: Unit): number {
  return unitScale(unit) === 100 ? 2 : 3;
}
