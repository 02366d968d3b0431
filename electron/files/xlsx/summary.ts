/** The summary sheet: every figure with its statement, its live totals and its definition. */
import { corpsName } from "../corpsName";
import type { ReportFigure, ReportModel } from "../reportModel";
import { dateSerial, type SheetCell } from "./cells";
import {
  amountFormula,
  boundsHighFormula,
  boundsLowFormula,
  claimHighFormula,
  claimLowFormula,
  distinctFormula,
  expectedFormula,
  type FigureSource,
  quoteSheet,
  rowsFormula,
} from "./formulas";
import type { NumberedFigure, WorkbookPlan } from "./plan";
import type { StyleName } from "./styles";

/** A sheet that fits into memory: its rows from row 1 on, `null` for an empty row or cell. */
export interface SmallSheet {
  readonly widths: readonly number[];
  readonly headRow: number;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
}

const text = (value: string, style: StyleName): SheetCell | null =>
  value === "" ? null : { kind: "text", text: value, style };

export const SUMMARY_HEAD_ROW = 6;
const COLUMNS = {
  number: "A", figure: "B", statement: "C", value: "D", low: "E", high: "F", expected: "G", unit: "H",
  qualifier: "I", rows: "J", excluded: "K", definition: "L",
} as const;
const WIDTHS = [7, 32, 34, 14, 13, 13, 14, 13, 14, 14, 16, 60];

function figureStyle(figure: ReportFigure, value: number | null, strong: boolean): StyleName {
  if (figure.unit === "tenge") return strong ? "strongMoney" : "money";
  if (value === null || Number.isInteger(value)) return strong ? "strongInteger" : "integer";
  return strong ? "strongDecimal" : "decimal";
}

/** A total as a formula with the value the office computed beside it; a constant where no rows stand behind it. */
function total(figure: ReportFigure, value: number | null, formula: string | null, strong = false): SheetCell | null {
  const style = figureStyle(figure, value, strong);
  if (formula !== null) return { kind: "formula", formula: { text: formula }, cached: value ?? "", style };
  return value === null ? null : { kind: "number", number: value, style };
}

function valueFormula(figure: ReportFigure, sources: readonly FigureSource[], row: number): string | null {
  // An unknown quantity prints no number (R9), so nothing is summed up for it either.
  if (sources.length === 0 || (figure.value === null && figure.method !== "bounds")) return null;
  switch (figure.method) {
    case "distinct":
      return distinctFormula(sources);
    case "rows":
      return rowsFormula(sources);
    case "sum":
    case "sum_expected":
    case "claim":
      return amountFormula(sources);
    case "bounds":
      return `IF(${COLUMNS.low}${row}=${COLUMNS.high}${row},${COLUMNS.low}${row},"")`;
  }
}

function endFormula(figure: ReportFigure, end: "low" | "high", sources: readonly FigureSource[], row: number): string | null {
  if (sources.length === 0 || (figure.low === null && figure.high === null)) return null;
  if (figure.method === "bounds") return end === "low" ? boundsLowFormula(sources) : boundsHighFormula(sources);
  const onlyClaims = sources.every(({ plan }) => plan.claim !== null);
  if (onlyClaims && figure.method !== "rows" && figure.method !== "distinct") {
    return end === "low" ? claimLowFormula(sources) : claimHighFormula(sources);
  }
  return figure[end] !== null && figure[end] === figure.value ? `${COLUMNS.value}${row}` : null;
}

function figureRow(plan: WorkbookPlan, entry: NumberedFigure, row: number, excludedFormula: string | null): (SheetCell | null)[] {
  const { figure, number } = entry;
  const sources: FigureSource[] = plan.sheets.flatMap((sheet) =>
    sheet.figures.filter((columns) => columns.number === number).map((columns) => ({ plan: sheet, columns })),
  );
  const counted = sources.length > 0 ? rowsFormula(sources) : null;
  const expects = figure.method === "sum_expected" && figure.expected !== null && sources.length > 0 ? expectedFormula(sources) : null;
  const count = (value: number, formula: string | null): SheetCell =>
    formula === null
      ? { kind: "number", number: value, style: "integer" }
      : { kind: "formula", formula: { text: formula }, cached: value, style: "integer" };
  return [
    { kind: "number", number, style: "plainNumber" },
    text(figure.label, "strong"),
    text(figure.wording, "wrap"),
    total(figure, figure.value, valueFormula(figure, sources, row), true),
    total(figure, figure.low, endFormula(figure, "low", sources, row)),
    total(figure, figure.high, endFormula(figure, "high", sources, row)),
    total(figure, figure.expected, expects),
    text(figure.unitLabel, "wrap"),
    text(figure.qualifierLabel, "wrap"),
    count(figure.rows, counted),
    count(figure.excluded, excludedFormula),
    text(figure.definition, "wrap"),
  ];
}

/** Lays out the summary: four lines of title, then one row a figure under the head in `SUMMARY_HEAD_ROW`. */
export function summarySheet(model: ReportModel, plan: WorkbookPlan): SmallSheet {
  const { words } = model;
  const serial = dateSerial(model.date);
  const listed = new Map<string, number>();
  for (const { figureId } of model.exclusions) listed.set(figureId, (listed.get(figureId) ?? 0) + 1);
  const exclusions = `${quoteSheet(plan.exclusions)}!$A$2:$A$${Math.max(model.exclusions.length, 1) + 1}`;

  const head = (word: string, style: "head" | "headRight" = "head"): SheetCell => ({ kind: "text", text: word, style });
  const rows: (readonly (SheetCell | null)[])[] = [
    [null, text(corpsName(model), "corps")],
    [null, text(model.title, "title")],
    [null, text(model.numberLine, "line"), serial === null ? null : { kind: "number", number: serial, style: "lineDate" }],
    [null, text(model.periodLine, "line")],
    [],
    [
      head(words.number, "headRight"), head(words.figure), head(words.statement), head(words.value, "headRight"),
      head(words.low, "headRight"), head(words.high, "headRight"), head(words.expected, "headRight"),
      head(words.unit), head(words.qualifier), head(words.rowsCounted, "headRight"),
      head(words.rowsExcluded, "headRight"), head(words.definition),
    ],
  ];
  for (const entry of plan.figures) {
    const all = (listed.get(entry.figure.id) ?? 0) === entry.figure.excluded;
    rows.push(figureRow(plan, entry, rows.length + 1, all ? `COUNTIF(${exclusions},${entry.number})` : null));
  }
  return { widths: WIDTHS, headRow: SUMMARY_HEAD_ROW, rows };
}
