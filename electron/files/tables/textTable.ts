/** CSV and its relatives: the separator is what the content says, quotes may hold separators and line breaks. */
import type { TableCollector } from "./collector";
import { LIMITS } from "./limits";
import type { ReadControl } from "./readControl";
import { UnreadableFileError } from "./unreadable";

const SEPARATORS = [";", ",", "\t", "|"] as const;
const ROWS_PER_CHECK = 200;

/** Reads the text as one sheet. @throws UnreadableFileError */
export async function readTextTable(text: string, name: string, into: TableCollector, control: ReadControl): Promise<void> {
  into.startSheet(name);
  // A first line that only names the separator, as Excel writes and reads it.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  let row = 0;
  for (const cells of splitRows(text, separator, named?.[0].length ?? 0)) {
    row += 1;
    into.addRow(row, cells.map(withoutGuard));
    if (row % ROWS_PER_CHECK === 0) await control.pause(into.rowsRead);
  }
}

/** The apostrophe that keeps an exported text from being a formula; see `csvCell`. */
const withoutGuard = (cell: string): string => (/^'[=+\-@|]/.test(cell) ? cell.slice(1) : cell);

/** The separator that gives the first lines the most alike number of cells; `;` where none stands out. */
export function separatorOf(text: string): string {
  let best: string = ";";
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths: number[] = [];
    try {
      for (const cells of splitRows(text.slice(0, 64 * 1024), separator, 0)) {
        if (cells.some((cell) => cell.trim() !== "")) widths.push(cells.length);
        if (widths.length === 40) break;
      }
    } catch {
      continue;
    }
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, rows] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    // Commas stand in addresses too; the other three are seldom there by chance.
    const score = (rows / Math.max(1, widths.length)) * Math.min(width, 6) * (separator === "," ? 0.9 : 1);
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** Cells of each row. A quote that is never closed ends with the file, so a row has a longest length. */
export function* splitRows(text: string, separator: string, start: number): Generator<string[]> {
  let at = start;
  while (at < text.length) {
    const begin = at;
    const cells: string[] = [];
    for (;;) {
      const { cell, end } = text.charAt(at) === '"' ? quoted(text, at, separator) : plain(text, at, separator);
      cells.push(cell);
      at = end;
      if (cells.length > LIMITS.columns || end - begin > LIMITS.tokenCharacters) throw new UnreadableFileError("too_large", "endless row");
      if (at >= text.length || text.charAt(at) !== separator) break;
      at += 1;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    yield cells;
  }
}

interface CellEnd {
  readonly cell: string;
  /** Where the separator or the end of the line stands. */
  readonly end: number;
}

function plain(text: string, at: number, separator: string): CellEnd {
  let end = at;
  for (; end < text.length; end++) {
    const letter = text.charAt(end);
    if (letter === separator || letter === "\n" || letter === "\r") break;
  }
  return { cell: text.slice(at, end), end };
}

function quoted(text: string, start: number, separator: string): CellEnd {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), end: text.length };
    if (quote - start > LIMITS.tokenCharacters) throw new UnreadableFileError("too_large", "endless cell");
    cell += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') {
      // Text behind the closing quote belongs to the cell: "ТОО "Рога"; is how people write names.
      const rest = plain(text, quote + 1, separator);
      return rest.cell === "" ? { cell, end: rest.end } : { cell: `${cell}"${rest.cell}`.trimEnd(), end: rest.end };
    }
    cell += '"';
    at = quote + 2;
  }
}
