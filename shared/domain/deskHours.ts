/** When the front office answers: hours of a week, days off, single days that differ. Nobody is turned away outside of them. */
import { DAY_BEGINS, DAY_ENDS, type Weekday, WEEKDAYS, weekdayOf, type WeeklyHours } from "./availability";
import type { Language } from "./languages";
import { addDays, type LocalDate } from "./periods";

/** One day that is not like its weekday; without hours it is closed. */
export interface DeskException {
  readonly date: LocalDate;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string;
}

export interface DeskHours {
  readonly weekly: readonly WeeklyHours[];
  /** The days off of the office's calendar are closed, but for those that are an exception of their own. */
  readonly closedOnHolidays: boolean;
  readonly exceptions: readonly DeskException[];
}

export const NO_DESK_HOURS: DeskHours = { weekly: [], closedOnHolidays: true, exceptions: [] };

export const hasHours = (desk: DeskHours): boolean => desk.weekly.length > 0 || desk.exceptions.some(({ from }) => from !== null);

interface DayHours {
  readonly from: string;
  readonly to: string;
}

/** Hours of one day, earliest first; none where it is closed. */
export function hoursOn(desk: DeskHours, date: LocalDate, daysOff: ReadonlySet<LocalDate>): DayHours[] {
  const own = desk.exceptions.filter((exception) => exception.date === date);
  if (own.length > 0) return own.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }])).toSorted(byStart);
  return desk.closedOnHolidays && daysOff.has(date) ? [] : usualHours(desk, weekdayOf(date));
}

const byStart = (a: DayHours, b: DayHours): number => (a.from < b.from ? -1 : 1);

function usualHours(desk: DeskHours, weekday: Weekday): DayHours[] {
  return desk.weekly.filter(({ weekdays }) => weekdays.includes(weekday)).map(({ from, to }) => ({ from: from ?? DAY_BEGINS, to: to ?? DAY_ENDS })).toSorted(byStart);
}

export type DeskState =
  | { readonly state: "unset" }
  | { readonly state: "open"; readonly until: string }
  /** Null where no opening comes within the days looked at. */
  | { readonly state: "closed"; readonly opens: { readonly date: LocalDate; readonly at: string } | null };

/** How many days ahead an opening is looked for: longer than the longest holidays. */
export const DAYS_AHEAD = 21;

/** Whether the desk answers at a local minute, until when, or when it does again. The minute it closes is no longer open. */
export function deskState(desk: DeskHours, daysOff: ReadonlySet<LocalDate>, now: { readonly date: LocalDate; readonly time: string }): DeskState {
  if (!hasHours(desk)) return { state: "unset" };
  const today = hoursOn(desk, now.date, daysOff);
  const open = today.filter(({ from, to }) => from <= now.time && now.time < to);
  if (open.length > 0) return { state: "open", until: open.reduce((last, { to }) => (to > last ? to : last), "") };
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const date = addDays(now.date, ahead);
    const next = (ahead === 0 ? today.filter(({ from }) => from > now.time) : hoursOn(desk, date, daysOff))[0];
    if (next) return { state: "closed", opens: { date, at: next.from } };
  }
  return { state: "closed", opens: null };
}

/** Whether a contact came when nobody had promised to answer; false where no hours are set or its time is not known. */
export const outsideHours = (desk: DeskHours, daysOff: ReadonlySet<LocalDate>, date: LocalDate, time: string | null): boolean =>
  time !== null && deskState(desk, daysOff, { date, time }).state === "closed";

const WORDS: Readonly<Record<Language, { readonly days: readonly string[]; readonly daily: string; readonly always: string; readonly holidays: string }>> = {
  ru: { days: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"], daily: "ежедневно", always: "круглосуточно", holidays: "кроме праздников" },
  kk: { days: ["дс", "сс", "ср", "бс", "жм", "сб", "жс"], daily: "күн сайын", always: "тәулік бойы", holidays: "мереке күндерінен басқа" },
  en: { days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], daily: "daily", always: "round the clock", holidays: "except on public holidays" },
};

/** The week in a line: "пн–пт 09:00–18:00; сб 10:00–14:00, кроме праздников". Empty where no hours are set. */
export function weekWords(desk: DeskHours, language: Language): string {
  const { days, daily, always, holidays } = WORDS[language];
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const hours = usualHours(desk, weekday).map(({ from, to }) => (from === DAY_BEGINS && to === DAY_ENDS ? always : `${from}–${to}`)).join(", ");
    const before = runs.at(-1);
    if (before && before.hours === hours && before.last === weekday - 1) before.last = weekday;
    else if (hours !== "") runs.push({ first: weekday, last: weekday, hours });
  }
  if (runs.length === 0) return "";
  const name = (weekday: number): string => days[weekday - 1] ?? "";
  const span = (first: number, last: number): string => (last - first === WEEKDAYS.length - 1 ? daily : first === last ? name(first) : `${name(first)}–${name(last)}`);
  const week = runs.map(({ first, last, hours }) => `${span(first, last)} ${hours}`).join("; ");
  return desk.closedOnHolidays ? `${week}, ${holidays}` : week;
}
