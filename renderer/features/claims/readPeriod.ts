/** The period that a sentence names, in three languages: "апрель", "16 марта – 3 апреля", "16.03-03.04", "сәуірде", "in April 2020". */
import { addDays, daysBetween, type LocalDate, parseLocalDate, type Period } from "../../../shared/domain/periods";

export interface ReadPeriod extends Period {
  /** Where it stood in the text. */
  readonly at: number;
  readonly length: number;
}

const DAY = "\\d{1,2}(?:\\.\\d{1,2}(?:\\.\\d{2,4})?|\\.?\\s+\\p{L}{3,}(?:\\s+\\d{4})?)";
const RANGE = new RegExp(`(?:(?:с|со|from)\\s+)?(?<from>${DAY}|\\d{1,2})\\s*(?:-|–|—|по|to|until)\\s*(?<to>${DAY})(?!\\p{L})`, "u");
const ONE_DAY = new RegExp(`(?:(?:на|on)\\s+)?(?<![\\p{L}\\d])(?<day>${DAY})(?!\\p{L})`, "u");
/** A month's name in any of its cases, with or without a year; "мая" and "май" have no stem of three letters to share. */
const MONTH = /(?:(?:за|в|на|for|in)\s+)?(?<![\p{L}\d])(?<month>январ|феврал|март|апрел|ма[йяе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may(?!\p{L})|june|july|august|september|october|november|december)\p{L}*(?:\s+(?<year>\d{4}))?/u;

/** Of the years a day without one may mean, the latest that makes it no later than `today`. */
function dated(text: string, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const plain = parseLocalDate(text, year);
  if (plain.ok) return plain.date;
  const separator = /^\d{1,2}\.\d{1,2}$/u.test(text) ? "." : " ";
  for (const each of [year, year - 1]) {
    const parsed = parseLocalDate(`${text}${separator}${each}`, each);
    if (parsed.ok && parsed.date <= today) return parsed.date;
  }
  return null;
}

/** Null where the text names no period, or one that no calendar has. `text` in lower case. */
export function readPeriod(text: string, today: LocalDate): ReadPeriod | null {
  const range = rangeIn(text, today);
  return range === "unclear" ? null : (range ?? monthIn(text, today) ?? dayIn(text, today));
}

/** A period without years may reach over the turn of the year, not around it. */
const LONGEST_DAYS = 184;

function rangeIn(text: string, today: LocalDate): ReadPeriod | "unclear" | null {
  const found = RANGE.exec(text);
  const to = dated(found?.groups?.["to"] ?? "", today);
  if (!found || to === null) return null;
  const first = found.groups?.["from"] ?? "";
  // "16–30 апреля": the month and the year of the last day are those of the first.
  const from = /^\d{1,2}$/u.test(first) ? dated(`${first}.${to.slice(5, 7)}.${to.slice(0, 4)}`, today) : dated(first, to);
  return from === null || from > to || daysBetween(from, to) > LONGEST_DAYS ? "unclear" : { from, to, at: found.index, length: found[0].length };
}

function monthIn(text: string, today: LocalDate): ReadPeriod | null {
  const found = MONTH.exec(text);
  // "3 апреля" is a day, not the month.
  if (!found?.groups || /\d\s*$/u.test(text.slice(0, found.index))) return null;
  const year = found.groups["year"];
  const month = (found.groups["month"] ?? "").replace("мае", "май");
  const first = year ? parseLocalDate(`1 ${month} ${year}`) : parseLocalDate(dated(`1 ${month}`, today) ?? "");
  if (!first.ok) return null;
  const next = addDays(first.date, 31).slice(0, 7);
  return { from: first.date, to: addDays(`${next}-01`, -1), at: found.index, length: found[0].length };
}

function dayIn(text: string, today: LocalDate): ReadPeriod | null {
  const found = ONE_DAY.exec(text);
  const day = dated(found?.groups?.["day"] ?? "", today);
  return found && day !== null ? { from: day, to: day, at: found.index, length: found[0].length } : null;
}
