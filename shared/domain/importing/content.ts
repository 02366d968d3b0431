/** What the cells of a column look like: shares from 0 to 1 of the cells that hold something. */
import { iinFromCell, isBin, parseIin } from "../iin";
import { isGivenName } from "../matching.lexicon";
import { nameTokens } from "../names";
import { PATRONYMIC_ENDINGS } from "../names.letters";
import { saysNothing, textOf } from "./cells";
import { readChoice } from "./choices";
import { readDate } from "./dates";
import { readSize } from "./members";
import type { TableCell } from "./types";

export interface ColumnContent {
  /** Cells with a value. */
  readonly filled: number;
  /** Filled cells of all. */
  readonly share: number;
  /** Different values of the filled ones. */
  readonly different: number;
  readonly numbers: number;
  readonly years: number;
  readonly iins: number;
  readonly bins: number;
  readonly phones: number;
  readonly emails: number;
  readonly dates: number;
  /** Dates of people rather than of events: most of them ten years ago and more. */
  readonly birthDates: number;
  readonly sexes: number;
  readonly relations: number;
  readonly vulnerabilities: number;
  readonly names: number;
  /** How many people a family has, however it is written. */
  readonly sizes: number;
  readonly severalWords: number;
}

/** Lists of help are younger than this, most people on them are older. */
const EVENTS_SINCE = "2012";

export function contentOf(cells: readonly TableCell[]): ColumnContent {
  const filled = cells.filter((cell) => !saysNothing(textOf(cell)));
  const share = (test: (cell: TableCell, text: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter((cell) => test(cell, textOf(cell))).length / filled.length;
  const isDate = (cell: TableCell, text: string) => typeof cell === "string" && /\d.*[.\-/\s].*\d/u.test(text) && readDate(text, 2049) !== null;
  return {
    filled: filled.length,
    share: cells.length === 0 ? 0 : filled.length / cells.length,
    different: filled.length === 0 ? 0 : new Set(filled.map(textOf)).size / filled.length,
    numbers: share((_, text) => /^[\d\s.,]+$/u.test(text)),
    years: share((_, text) => /^(?:19|20)\d\d(?:\s?г\.?\s?р?\.?)?$/u.test(text)),
    iins: share((cell, text) => (typeof cell === "number" || /^[\d\s-]+$/u.test(text)) && looksLikeIin(iinFromCell(text))),
    bins: share((_, text) => isBin(text)),
    phones: share((_, text) => /^\+?[78]?[\s(-]*7\d{2}[\s)-]*\d{3}/u.test(text) && !/^\d{12}$/.test(text)),
    emails: share((_, text) => /^\S+@\S+\.\S+$/u.test(text)),
    dates: share(isDate),
    birthDates: share((cell, text) => isDate(cell, text) && (readDate(text, 2049) ?? "9") < EVENTS_SINCE),
    sexes: share((_, text) => text.length <= 10 && readChoice("sex", text) !== null),
    relations: share((_, text) => text.length <= 25 && readChoice("relation", text) !== null),
    vulnerabilities: share((_, text) => /\p{L}{4}/u.test(text) && readChoice("vulnerabilities", text) !== null && readChoice("vulnerabilities", text) !== "other"),
    // A number beside a name does not make it another column.
    names: share((_, text) => isName(text.replace(/[\s,;]*(?<!\d)\d{12}(?!\d)[\s,;]*/u, ""))),
    sizes: share((_, text) => readSize(text) !== null),
    severalWords: share((_, text) => (text.match(/\p{L}[\p{L}-]*\.?/gu) ?? []).length > 1),
  };
}

/** A wrong digit does not make it another column. */
function looksLikeIin(digits: string): boolean {
  const parsed = parseIin(digits);
  return parsed.ok || parsed.reason === "checksum";
}

/** Two to four capitalised words, one of them a known given name or a patronymic, or initials behind a word. */
function isName(text: string): boolean {
  if (/\d{3}|[@#%]/u.test(text)) return false;
  const words = text.split(/[\s.]+/u).filter((word) => word !== "");
  if (words.length < 1 || words.length > 5 || !words.every((word) => /^\p{Lu}/u.test(word) || /^(?:ұлы|қызы|оглы|кызы|улы)$/u.test(word))) return false;
  if (/^\p{Lu}[\p{L}-]+\s+\p{Lu}\.\s?(?:\p{Lu}\.?)?$/u.test(text)) return true;
  return nameTokens(text).some((token) => isGivenName(token) || PATRONYMIC_ENDINGS.some((ending) => token.length > ending.length + 2 && token.endsWith(ending)));
}
