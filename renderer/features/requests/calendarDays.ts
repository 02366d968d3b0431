/** Which days a calendar shows around one of them. Weeks begin on Monday. */
import { addDays, type LocalDate } from "../../../shared/domain/periods";

export type CalendarSpan = "month" | "week";
const WEEK = 7;

const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK));
const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`;
const nextMonth = (day: LocalDate): LocalDate => firstOfMonth(addDays(firstOfMonth(day), 31));

/** Whole weeks: those of the month, four to six of them, or the one. */
export function daysShown(day: LocalDate, span: CalendarSpan): LocalDate[] {
  const first = mondayOf(span === "week" ? day : firstOfMonth(day));
  const last = addDays(mondayOf(span === "week" ? day : addDays(nextMonth(day), -1)), WEEK - 1);
  const days: LocalDate[] = [];
  for (let one = first; one <= last; one = addDays(one, 1)) days.push(one);
  return days;
}

/** The same place one span later (1) or earlier (-1); of months, their first day. */
export function stepped(day: LocalDate, span: CalendarSpan, by: 1 | -1): LocalDate {
  if (span === "week") return addDays(day, by * WEEK);
  return by === 1 ? nextMonth(day) : firstOfMonth(addDays(firstOfMonth(day), -1));
}
