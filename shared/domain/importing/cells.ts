/** Cells as text, and what counts as nothing written. */
import type { TableCell, TableRow } from "./types";

/** Spaces to tidy, or letters in two parts; most cells have neither, and there are a million of them. */
const UNTIDY = /[^\S ]| {2}|^ | $|[\u0300-\u036f]/;

/** The text of a cell as a person sees it, spaces tidied, line breaks kept. Empty for no value. */
export function textOf(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "1" : "0";
  if (!UNTIDY.test(cell)) return cell;
  return cell.normalize("NFC").replace(/[^\S\n]+/gu, " ").replace(/ ?\n ?/gu, "\n").trim();
}

/** 87012345678 and 0.1 as typed, never 8.7e10; sums of decimals lose the dust of floating point. */
function numberText(number: number): string {
  if (Number.isSafeInteger(number)) return String(number);
  const text = String(Number(number.toPrecision(15)));
  return text.includes("e") ? number.toFixed(0) : text;
}

const NOTHING = /^(?:[-–—_.?/\\*]+|нет|нету|не ?указан[оаы]?|не имеет(?:ся)?|отсутствует|неизвестно|б\/н|н\/д|жоқ|белгісіз|көрсетілмеген|no|none|n\/?a|null|#n\/a|unknown)\.?$/iu;

/** "-", "нет", "жоқ", "n/a": somebody wrote that there is nothing to write. */
export function saysNothing(text: string): boolean {
  return text === "" || NOTHING.test(text);
}

/** `A`, `B`, ... `AA` for a column counted from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Width of the widest row. */
export function widthOf(rows: readonly TableRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** Excel's serial day as a local date; null outside 1905-2099, where a number is more likely something else. */
export function dateOfSerial(serial: number): string | null {
  if (!(serial >= 2000 && serial < 73_051)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
