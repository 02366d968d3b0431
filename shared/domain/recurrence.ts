/**
 * Recurring commitments (R4): RFC 5545 rules on local dates. The rule is kept as text; the library reads it,
 * in UTC at midnight, because a due date is a day and no time zone may move it.
 */
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./periods";

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The rule is no RFC 5545 rule, or asks for something finer than days. `rule` is the text as given. */
export class RecurrenceError extends Error {
  readonly code = "bad_recurrence";
  constructor(readonly rule: string, reason: string) {
    super(`recurrence rule "${rule}": ${reason}`);
    this.name = "RecurrenceError";
  }
}

export function once(): string {
  return "FREQ=DAILY;COUNT=1";
}

/** Every day, or every `interval` days from the start. */
export function daily(interval = 1): string {
  return withInterval("FREQ=DAILY", interval);
}

/** On the given days of each week, or of every `interval`-th week. Days in any order. */
export function weekly(days: readonly Weekday[], interval = 1): string {
  return `${withInterval("FREQ=WEEKLY", interval)};BYDAY=${WEEKDAYS.filter((day) => days.includes(day)).join(",")}`;
}

export function weekdays(): string {
  return weekly(["MO", "TU", "WE", "TH", "FR"]);
}

/**
 * On a day of each month, 1..31. In a month that is too short the last day stands for it: RFC 5545 alone
 * would skip that month, and a promise of monthly groceries on the 31st skips no month.
 * @throws RangeError outside 1..31
 */
export function monthlyOn(day: number, interval = 1): string {
  if (!Number.isInteger(day) || day < 1 || day > 31) throw new RangeError(`no month has a day ${day}`);
  const start = withInterval("FREQ=MONTHLY", interval);
  if (day <= 28) return `${start};BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - 27 }, (_, at) => 28 + at);
  return `${start};BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

/**
 * Due dates in from..to, both inclusive, in order. `start` is the day the commitment begins (intervals and
 * counts run from it); the start itself is due only if the rule says so. Empty when to < from.
 * @throws RecurrenceError
 */
export function occurrenceDates(rule: string, from: LocalDate, to: LocalDate, start: LocalDate = from): LocalDate[] {
  const recurrence = compiled(rule, start);
  const first = from < start ? start : from;
  if (to < first) return [];
  return recurrence.between(new Date(`${first}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true).map((each) => each.toString().slice(0, 10));
}

/** @throws RecurrenceError when `rule` cannot be used; returns it in one spelling (no "RRULE:", upper case) otherwise. */
export function checkedRecurrence(rule: string): string {
  compiled(rule, "2020-01-01");
  return normal(rule);
}

/** The parts of a rule that this product understands, by their RFC 5545 names. @throws RecurrenceError */
export function recurrenceParts(rule: string): ReadonlyMap<string, string> {
  const parts = normal(rule).split(";").map((part) => part.split("="));
  for (const [name = "", value = ""] of parts) {
    if (!PARTS.has(name) || value === "") throw new RecurrenceError(rule, `part "${name}" is not supported`);
  }
  return new Map(parts.map(([name = "", value = ""]) => [name, value]));
}

const PARTS: ReadonlySet<string> = new Set([
  "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST",
]);
const FREQUENCIES: ReadonlySet<string> = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);

function compiled(rule: string, start: LocalDate): RRuleTemporal {
  if (!FREQUENCIES.has(recurrenceParts(rule).get("FREQ") ?? "")) throw new RecurrenceError(rule, "the frequency is not in days or longer");
  try {
    return new RRuleTemporal({ rruleString: normal(rule), dtstart: Temporal.PlainDate.from(start).toZonedDateTime("UTC") });
  } catch (error) {
    throw new RecurrenceError(rule, error instanceof Error ? error.message : String(error));
  }
}

function normal(rule: string): string {
  return rule.trim().toUpperCase().replace(/^RRULE:/, "").replace(/;$/, "");
}

function withInterval(rule: string, interval: number): string {
  if (!Number.isInteger(interval) || interval < 1) throw new RangeError(`an interval is a whole number from 1, got ${interval}`);
  return interval === 1 ? rule : `${rule};INTERVAL=${interval}`;
}
