/**
 * The shape of a figure: one number of a briefing with its definition, its bounds, its rows and
 * the rows that were left out (R13). Pure types; the office computes, the screen and the files read.
 */
import type { Amount, Qualifier, Unit } from "./amounts";

/** The kinds of rows a figure is counted from; each kind is one sheet of the auditor's file. */
export const ROW_KINDS = ["membership", "delivery", "information", "claim", "occurrence", "learner", "volunteer", "attendance", "trained", "contact", "participation", "grant", "outcome", "campaign", "mentor", "centre", "training", "print_run", "challenge_call", "mentee", "clearance"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Why a row that lies near a figure does not count in it (R3, R11, R13). */
export const EXCLUSION_REASONS = [
  "before_period", "after_period", "period_overlaps", "not_confirmed", "withdrawn", "duplicate", "other_unit",
  "other_provider", "list_complete", "repeats_claim", "within_claim", "itemised_instead", "not_itemised_enough",
  "not_selected", "missed", "cancelled", "no_number", "not_member_yet", "no_longer_member", "own_aid",
  "not_active", "overlapping", "nobody_known", "not_yet",
  "not_allocated", "not_implemented", "not_finished", "without_result", "not_taken_up", "no_city", "no_longer_counts", "credited_before", "no_certificate",
  "per_day",
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** How a figure's value follows from its rows. */
export const COUNT_METHODS = ["distinct", "rows", "sum", "sum_expected", "bounds", "claim"] as const;
export type CountMethod = (typeof COUNT_METHODS)[number];

export interface FigureRow {
  /** Id of the record the row stands for (delivery line, membership, claim ...). Unique within a figure. */
  readonly id: string;
  readonly kind: RowKind;
  /** Local date of the row, or first day of its period. */
  readonly date: string | null;
  /** Last day of the row's period where it has one. */
  readonly dateTo: string | null;
  /** What `distinct` counts: the person or family after merges. */
  readonly subject: string | null;
  /** Who or what, in words. Personal for people and families. */
  readonly label: string;
  readonly provider: string;
  readonly item: string;
  readonly amount: Amount | null;
  readonly expected: number | null;
  /** Null when the row counts. */
  readonly reason: ExclusionReason | null;
  /** Set on rows of kind `claim`: what bounds are recomputed from without the database (R10). */
  readonly claim?: ClaimCoverage | null;
}

/** How far itemised rows cover a claim. `listed` in the scale of the unit; ids are row ids of the same figure. */
export interface ClaimCoverage {
  readonly listed: number;
  readonly listState: "none" | "partial" | "complete";
  readonly within: string | null;
  readonly repeats: string | null;
}

/** A figure without its rows: what a list of figures shows. Amounts in the scale of `unit`. */
export interface Figure {
  /** Stable: `aid.citizens.corps`, `partner.families.bounds` ... with `:subject` behind it where there are several. */
  readonly id: string;
  readonly definition: string;
  readonly definitionVersion: number;
  readonly section: string;
  readonly unit: Unit;
  readonly method: CountMethod;
  readonly amount: Amount;
  readonly low: number | null;
  readonly high: number | null;
  readonly expected: number | null;
  /** How sure the expected number is (R9); null where there is none. */
  readonly expectedQualifier: Qualifier | null;
  /** False when the number is somebody's word and no rows stand behind it. */
  readonly itemised: boolean;
  readonly rows: number;
  readonly excluded: number;
}
