import { DAY_BEGINS, DAY_ENDS, type Weekday, weekdayOf, type WeeklyHours } from "../../../shared/domain/availability";
import { clashesWith, hoursLeft, minuteAt } from "../../../shared/domain/clashes";
import type { Askable } from "../../database/reader";
import { busyAround, byVolunteer } from "../assignments/busy";
import { VolunteerAvailability } from "./volunteerAvailability.entity";

/**
 * Condition on a `volunteer` of a query: can come on a local day, for the whole of the time asked for (HH:MM; any time of that
 * day when none is). Nobody can who is paused or gone, absent that day, or has told no hours. The rule is `isAvailable` of
 * the domain; a test holds the two against each other. `ofFew`: it is asked of a few only, so that it does not pay to gather all
 * who can come.
 */
export function availableOn(date: string, from?: string, to?: string, ofFew = false): { sql: string; parameters: Record<string, unknown> } {
  const hours = "a.weekday = :availableWeekday and a.from_time <= :availableFrom and a.to_time >= :availableTo";
  return {
    sql: `volunteer.status in ('applied', 'active')
      and ${ofFew ? `exists (select 1 from volunteer_availability a where a.volunteer_id = volunteer.id and ${hours})` : `volunteer.id in (select a.volunteer_id from volunteer_availability a where ${hours})`}
      and not exists (select 1 from volunteer_absence b where b.volunteer_id = volunteer.id and b.from_date <= :availableDay and (b.to_date is null or b.to_date >= :availableDay))`,
    // Untold times ask for nothing: every line begins before the day's end and ends after its beginning.
    parameters: { availableWeekday: weekdayOf(date), availableDay: date, availableFrom: from ?? DAY_ENDS, availableTo: to ?? DAY_BEGINS },
  };
}

/**
 * The same for a day (2020-04-04) or a minute of it (2020-04-04T10:00), leaving out who is at other work then: at that minute, or
 * through all of the hours they told for the day.
 */
export async function availableBesideWork(from: Askable, then: string): Promise<ReturnType<typeof availableOn>> {
  const [day = "", time] = then.split("T");
  const minute = time === undefined ? null : minuteAt(day, time);
  const { sql, parameters } = availableOn(day, minute?.from, minute?.to);
  const busy = byVolunteer(await busyAround(from, day, null));
  const told = byVolunteer(minute || busy.size === 0 ? [] : await from.manager.getRepository(VolunteerAvailability).findBy({ weekday: weekdayOf(day) }));
  const hoursOf = (id: string): WeeklyHours[] => (told.get(id) ?? []).map(({ weekday, fromTime, toTime }) => ({ weekdays: [weekday as Weekday], from: fromTime, to: toTime }));
  const taken = [...busy].filter(([id, work]) => (minute ? clashesWith(minute, work).length > 0 : !hoursLeft(hoursOf(id), day, work))).map(([id]) => id);
  return taken.length === 0 ? { sql, parameters } : { sql: `${sql} and volunteer.id not in (:...takenThen)`, parameters: { ...parameters, takenThen: taken } };
}
