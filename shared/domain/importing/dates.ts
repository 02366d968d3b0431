/** Dates of a cell: text in the ways people write them, serial days of a sheet, `YYYY-MM-DD`. */
import { type LocalDate, parseLocalDate } from "../periods";
import { dateOfSerial } from "./cells";
import { remembering } from "../remember";

/** 1985 жылғы 12 наурыз, 1985 ж. 12 наурыз: in Kazakh papers the year comes first. */
const YEAR_FIRST = /^(\d{4})\s*(?:жыл\p{L}*|ж\.?)\s*(\d{1,2})\s*-?\s*(?:ші|шы)?\s*(\p{L}{3,})$/u;
const EIGHT_DIGITS = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;

/** Null when it is no date. A year of two digits is the latest one not after `latestYear`. */
export function readDate(cell: string | number, latestYear: number): LocalDate | null {
  if (typeof cell === "number") return dateOfSerial(cell) ?? eightDigits(String(cell).padStart(8, "0"), latestYear);
  return known(`${latestYear}${cell}`);
}

/** More than there are days in a century. */
const MOST_DAYS = 50_000;
const known = remembering((key) => fromText(key.slice(4), Number(key.slice(0, 4))), MOST_DAYS);

function fromText(cell: string, latestYear: number): LocalDate | null {
  const text = cell.normalize("NFC").trim().toLowerCase().replace(/[«»"]/gu, "").replace(/\s+/gu, " ")
    .replace(/\s*(?:г\.?\s?р\.?|г\.? ?рожд\p{L}*\.?|ж\.?\s?т\.?|туған)$/u, "").replace(/,/gu, ".").trim();
  const yearFirst = YEAR_FIRST.exec(text);
  const parsed = parseLocalDate(yearFirst ? `${yearFirst[2]} ${yearFirst[3]} ${yearFirst[1]}` : text, latestYear);
  if (parsed.ok) return parsed.date;
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return dateOfSerial(Number(text));
  return eightDigits(text, latestYear);
}

function eightDigits(text: string, latestYear: number): LocalDate | null {
  const match = EIGHT_DIGITS.exec(text);
  const parsed = match ? parseLocalDate(`${match[1]}.${match[2]}.${match[3]}`, latestYear) : null;
  return parsed?.ok ? parsed.date : null;
}
