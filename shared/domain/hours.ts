/**
 * Hours of volunteers: exact minutes from when somebody came to when they left. Only approved attendance is given to these
 * functions; a planned shift proves nothing (R3). A night belongs to both of its days, each minute to the day it lies in,
 * so that hours of disjoint periods add up (R12).
 */
import { Temporal } from "temporal-polyfill";
import { DAY_BEGINS, DAY_ENDS } from "./availability";
import { addDays, type LocalDate, type Period } from "./periods";

/** YYYY-MM-DDTHH:MM in the corps' own time; two of them compare as text. */
export type LocalMinute = string;

/** From one instant (UTC, ISO 8601) to another; without an end while somebody is still there. */
export interface Attended {
  readonly inAt: string;
  readonly outAt: string | null;
}

/** Minutes since the epoch, half-open. */
export interface MinuteSpan {
  readonly from: number;
  readonly before: number;
}

const MS = 60_000;
const minuteOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / MS);

/** The instant of a local minute, to be stored. A minute that the clocks went over twice is its first. @throws RangeError for no such time */
export function instantAt(local: LocalMinute, timeZone: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: "compatible" }).toInstant().toString({ smallestUnit: "minute" });
}

/** The local minute at an instant. */
export function localMinuteAt(instant: string, timeZone: string): LocalMinute {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute", roundingMode: "floor" });
}

/** The last local day of a shift: the next one where its end is not after its beginning. */
export const endDateOf = (date: LocalDate, from: string, to: string): LocalDate => (to <= from ? addDays(date, 1) : date);

/** When a shift begins and ends. 24:00 is the midnight at the end of its day. */
export function shiftMinutes(date: LocalDate, from: string, to: string): { readonly from: LocalMinute; readonly to: LocalMinute } {
  const lastDay = endDateOf(date, from, to);
  return { from: `${date}T${from}`, to: to === DAY_ENDS ? `${addDays(lastDay, 1)}T${DAY_BEGINS}` : `${lastDay}T${to}` };
}

/** Hours after the end of a shift in which its latecomers' cards are still read. */
const READ_AFTER = 12;

/** Whether a shift that ended then is so long over that a card read now is meant for another. */
export const longOver = (to: LocalMinute, now: LocalMinute): boolean => Temporal.PlainDateTime.from(to).add({ hours: READ_AFTER }).toString({ smallestUnit: "minute" }) < now;

/** The spans put together: minutes that two of them share stand once. Open ones and those that end before they begin are left out. */
export function mergedSpans(attended: readonly Attended[]): MinuteSpan[] {
  const spans = attended
    .flatMap(({ inAt, outAt }) => (outAt === null ? [] : [{ from: minuteOf(inAt), before: minuteOf(outAt) }]))
    .filter((span) => span.before > span.from)
    .toSorted((a, b) => a.from - b.from || a.before - b.before);
  const merged: MinuteSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.before) merged[merged.length - 1] = { from: last.from, before: Math.max(last.before, span.before) };
    else merged.push(span);
  }
  return merged;
}

/** The part of these spans that lies in the local days of a period, both included. */
export function spansWithin(spans: readonly MinuteSpan[], period: { readonly from: LocalDate | null; readonly to: LocalDate | null }, timeZone: string): MinuteSpan[] {
  const first = period.from === null ? -Infinity : startOfDay(period.from, timeZone);
  const before = period.to === null ? Infinity : startOfDay(addDays(period.to, 1), timeZone);
  return spans.map((span) => ({ from: Math.max(span.from, first), before: Math.min(span.before, before) })).filter((span) => span.before > span.from);
}

export const minutesOf = (spans: readonly MinuteSpan[]): number => spans.reduce((sum, span) => sum + span.before - span.from, 0);

/** Minutes of one volunteer in a period: whatever overlaps is counted once. */
export function attendedMinutes(attended: readonly Attended[], period: Period | { readonly from: LocalDate | null; readonly to: LocalDate | null }, timeZone: string): number {
  return minutesOf(spansWithin(mergedSpans(attended), period, timeZone));
}

/** The local days that hold at least one of these minutes. */
export function attendedDays(spans: readonly MinuteSpan[], timeZone: string): LocalDate[] {
  const days = new Set<LocalDate>();
  for (const span of spans) {
    const last = localDay(span.before - 1, timeZone);
    for (let day = localDay(span.from, timeZone); day <= last; day = addDays(day, 1)) days.add(day);
  }
  return [...days].toSorted();
}

/** 7:05 as hours and minutes are written; 125:30 for many. */
export const hoursText = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** Thousandths of an hour, the scale of the unit; rounded only here, from the exact minutes. */
export const thousandthsOfHours = (minutes: number): number => Math.round((minutes * 1000) / 60);

function startOfDay(date: LocalDate, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds / MS;
}

function localDay(minute: number, timeZone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(minute * MS).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
