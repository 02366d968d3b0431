/** When a volunteer can come: hours of a week, and days on which they cannot (illness, quarantine). */
import { Temporal } from "temporal-polyfill";
import { ELIGIBILITY_RULES } from "./eligibility";
import { addDays, ageOn, type LocalDate } from "./periods";

/** ISO 8601: Monday is 1, Sunday 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const ABSENCE_KINDS = ["illness", "quarantine", "other"] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** Hours that repeat every week. Times are HH:MM of local time; an open end is that of the day. */
export interface WeeklyHours {
  readonly weekdays: readonly Weekday[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Both days belong to it; without `to` it lasts. */
export interface Absence {
  readonly kind: AbsenceKind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** The ends of a day as text that sorts beside HH:MM. */
export const DAY_BEGINS = "00:00";
export const DAY_ENDS = "24:00";

export function weekdayOf(date: LocalDate): Weekday {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return WEEKDAYS[dayOfWeek - 1] ?? 1;
}

/** The first such day of the week from today on; today itself if it is one. */
export const comingDay = (today: LocalDate, weekday: Weekday): LocalDate => addDays(today, (weekday - weekdayOf(today) + WEEKDAYS.length) % WEEKDAYS.length);

/** A time as people type it (9, 930, 9:30, 9.30, 18-00) as HH:MM, or null. 24:00 is the end of the day. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.\-\s]\s*(\d{2}))?$/.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** The absence that covers a day, if any. */
export const absenceOn = <One extends Absence>(absences: readonly One[], date: LocalDate): One | undefined =>
  absences.find((absence) => absence.from <= date && (absence.to === null || absence.to >= date));

/**
 * Whether somebody with these hours can come on a day, for the whole of the time asked for (any time of that day when none is).
 * Who has told no hours is not known to be available. The lists ask the same of the database (`availableOn` of the volunteers).
 */
export function isAvailable(hours: readonly WeeklyHours[], absences: readonly Absence[], date: LocalDate, from?: string, to?: string): boolean {
  if (absenceOn(absences, date)) return false;
  const weekday = weekdayOf(date);
  return hours.some((one) => one.weekdays.includes(weekday) && (from === undefined || (one.from ?? DAY_BEGINS) <= from) && (to === undefined || (one.to ?? DAY_ENDS) >= to));
}

const CONSENT_RULE = ELIGIBILITY_RULES.find((rule) => rule.liftedBy.includes("parent_consent"));
/** R21, article 12, point 2: younger volunteers come with a parent or with a parent's written consent. */
export const PARENT_CONSENT_UNDER = CONSENT_RULE?.underAge ?? 0;

export interface ParentConsent {
  readonly givenOn: LocalDate | null;
  readonly to: LocalDate | null;
}

export type ParentConsentState = "not_needed" | "given" | "expired" | "wanted";

/** How it stands with a parent's consent on a day: one that is given later does not open a day before it. Without a birth date nobody can tell that one is wanted. */
export function parentConsentState(birthDate: LocalDate | null, consent: ParentConsent | null, day: LocalDate): ParentConsentState {
  if (birthDate === null || ageOn(birthDate, day) >= PARENT_CONSENT_UNDER) return "not_needed";
  if (consent === null || consent.givenOn === null || consent.givenOn > day) return "wanted";
  return consent.to !== null && consent.to < day ? "expired" : "given";
}
