/** Finding the row of headings: lists begin with titles, stamps and blank lines, and headings may take two rows. */
import { textOf, widthOf } from "./cells";
import { IMPORT_FIELDS } from "./fields";
import { headingScore, leftOutScore } from "./headings";
import type { ImportKind, TableHeader, TableRow, TableSheet } from "./types";

/** Rows looked at from the top. */
const SEARCHED_ROWS = 40;
const LONGEST_HEADING = 120;

/** The headings of a sheet; `row` 0 and empty headings when it has none. */
export function findHeader(kind: ImportKind, sheet: TableSheet): TableHeader {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS);
  const width = widthOf(sheet.rows);
  const known = rows.map((row) => knownHeadings(kind, row));
  const most = Math.max(0, ...known);
  const at = most >= 2 || (most === 1 && width <= 2) ? known.indexOf(most) : -1;
  if (at < 0) return { row: 0, headings: Array.from({ length: width }, () => "") };
  // A row of groups above ("Адрес" over "Район" and "Село") knows fewer headings than the row of its parts, or more.
  const above = rows[at - 1];
  const row = rows[at];
  const below = rows[at + 1];
  if (!row) return { row: 0, headings: [] };
  if (below && isSecondRow(kind, row, below)) return joined(row, below, width);
  if (above && isSecondRow(kind, above, row)) return joined(above, row, width);
  return { row: row.row, headings: Array.from({ length: width }, (_, column) => headingText(row, column)) };
}

/** How many headings of this kind of list the sheet's header has: 0 for a sheet that is no such list. */
export function headerStrength(kind: ImportKind, sheet: TableSheet): number {
  return Math.max(0, ...sheet.rows.slice(0, SEARCHED_ROWS).map((row) => knownHeadings(kind, row)));
}

/** Indexes of the sheets that look like lists of this kind; the one sheet with most rows when none does by its headings. */
export function guessSheets(kind: ImportKind, sheets: readonly TableSheet[]): number[] {
  const strengths = sheets.map((sheet) => (sheet.rows.length > 1 ? headerStrength(kind, sheet) : 0));
  const most = Math.max(0, ...strengths);
  const lists = strengths.flatMap((strength, at) => (strength >= 2 && strength * 2 >= most ? [at] : []));
  if (lists.length > 0) return lists;
  const longest = sheets.reduce((best, sheet, at) => (sheet.rows.length > (sheets[best]?.rows.length ?? 0) ? at : best), 0);
  return (sheets[longest]?.rows.length ?? 0) > 0 ? [longest] : [];
}

function knownHeadings(kind: ImportKind, row: TableRow): number {
  const fields = new Set<string>();
  for (const cell of row.cells) {
    const text = headingOf(cell);
    if (text === "") continue;
    const field = IMPORT_FIELDS[kind].find(({ id }) => headingScore(kind, id, text) >= 12);
    if (field) fields.add(field.id);
    else if (leftOutScore(text) >= 1000) fields.add(text);
  }
  return fields.size;
}

/** A heading is text, not long, and no number of a column. */
function headingOf(cell: TableRow["cells"][number] | undefined): string {
  const text = textOf(cell).replace(/\n/gu, " ");
  return typeof cell === "string" && text.length <= LONGEST_HEADING && /[\p{L}№]/u.test(text) ? text : "";
}

function headingText(row: TableRow, column: number): string {
  return textOf(row.cells[column]).replace(/-\n/gu, "").replace(/\s+/gu, " ");
}

/** Parts under merged headings: every filled cell is a heading, and they fill gaps that merging left in the row above. */
function isSecondRow(kind: ImportKind, first: TableRow, second: TableRow): boolean {
  if (second.row - first.row > 1 || first.cells.filter((cell) => cell !== null).length < 2) return false;
  const filled = second.cells.flatMap((cell, column) => (cell === null ? [] : [{ cell, column }]));
  if (filled.length < 2 || filled.some(({ cell }) => headingOf(cell) === "")) return false;
  const inGaps = filled.some(({ column }) => (first.cells[column] ?? null) === null);
  return inGaps && knownHeadings(kind, second) * 2 >= filled.length;
}

function joined(first: TableRow, second: TableRow, width: number): TableHeader {
  let group = "";
  const headings = Array.from({ length: width }, (_, column) => {
    const [above, part] = [headingText(first, column), headingText(second, column)];
    if (above !== "") group = part === "" ? "" : above;
    return (part === "" ? above : `${above === "" ? group : above} ${part}`).trim();
  });
  return { row: second.row, headings };
}
