/** Parents' written consents that run out while they are still wanted: the child is a volunteer and under age (R21, point 2). */
import { EXPIRING_DAYS } from "../../../shared/contract/hosts";
import type { PARENT_CONSENT_RUNS_OUT } from "../../../shared/contract/volunteers";
import { PARENT_CONSENT_UNDER } from "../../../shared/domain/availability";
import { addDays } from "../../../shared/domain/periods";
import { namedRows, numberOf } from "../../database/namedRows";
import type { Askable } from "../../database/reader";

export type ParentConsentRunsOut = (typeof PARENT_CONSENT_RUNS_OUT)[number];

/** Days of birth that are too young on the day in `:day`, which may be a column: as `bornByForAge`, a 29 February that never was included. */
const tooYoungOn = (day: string): string => `person.birth_date > printf('%04d', substr(${day}, 1, 4) - ${PARENT_CONSENT_UNDER}) || substr(${day}, 5)`;
const GIVEN = "consent.given_on <= :parentToday";

/** What `parentConsentState` says, as conditions on a volunteer's `consent` and `person`. `soon`: it holds today and ends within thirty days, and on the day after its last the child would still need one. */
const CONDITIONS: Readonly<Record<ParentConsentRunsOut, string>> = {
  soon: `${GIVEN} and consent.to_date >= :parentToday and consent.to_date <= :parentSoon and ${tooYoungOn("date(consent.to_date, '+1 day')")}`,
  lapsed: `${GIVEN} and consent.to_date < :parentToday and ${tooYoungOn(":parentToday")}`,
};

/** Those with a consent are few beside all volunteers: they are found first, once. */
export function parentConsentCondition(runsOut: ParentConsentRunsOut, today: string): { sql: string; parameters: Record<string, string> } {
  return {
    sql: `volunteer.status <> 'left' and volunteer.id in (
      select consent.volunteer_id from volunteer_parent_consent consent join volunteer child on child.id = consent.volunteer_id join person on person.id = child.person_id where ${CONDITIONS[runsOut]})`,
    parameters: { parentToday: today, ...(runsOut === "soon" ? { parentSoon: addDays(today, EXPIRING_DAYS) } : {}) },
  };
}

/** How many of them there are. */
export async function parentConsents(from: Askable, runsOut: ParentConsentRunsOut, today: string): Promise<number> {
  const { sql, parameters } = parentConsentCondition(runsOut, today);
  const [row] = await namedRows<{ count: number }>(from, `select count(*) as count from volunteer where volunteer.deleted_at is null and ${sql}`, parameters);
  return numberOf(row?.count);
}
