/**
 * Recounting a figure from its rows (R1-R6, R12, R25): the same function for the office that issues a
 * briefing and for whoever checks it later from the exported rows alone. Pure; no database.
 */
import type { Amount, Unit } from "./amounts";
import { sumAmounts, type ComputedAmount } from "./amountArithmetic";
import { amountOfBounds, boundsOf, type Bounds } from "./bounds";
import type { CountMethod, ExclusionReason, FigureRow } from "./figures";
import { disjoint, type Period } from "./periods";
import { exactly, UNKNOWN, whole } from "./quantities";

/** What the rows say. Numbers in the scale of the unit. */
export interface Recount extends ComputedAmount {
  /** Null where the bottom or top is unknown or open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Only for `sum_expected`: what was due, confirmed or not. */
  readonly expected: number | null;
  /** Rows that count, and rows left out. */
  readonly rows: number;
  readonly excluded: number;
  /** False when a claim without a list stands behind the number. */
  readonly itemised: boolean;
  /** Only for `bounds`. */
  readonly bounds: Bounds | null;
}

/** An occurrence that fell due and was not confirmed was still promised (R4); a cancelled one was taken back. */
const STILL_EXPECTED: ReadonlySet<ExclusionReason | null> = new Set<ExclusionReason | null>([null, "not_confirmed", "missed", "no_number"]);
/** Claims that bounds weigh themselves; any other reason keeps a claim out before that (R11). */
const WEIGHED: ReadonlySet<ExclusionReason | null> = new Set<ExclusionReason | null>([
  null, "list_complete", "within_claim", "repeats_claim", "itemised_instead", "no_number",
]);

/**
 * Counts the rows whose `reason` is null by the figure's method.
 * distinct: different subjects (R1); rows: one each; sum, claim: quantities (R2: rows of one figure have one unit);
 * sum_expected: confirmed quantities of expected ones (R4); bounds: distinct rows and claims (R10).
 * @throws RangeError when a row that is counted by subject has none, or an id stands twice
 */
export function recount(rows: readonly FigureRow[], method: CountMethod, unit: Unit): Recount {
  if (new Set(rows.map((row) => row.id)).size !== rows.length) throw new RangeError("a row stands twice in one figure");
  const counted = rows.filter((row) => row.reason === null);
  const base = {
    expected: null, bounds: null, rows: counted.length, excluded: rows.length - counted.length,
    itemised: counted.every((row) => row.kind !== "claim"),
  };
  switch (method) {
    case "distinct":
      return { ...base, ...bothEnds(exactAmount(distinctOf(counted, unit))) };
    case "rows":
      return { ...base, ...bothEnds(exactAmount(whole(counted.length, unit))) };
    case "sum":
    case "claim":
      return { ...base, ...bothEnds(sumOf(counted)) };
    case "sum_expected": {
      const due = rows.filter((row) => STILL_EXPECTED.has(row.reason));
      return { ...base, ...bothEnds(sumOf(counted)), expected: due.reduce((sum, row) => sum + (row.expected ?? 0), 0) };
    }
    case "bounds": {
      const bounds = boundsFromRows(rows, unit);
      const claimed = rows.some((row) => row.kind === "claim" && WEIGHED.has(row.reason) && row.claim?.listState !== "complete");
      return { ...base, ...amountOfBounds(bounds), low: bounds.low, high: bounds.high, bounds, itemised: !claimed };
    }
  }
}

/** Distinct subjects of rows, in the scale of `unit`. */
function distinctOf(rows: readonly FigureRow[], unit: Unit): number {
  const subjects = new Set<string>();
  for (const row of rows) {
    if (row.subject === null) throw new RangeError(`row ${row.id} has no subject to count`);
    subjects.add(row.subject);
  }
  return whole(subjects.size, unit);
}

function boundsFromRows(rows: readonly FigureRow[], unit: Unit): Bounds {
  const itemised = rows.filter((row) => row.kind !== "claim" && row.reason === null);
  const claims = rows.filter((row) => row.kind === "claim" && WEIGHED.has(row.reason));
  return boundsOf({
    itemised: distinctOf(itemised, unit),
    claims: claims.map((row) => ({
      id: row.id, amount: row.amount ?? UNKNOWN, listed: row.claim?.listed ?? 0, listState: row.claim?.listState ?? "none",
      within: row.claim?.within ?? null, repeats: row.claim?.repeats ?? null,
    })),
  });
}

function sumOf(rows: readonly FigureRow[]): ComputedAmount {
  return sumAmounts(rows.map((row) => row.amount ?? UNKNOWN));
}

function exactAmount(value: number): ComputedAmount {
  return { amount: exactly(value), lowAbout: false, highAbout: false, unknownParts: 0 };
}

/** The ends that an amount itself names: more_than 1,000 has a low end and no high one, and "about" names none (R9). */
export function endsOf({ qualifier, value, high }: Amount): { low: number | null; high: number | null } {
  if (qualifier === "about") return { low: null, high: null };
  const open = qualifier === "more_than" || qualifier === "at_least" || qualifier === "unknown";
  return { low: qualifier === "up_to" ? 0 : value, high: open ? null : (high ?? value) };
}

/** The ends of a figure as they are compared: earlier versions wrote those of "about" down as the number itself. */
export const comparedEnds = (amount: Amount, low: number | null, high: number | null): { low: number | null; high: number | null } =>
  amount.qualifier === "about" && low === amount.value && high === amount.value ? { low: null, high: null } : { low, high };

const bothEnds = (sum: ComputedAmount): ComputedAmount & { low: number | null; high: number | null } => ({ ...sum, ...endsOf(sum.amount) });

/** What R12 needs to know of a figure; `period` null when the figure has no start date. */
export interface AddableFigure {
  readonly unit: Unit;
  readonly method: CountMethod;
  readonly period: Period | null;
}

/** `not_additive`: the same person or family may stand in both; `no_period`: nothing says that the days differ. */
export type AddFiguresRefusal =
  | { readonly refused: "different_units"; readonly units: readonly [Unit, Unit] }
  | { readonly refused: "not_additive"; readonly unit: Unit }
  | { readonly refused: "no_period" }
  | { readonly refused: "periods_overlap"; readonly periods: readonly [Period, Period] };

/** Deliveries, items, servings, money and hours: what happened in one period did not happen in the other (R12). */
const ADDITIVE_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  "delivery", "piece", "set", "serving", "kilogram", "tonne", "litre", "tree", "tenge", "hour",
]);
const ADDITIVE_METHODS: ReadonlySet<CountMethod> = new Set<CountMethod>(["rows", "sum", "sum_expected", "claim"]);

/** Null when figures of two briefings may be added up (R12), else why not. */
export function canAddFigures(a: AddableFigure, b: AddableFigure): AddFiguresRefusal | null {
  if (a.unit !== b.unit) return { refused: "different_units", units: [a.unit, b.unit] };
  if (!ADDITIVE_UNITS.has(a.unit) || !ADDITIVE_METHODS.has(a.method) || !ADDITIVE_METHODS.has(b.method)) {
    return { refused: "not_additive", unit: a.unit };
  }
  if (a.period === null || b.period === null) return { refused: "no_period" };
  if (!disjoint(a.period, b.period)) return { refused: "periods_overlap", periods: [a.period, b.period] };
  return null;
}
