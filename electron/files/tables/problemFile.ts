/** The list as it came, with a column that says what is wrong in each row, so that whoever sent it can mend it. */
import { widthOf } from "../../../shared/domain/importing/cells";
import type { ImportProblem, TableCell, TableHeader, TableSheet } from "../../../shared/domain/importing/types";
import { sheetCell, type WrittenCell } from "./writtenCells";
import type { OutProperties, OutRow, OutSheet } from "./xlsxOut";

export interface ProblemSheet {
  readonly sheet: TableSheet;
  readonly header: TableHeader;
}

export interface ProblemWords {
  /** Heading of the added column. */
  readonly heading: string;
  /** One sentence; those of a row stand one under the other. */
  sentence(problem: ImportProblem): string;
}

const NARROWEST = 8;
const WIDEST = 40;
const PROBLEM_WIDTH = 60;
const MEASURED_ROWS = 200;

/** The bytes of an XLSX file: all sheets, rows under the numbers they had, problems behind the last column. */
export async function* problemFile(
  sheets: readonly ProblemSheet[], problems: readonly ImportProblem[], words: ProblemWords, properties: OutProperties,
): AsyncGenerator<Uint8Array> {
  const { xlsxBytes } = await import("./xlsxOut");
  yield* xlsxBytes(sheets.map((each) => outSheet(each, problems, words)), properties);
}

function outSheet({ sheet, header }: ProblemSheet, problems: readonly ImportProblem[], words: ProblemWords): OutSheet {
  const byRow = new Map<number, string[]>();
  for (const problem of problems) {
    if (problem.sheet === sheet.name) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), words.sentence(problem)]);
  }
  const width = widthOf(sheet.rows);
  function* rows(): Generator<OutRow> {
    for (const { row, cells } of sheet.rows) {
      const isHead = row === header.row;
      const problem = isHead ? words.heading : [...new Set(byRow.get(row))].join("\n");
      const out = Array.from({ length: width }, (_, column) => {
        const cell = written(cells[column] ?? null);
        return isHead && cell !== null ? ({ kind: "text", text: String(cells[column]), style: "head" } as const) : sheetCell(cell);
      });
      const last = problem === "" ? null : ({ kind: "text", text: problem, style: isHead ? "head" : "wrap" } as const);
      yield { row, cells: [...out, last] };
    }
  }
  return { name: sheet.name, widths: [...widthsOf(sheet, width), PROBLEM_WIDTH], headRow: header.row, rows: rows() };
}

function written(cell: TableCell): WrittenCell {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? { date: cell } : cell;
}

function widthsOf(sheet: TableSheet, width: number): number[] {
  const sample = sheet.rows.slice(0, MEASURED_ROWS);
  return Array.from({ length: width }, (_, column) => {
    const longest = sample.reduce((most, { cells }) => Math.max(most, String(cells[column] ?? "").length), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}
