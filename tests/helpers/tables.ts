/** Sheets and read rows for tests of importing. */
import { guessMapping } from "../../shared/domain/importing/guess";
import { findHeader } from "../../shared/domain/importing/header";
import { readRows } from "../../shared/domain/importing/readRows";
import type { ReadContext } from "../../shared/domain/importing/rowDraft";
import type { ImportKind, ReadRow, TableCell, TableSheet } from "../../shared/domain/importing/types";

const PLACES: Readonly<Record<string, string>> = { Актау: "471010000", Бейнеу: "474630100", "Бейнеуский район": "474600000" };

export const context = (overrides: Partial<ReadContext> = {}): ReadContext => ({
  today: "2020-04-10", findPlace: (text) => PLACES[text] ?? null, ...overrides,
});

/** Blank rows leave gaps in the numbers, as a reader of files leaves them. */
export function sheetOf(rows: readonly (readonly TableCell[])[], name = "Лист1"): TableSheet {
  return { name, rows: rows.flatMap((cells, at) => (cells.some((cell) => cell !== null) ? [{ row: at + 1, cells }] : [])) };
}

/** The whole way from a sheet to its rows, with what was guessed. */
export function readSheet(kind: ImportKind, rows: readonly (readonly TableCell[])[], overrides: Partial<ReadContext> = {}): ReadRow[] {
  const sheet = sheetOf(rows);
  const header = findHeader(kind, sheet);
  return [...readRows(kind, sheet, header, guessMapping(kind, header, sheet), context(overrides))];
}

export const mappingOf = (kind: ImportKind, rows: readonly (readonly TableCell[])[]) => {
  const sheet = sheetOf(rows);
  return guessMapping(kind, findHeader(kind, sheet), sheet);
};
