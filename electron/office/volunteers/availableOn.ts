import { DAY_BEGINS, DAY_ENDS, weekdayOf } from "../../../shared/domain/availability";

/**
 * Condition on a `volunteer` of a query: can come on a local day, for the whole of the time asked for (HH:MM; any time of that
 * day when none is). Nobody can who is paused or gone, absent that day, or has told no hours. The rule is `isAvailable` of
 * the domain; a test holds the two against each other.
 */
export function availableOn(date: string, from?: string, to?: string): { sql: string; parameters: Record<string, string | number> } {
  return {
    sql: `volunteer.status in ('applied', 'active')
      and volunteer.id in (select a.volunteer_id from volunteer_availability a where a.weekday = :availableWeekday and a.from_time <= :availableFrom and a.to_time >= :availableTo)
      and not exists (select 1 from volunteer_absence b where b.volunteer_id = volunteer.id and b.from_date <= :availableDay and (b.to_date is null or b.to_date >= :availableDay))`,
    // Untold times ask for nothing: every line begins before the day's end and ends after its beginning.
    parameters: { availableWeekday: weekdayOf(date), availableDay: date, availableFrom: from ?? DAY_ENDS, availableTo: to ?? DAY_BEGINS },
  };
}
