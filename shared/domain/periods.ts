/**
 * Local dates and periods (R11). A date is `YYYY-MM-DD` in the corps' own time zone; two of them compare
 * as text. A period is inclusive on both ends, as it is printed.
 */
import { Temporal } from "temporal-polyfill";
import { remembering } from "./remember";

/** `YYYY-MM-DD`, a real day of the Gregorian calendar. */
export type LocalDate = string;

/** Both days belong to the period. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** As stored and queried: `from <= date < before`. */
export interface HalfOpenPeriod {
  readonly from: LocalDate;
  readonly before: LocalDate;
}

export type DateFault = "empty" | "format" | "no_such_day";
export type ParsedDate = { readonly ok: true; readonly date: LocalDate } | { readonly ok: false; readonly reason: DateFault };

/** Remembered: the days of a lifetime are some thirty thousand, and lists and registers bring them again and again. */
export const isLocalDate = remembering((text) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}, 40_000);

/** @throws RangeError when `date` is not a local date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from `from` until `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** Number of days of the period, both ends counted: 16.03.2020-03.04.2020 has 19. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

export function halfOpen(period: Period): HalfOpenPeriod {
  return { from: period.from, before: addDays(period.to, 1) };
}

export function contains(period: Period, date: LocalDate): boolean {
  return period.from <= date && date <= period.to;
}

/** True when every day of `inner` is a day of `outer`: only then does a claim count (R11). */
export function within(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Days that somebody holds a post or belongs to something; without `to` it goes on. */
export interface Term {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** True when a day belongs to both terms (R11): both ends count, an open end is open. */
export function termsMeet(a: Term, b: Term): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** True when no day belongs to both: only then do figures of two briefings add up (R12). */
export function disjoint(a: Period, b: Period): boolean {
  return !overlaps(a, b);
}

/** Days of years of four digits: of others the text says a sign first, and does not compare. */
export const [FIRST_DAY, LAST_DAY] = ["0000-01-01", "9999-12-31"] as const;
const comparable = (date: LocalDate): LocalDate => (date.startsWith("-") ? FIRST_DAY : date.startsWith("+") ? LAST_DAY : date);

/** The days just outside the period whose rows are listed as left out (R13): `days` before and `days` after it. */
export function nearEdges(period: Period, days: number): { readonly before: Period; readonly after: Period } {
  const from = (by: number): LocalDate => comparable(addDays(period.from, by));
  const to = (by: number): LocalDate => comparable(addDays(period.to, by));
  return { before: { from: from(-days), to: from(-1) }, after: { from: to(1), to: to(days) } };
}

/** Full years of a person on a day. Somebody born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * Days of birth ("02-29") whose birthday is kept on a day. In a year without 29 February those born on it have it on 1 March:
 * the day on which they are a year older (`ageOn`).
 */
export function birthdaysKeptOn(day: LocalDate): readonly string[] {
  const own = day.slice(5);
  return own === "03-01" && !isLocalDate(`${day.slice(0, 4)}-02-29`) ? ["02-29", own] : [own];
}

/**
 * Who was born on this text of a date or before is at least `age` years old on `day`. Only for comparing: of a leap year
 * it may be a 29 February that never was.
 */
export function bornByForAge(age: number, day: LocalDate): string {
  return `${String(Number(day.slice(0, 4)) - age).padStart(4, "0")}${day.slice(4)}`;
}

/** 03.04.2020, as papers and screens of the office print a date. Text that is no local date comes back unchanged. */
export function formatLocalDate(date: LocalDate): string {
  return isLocalDate(date) ? `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}` : date;
}

/** 16.03.2020-03.04.2020 with an en dash; one date when both ends are the same day. */
export function formatPeriod(period: Period): string {
  if (period.from === period.to) return formatLocalDate(period.from);
  return `${formatLocalDate(period.from)}–${formatLocalDate(period.to)}`;
}

const MONTH_STARTS: readonly (readonly string[])[] = [
  ["янв", "қаң", "jan"], ["фев", "ақп", "feb"], ["мар", "нау", "mar"], ["апр", "сәу", "apr"], ["май", "мая", "мам", "may"],
  ["июн", "мау", "jun"], ["июл", "шіл", "jul"], ["авг", "там", "aug"], ["сен", "қыр", "sep"], ["окт", "қаз", "oct"],
  ["ноя", "қар", "nov"], ["дек", "жел", "dec"],
];

/**
 * A date as people type it or as a sheet holds it: 3.4.2020, 03.04.20, 3/4/2020, 03-04-2020, 2020-04-03,
 * 2020-04-03T00:00:00, 3 апреля 2020 г., 3 сәуір 2020. The day always stands before the month.
 * A two-digit year is the latest one not after `latestYear`: with 2026, 85 is 1985 and 20 is 2020.
 */
export function parseLocalDate(text: string, latestYear = 2049): ParsedDate {
  const typed = text.normalize("NFC").trim().toLowerCase().replace(/\s*(г\.?|года|ж\.?|жыл|жылы)$/u, "");
  if (typed === "") return { ok: false, reason: "empty" };
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/u.exec(typed);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/u.exec(typed);
  if (dayFirst) return checked(fullYear(dayFirst[3] ?? "", latestYear), Number(dayFirst[2]), Number(dayFirst[1]));
  const worded = /^(\d{1,2})[\s-]+(\p{L}{3,})\.?\s+(\d{4})$/u.exec(typed);
  const month = worded ? MONTH_STARTS.findIndex((starts) => starts.some((start) => worded[2]?.startsWith(start))) : -1;
  if (worded && month >= 0) return checked(Number(worded[3]), month + 1, Number(worded[1]));
  return { ok: false, reason: "format" };
}

/** The local date at an instant (ISO text, epoch milliseconds or Date). @throws RangeError for an unknown time zone. */
export function localDateAt(instant: string | number | Date, timeZone: string): LocalDate {
  const moment = typeof instant === "string"
    ? Temporal.Instant.from(instant)
    : Temporal.Instant.fromEpochMilliseconds(Number(instant));
  return moment.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The local time at an instant, `HH:MM`. @throws RangeError for an unknown time zone. */
export function localTimeAt(instant: string | Date, timeZone: string): string {
  const moment = typeof instant === "string" ? Temporal.Instant.from(instant) : Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  return moment.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** First two digits of a KATO code to its IANA zone; before 1 March 2024 the west of the country stood an hour behind. */
const ZONES: Readonly<Record<string, string>> = {
  "15": "Asia/Aqtobe", "23": "Asia/Atyrau", "27": "Asia/Oral", "39": "Asia/Qostanay", "43": "Asia/Qyzylorda", "47": "Asia/Aqtau",
};

/** Time zone of the region that a KATO code (nine digits, or its first two) lies in; Asia/Almaty where none is named. */
export function zoneOfRegion(katoCode: string): string {
  return ZONES[katoCode.slice(0, 2)] ?? "Asia/Almaty";
}

function fullYear(digits: string, latestYear: number): number {
  if (digits.length === 4) return Number(digits);
  const year = latestYear - (latestYear % 100) + Number(digits);
  return year > latestYear ? year - 100 : year;
}

function checked(year: number, month: number, day: number): ParsedDate {
  const date = dateOf(year, month, day);
  return date === null ? { ok: false, reason: "no_such_day" } : { ok: true, date };
}

function dateOf(year: number, month: number, day: number): LocalDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
