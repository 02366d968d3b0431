/**
 * The sheets that people read, against what the writer of the pack writes from the same figures: values, formulas, and the
 * format that turns a line of the control sheet red. Whoever changes the summary and leaves rows and checksums alone is seen here.
 */
import { colToLetter } from "hucre/xlsx";
import type { TableCell } from "../../../shared/domain/importing/types";
import type { ReportModel } from "../reportModel";
import { dateSerial, type SheetCell } from "../xlsx/cells";
import { chartsSheet } from "../xlsx/charts";
import { definitionsSheet } from "../xlsx/definitions";
import { groupEndFormula, onceFormula, openFormula } from "../xlsx/formulas";
import { alertOf, CONTROL_HEAD_ROW, controlSheet, revisionSheet } from "../xlsx/packSheets";
import { planWorkbook, type RowSheetPlan, type WorkbookPlan } from "../xlsx/plan";
import { SUMMARY_HEAD_ROW, type SmallSheet, summarySheet } from "../xlsx/summary";
import type { Pack } from "./readPack";

export type SheetDifference =
  | { readonly kind: "sheet_missing"; readonly sheet: string }
  /** A value, or a word, that is another. */
  | { readonly kind: "cell"; readonly sheet: string; readonly cell: string; readonly expected: string; readonly found: string }
  /** A formula that is another, or a constant in its place. */
  | { readonly kind: "formula"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "alert"; readonly sheet: string };

/** Which cells say what the figures say; the others hold words of the form, which may be put better some day. Counted from 1. */
type Scope = (row: number, column: number) => boolean;

/** `model` is what the pack should say. @throws ReportError when no pack could say it */
export function compareSheets(pack: Pack, model: ReportModel): SheetDifference[] {
  const plan = planWorkbook(model);
  const { issued } = model;
  if (!issued || !plan.pack) return [];
  const figures = model.figures.length;
  const definitionScope: Scope = (row, column) => row > 1 && row <= figures + 1 && column !== 4;
  // Who issued it is a name: the file may have it in full, masked or not at all.
  const revisionScope: Scope = (row, column) => row > 1 && (row > issued.revisions.length + 2 || column !== 2) && (issued.changes.length === 0 ? row <= issued.revisions.length + 1 : row !== issued.revisions.length + 3);
  return [
    ...compared(pack, plan.summary, summarySheet(model, plan), (row) => row > SUMMARY_HEAD_ROW || row === 3 || row === 4),
    ...compared(pack, plan.definitions, definitionsSheet(model, plan), definitionScope),
    ...(plan.charts ? compared(pack, plan.charts, chartsSheet(model, plan), (row) => row > 1) : []),
    ...compared(pack, plan.pack.control, controlSheet(model, issued, plan), (row) => row > CONTROL_HEAD_ROW),
    ...compared(pack, plan.pack.revisions, revisionSheet(issued), revisionScope),
    ...alertMissing(pack, plan.pack.control, alertOf(model, issued)),
    ...plan.sheets.flatMap((sheet) => helpers(pack, sheet)),
    ...leftOutLabels(pack, plan, model),
  ];
}

type Rows = ReadonlyMap<number, readonly TableCell[]>;

function rowsOf(pack: Pack, name: string): Rows | null {
  const sheet = pack.sheets.find((each) => each.name === name);
  return sheet ? new Map(sheet.rows.map(({ row, cells }) => [row, cells])) : null;
}

function compared(pack: Pack, name: string, expected: SmallSheet, scope: Scope): SheetDifference[] {
  const rows = rowsOf(pack, name);
  if (!rows) return [{ kind: "sheet_missing", sheet: name }];
  const formulas = pack.formulas.sheets.get(name)?.texts ?? new Map<string, string>();
  const last = [...rows.keys()].reduce((a, b) => Math.max(a, b), expected.rows.length);
  const found: SheetDifference[] = [];
  for (let row = 1; row <= last; row++) {
    const width = Math.max(expected.widths.length, rows.get(row)?.length ?? 0);
    for (let column = 1; column <= width; column++) {
      if (!scope(row, column)) continue;
      const cell = `${colToLetter(column - 1)}${row}`;
      const wanted = expected.rows[row - 1]?.[column - 1] ?? null;
      const stands = rows.get(row)?.[column - 1] ?? null;
      if (wanted?.kind === "formula" ? !sameFormula(formulaOf(wanted), formulas.get(cell)) : formulas.has(cell)) found.push({ kind: "formula", sheet: name, cell });
      else if (!sameValue(wanted, stands)) found.push({ kind: "cell", sheet: name, cell, expected: said(wanted), found: stands === null ? "" : String(stands) });
    }
  }
  return found;
}

const formulaOf = ({ formula }: Extract<SheetCell, { kind: "formula" }>): string => ("text" in formula ? formula.text : "");

/** Programs write a sheet's name with quotes or without. */
const bare = (formula: string): string => formula.replace(/[\s']/gu, "");
const sameFormula = (wanted: string, stands: string | undefined): boolean => stands !== undefined && bare(stands) === bare(wanted);

/** As a cell keeps it: a text in which only spaces differ was not changed by anybody. */
const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();

const CELL_TEXT = 32_767;

function sameValue(wanted: SheetCell | null, stands: TableCell): boolean {
  const value = valueOf(wanted);
  if (typeof value === "number") return Math.abs((typeof stands === "string" ? (dateSerial(stands) ?? Number.NaN) : Number(stands ?? Number.NaN)) - value) < 0.0005;
  return plain(value.slice(0, CELL_TEXT)) === plain(stands === null ? "" : String(stands));
}

function valueOf(cell: SheetCell | null): number | string {
  if (cell === null) return "";
  return cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.number : cell.cached;
}

const said = (cell: SheetCell | null): string => String(valueOf(cell));

function alertMissing(pack: Pack, sheet: string, { range, formula }: { readonly range: string; readonly formula: string }): SheetDifference[] {
  const { sheets, colours } = pack.formulas;
  const there = sheets.get(sheet)?.alerts.some((each) => each.range === range && sameFormula(formula, each.formula) && colours[each.look] === true);
  return there ? [] : [{ kind: "alert", sheet }];
}

/** Helper columns of a row sheet: a formula in each row, and the one that was written as long as nobody has sorted the sheet. */
function helpers(pack: Pack, plan: RowSheetPlan): SheetDifference[] {
  const rows = [...(rowsOf(pack, plan.name) ?? [])].filter(([row]) => row >= plan.firstRow);
  if (rows.length === 0) return [];
  const formulas = pack.formulas.sheets.get(plan.name);
  const sorted = rows.some(([row, cells]) => Number(cells[0]) !== row - plan.firstRow + 1);
  const { grouping } = plan;
  const columns = [
    ...(grouping ? [{ letter: grouping.groupEnd, text: groupEndFormula(plan, grouping.subject) }] : []),
    ...plan.figures.flatMap((figure) => [
      ...(figure.once && grouping ? [{ letter: figure.once, text: onceFormula(plan, figure, grouping.groupEnd) }] : []),
      ...(figure.open ? [{ letter: figure.open, text: openFormula(plan, figure) }] : []),
    ]),
  ];
  return columns.flatMap(({ letter, text }): SheetDifference[] => {
    const cell = `${letter}${plan.firstRow}`;
    const whole = (formulas?.counts.get(letter) ?? 0) >= rows.length;
    return whole && (sorted || sameFormula(text, formulas?.texts.get(cell))) ? [] : [{ kind: "formula", sheet: plan.name, cell }];
  });
}

/** Rows left out name the figure they were left out of. */
function leftOutLabels(pack: Pack, plan: WorkbookPlan, model: ReportModel): SheetDifference[] {
  const labels = model.figures.map((figure) => plain(figure.label));
  return [...(rowsOf(pack, plan.exclusions) ?? [])].flatMap(([row, cells]): SheetDifference[] => {
    const label = row > 1 && typeof cells[0] === "number" ? labels[cells[0] - 1] : undefined;
    const stands = plain(String(cells[1] ?? ""));
    return label === undefined || label === stands ? [] : [{ kind: "cell", sheet: plan.exclusions, cell: `B${row}`, expected: label, found: stands }];
  });
}
