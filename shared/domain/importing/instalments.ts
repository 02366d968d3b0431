/** What a cell says of the instalments of a grant, and of the stops of a round. */
import { saysNothing } from "./cells";
import { readDate } from "./dates";
import { readAmount } from "./amounts";
import type { ImportedInstalment, ImportedStop } from "./types";

const DAY = /\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}-\d{2}-\d{2}/gu;
const PAID = /выплач\p{L}*|оплач\p{L}*|төлен\p{L}*|paid/iu;

const partsOfCell = (text: string): string[] => text.split(/[;\n]+/u).map((part) => part.trim()).filter((part) => part !== "");

/** "05.03.2020 200 000 выплачено 06.03.2020; 05.05.2020": the day it is due, the sum, the day it was paid. Null where a part names no day. */
export function readInstalments(text: string, lastYear: number): ImportedInstalment[] | null {
  const found: ImportedInstalment[] = [];
  for (const part of partsOfCell(text)) {
    const days = [...part.matchAll(DAY)].map(([day]) => readDate(day, lastYear));
    const [due, second] = days;
    const paid = PAID.test(part);
    const rest = part.replace(DAY, " ").replace(PAID, " ").replace(/[:,–—-]\s*$/u, "").trim();
    const sum = saysNothing(rest) ? null : readAmount(rest, "tenge");
    if (!due || days.some((day) => day === null) || days.length > 2 || (second && !paid) || (rest !== "" && sum === null)) return null;
    found.push({ due, sum: sum?.amount.value ?? null, paidOn: paid ? (second ?? due) : null });
  }
  return found;
}

/** "Остановка «Парк» — 40; доска у ЦОНа": places, each with its copies where the cell says them. */
export function readStops(text: string): ImportedStop[] {
  return partsOfCell(text).map((part) => {
    const counted = /^(.*\p{L}.*?)\s*(?:[–—:-]\s*|\()(\d{1,6})\s*(?:шт\p{L}*\.?|экз\p{L}*\.?|дана|copies)?\)?$/u.exec(part);
    return { place: (counted?.[1] ?? part).slice(0, 200), copies: counted ? Number(counted[2]) : null };
  });
}
