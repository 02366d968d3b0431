import { type Amount, type Qualifier, type Unit, unitScale } from "./amounts";
import { exactly, UNKNOWN } from "./quantities";
import { type Noun, NOUN_UNIT, UNIT_NOUN } from "./wording.nouns";

/** What a target asks for: not less than its low end, not more than its high one. */
export function askedFor({ qualifier, low, high }: { readonly qualifier: Qualifier; readonly low: number | null; readonly high: number | null }): Amount {
  if (low === null) return high === null ? UNKNOWN : { qualifier: "up_to", value: high, high: null };
  if (high === null) return { qualifier, value: low, high: null };
  return low === high ? exactly(low) : { qualifier: "range", value: low, high };
}

/** What a screen sets beside what was reached: the number asked for, marked where reaching it is not enough, as "more than a thousand". */
export function goalOf(target: Parameters<typeof askedFor>[0]): Amount {
  const asked = askedFor(target);
  return asked.qualifier === "at_least" && asked.value !== null ? exactly(asked.value) : asked;
}

/** Kilograms, hours and money come in parts of one; everything else comes whole. */
const MEASURED: readonly Unit[] = ["kilogram", "tonne", "litre", "tenge", "hour"];

/** The least that reaches a target, in the scale of its unit: more than a thousand people are a thousand and one. Null where no number was set. */
export function neededFor({ qualifier, low, high, unit }: { readonly qualifier: Qualifier; readonly low: number | null; readonly high: number | null; readonly unit: Unit }): number | null {
  if (low === null || qualifier !== "more_than" || high !== null) return low;
  if (MEASURED.includes(unit)) return low + 1;
  const one = unitScale(unit);
  return (Math.floor(low / one) + 1) * one;
}

/** How much more a target needs at the most, when so much is known to be credited; null where no number was set. */
export function missingTo(target: Parameters<typeof neededFor>[0], credited: number): number | null {
  const needed = neededFor(target);
  return needed === null ? null : Math.max(0, needed - credited);
}

/** What is credited, as sure as its rows are (R9): an unknown quantity is no zero. */
export function creditedAmount(credited: number, unknown: number): Amount {
  if (unknown === 0) return exactly(credited);
  return credited === 0 ? UNKNOWN : { qualifier: "at_least", value: credited, high: null };
}

/** What a target is usually counted in. */
const UNITS_OF_INDICATORS: Readonly<Record<string, Unit>> = { support_centres: "place", grants: "piece", grants_implemented: "piece", publications: "piece", events: "event", other: "piece" };
export const usualUnit = (indicator: string): Unit => UNITS_OF_INDICATORS[indicator] ?? "person";

/** The ends of a target from an amount as somebody wrote it; a number alone is what must be reached. */
export function endsOfTarget({ qualifier, value, high }: Amount): { readonly qualifier: "at_least" | "more_than" | "about" | "exact"; readonly low: number | null; readonly high: number | null } {
  if (qualifier === "up_to") return { qualifier: "at_least", low: null, high: value };
  if (qualifier === "more_than" || qualifier === "about") return { qualifier, low: value, high: null };
  return { qualifier: "at_least", low: value, high: qualifier === "range" ? high : null };
}

const NOUNS_OF_INDICATORS: Readonly<Record<string, Noun>> = { support_centres: "support_centre", grants: "small_grant", grants_implemented: "small_grant", publications: "publication" };

/** What a target counts by its own name: 68 small grants rather than 68 pieces. */
export function targetNoun({ indicator, unit }: { readonly indicator: string; readonly unit: Unit }): Noun {
  const noun = NOUNS_OF_INDICATORS[indicator];
  return noun !== undefined && NOUN_UNIT[noun] === unit ? noun : UNIT_NOUN[unit];
}
