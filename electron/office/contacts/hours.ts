/** The hours of the front office as the settings keep them, and how they stand at a minute. */
import { type DeskHoursFields, deskHoursSchema } from "../../../shared/contract/contacts";
import { addDays } from "../../../shared/domain/periods";
import { DAYS_AHEAD, type DeskHours, type DeskState, deskState, NO_DESK_HOURS, outsideHours, weekWords } from "../../../shared/domain/deskHours";
import { type Language, LANGUAGES } from "../../../shared/domain/languages";
import type { Askable } from "../../database/reader";
import type { Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { holidaysBetween } from "../holidays/queries";
import { momentOf, putSetting, refuseChanged, setting } from "../settings/service";

export const deskHoursOf = async (from: Askable): Promise<DeskHours> => (await setting(from, "deskHours")) ?? NO_DESK_HOURS;

async function daysOff(from: Askable, first: string, last: string): Promise<ReadonlySet<string>> {
  return new Set((await holidaysBetween(from, first, last)).map(({ date }) => date));
}

/** The hours, how they stand now, and the week in a line of each language. */
export async function deskNow(office: Office): Promise<{ hours: DeskHoursFields; now: DeskState; week: Record<Language, string> }> {
  const from = office.database.reader;
  const [hours, now] = [await deskHoursOf(from), await momentOf(office)];
  const off = await daysOff(from, now.date, addDays(now.date, DAYS_AHEAD));
  return { hours: deskHoursSchema.parse(hours), now: deskState(hours, off, now), week: inEveryLanguage(hours) };
}

/** The week in a line of each language; empty where no hours are set. */
export const weekOf = async (from: Askable): Promise<Record<Language, string>> => inEveryLanguage(await deskHoursOf(from));

const inEveryLanguage = (hours: DeskHours): Record<Language, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, weekWords(hours, language)])) as Record<Language, string>;

/** @throws OfficeError CHANGED_MEANWHILE */
export async function setDeskHours(writing: Writing, was: DeskHours, hours: DeskHours): Promise<void> {
  const before = await deskHoursOf(writing.tx);
  refuseChanged(before, was, ["weekly", "closedOnHolidays", "exceptions"]);
  await putSetting(writing.tx, "deskHours", hours);
  await writing.journal({ action: "update", kind: "contacts", id: null, before: { deskHours: before }, after: { deskHours: hours } });
}

export const cameOutsideHours = async (from: Askable, date: string, time: string | null): Promise<boolean> =>
  time !== null && outsideHours(await deskHoursOf(from), await daysOff(from, date, date), date, time);
