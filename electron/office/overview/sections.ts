/** What waits for a head and what comes up these days: a few counting questions, each bounded and on an index. */
import { EXPIRING_DAYS } from "../../../shared/contract/hosts";
import type { Sections } from "../../../shared/contract/overview";
import { displayName } from "../../../shared/domain/names";
import { addDays, birthdaysKeptOn } from "../../../shared/domain/periods";
import type { LocalMoment } from "../../../shared/domain/requests";
import { type Askable, rowsOf } from "../../database/reader";
import { lapsedClearances } from "../clearances/queries";
import { lapsedConsents } from "../consents/queries";
import { openPairs } from "../matching/queue";
import { nearestTargets } from "../programmes/underWay";
import { lateRequests, openRequestsDue } from "../requests/rows";
import { parentConsents } from "../volunteers/parentConsents";

const SHOWN = 6;

export async function sectionsOf(from: Askable, now: LocalMoment): Promise<Sections> {
  const today = now.date;
  const count = async (source: string, given: readonly string[] = []): Promise<number> => Number((await rowsOf<{ count: number }>(from, `select count(*) as count from ${source}`, [...given]))[0]?.count ?? 0);
  const soon = addDays(today, EXPIRING_DAYS);
  const birthdays = await birthdaysOn(from, today, SHOWN * 2);
  const nearest = await nearestTargets(from, today, SHOWN);
  const contactsBetween = (first: string, last: string): Promise<number> => count("contact where deleted_at is null and date >= ? and date <= ?", [first, last]);
  return {
    decide: {
      callBacks: await count("contact where deleted_at is null and state = 'open'"),
      lateCallBacks: await count("contact where deleted_at is null and state = 'open' and call_back_on < ?", [today]),
      pairs: await openPairs(from),
      lateReports: await count("small_grant where deleted_at is null and state in ('allocated', 'implemented') and report_due < ? and reported_on is null", [today]),
      clearances: await count("clearance where deleted_at is null and expires_on >= ? and expires_on <= ?", [today, soon]),
      consents: await count("consent where deleted_at is null and withdrawn_on is null and expires_on >= ? and expires_on <= ?", [today, soon]),
      lapsedClearances: await lapsedClearances(from, today),
      parentConsents: await parentConsents(from, "soon", today),
      lapsedParentConsents: await parentConsents(from, "lapsed", today),
      lapsedConsents: await lapsedConsents(from, today),
      requestsToday: await openRequestsDue(from, today),
      lateRequests: await lateRequests(from, now),
      outputs: await count("information_output where deleted_at is null and state = 'draft'"),
      attendance: Number((await rowsOf<{ count: number }>(from, "select count(distinct a.shift_id) as count from shift_attendance a join shift s on s.id = a.shift_id where a.deleted_at is null and a.approved_at is null and s.deleted_at is null"))[0]?.count ?? 0),
      grants: await count("small_grant where deleted_at is null and state = 'applied'"),
      learners: await count("learner where deleted_at is null and state = 'applied'"),
      volunteers: await count("volunteer where deleted_at is null and status = 'applied'"),
    },
    contacts: { week: await contactsBetween(addDays(today, -6), today), before: await contactsBetween(addDays(today, -13), addDays(today, -7)) },
    birthdays,
    otherBirthdays: birthdays.length < SHOWN * 2 ? 0 : (await birthdayCount(from, today)) - birthdays.length,
    targets: nearest.shown,
    otherTargets: nearest.others,
  };
}

const CELEBRATING = `from person join volunteer on volunteer.person_id = person.id
     where substr(person.birth_date, 6, 5) in (?, ?) and person.deleted_at is null and volunteer.deleted_at is null and volunteer.status <> 'left'`;
const daysOfBirth = (today: string): string[] => {
  const [one = "", other = one] = birthdaysKeptOn(today);
  return [one, other];
};

const birthdayCount = async (from: Askable, today: string): Promise<number> =>
  Number((await rowsOf<{ count: number }>(from, `select count(*) as count ${CELEBRATING}`, daysOfBirth(today)))[0]?.count ?? 0);

/** Volunteers who have not left and whose birthday it is, by name; some of them, or all. */
export async function birthdaysOn(from: Askable, today: string, limit: number | null): Promise<Sections["birthdays"]> {
  const rows = await rowsOf<{ id: string; family: string; given: string; patronymic: string; birthDate: string }>(
    from,
    `select volunteer.id as id, person.family as family, person.given as given, person.patronymic as patronymic, person.birth_date as "birthDate"
     ${CELEBRATING}
     order by volunteer.sort_key, volunteer.id${limit === null ? "" : " limit ?"}`,
    [...daysOfBirth(today), ...(limit === null ? [] : [limit])],
  );
  return rows.map((row) => ({ id: row.id, name: displayName(row), turns: Number(today.slice(0, 4)) - Number(row.birthDate.slice(0, 4)) }));
}
