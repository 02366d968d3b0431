/** Parents' written consents that run out while they are still wanted: the child is a volunteer and under age (R21, point 2). */
import { EXPIRING_DAYS } from "../../../shared/contract/hosts";
import type { PARENT_CONSENT_RUNS_OUT } from "../../../shared/contract/volunteers";
import { PARENT_CONSENT_UNDER } from "../../../shared/domain/availability";
import { addDays, bornByForAge } from "../../../shared/domain/periods";
import { namedRows, numberOf } from "../../database/namedRows";
import type { Askable } from "../../database/reader";

export type ParentConsentRunsOut = (typeof PARENT_CONSENT_RUNS_OUT)[number];

/** The rule of `parentConsentState` as a condition on `volunteer` and `person`. `soon`: the last day comes within thirty days, when the child still needs one. */
const CONDITIONS: Readonly<Record<ParentConsentRunsOut, string>> = {
  soon: "consent.to_date >= :parentToday and consent.to_date <= :parentSoon and person.birth_date > :parentBornBySoon",
  lapsed: "consent.to_date < :parentToday and person.birth_date > :parentBornBy",
};

export function parentConsentCondition(runsOut: ParentConsentRunsOut, today: string): { sql: string; parameters: Record<string, string> } {
  const soon = addDays(today, EXPIRING_DAYS);
  return {
    sql: `volunteer.status <> 'left' and exists (select 1 from volunteer_parent_consent consent where consent.volunteer_id = volunteer.id and ${CONDITIONS[runsOut]})`,
    parameters: { parentToday: today, parentSoon: soon, parentBornBy: bornByForAge(PARENT_CONSENT_UNDER, today), parentBornBySoon: bornByForAge(PARENT_CONSENT_UNDER, addDays(today, 1)) },
  };
}

/** How many of them there are. */
export async function parentConsents(from: Askable, runsOut: ParentConsentRunsOut, today: string): Promise<number> {
  const { sql, parameters } = parentConsentCondition(runsOut, today);
  const [row] = await namedRows<{ count: number }>(from, `select count(*) as count from volunteer join person on person.id = volunteer.person_id where volunteer.deleted_at is null and ${sql}`, parameters);
  return numberOf(row?.count);
}
