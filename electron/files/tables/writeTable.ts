/** A list as a file: XLSX, or CSV as a Russian Excel opens it (UTF-8 with its mark, `;`, CRLF). No cell starts a formula. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { csvCell, sheetCell, type WrittenTable } from "./writtenCells";
import type { OutProperties, OutRow } from "./xlsxOut";

export const TABLE_FORMATS = ["xlsx", "csv"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const ROWS_PER_PIECE = 500;

/** The bytes of the file, piece by piece. Throws what the rows throw. */
export async function* writeTable(table: WrittenTable, format: TableFormat, properties: OutProperties): AsyncGenerator<Uint8Array> {
  if (format === "csv") {
    yield* csvBytes(table);
    return;
  }
  const { xlsxBytes } = await import("./xlsxOut");
  const widths = table.widths ?? table.headings.map((heading) => Math.min(40, Math.max(12, heading.length + 3)));
  yield* xlsxBytes([{ name: table.name, widths, headRow: 1, rows: outRows(table) }], properties);
}

async function* outRows(table: WrittenTable): AsyncGenerator<OutRow> {
  yield { row: 1, cells: table.headings.map((text) => ({ kind: "text", text, style: "head" })) };
  let row = 1;
  for await (const cells of table.rows) {
    row += 1;
    yield { row, cells: cells.map((cell) => sheetCell(cell)) };
  }
}

async function* csvBytes(table: WrittenTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = `\uFEFF${table.headings.map(csvCell).join(";")}\r\n`;
  let rows = 0;
  for await (const cells of table.rows) {
    text += `${cells.map(csvCell).join(";")}\r\n`;
    rows += 1;
    if (rows % ROWS_PER_PIECE !== 0) continue;
    yield encoder.encode(text);
    text = "";
    await nextTurn();
  }
  yield encoder.encode(text);
}
