/**
 * Candidate rows of the figures that a corps composed (`own_figure`), one part for each thing that can be counted. A row that
 * does not fit what the figure is narrowed by is no neighbour of it: it is simply about something else.
 */
import type { Measure } from "../../../../shared/domain/ownFigures";
import { ASKER, joinAsker } from "../../contacts/callers";
import { amountOfSums, duringArms, edgeArms, intervalSums, joinIfAside, keyBesideAside, PART_COLUMNS, partColumns, periodArms, personKey, planArm, type RowSetPart, stateArms, sumColumns } from "./part";
import { TO_GROUP, toGroups } from "./deliveries";
import { CAMPAIGNS_HELD } from "./programmes";
import { ACTIVE_OR_NEAR, APPROVED, ATTENDED, attendanceRow, HOURS_OF_ATTENDANCE, NOT_ACTIVE } from "./volunteers";

/** The composed figures come first in every join: there are few of them, and none without rows is read for. */
const composed = (measure: Measure): string => `o.measure = '${measure}' and o.deleted_at is null`;
const inDistrict = (code: string): string => `(o.district is null or substr(${code}, 1, length(o.district_digits)) = o.district_digits)`;
const sameOrAny = (own: string, theirs: string): string => `(o.${own} is null or ${theirs} = o.${own})`;

const AID = `d.deleted_at is null and d.date >= :near_from and d.date <= :near_to and ${sameOrAny("direction", "d.direction")} and ${sameOrAny("campaign_id", "d.campaign_id")}
  and ${inDistrict("d.kato_code")}
  and (o.provider_id is null or exists (select 1 from delivery_provider by_whom where by_whom.delivery_id = d.id and by_whom.partner_id = o.provider_id))`;
const WITH_ITEM = "(o.item_kind_id is null or exists (select 1 from delivery_line l where l.delivery_id = d.id and l.item_kind_id = o.item_kind_id))";
const GIVEN = `case ${edgeArms("d.date")} ${stateArms("d.state")} end`;
const delivery = { figure_key: "o.id", id: "d.id", kind: "'delivery'", date: "d.date", reason: GIVEN };

/** A vulnerability counts on the day of the aid. */
const VULNERABLE = (familyId: string): string => `exists (select 1 from family_vulnerability v where v.family_id = ${familyId} and v.code = o.vulnerability
        and (v.from_date is null or v.from_date <= d.date) and (v.to_date is null or v.to_date >= d.date))`;
/** A person has the vulnerability of a family that he heads, or belongs to on that day. */
const OF_VULNERABLE = `(o.vulnerability is null
      or exists (select 1 from family f where f.head_person_id = d.person_id and f.deleted_at is null and ${VULNERABLE("f.id")})
      or exists (select 1 from family_member m join family f on f.id = m.family_id where m.person_id = d.person_id and f.deleted_at is null
        and (m.from_date is null or m.from_date <= d.date) and (m.to_date is null or m.to_date >= d.date) and ${VULNERABLE("f.id")}))`;

const CITIZENS: RowSetPart = {
  name: "own.citizens",
  amounts: false,
  sql: `select ${partColumns({ ...delivery, subject: keyBesideAside("aside", "d.person_id") })}
    from own_figure o cross join delivery d ${joinIfAside("aside", "d.person_id")}
    where ${composed("citizens")} and ${AID} and ${WITH_ITEM} and d.recipient_kind = 'person' and d.person_id is not null and aside.deleted_at is null and ${OF_VULNERABLE}`,
};

const FAMILIES: RowSetPart = {
  name: "own.families",
  amounts: false,
  sql: `select ${partColumns({ ...delivery, subject: "d.family_id" })}
    from own_figure o cross join delivery d join family f on f.id = d.family_id
    where ${composed("families")} and ${AID} and ${WITH_ITEM} and d.recipient_kind = 'family' and f.deleted_at is null
      and (o.vulnerability is null or ${VULNERABLE("d.family_id")})`,
};

const DELIVERIES: RowSetPart = {
  name: "own.deliveries",
  amounts: false,
  sql: `select ${partColumns(delivery)} from own_figure o cross join delivery d where ${composed("deliveries")} and ${AID} and ${WITH_ITEM}`,
};

/** A line is one amount: it holds no range of its own. */
const given = intervalSums({ qualifier: "l.qualifier", amount: "l.quantity", high: "l.quantity", counts: "1 = 1" });

/** Lines of one delivery in the figure's unit together, saying as much as they say and no more (R9). */
const ITEMS: RowSetPart = {
  name: "own.items",
  amounts: true,
  sql: `select ${partColumns({
    figure_key: "g.figure_key", id: "g.id", kind: "'delivery'", date: "g.date", ...amountOfSums("g"), reason: `case ${edgeArms("g.date")} ${stateArms("g.state")} end`,
  })}
    from (select o.id as figure_key, d.id as id, d.date as date, d.state as state, ${sumColumns(given)}
      from own_figure o cross join delivery d join delivery_line l on l.delivery_id = d.id left join item_kind i on i.id = o.item_kind_id
      where ${composed("items")} and ${AID} and ${sameOrAny("item_kind_id", "l.item_kind_id")} and l.unit = coalesce(i.unit, o.unit)
      group by o.id, d.id, d.date, d.state) g`,
};

/** Rows of a catalogue's figure, those that fit each composed figure: they count and are left out as there. `of` joins their records. */
const ofCatalogue = (measure: Measure, rows: string, of: string): string =>
  `select o.id as figure_key, ${PART_COLUMNS.filter((column) => column !== "figure_key").map((column) => `r.${column} as ${column}`).join(", ")}
    from own_figure o cross join (${rows}) r ${of} and ${composed(measure)}`;

/** Recipient groups by headcount: whoever got something twice is counted twice (R6). */
const GROUPS: RowSetPart = {
  name: "own.groups",
  amounts: true,
  sql: ofCatalogue("groups", `select ${toGroups(`${edgeArms("d.date")} ${stateArms("d.state")}`)} from delivery d where ${TO_GROUP}`, `join delivery d on d.id = r.id where ${AID} and ${WITH_ITEM}`),
};

const EVENTS: RowSetPart = {
  name: "own.events",
  amounts: false,
  sql: ofCatalogue("events", CAMPAIGNS_HELD.sql, `join campaign c on c.id = r.id where ${sameOrAny("direction", "c.direction")} and ${inDistrict("c.kato_code")}`),
};

const WORKER = `${inDistrict("$CODE")} and ${sameOrAny("occupation", "v.occupation_kind")} and v.deleted_at is null and p.deleted_at is null`;

const VOLUNTEERS: RowSetPart = {
  name: "own.volunteers",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "o.id", id: "v.id", kind: "'volunteer'", date: "v.joined_on", subject: personKey("p"),
    reason: NOT_ACTIVE,
  })}
    from own_figure o cross join volunteer v join person p on p.id = v.person_id
    where ${composed("volunteers")} and ${WORKER.replace("$CODE", "p.kato_code")} and (o.direction is null or v.directions like '%"' || o.direction || '"%') and ${ACTIVE_OR_NEAR}`,
};

const AT_WORK = (measure: Measure): string => `from own_figure o cross join (${ATTENDED}) w join volunteer v on v.id = w.volunteer_id join person p on p.id = v.person_id
    where ${composed(measure)} and ${WORKER.replace("$CODE", "w.kato_code")} and ${sameOrAny("direction", "w.direction")} and ${sameOrAny("campaign_id", "w.campaign_id")}`;
const attendance = { ...attendanceRow, figure_key: "o.id" };

const PARTICIPANTS: RowSetPart = {
  name: "own.participants",
  amounts: false,
  sql: `select ${partColumns({ ...attendance, reason: `case ${APPROVED} end` })} ${AT_WORK("participants")}`,
};

const HOURS: RowSetPart = {
  name: "own.hours",
  amounts: true,
  sql: `select ${partColumns({
    ...attendance, ...HOURS_OF_ATTENDANCE,
  })} ${AT_WORK("hours")}`,
};

const TRAINED: RowSetPart = {
  name: "own.trained",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "o.id", id: "a.id", kind: "'trained'", date: "t.date", date_to: "t.to_date", subject: personKey("p"),
    reason: `case ${periodArms("t.date", "coalesce(t.to_date, t.date)")} ${planArm("coalesce(t.to_date, t.date)")} end`,
  })}
    from own_figure o cross join training t join training_attendance a on a.training_id = t.id join person p on p.id = a.person_id
    where ${composed("trained")} and t.deleted_at is null and p.deleted_at is null and t.date <= :near_to and coalesce(t.to_date, t.date) >= :near_from
      and ${sameOrAny("programme_id", "t.programme_id")} and ${sameOrAny("provider_id", "t.partner_id")} and ${inDistrict("t.kato_code")}`,
};

/** Who took part in a programme on a day of the period, by occupation as well: "more than 1,000 volunteers from among teachers and students". */
const MEMBERS: RowSetPart = {
  name: "own.members",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "o.id", id: "t.id", kind: "'participation'", date: "t.from_date", date_to: "t.to_date", subject: personKey("p"), reason: `case ${duringArms("t.from_date", "t.to_date")} ${planArm("t.from_date")} end`,
  })}
    from own_figure o cross join participation t join programme pr on pr.id = t.programme_id join volunteer v on v.id = t.volunteer_id join person p on p.id = v.person_id
    where ${composed("members")} and ${WORKER.replace("$CODE", "p.kato_code")} and ${sameOrAny("programme_id", "t.programme_id")} and t.deleted_at is null and pr.deleted_at is null
      and t.from_date <= :near_to and (t.to_date is null or t.to_date >= :near_from)`,
};

/** Where the school is, or where the learner lives if nobody said. */
const LEARNS_AT = "coalesce(l.kato_code, p.kato_code)";
const OWN_LEARNERS: RowSetPart = {
  name: "own.learners",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "o.id", id: "l.id", kind: "'learner'", date: "l.selected_on", subject: personKey("p"),
    reason: `case when l.state <> 'selected' or l.selected_on is null then 'not_selected' ${edgeArms("l.selected_on")} ${planArm("l.selected_on")} end`,
  })}
    from own_figure o cross join learner l join programme pr on pr.id = l.programme_id join person p on p.id = l.person_id
    where ${composed("learners")} and l.deleted_at is null and pr.deleted_at is null and p.deleted_at is null
      and ${sameOrAny("programme_id", "l.programme_id")} and ${sameOrAny("course", "l.course")} and ${inDistrict(LEARNS_AT)}
      and (o.school is null or l.rural_school = case o.school when 'rural' then 1 else 0 end)
      and ((l.selected_on >= :near_from and l.selected_on <= :near_to)
        or ((l.state <> 'selected' or l.selected_on is null) and pr.from_date <= :near_to and (pr.to_date is null or pr.to_date >= :near_from)))`,
};

const ASKED = `c.deleted_at is null and c.date >= :near_from and c.date <= :near_to and ${sameOrAny("channel", "c.channel")}
  and (o.topic_words = '' or c.topic_words like '% ' || o.topic_words || '%')`;
const contact = { figure_key: "o.id", id: "c.id", kind: "'contact'", date: "c.date" };

const CONTACTS: RowSetPart = {
  name: "own.contacts",
  amounts: false,
  sql: `select ${partColumns({ ...contact, reason: `case ${edgeArms("c.date")} end` })} from own_figure o cross join contact c where ${composed("contacts")} and ${ASKED}`,
};

const CALLERS: RowSetPart = {
  name: "own.callers",
  amounts: false,
  sql: `select ${partColumns({ ...contact, subject: ASKER, reason: `case ${edgeArms("c.date")} when ${ASKER} is null then 'nobody_known' end` })}
    from own_figure o cross join contact c ${joinAsker("k.date >= :from and k.date <= :to")} where ${composed("callers")} and ${ASKED}`,
};

export const OWN_PARTS: Readonly<Record<Measure, RowSetPart>> = {
  citizens: CITIZENS, families: FAMILIES, deliveries: DELIVERIES, items: ITEMS, groups: GROUPS, events: EVENTS, volunteers: VOLUNTEERS, participants: PARTICIPANTS, hours: HOURS, members: MEMBERS, learners: OWN_LEARNERS, trained: TRAINED,
  contacts: CONTACTS, callers: CALLERS,
};
