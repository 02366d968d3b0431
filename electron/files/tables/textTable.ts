/** CSV and its relatives: the separator is what the content says, quotes may hold separators and line breaks. */
import type { TableCollector } from "./collector";
import { LIMITS } from "./limits";
import type { ReadControl } from "./readControl";
import { UnreadableFileError } from "./unreadable";

const SEPARATORS = [";", ",", "\t", "|"] as const;

/** Pages, XML and JSON: text, but no table. */
const OTHER_TEXT = /^\s*(<!doctype|<html|<table|<\?xml|<\?mso|mime-version:|\{\s*")/iu;

/** Reads the text as one sheet. @throws UnreadableFileError */
export async function readTextTable(pieces: Iterable<string>, name: string, into: TableCollector, control: ReadControl): Promise<void> {
  into.startSheet(name);
  let separator: string | null = null;
  let rest = "";
  let row = 0;
  const take = (text: string, whole: boolean): string => {
    if (separator === null) {
      if (OTHER_TEXT.test(text.slice(0, 500))) throw new UnreadableFileError("not_a_table");
      // A first line that only names the separator, as Excel writes and reads it.
      const named = /^sep=(.)\r?\n/i.exec(text);
      separator = named?.[1] ?? separatorOf(text);
      if (named) return take(text.slice(named[0].length), whole);
    }
    let at = 0;
    for (const { cells, end } of splitRows(text, separator, whole)) {
      row += 1;
      into.addRow(row, cells.map((cell) => into.keep(withoutGuard(cell))));
      at = end;
    }
    return text.slice(at);
  };
  for (const piece of pieces) {
    rest = take(rest + piece, false);
    if (rest.length > LIMITS.tokenCharacters) throw new UnreadableFileError("too_large", "endless row");
    await control.pause(into.rowsRead);
  }
  take(rest, true);
}

/** The apostrophe that keeps an exported text from being a formula; see `csvCell`. */
const withoutGuard = (cell: string): string => (/^'[=+\-@|]/.test(cell) ? cell.slice(1) : cell);

/** The separator that gives the first lines the most alike number of cells; `;` where none stands out. */
export function separatorOf(text: string): string {
  let best: string = ";";
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths: number[] = [];
    for (const { cells } of splitRows(text.slice(0, 64 * 1024), separator, true)) {
      if (cells.some((cell) => cell.trim() !== "")) widths.push(Math.min(cells.length, LIMITS.columns));
      if (widths.length === 40) break;
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

interface TextRow {
  readonly cells: string[];
  /** Behind its line break. */
  readonly end: number;
}

/** The rows of a text; of one that goes on (`whole` is false) only those that are certainly complete. */
export function* splitRows(text: string, separator: string, whole: boolean): Generator<TextRow> {
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    for (;;) {
      const { cell, end } = text.charAt(at) === '"' ? quoted(text, at, separator) : plain(text, at, separator);
      cells.push(cell);
      at = end;
      if (at >= text.length || text.charAt(at) !== separator) break;
      at += 1;
    }
    const cutOff = at >= text.length || (at === text.length - 1 && text.charAt(at) === "\r");
    if (cutOff && !whole) return;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    yield { cells, end: Math.min(at, text.length) };
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
