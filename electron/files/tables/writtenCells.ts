/** Cells of a table that goes out, and how each format keeps a text from becoming a formula. */
import { dateSerial, type SheetCell } from "../xlsx/cells";
import { numberStyle } from "../xlsx/styles";

/** A date is given as such (`YYYY-MM-DD`), because a text of that form may be somebody's number. */
export type WrittenCell = string | number | { readonly date: string } | null;

export interface WrittenTable {
  /** Name of the sheet; mended where Excel would not take it. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;
  /** Widths of the columns in characters; by the headings where they are not given. */
  readonly widths?: readonly number[];
}

/** A cell of a sheet: text is typed as text, so `=1+1` stays what it is. */
export function sheetCell(cell: WrittenCell, style: "text" | "wrap" = "text"): SheetCell | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { kind: "number", number: cell, style: numberStyle(cell) };
  if (typeof cell === "string") return { kind: "text", text: cell, style };
  const serial = dateSerial(cell.date);
  return serial === null ? { kind: "text", text: cell.date, style } : { kind: "number", number: serial, style: "date" };
}

/** Characters that make a program take the text of a cell for a formula. */
const FORMULA_START = /^[=+\-@\t\r\n|]/;

/** CSV has no types: an apostrophe keeps the text a text. `readTable` takes it away again. */
export function csvCell(cell: WrittenCell): string {
  if (cell === null) return "";
  // A Russian Excel reads a comma as the decimal sign, and a point as a date.
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell).replace(".", ",") : "";
  if (typeof cell === "object") return quoted(cell.date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1"));
  return quoted(FORMULA_START.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that Excel takes, unlike the names before it: 31 characters, none of `[]:*?/\`, no apostrophe at an end. */
export function sheetName(name: string, taken: Set<string>): string {
  const clean = name.replace(/[[\]:*?/\\\p{Cc}]/gu, " ").replace(/\s+/gu, " ").replace(/^[' ]+|[' ]+$/gu, "") || "1";
  for (let at = 1; ; at++) {
    const tail = at === 1 ? "" : ` (${at})`;
    const each = clean.slice(0, 31 - tail.length) + tail;
    if (taken.has(each.toLowerCase())) continue;
    taken.add(each.toLowerCase());
    return each;
  }
}
