/** Sheets of plain cells as a workbook, streamed: a list of any length costs the memory of a few rows. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { colToLetter } from "hucre/xlsx";
import { rowXml, type SheetCell } from "../xlsx/cells";
import { buildFrame } from "../xlsx/frame";
import type { StyleIds } from "../xlsx/styles";
import { zipStream, type ZipPart } from "../xlsx/zipStream";
import { sheetName } from "./writtenCells";

export interface OutRow {
  /** Number of the row in the sheet, from 1, rising. */
  readonly row: number;
  readonly cells: readonly (SheetCell | null)[];
}

export interface OutSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Row of the headings, 0 without: rows down to it stay in view. */
  readonly headRow: number;
  readonly rows: AsyncIterable<OutRow> | Iterable<OutRow>;
}

export interface OutProperties {
  readonly title: string;
  /** `YYYY-MM-DD`; the same table of one day gives the same file. */
  readonly date: string;
}

const ROWS_PER_PIECE = 200;

/** The bytes of the workbook. Throws what the rows throw. */
export async function* xlsxBytes(sheets: readonly OutSheet[], properties: OutProperties): AsyncGenerator<Uint8Array> {
  const taken = new Set<string>();
  const frame = await buildFrame(
    sheets.map(({ name, widths, headRow }) => ({
      name: sheetName(name, taken), widths, frozenRows: headRow, frozenColumns: 0, filter: null,
      repeatRow: Math.max(1, headRow), lastCell: `${colToLetter(Math.max(0, widths.length - 1))}${Math.max(1, headRow)}`,
    })),
    { ...properties, author: "Erikti" },
  );
  async function* parts(): AsyncGenerator<ZipPart> {
    for (const { path, data } of frame.others) yield { path, data: [data] };
    for (const [index, { path, before, after }] of frame.sheets.entries()) {
      const sheet = sheets[index];
      if (sheet) yield { path, data: sheetBytes(sheet, before, after, frame.styles) };
    }
  }
  yield* zipStream(parts());
}

async function* sheetBytes(sheet: OutSheet, before: string, after: string, styles: StyleIds): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const grid = { letters: sheet.widths.map((_, column) => colToLetter(column)), widths: sheet.widths };
  let xml = before;
  let rows = 0;
  for await (const { row, cells } of sheet.rows) {
    xml += rowXml(row, grid, cells.slice(0, sheet.widths.length), styles);
    rows += 1;
    if (rows % ROWS_PER_PIECE !== 0) continue;
    yield encoder.encode(xml);
    xml = "";
    await nextTurn();
  }
  yield encoder.encode(xml + after);
}
