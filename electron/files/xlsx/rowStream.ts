/**
 * The rows of one row sheet as XML, with the cached values of the helper columns. Those look ahead to the last row
 * of a subject, so rows are held back until their subject ends; never more than one subject's rows at a time.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReportRow } from "../reportModel";
import type { RowCheck } from "../packFields";
import { ReportError } from "../reportError";
import { dateSerial, type Grid, rowXml, type SheetCell, type SheetFormula } from "./cells";
import { groupEndFormula, onceFormula, OPEN_TOP, openFormula } from "./formulas";
import type { FigureColumns, RowSheetPlan } from "./plan";
import { numberStyle, type StyleIds } from "./styles";

/** Beyond this many rows text is not wrapped: programs measure every wrapped cell when they open the file. */
const WRAP_UP_TO_ROWS = 5_000;

/** A source that never waits would hold the event loop for as long as one subject's rows last. */
const ROWS_PER_TURN = 500;

interface PlacedRow {
  readonly row: ReportRow;
  /** Sheet row, the head being 1. */
  readonly at: number;
  readonly counts: ReadonlySet<string>;
}

function checkSubject(plan: RowSheetPlan, before: number | null | undefined, subject: number | null): void {
  if (subject !== null && !(Number.isSafeInteger(subject) && subject > 0)) {
    throw new ReportError("subject_number", `${plan.sheet.name}: ${subject}`);
  }
  const fell = before !== undefined && (before === null ? subject !== null : subject !== null && subject < before);
  if (fell) throw new ReportError("rows_not_sorted", `${plan.sheet.name}: ${subject} after ${before}`);
}

/** Rows in runs of one subject; rows without a subject come one by one. */
async function* bySubject(plan: RowSheetPlan): AsyncGenerator<PlacedRow[]> {
  let run: PlacedRow[] = [];
  let subject: number | null | undefined;
  let at = plan.firstRow;
  let subjects = 0;
  for await (const row of plan.sheet.rows) {
    if (plan.grouping) checkSubject(plan, subject, row.subjectNo);
    if (run.length > 0 && (row.subjectNo === null || row.subjectNo !== subject)) {
      yield run;
      run = [];
    }
    subject = row.subjectNo;
    if (subject !== null) subjects += 1;
    run.push({ row, at: at++, counts: new Set(row.counts) });
    if (run.length % ROWS_PER_TURN === 0) await nextTurn();
  }
  if (run.length > 0) yield run;
  const written = at - plan.firstRow;
  const { rowCount, subjectRows } = plan.sheet;
  if (written !== rowCount || subjects !== subjectRows) {
    throw new ReportError("row_count_differs", `${plan.sheet.name}: ${written} rows, ${subjects} of them about somebody, instead of ${rowCount} and ${subjectRows}`);
  }
}

/** For each figure that counts once: the sheet row that holds the 1 of this run. */
function lastCounting(plan: RowSheetPlan, run: readonly PlacedRow[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { figure, once } of plan.figures) {
    if (!once) continue;
    const placed = run.findLast(({ row, counts }) => row.subjectNo !== null && counts.has(figure.id));
    if (placed) last.set(figure.id, placed.at);
  }
  return last;
}

interface ColumnFormulas {
  readonly groupEnd: SharedColumn | null;
  readonly helpers: readonly (SharedColumn | null)[];
}

interface SharedColumn {
  readonly index: number;
  readonly text: string;
  readonly range: string;
}

/** The helper columns' formulas, each written once for its whole column. */
function columnFormulas(plan: RowSheetPlan): ColumnFormulas {
  let index = 0;
  const shared = (letter: string, text: string): SharedColumn => ({
    index: index++,
    text,
    range: `${letter}${plan.firstRow}:${letter}${plan.lastRow}`,
  });
  const { grouping } = plan;
  const groupEnd = grouping ? shared(grouping.groupEnd, groupEndFormula(plan, grouping.subject)) : null;
  const helpers = plan.figures.map((figure) => {
    if (figure.once && grouping) return shared(figure.once, onceFormula(plan, figure, grouping.groupEnd));
    if (figure.open) return shared(figure.open, openFormula(plan, figure));
    return null;
  });
  return { groupEnd, helpers };
}

function at(plan: RowSheetPlan, column: SharedColumn, row: number): SheetFormula {
  return row === plan.firstRow
    ? { shared: column.index, text: column.text, range: column.range }
    : { shared: column.index };
}

const amountCell = (value: number | null): SheetCell | null =>
  value === null ? null : { kind: "number", number: value, style: numberStyle(value) };

function dataCells(plan: RowSheetPlan, row: ReportRow): (SheetCell | null)[] {
  const textStyle = plan.sheet.rowCount > WRAP_UP_TO_ROWS ? "text" : "wrap";
  return plan.sheet.columns.map((column, index): SheetCell | null => {
    const value = row.cells[index];
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "number") return amountCell(value);
    const serial = column.type === "date" ? dateSerial(value) : null;
    if (serial !== null) return { kind: "number", number: serial, style: "date" };
    return { kind: "text", text: value, style: textStyle };
  });
}

function claimCells(plan: RowSheetPlan, row: ReportRow): (SheetCell | null)[] {
  if (!plan.claim) return [];
  const { low, high } = row.range ?? { low: row.amount, high: row.amount };
  return [amountCell(low), amountCell(high), amountCell(row.listed), ...shareCells(plan, row)];
}

function shareCells({ share }: RowSheetPlan, row: ReportRow): (SheetCell | null)[] {
  if (!share) return [];
  if (!row.share) return [null, null];
  return [amountCell(row.share.low), row.share.rest === null ? { kind: "text", text: OPEN_TOP, style: "text" } : amountCell(row.share.rest)];
}

/** Fields for checking, as they are: text, or a number in its unit. */
export function checkCells(fields: RowSheetPlan["check"], check: RowCheck | undefined): (SheetCell | null)[] {
  return fields.map(({ field }): SheetCell | null => {
    const value = check?.[field] ?? null;
    if (value === null || value === "") return null;
    return typeof value === "number" ? amountCell(value) : { kind: "text", text: value, style: "text" };
  });
}

/** What `openFormula` gives for this row. */
function beyondList(row: ReportRow): number {
  if (row.share) return row.share.rest ?? 0;
  const high = row.range ? row.range.high : row.amount;
  return Math.max(0, (high ?? 0) - (row.listed ?? 0));
}

function figureCells(
  plan: RowSheetPlan,
  placed: PlacedRow,
  { figure, once, open }: FigureColumns,
  last: ReadonlyMap<string, number>,
  column: SharedColumn | null,
): (SheetCell | null)[] {
  const counts = placed.counts.has(figure.id);
  const flag: SheetCell | null = counts ? { kind: "number", number: 1, style: "flag" } : null;
  if (!column) return [flag];
  const cached = once ? Number(last.get(figure.id) === placed.at) : open && counts ? beyondList(placed.row) : 0;
  return [flag, { kind: "formula", formula: at(plan, column, placed.at), cached, style: "helper" }];
}

/** The columns of a row sheet as the rows need them. */
export function gridOf(plan: RowSheetPlan): Grid {
  return { letters: plan.columns.map(({ letter }) => letter), widths: plan.columns.map(({ width }) => width) };
}

/**
 * Yields the rows of a sheet as XML, one string a row, without the head.
 * Throws `rows_not_sorted`, `subject_number` and, at the end, `row_count_differs`.
 */
export async function* rowStream(plan: RowSheetPlan, styles: StyleIds): AsyncGenerator<string> {
  const grid = gridOf(plan);
  const formulas = columnFormulas(plan);
  for await (const run of bySubject(plan)) {
    const last = lastCounting(plan, run);
    const groupEnd = run.at(-1)?.at ?? 0;
    for (const placed of run) {
      const { row } = placed;
      const subject = row.subjectNo;
      const cells: (SheetCell | null)[] = [
        { kind: "number", number: placed.at - plan.firstRow + 1, style: "plainNumber" },
      ];
      if (plan.grouping) cells.push(subject === null ? null : { kind: "number", number: subject, style: "plainNumber" });
      cells.push(...dataCells(plan, row));
      if (plan.amount) cells.push(amountCell(row.amount));
      if (plan.expected) cells.push(amountCell(row.expected));
      cells.push(...claimCells(plan, row));
      if (formulas.groupEnd) {
        const cached = subject === null ? "" : groupEnd;
        cells.push({ kind: "formula", formula: at(plan, formulas.groupEnd, placed.at), cached, style: "helper" });
      }
      plan.figures.forEach((figure, index) => {
        cells.push(...figureCells(plan, placed, figure, last, formulas.helpers[index] ?? null));
      });
      cells.push(...checkCells(plan.check, row.check));
      yield rowXml(placed.at, grid, cells, styles);
    }
  }
}
