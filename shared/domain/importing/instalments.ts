/** What a cell says of the instalments of a grant, and of the stops of a round. */
import { saysNothing } from "./cells";
import { readDate } from "./dates";
import { readAmount } from "./amounts";
import type { ImportedInstalment, ImportedStop } from "./types";

const DAY = /\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}-\d{2}-\d{2}/gu;
const PAID = /(?<!\p{L})(?:выплачен\p{L}*|оплачен\p{L}*|төлен(?:ді|ген)|paid)(?!\p{L})/iu;
const UNPAID = /(?<!\p{L})(?:(?:еще\s+|ещё\s+)?не\s+(?:выплачен|оплачен)\p{L}*|(?:әлі\s+)?төлен(?:бе(?:ген|ді)|ген\s+жоқ)|(?:not\s+(?:yet\s+)?|un)paid)(?!\p{L})/iu;
const DENIED = /(?<!\p{L})(?:не|жоқ|not)(?!\p{L})/iu;

const partsOfCell = (text: string): string[] => text.split(/[;\n]+/u).map((part) => part.trim()).filter((part) => part !== "");

/** "05.03.2020 200 000 выплачено 06.03.2020; 05.05.2020": the day it is due, the sum, the day it was paid. Null where a part names no day. */
export function readInstalments(text: string, lastYear: number): ImportedInstalment[] | null {
  const found: ImportedInstalment[] = [];
  for (const part of partsOfCell(text)) {
    const days = [...part.matchAll(DAY)].map(([day]) => readDate(day, lastYear));
    const [due, second] = days;
    const told = part.replace(UNPAID, " ");
    const paid = PAID.test(told);
    // "Не позднее 05.03.2020 оплачено": paid or not is for a person to say.
    if (paid && DENIED.test(told)) return null;
    // "05.03.2020 200 000 (выплачено 150 000)" says two sums: which was meant is for a person to say.
    const [rest = "", other] = told.replace(DAY, " ").replace(PAID, " ").split(/[()[\]]/u).map((each) => each.replace(/^[\s:,–—-]+|[\s:,–—-]+$/gu, "")).filter((each) => each !== "");
    if (other !== undefined) return null;
    const sum = saysNothing(rest) ? null : readAmount(rest, "tenge");
    if (!due || days.some((day) => day === null) || days.length > 2 || (second && !paid) || (rest !== "" && sum === null)) return null;
    found.push({ due, sum: sum?.amount.value ?? null, paidOn: paid ? (second ?? due) : null });
  }
  return found;
}

/** "Остановка «Парк» — 40; доска у ЦОНа": places, each with its copies where the cell says them. A dash without a space before it is of the name: "мкр-7". */
export function readStops(text: string): ImportedStop[] {
  return partsOfCell(text).map((part) => {
    const counted = /^(.*\p{L}.*?)(?:\s+[–—-]\s*|\s*:\s*|\s*\()(\d{1,6})\s*(?:шт\p{L}*\.?|экз\p{L}*\.?|дана|copies)?\)?$/u.exec(part);
    return { place: (counted?.[1] ?? part).slice(0, 200), copies: counted ? Number(counted[2]) : null };
  });
}
