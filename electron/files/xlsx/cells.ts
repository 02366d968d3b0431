/**
 * Cells as SpreadsheetML (ECMA-376 part 1, 18.3.1). The frame around them comes from the library;
 * its writer cannot stream several sheets with formulas, so the cells are written here.
 */
import type { CellStyle } from "hucre/xlsx";
import { CELL_STYLES, type StyleIds, type StyleName } from "./styles";

/** A cell with its style. Formulas carry the value a program that does not calculate will show. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly style: StyleName }
  | { readonly kind: "number"; readonly number: number; readonly style: StyleName }
  | { readonly kind: "formula"; readonly formula: SheetFormula; readonly cached: number | string; readonly style: StyleName };

/**
 * A formula of one cell, or the formula of a whole column: written once in the first cell for `range`,
 * the other cells point to it by `shared`. A column of 100,000 long formulas would be ten times the file.
 */
export type SheetFormula =
  | { readonly text: string }
  | { readonly shared: number; readonly text: string; readonly range: string }
  | { readonly shared: number };

const MAX_CELL_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system as it counts from March 1900 on; it believes in a 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_TRUE_SERIAL = 61;

/** `YYYY-MM-DD` as a serial day of the 1900 date system; null for anything else and for days before March 1900. */
export function dateSerial(isoDate: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const serial = Math.round((time - EPOCH) / DAY_MS);
  return serial >= FIRST_TRUE_SERIAL ? serial : null;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Whatever `escapeCellText` would change. Most text has none of it, and looking once is five times as fast as replacing in vain. */
const TO_ESCAPE = /[\p{Cc}\uFFFE\uFFFF&<>"]|_x[0-9A-Fa-f]{4}_/u;

/**
 * Text for an XML element of a spreadsheet. Control characters, which XML forbids, are left out; `_x0041_`, which the
 * format would read as an escaped letter, is escaped itself (ECMA-376 part 1, 22.4.2.4).
 */
export function escapeCellText(whole: string): string {
  const text = whole.length > MAX_CELL_TEXT ? whole.slice(0, MAX_CELL_TEXT) : whole;
  if (!TO_ESCAPE.test(text)) return text;
  return escapeXml(
    text
      .replace(/\r\n?/g, "\n")
      .replace(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
      .replace(/[\uFFFE\uFFFF]/g, "")
      .replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_"),
  );
}

/** For text of our own making, which has nothing in it that XML forbids. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function formulaXml(formula: SheetFormula): string {
  if (!("shared" in formula)) return `<f>${escapeXml(formula.text)}</f>`;
  if (!("text" in formula)) return `<f t="shared" si="${formula.shared}"/>`;
  return `<f t="shared" ref="${formula.range}" si="${formula.shared}">${escapeXml(formula.text)}</f>`;
}

/**
 * One cell. Text is always typed as text, so text that starts with `=`, `+`, `-` or `@` stays text.
 * A number that is not finite becomes an empty cell.
 */
export function cellXml(ref: string, cell: SheetCell, styles: StyleIds): string {
  const start = `<c r="${ref}" s="${styles[cell.style]}"`;
  switch (cell.kind) {
    case "text":
      return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cell.text)}</t></is></c>`;
    case "number":
      return Number.isFinite(cell.number) ? `${start}><v>${cell.number}</v></c>` : `${start}/>`;
    case "formula":
      return typeof cell.cached === "number"
        ? `${start}>${formulaXml(cell.formula)}<v>${cell.cached}</v></c>`
        : `${start} t="str">${formulaXml(cell.formula)}<v>${escapeCellText(cell.cached)}</v></c>`;
  }
}

const LINE_POINTS = 15;
const TITLE_POINTS = 21;
/** A letter of the report is this much wider than a digit, which column widths are counted in; bold ones more so. */
const LETTER_WIDTH = 1.06;
const BOLD_WIDTH = 1.16;
/** What the edges of a cell and one step of indent take from a column. */
const EDGES = 1;
const INDENT_STEP = 1.3;

function wraps(style: StyleName): boolean {
  const { alignment } = CELL_STYLES[style] as CellStyle;
  return alignment?.wrapText === true;
}

function linesOf({ text, style }: { readonly text: string; readonly style: StyleName }, width: number): number {
  const { font, alignment } = CELL_STYLES[style] as CellStyle;
  const room = width - EDGES - INDENT_STEP * (alignment?.indent ?? 0);
  const letters = Math.max(1, Math.floor(room / (font?.bold ? BOLD_WIDTH : LETTER_WIDTH)));
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / letters)), 0);
}

/**
 * Height of a row in points, null for the usual one. Programs differ in whether they measure wrapped text when they
 * open a file; an estimate makes the first look right in all of them.
 */
export function rowHeight(cells: readonly (SheetCell | null)[], widths: readonly number[]): number | null {
  if (cells.some((cell) => cell?.style === "title")) return TITLE_POINTS;
  const lines = cells.reduce((most, cell, column) => {
    if (cell?.kind !== "text" || !wraps(cell.style)) return most;
    return Math.max(most, linesOf(cell, widths[column] ?? 10));
  }, 1);
  return lines > 1 ? Math.min(lines * LINE_POINTS, 409) : null;
}

/** Columns of a sheet: letters such as `AB`, and widths in characters. */
export interface Grid {
  readonly letters: readonly string[];
  readonly widths: readonly number[];
}

/** One row; `null` leaves a cell out. Row numbers start at 1. */
export function rowXml(rowNumber: number, grid: Grid, cells: readonly (SheetCell | null)[], styles: StyleIds): string {
  const height = rowHeight(cells, grid.widths);
  let xml = height === null ? `<row r="${rowNumber}">` : `<row r="${rowNumber}" ht="${height}" customHeight="1">`;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell) xml += cellXml(`${grid.letters[column]}${rowNumber}`, cell, styles);
  }
  return `${xml}</row>`;
}
