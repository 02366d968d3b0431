/**
 * What would become of each row of a list. A plan lives in memory; it is made before anything is written,
 * the preview shows it and the commit carries it out, so that both say the same.
 */
import type { ImportDefaults, ImportSummary, RowOutcome } from "../../../shared/contract/importing";
import { IMPORT_PROBLEM_SEVERITY, type ImportFieldId, type ImportKind, type ImportProblem, type ImportProblemKind, type ReadRow } from "../../../shared/domain/importing/types";
import type { MatchReason } from "../../../shared/domain/matching.weights";
import type { Askable } from "../../database/reader";
import type { Places } from "../places/service";
import type { RegisterNames } from "./registerNames";

/** Whoever on file a row is about, or may be. */
export interface OnFile {
  readonly id: string;
  readonly kind: "people" | "families" | "partners" | "recipientGroups" | "headquarters";
  readonly name: string;
  readonly band: "same" | "look";
  readonly reasons: readonly MatchReason[];
  readonly score: number;
}

export interface PlannedRow {
  readonly read: ReadRow;
  outcome: RowOutcome;
  title: string;
  readonly problems: ImportProblem[];
  onFile: OnFile | null;
  /** Others on file who may be the same, for the review. */
  alsoLike: readonly OnFile[];
  /** True when the row goes to the record it was found to be. */
  joined: boolean;
  /** For `twice`: where the list has it already. */
  first: PlannedRow | null;
  /** Rows of this list that may be the same as this one, for the review. */
  likeRows: { readonly row: PlannedRow; readonly score: number; readonly reasons: readonly MatchReason[] }[];
}

/** What a plan is made with. */
export interface Planning {
  readonly from: Askable;
  readonly places: Places;
  readonly today: string;
  readonly kind: ImportKind;
  readonly partnerId: string | null;
  readonly defaults: ImportDefaults;
  readonly names: RegisterNames;
  /** Rows a person joined to whom they look the same as, or took apart, by `sheet!row`. */
  readonly choices: ReadonlyMap<string, boolean>;
  /** Says how far it is; throws when somebody cancelled. */
  tick(done: number): void;
}

export const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`;

export function plannedRow(read: ReadRow): PlannedRow {
  return {
    read, outcome: read.problems.some((problem) => problem.severity === "error") ? "unreadable" : "new",
    title: "", problems: [...read.problems], onFile: null, alsoLike: [], joined: false, first: null, likeRows: [],
  };
}

/** Adds a problem found against the registers; an error makes the row unreadable. */
export function addProblem(row: PlannedRow, field: ImportFieldId | null, kind: ImportProblemKind, read = "", accepted = ""): void {
  const { sheet, row: number } = row.read;
  const severity = IMPORT_PROBLEM_SEVERITY[kind];
  row.problems.push({ sheet, row: number, column: "", field, kind, severity, read, accepted });
  if (severity === "error") row.outcome = "unreadable";
}

export const readable = (rows: readonly PlannedRow[]): PlannedRow[] => rows.filter((row) => row.outcome !== "unreadable");

/** Marks a row as one the list has already. */
export function markTwice(row: PlannedRow, first: PlannedRow): void {
  row.outcome = "twice";
  row.first = first;
  addProblem(row, null, "twice_in_file", "", String(first.read.row));
}

/** Joins a row to the record on file it is about. */
export function join(row: PlannedRow, onFile: OnFile): void {
  row.onFile = onFile;
  row.joined = true;
  row.outcome = "onFile";
}

/** `missing`: columns that a list of this kind cannot do without. */
export function summaryOf(rows: readonly PlannedRow[], skipped: number, missing: readonly ImportProblem[]): ImportSummary {
  const count = (fits: (row: PlannedRow) => boolean): number => rows.filter(fits).length;
  const problems = new Map<ImportProblemKind, number>();
  for (const { kind } of [...missing, ...rows.flatMap((row) => row.problems)]) problems.set(kind, (problems.get(kind) ?? 0) + 1);
  return {
    rows: rows.length,
    new: count((row) => row.outcome === "new"),
    onFile: count((row) => row.outcome === "onFile"),
    twice: count((row) => row.outcome === "twice"),
    unreadable: count((row) => row.outcome === "unreadable"),
    same: count((row) => waits(row, "same")),
    look: count((row) => waits(row, "look") || (row.outcome === "new" && row.onFile === null && row.likeRows.length > 0)),
    skipped,
    problems: [...problems].map(([kind, found]) => ({ kind, severity: IMPORT_PROBLEM_SEVERITY[kind], count: found })).sort((a, b) => b.count - a.count),
  };
}

/** True for a row that would be saved as new although somebody on file looks like it. */
export const waits = (row: PlannedRow, band: "same" | "look"): boolean => row.outcome === "new" && row.onFile?.band === band;
