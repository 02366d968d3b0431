/** Rows that are no entry of the list: totals, headings printed again on each page, numbers of columns, lines for signatures. */
import { textOf } from "./cells";
import { headingKey } from "./headings";
import type { ReadRow, TableCell, TableHeader } from "./types";

const TOTAL = /^(?:(?:под)?итого|всего|итог|барлығы|барлыгы|жиыны|жалпы саны|қорытынды|жалпы|сумма|total|sum|grand total)(?:[\s:.,-]|$)/iu;
const SIGNATURE = /^(?:исп(?:олнитель)?|руководитель|директор|председатель|ответственн\p{L}*|подпись|составил\p{L}*|утвержда\p{L}*|орындаушы|басшы|жауапты|қолы|м\.?\s?п|м\.?\s?о|prepared by|signature)(?:[\s:._]|$)/iu;

/** Why a row is left out; null for an entry. `named`: columns whose text alone makes an entry (a name, an organisation). */
export function skipReason(cells: readonly TableCell[], header: TableHeader, named: ReadonlySet<number>): ReadRow["skipped"] {
  const filled: { readonly column: number; readonly text: string }[] = [];
  for (const [column, cell] of cells.entries()) {
    const text = textOf(cell);
    if (text !== "") filled.push({ column, text });
  }
  const texts = filled.filter(({ text }) => /\p{L}/u.test(text));
  const [first] = texts;
  if (first && texts.length <= 2 && TOTAL.test(first.text) && filled.every(({ text }) => TOTAL.test(text) || isFigure(text))) return "total";
  if (first && SIGNATURE.test(first.text) && texts.length <= 3 && filled.length <= 3) return "total";
  if (repeatsHeader(filled, header) || countsColumns(filled)) return "heading";
  // A title inside the list ("Бейнеуский район"): one text, in a column that names nobody.
  if (first && filled.length === 1 && header.headings.length > 2 && !named.has(first.column)) return "heading";
  return null;
}

/** "17", "1 320,4", "17 семей", "на сумму 15 000 тг". */
const isFigure = (text: string): boolean => /\d/u.test(text) && text.replace(/[\d\s.,%₸-]/gu, "").length <= 12;

function repeatsHeader(filled: readonly { readonly column: number; readonly text: string }[], header: TableHeader): boolean {
  // A number says at once that it is none; most rows have a phone.
  if (header.row === 0 || filled.length < 2 || filled.some(({ text }) => /\d{3}/u.test(text))) return false;
  const same = filled.filter(({ column, text }) => {
    const heading = headingKey(header.headings[column] ?? "");
    const key = headingKey(text);
    return key !== "" && (heading === key || heading.endsWith(` ${key}`) || heading.startsWith(`${key} `));
  });
  return same.length * 5 >= filled.length * 3;
}

/** 1 2 3 4 5 under the headings, as forms have it. */
function countsColumns(filled: readonly { readonly column: number; readonly text: string }[]): boolean {
  if (filled.length < 3) return false;
  const start = Number(filled[0]?.text);
  return start <= 1 && filled.every(({ text }, at) => Number(text) === start + at);
}
