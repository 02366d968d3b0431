/** Two pieces of work at one time: what keeps a volunteer from being sent twice at once. Times are local, to the minute. */
import { DAY_BEGINS, DAY_ENDS, type WeeklyHours, weekdayOf } from "./availability";
import { addDays, daysBetween, type LocalDate } from "./periods";

/** A piece of work on a local day, HH:MM. One whose end is not after its beginning goes over midnight and ends on the next day. */
export interface TimeSpan {
  readonly date: LocalDate;
  /** Null where nobody has said when: such work is known to be that day, and stands in nobody's way. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Minutes from the beginning of a day that both spans are measured from; half-open. */
interface Minutes {
  readonly from: number;
  readonly before: number;
}

const DAY = 24 * 60;
const ORIGIN: LocalDate = "2000-01-01";

function minutesOf(time: string): number {
  const [hours = "", minutes = ""] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Null for work without hours. An end that nobody has said is that of the day, as is a beginning. */
function minutesOfSpan({ date, from, to }: TimeSpan): Minutes | null {
  if (from === null && to === null) return null;
  const start = daysBetween(ORIGIN, date) * DAY;
  const first = minutesOf(from ?? DAY_BEGINS);
  const last = minutesOf(to ?? DAY_ENDS);
  return { from: start + first, before: start + last + (last <= first ? DAY : 0) };
}

/** Whether a span goes on after the midnight of its day. */
export function goesOverMidnight(span: TimeSpan): boolean {
  return span.from !== null && span.to !== null && minutesOf(span.to) <= minutesOf(span.from);
}

/** Whether the two overlap. One that begins in the minute in which the other ends does not clash with it. */
export function clash(one: TimeSpan, other: TimeSpan): boolean {
  const [a, b] = [minutesOfSpan(one), minutesOfSpan(other)];
  return a !== null && b !== null && a.from < b.before && b.from < a.before;
}

/** What of somebody's work overlaps with the work wanted, in the order given. */
export const clashesWith = <Span extends TimeSpan>(wanted: TimeSpan, busy: readonly Span[]): Span[] => busy.filter((span) => clash(wanted, span));

/**
 * Other work of the same day of which nobody can say whether it is at the same time, since one of the two has no hours: it stands
 * in nobody's way, and whoever promises it ought to know.
 */
export const alsoThatDay = <Span extends TimeSpan>(wanted: TimeSpan, busy: readonly Span[]): Span[] =>
  busy.filter((span) => span.date === wanted.date && (minutesOfSpan(span) === null || minutesOfSpan(wanted) === null));

const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The minute that begins at a time, as a span of a day. */
export const minuteAt = (date: LocalDate, time: string): { readonly date: LocalDate; readonly from: string; readonly to: string } => ({ date, from: time, to: timeOf(minutesOf(time) + 1) });

/** Whether of the hours somebody has told for a day any are left beside their work. Work without hours takes none of them. */
export function hoursLeft(hours: readonly WeeklyHours[], date: LocalDate, busy: readonly TimeSpan[]): boolean {
  const start = daysBetween(ORIGIN, date) * DAY;
  const work = busy.flatMap((span) => minutesOfSpan(span) ?? []).sort((a, b) => a.from - b.from);
  return hours.filter(({ weekdays }) => weekdays.includes(weekdayOf(date))).some(({ from, to }) => {
    let taken = start + minutesOf(from ?? DAY_BEGINS);
    for (const span of work) if (span.from <= taken) taken = Math.max(taken, span.before);
    return taken < start + minutesOf(to ?? DAY_ENDS);
  });
}

/** The last hour before a time by which something is wanted, on that day. */
export function hourBefore(time: string): { readonly from: string; readonly to: string } {
  const before = Math.max(0, minutesOf(time) - 60);
  return { from: timeOf(before), to: time };
}

/** The local days whose work can clash with work on this one: a night before reaches into it, its own night into the next. */
export const daysAround = (date: LocalDate): readonly [first: LocalDate, last: LocalDate] => [addDays(date, -1), addDays(date, 1)];
