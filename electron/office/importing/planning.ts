/**
 * What would become of each row of a list. A plan lives in memory; it is made before anything is written,
 * the preview shows it and the commit carries it out, so that both say the same.
 */
import type { ImportDefaults, ImportSummary, RowOutcome } from "../../../shared/contract/importing";
import { textOf } from "../../../shared/domain/importing/cells";
import { IMPORT_PROBLEM_SEVERITY, type ImportFieldId, type ImportKind, type ImportProblem, type ImportProblemKind, type ImportValues, type ReadRow } from "../../../shared/domain/importing/types";
import type { MatchReason } from "../../../shared/domain/matching.weights";
import type { Askable } from "../../database/reader";
import type { AskedPerson } from "../people/askedPerson";
import type { Proposal } from "../people/similar";
import type { Places } from "../places/service";
import type { Filling } from "./againstFile";
import type { FamilyFilling } from "./familiesAgainstFile";
import type { NamedRegister, RegisterNames } from "./registerNames";

/** Whoever on file a row is about, or may be. */
export interface OnFile {
  readonly id: string;
  readonly kind: "people" | "families" | "partners" | "recipientGroups" | "headquarters";
  readonly name: string;
  readonly band: "same" | "look";
  readonly reasons: readonly MatchReason[];
  readonly score: number;
}

/** By field: the heading or letters of its first column, and that column's place. */
export type ColumnPlaces = ReadonlyMap<ImportFieldId, { readonly heading: string; readonly at: number }>;

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
  /** For people of a family: the row that stands for their family in this list; null for that row itself, and where there are no families. */
  family: PlannedRow | null;
  /** People whom a cell of this row names, each as a row of their own that is not counted. */
  parts: readonly PlannedRow[];
  /** True for somebody of a family whose row says nothing of its own about what was given. */
  memberOnly: boolean;
  /** Where in the sheet each field stands. */
  readonly columns: ColumnPlaces;
  /** What the file lacks of whom the row was joined to and the row knows; null where there is nothing. */
  filling: Filling | null;
  /** The same of the family on file that the row stands for. */
  familyFilling: FamilyFilling | null;
  /** Rows of this list that may be the same as this one, for the review. */
  likeRows: readonly { readonly row: PlannedRow; readonly score: number; readonly reasons: readonly MatchReason[] }[];
}

/** What a plan is made with. */
export interface Planning {
  readonly from: Askable;
  /** The registers' newest change when it began. */
  readonly change: number;
  readonly places: Places;
  readonly today: string;
  readonly kind: ImportKind;
  readonly partnerId: string | null;
  readonly defaults: ImportDefaults;
  readonly names: RegisterNames;
  /** Rows a person joined to whom they look the same as, or took apart, by `sheet!row`. */
  readonly choices: ReadonlyMap<string, boolean>;
  /** For each of a list those on file who may be that person, surest first. */
  peopleOnFile(list: readonly AskedPerson[]): Promise<(readonly Proposal[])[]>;
  /** Says how far it is; throws when somebody cancelled. */
  tick(done: number): void;
}

export const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`;

/** One for all rows that have none. */
const NONE: readonly never[] = [];

export function plannedRow(read: ReadRow, columns: ColumnPlaces): PlannedRow {
  return {
    columns, family: null, parts: [], memberOnly: false,
    read, outcome: read.problems.some((problem) => problem.severity === "error") ? "unreadable" : "new",
    title: "", problems: [...read.problems], onFile: null, alsoLike: NONE, joined: false, first: null, filling: null, familyFilling: null, likeRows: NONE,
  };
}

/** Adds a problem found against the registers; an error makes the row unreadable. */
export function addProblem(row: PlannedRow, field: ImportFieldId | null, kind: ImportProblemKind, read = "", accepted = ""): void {
  const { sheet, row: number } = row.read;
  const severity = IMPORT_PROBLEM_SEVERITY[kind];
  row.problems.push({ sheet, row: number, column: (field && row.columns.get(field)?.heading) ?? "", field, kind, severity, read, accepted });
  if (severity === "error") row.outcome = "unreadable";
}

/** A record that a row names and nobody has: what there is to choose from is said. */
export function addUnknown({ names }: Planning, row: PlannedRow, field: ImportFieldId, register: NamedRegister, read: string, accepted = names.namesOf(register)): void {
  addProblem(row, field, "unknown_record", read, accepted);
}

/** R3: the days of what is said to have happened are today at the latest. */
export function wantPast(planning: Planning, row: PlannedRow, ...fields: ("date" | "from" | "to" | "doneOn" | "decidedOn" | "preparedOn" | "selectedOn" | "reportedOn")[]): void {
  for (const field of fields) {
    const day = row.read.values[field];
    if (day !== undefined && day > planning.today) addProblem(row, field, "future_date", day, planning.today);
  }
}

export const readable = (rows: readonly PlannedRow[]): PlannedRow[] => rows.filter((row) => row.outcome !== "unreadable");

/** Marks a row as one the list has already, and says what it tells otherwise: it would be lost without a word. */
export function markTwice(row: PlannedRow, first: PlannedRow): void {
  row.outcome = "twice";
  row.first = first;
  addProblem(row, null, "twice_in_file", "", String(first.read.row));
  for (const field of toldOtherwise(row, first)) addProblem(row, field, "twice_differs", textOf(row.read.cells[row.columns.get(field)?.at ?? -1]), String(first.read.row));
}

/** Spelled in another way in each row, or a number of the row. */
const SAID_ANYHOW: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["fullName", "family", "given", "patronymic", "familyKey", "partner", "group"]);

function toldOtherwise(row: PlannedRow, first: PlannedRow): ImportFieldId[] {
  const [own, other] = [row.read.values, first.read.values];
  const known = (field: keyof ImportValues): boolean => {
    if (field === "placeText" && own.katoCode !== undefined && own.katoCode === other.katoCode) return true;
    if (field === "phones") return (own.phones ?? []).every((phone) => other.phones?.includes(phone));
    return JSON.stringify(own[field]).toLowerCase() === JSON.stringify(other[field] ?? null).toLowerCase();
  };
  return (Object.keys(own) as (keyof ImportValues)[]).filter((field) => textOf(row.read.cells[row.columns.get(field)?.at ?? -1]) !== "" && !SAID_ANYHOW.has(field) && !known(field));
}

/** Joins a row to the record on file it is about. */
export function join(row: PlannedRow, onFile: OnFile): void {
  row.onFile = onFile;
  row.joined = true;
  row.outcome = "onFile";
}

/** `missing`: columns that a list of this kind cannot do without. */
export function summaryOf(rows: readonly PlannedRow[], skipped: number, missing: readonly ImportProblem[]): Omit<ImportSummary, "assumed" | "mended" | "fill"> {
  const outcomes: Record<RowOutcome, number> = { new: 0, onFile: 0, twice: 0, unreadable: 0 };
  const waiting = { same: 0, look: 0 };
  const problems = new Map<ImportProblemKind, number>();
  const addProblems = (found: readonly ImportProblem[]): void => { for (const { kind } of found) problems.set(kind, (problems.get(kind) ?? 0) + 1); };
  addProblems(missing);
  for (const row of rows) {
    outcomes[row.outcome] += 1;
    addProblems(row.problems);
    if (waits(row, "same")) waiting.same += 1;
    else if (waits(row, "look") || (row.outcome === "new" && row.onFile === null && row.likeRows.length > 0)) waiting.look += 1;
  }
  return {
    rows: rows.length, ...outcomes, ...waiting, skipped, missing: [...missing],
    problems: [...problems].map(([kind, found]) => ({ kind, severity: IMPORT_PROBLEM_SEVERITY[kind], count: found })).sort((a, b) => b.count - a.count),
  };
}

/** True for a row that would be saved as new although somebody on file looks like it. */
export const waits = (row: PlannedRow, band: "same" | "look"): boolean => row.outcome === "new" && row.onFile?.band === band;
