/** What the auditor's pack of an issued briefing carries beside a draft's: fields, marks and where they stand. Writer and verifier share it. */
import { type CanonicalFigure, type CanonicalForm, hashesExpectedQualifier } from "../../shared/domain/canonical";
import { QUALIFIERS, UNITS } from "../../shared/domain/amounts";
import type { ListState } from "../../shared/domain/bounds";
import type { Cell } from "./reportModel";

/** Fields of a row's canonical line that stand in a column of their own, and what tells where the row comes from. */
export const CHECK_FIELDS = [
  "recordId", "kind", "subjectNo", "date", "dateTo", "unit", "qualifier", "low", "high", "counted", "expected", "people", "listed", "listState", "withinId", "repeatsId",
  "reason", "recordedAt", "recordedBy", "confirmedAt", "confirmedBy", "evidence", "district", "changed", "hash",
] as const;
export type CheckField = (typeof CHECK_FIELDS)[number];

/** Amounts are decimals in the unit of the row. */
export type RowCheck = Readonly<Record<CheckField, Cell>>;

/** Marks in the first column of the sheet of checksums, by which a program finds its way whatever the language. */
export const MARKS = ["form", "hash", "head", "text", "figure", "chart", "bar", "column"] as const;
export type Mark = (typeof MARKS)[number];

export const HEAD_FIELDS = ["number", "revision", "from", "to", "date", "cutoffAt", "previousHash"] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Fields of a figure's line, behind its label. */
export const FIGURE_FIELDS = [
  "position", "id", "definition", "definitionVersion", "section", "unit", "method", "qualifier", "value", "top", "low", "high", "expected", "itemised", "rows", "excluded", "people",
  "expectedQualifier",
] as const satisfies readonly (keyof CanonicalFigure | "qualifier" | "value" | "top")[];
export type FigureField = (typeof FIGURE_FIELDS)[number];
/** Those that the line of a form has. */
export const figureFieldsOf = (form: CanonicalForm): readonly FigureField[] => FIGURE_FIELDS.filter((field) => field !== "expectedQualifier" || hashesExpectedQualifier(form));

/** Sheets that the map of columns speaks of beside those of the row kinds. */
export const TEXT_SHEET = "text";
export const LEFT_OUT_SHEET = "leftOut";

/** Name of a figure's flag column in the map: `counts:4`. */
export const countsField = (position: number): string => `counts:${position}`;

export const isUnit = (text: string): text is (typeof UNITS)[number] => UNITS.some((unit) => unit === text);
export const isQualifierCode = (text: string): text is (typeof QUALIFIERS)[number] => QUALIFIERS.some((one) => one === text);
const LIST_STATES: readonly ListState[] = ["none", "partial", "complete"];
export const isListState = (text: string): text is ListState => LIST_STATES.some((state) => state === text);
