/**
 * Volunteers as those see them who send them to work: the best first, by the points of `shared/domain/ranking.ts`. The
 * database adds the points up, because a corps of fifty thousand never fits into a window; a test holds its sums against
 * those of the domain.
 */
import type { SelectQueryBuilder } from "typeorm";
import { type Absence, type AbsenceKind, type Weekday } from "../../../shared/domain/availability";
import { ELIGIBILITY_RULES } from "../../../shared/domain/eligibility";
import { displayName } from "../../../shared/domain/names";
import { bornByForAge } from "../../../shared/domain/periods";
import { depthOf, MOST_COUNTED_TODAY, MOST_SKILLS, NEARNESS_AT, NEARNESS_DEPTHS, skillSpellings, type VolunteerForWork, type WantedForWork, WEIGHTS } from "../../../shared/domain/ranking";
import type { Askable } from "../../database/reader";
import { searchCondition } from "../../database/searchIndex";
import { availableOn } from "./availableOn";
import { Volunteer } from "./volunteer.entity";
import { VolunteerAbsence } from "./volunteerAbsence.entity";
import { VolunteerAvailability } from "./volunteerAvailability.entity";
import { VolunteerParentConsent } from "./volunteerParentConsent.entity";

/** A condition or a value of SQL with what stands in it. */
interface Piece {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RankingAsked {
  readonly wanted: WantedForWork;
  /** Pieces of work on that day, by volunteer. */
  readonly today: ReadonlyMap<string, number>;
  /** Busy at that time. */
  readonly busy: readonly string[];
  /** Not to be named at all: they are sent already. */
  readonly except: readonly string[];
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}

/** Who has said to be free then; who can be asked besides; who cannot be sent. */
export type RankingGroup = "free" | "others" | "unfit";

/** Ids of one group, the most points first. */
export async function rankedVolunteers(from: Askable, group: RankingGroup, asked: RankingAsked): Promise<string[]> {
  const { wanted, today, busy, except, search, limit, offset } = asked;
  const query = from.manager
    .createQueryBuilder().from(Volunteer, "volunteer")
    .select("volunteer.id", "id")
    .where("volunteer.deleted_at is null");
  if (search.trim()) {
    const found = searchCondition("volunteer.id", "volunteers", search);
    if (!found) return [];
    query.andWhere(found.sql, found.parameters);
  }
  narrow(query, notAmong("except", except));
  const free = freeThen(wanted, group === "unfit");
  if (group === "unfit") {
    // Of those who left or are on a pause only who is looked for by name is of interest.
    const byName = search.trim() !== "";
    if (!byName) narrow(query, ACTIVE);
    narrow(query, unfit(wanted, busy, byName));
  } else {
    for (const condition of [lawAllows(wanted), notAbsent(wanted), notAmong("busy", busy), ACTIVE]) narrow(query, condition);
    narrow(query, group === "free" ? free : { ...free, sql: `not (${free.sql})` });
  }
  const score = scoreOf(wanted, today, HOURS_POINTS[group](free.sql));
  const rows = await query
    .addSelect(score.sql, "score").setParameters({ ...free.parameters, ...score.parameters })
    .orderBy("score", "DESC").addOrderBy("volunteer.sort_key").addOrderBy("volunteer.id")
    .limit(limit).offset(offset).getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** How many there are of whom the first group is made; asked only when a page goes beyond them. */
export async function countFree(from: Askable, { wanted, busy, except, search }: RankingAsked): Promise<number> {
  const query = from.manager.createQueryBuilder().from(Volunteer, "volunteer").select("count(*)", "count").where("volunteer.deleted_at is null");
  const found = search.trim() ? searchCondition("volunteer.id", "volunteers", search) : null;
  if (found) query.andWhere(found.sql, found.parameters);
  for (const condition of [ACTIVE, lawAllows(wanted), notAmong("busy", busy), notAmong("except", except), freeThen(wanted)]) narrow(query, condition);
  return Number((await query.getRawOne<{ count: number }>())?.count ?? 0);
}

function narrow<Row extends object>(query: SelectQueryBuilder<Row>, { sql, parameters }: Piece): void {
  query.andWhere(sql, parameters);
}

const activeOf = (volunteer: string): string => `${volunteer}.status in ('applied', 'active')`;
const ACTIVE: Piece = { sql: activeOf("volunteer"), parameters: {} };

/** Work that goes on after midnight asks for the evening of its day. */
function freeThen({ span: { date, from, to } }: WantedForWork, ofFew = false): Piece {
  const end = from !== null && to !== null && to <= from ? "24:00" : to;
  return availableOn(date, from ?? undefined, end ?? undefined, ofFew);
}

const ABSENT = "away.from_date <= :absentOn and (away.to_date is null or away.to_date >= :absentOn)";

function notAbsent({ span: { date } }: WantedForWork): Piece {
  return { sql: `not exists (select 1 from volunteer_absence away where away.volunteer_id = volunteer.id and ${ABSENT})`, parameters: { absentOn: date } };
}

/**
 * Those of whom one of the conditions is not true. They are few, so each condition names its own: asking everybody whether all
 * of them are true takes ten times as long.
 */
function unfit(wanted: WantedForWork, busy: readonly string[], goneToo: boolean): Piece {
  const law = lawAllows(wanted, "forbidden");
  const named = [
    `select away.volunteer_id from volunteer_absence away where ${ABSENT}`,
    `select forbidden.id from volunteer forbidden where not (${law.sql})`,
    ...(goneToo ? [`select gone.id from volunteer gone where not (${activeOf("gone")})`] : []),
    ...(busy.length > 0 ? ["select taken.id from volunteer taken where taken.id in (:...busy)"] : []),
  ];
  return { sql: `volunteer.id in (${named.join(" union all ")})`, parameters: { ...law.parameters, absentOn: wanted.span.date, busy: [...busy] } };
}

const notAmong = (name: string, ids: readonly string[]): Piece => (ids.length === 0 ? { sql: "1 = 1", parameters: {} } : { sql: `volunteer.id not in (:...${name})`, parameters: { [name]: [...ids] } });

/** R21 as a condition: the same rules that `assignmentRefusals` reads. */
function lawAllows({ span: { date }, workClasses, caseClosed }: WantedForWork, volunteer = "volunteer"): Piece {
  const conditions: string[] = ["1 = 1"];
  const parameters: Record<string, string> = {};
  for (const [at, rule] of ELIGIBILITY_RULES.entries()) {
    if (date < rule.appliesFrom || (rule.workClass !== null && !workClasses.includes(rule.workClass)) || (caseClosed && rule.liftedBy.includes("case_closed"))) continue;
    parameters[`bornBy${at}`] = bornByForAge(rule.underAge, date);
    // `is true` in the words of both databases: an unknown birth date is no grown-up for work that the law names.
    const grown = `(${volunteer}.birth_date is not null and ${volunteer}.birth_date <= :bornBy${at})`;
    if (rule.workClass !== null) conditions.push(grown);
    else {
      parameters["consentOn"] = date;
      conditions.push(`(${volunteer}.birth_date is null or ${volunteer}.birth_date <= :bornBy${at} or exists (select 1 from volunteer_parent_consent consent
        where consent.volunteer_id = ${volunteer}.id and consent.given_on <= :consentOn and (consent.to_date is null or consent.to_date >= :consentOn)))`);
    }
  }
  return { sql: conditions.join(" and "), parameters };
}

const { hours: HOURS } = WEIGHTS;
const NOT_FREE = `case when exists (select 1 from volunteer_availability told where told.volunteer_id = volunteer.id) then ${HOURS.other.points} else ${HOURS.unknown.points} end`;

/** Points for the hours: in the first two groups all are free, or none is. */
const HOURS_POINTS: Readonly<Record<RankingGroup, (free: string) => string>> = {
  free: () => String(HOURS.fit.points),
  others: () => NOT_FREE,
  unfit: (free) => `case when ${free} then ${HOURS.fit.points} else ${NOT_FREE} end`,
};

/** The sum of points. */
function scoreOf(wanted: WantedForWork, today: ReadonlyMap<string, number>, hoursPoints: string): Piece {
  const parameters: Record<string, unknown> = {};
  const parts: string[] = [hoursPoints];
  const { katoCode } = wanted;
  if (katoCode !== null) {
    const depths = NEARNESS_DEPTHS.filter((depth) => depth <= depthOf(katoCode));
    for (const depth of depths) Object.assign(parameters, { [`near${depth}`]: katoCode.slice(0, depth), [`beyond${depth}`]: `${katoCode.slice(0, depth)}:` });
    parts.push(`case ${depths.map((depth) => `when volunteer.kato_code >= :near${depth} and volunteer.kato_code < :beyond${depth} then ${WEIGHTS.near[NEARNESS_AT[depth]].points}`).join(" ")} else 0 end`);
  }
  for (const [at, skill] of wanted.skills.slice(0, MOST_SKILLS).entries()) {
    const spellings = skillSpellings(skill);
    if (spellings.length === 0) continue;
    spellings.forEach((spelling, which) => { parameters[`skill${at}_${which}`] = `%${escaped(JSON.stringify(spelling).slice(1, -1))}%`; });
    parts.push(`case when ${spellings.map((_, which) => `volunteer.skills like :skill${at}_${which} escape '!'`).join(" or ")} then ${WEIGHTS.skill.points} else 0 end`);
  }
  // Languages and directions are JSON lists of ASCII codes, so LIKE finds one whole.
  if (wanted.language !== null) {
    parameters["language"] = `%"${escaped(wanted.language)}"%`;
    parts.push(`case when volunteer.languages like :language escape '!' then ${WEIGHTS.language.points} else 0 end`);
  }
  if (wanted.vehicle) parts.push(`case when volunteer.vehicle <> '' then ${WEIGHTS.vehicle.points} else 0 end`);
  if (wanted.direction !== null) {
    parameters["direction"] = `%"${escaped(wanted.direction)}"%`;
    parts.push(`case when volunteer.directions like :direction escape '!' then ${WEIGHTS.direction.points} else 0 end`);
  }
  for (let count = 1; count <= MOST_COUNTED_TODAY; count++) {
    const ids = [...today].filter(([, pieces]) => Math.min(pieces, MOST_COUNTED_TODAY) === count).map(([id]) => id);
    if (ids.length === 0) continue;
    parameters[`today${count}`] = ids;
    parts.push(`case when volunteer.id in (:...today${count}) then ${count * WEIGHTS.today.points} else 0 end`);
  }
  return { sql: parts.join(" + "), parameters };
}

const escaped = (text: string): string => text.replace(/[!%_]/g, (sign) => `!${sign}`);

/** A volunteer's facts for the ranking, but for the work they have, with what a list shows of them. */
export interface VolunteerOnList extends Omit<VolunteerForWork, "busy" | "withParent"> {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly phone: string;
  readonly deletedAt: string | null;
}

const CHUNK = 500;

/** By id, as they are on a day: absences of other days are left out. */
export async function volunteersForWork(from: Askable, ids: readonly string[], day: string): Promise<Map<string, VolunteerOnList>> {
  const found = new Map<string, VolunteerOnList>();
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += CHUNK) {
    const part = distinct.slice(start, start + CHUNK);
    const rows = await from.manager
      .createQueryBuilder().from(Volunteer, "volunteer").innerJoin("person", "person", "person.id = volunteer.person_id")
      .select("volunteer.id", "id").addSelect("volunteer.number", "number").addSelect("volunteer.status", "status").addSelect("volunteer.skills", "skills")
      .addSelect("volunteer.directions", "directions").addSelect("volunteer.vehicle", "vehicle").addSelect("volunteer.deleted_at", "deletedAt")
      .addSelect("person.family", "family").addSelect("person.given", "given").addSelect("person.patronymic", "patronymic").addSelect("person.birth_date", "birthDate")
      .addSelect("person.kato_code", "katoCode").addSelect("person.languages", "languages").addSelect("person.phones", "phones")
      .where("volunteer.id in (:...part)", { part }).getRawMany<RawVolunteer>();
    const within = <Row extends { volunteerId: string }>(all: readonly Row[], id: string): Row[] => all.filter((row) => row.volunteerId === id);
    const hours = await from.manager.getRepository(VolunteerAvailability).createQueryBuilder("hours").where("hours.volunteer_id in (:...part)", { part }).getMany();
    const absences = await from.manager.getRepository(VolunteerAbsence).createQueryBuilder("absence")
      .where("absence.volunteer_id in (:...part) and absence.from_date <= :day and (absence.to_date is null or absence.to_date >= :day)", { part, day }).getMany();
    const consents = await from.manager.getRepository(VolunteerParentConsent).createQueryBuilder("consent").where("consent.volunteer_id in (:...part)", { part }).getMany();
    for (const { skills, directions, languages, phones, ...row } of rows) {
      const [consent] = within(consents, row.id);
      found.set(row.id, {
        ...row, name: displayName(row),
        skills: listIn(skills), directions: listIn(directions), languages: listIn(languages), phone: listIn(phones)[0] ?? "",
        hours: within(hours, row.id).map(({ weekday, fromTime, toTime }) => ({ weekdays: [weekday as Weekday], from: fromTime, to: toTime })),
        absences: within(absences, row.id).map(({ kind, fromDate, toDate }): Absence => ({ kind: kind as AbsenceKind, from: fromDate, to: toDate })),
        parentConsent: consent ? { givenOn: consent.givenOn, to: consent.toDate } : null,
      });
    }
  }
  return found;
}

interface RawVolunteer {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly skills: string;
  readonly directions: string;
  readonly vehicle: string;
  readonly deletedAt: string | null;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
  readonly katoCode: string | null;
  readonly languages: string;
  readonly phones: string;
}

const listIn = (text: string): string[] => JSON.parse(text) as string[];

/** Members of a volunteer group who are on file as volunteers. */
export async function membersOfGroup(from: Askable, groupId: string): Promise<string[]> {
  const rows = await from.manager
    .createQueryBuilder().from("volunteer_group_member", "member").innerJoin("volunteer", "volunteer", "volunteer.id = member.volunteer_id and volunteer.deleted_at is null")
    .select("volunteer.id", "id").where("member.group_id = :groupId", { groupId }).orderBy("volunteer.sort_key").getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
