/**
 * What would become of each row of a list. A plan lives in memory; it is made before anything is written,
 * the preview shows it and the commit carries it out, so that both say the same.
 */
import type { ImportDefaults, RowOutcome } from "../../../shared/contract/importing";
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

/** An earlier row of the list that may be about the same person. */
export interface LikeRow {
  readonly row: PlannedRow;
  readonly band: "same" | "look";
  readonly reasons: readonly MatchReason[];
  readonly score: number;
}

/** Whom a row is proposed to be, for a person to say yes or no (R22). */
export interface Proposed {
  /** Key of the row that is asked about: the first of several of one person. */
  readonly of: string;
  /** An id on file, or the key of an earlier row. */
  readonly whom: string;
  readonly band: "same" | "look";
  /** The earlier row; null for somebody on file. */
  readonly like: LikeRow | null;
}

/** What a person answered to a proposal: whether it is that one. `whom`: as in the proposal. */
export interface Answer {
  readonly whom: string;
  readonly same: boolean;
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
  /** Earlier rows of this list that may be the same as this one, likeliest first. */
  likeRows: readonly LikeRow[];
  proposed: Proposed | null;
  /** What a person answered to that; null while nobody did. */
  answer: boolean | null;
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
  /** What a person answered of whom rows are proposed to be, by the row that was asked about. */
  readonly answers: ReadonlyMap<string, Answer>;
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
    title: "", problems: [...read.problems], onFile: null, alsoLike: NONE, joined: false, first: null, filling: null, familyFilling: null, likeRows: NONE, proposed: null, answer: null,
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
