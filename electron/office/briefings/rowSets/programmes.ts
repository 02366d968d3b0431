/** Candidate rows of programmes, grants, outcomes and campaigns. */
import { COUNTED_OUTCOMES, OUTCOME_UNITS } from "../../../../shared/contract/outcomes";
import { duringArms, edgeArms, partColumns, personKey, planArm, type RowSetPart } from "./part";

const near = (from: string, to: string): string => `${from} <= :near_to and (${to} is null or ${to} >= :near_from)`;

/** Volunteers who took part in each programme on a day of the period. */
export const PARTICIPATIONS: RowSetPart = {
  name: "participations",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "t.programme_id", id: "t.id", kind: "'participation'", date: "t.from_date", date_to: "t.to_date", subject: personKey("p"),
    reason: `case ${duringArms("t.from_date", "t.to_date")} ${planArm("t.from_date")} end`,
  })}
    from participation t join programme pr on pr.id = t.programme_id join volunteer v on v.id = t.volunteer_id join person p on p.id = v.person_id
    where t.deleted_at is null and pr.deleted_at is null and v.deleted_at is null and p.deleted_at is null and ${near("t.from_date", "t.to_date")}`,
};

const grant = (day: string, states: string, otherwise: string, money = false): string => `select ${partColumns({
  figure_key: "g.programme_id", id: "g.id", kind: "'grant'", date: `coalesce(${day}, g.applied_on)`,
  ...(money ? { qualifier: "case when g.sum is null then 'unknown' else 'exact' end", amount: "g.sum" } : {}),
  reason: `case ${edgeArms(`coalesce(${day}, g.applied_on)`)} when g.state not in (${states}) or ${day} is null then '${otherwise}' ${planArm(day)} end`,
})}
  from small_grant g join programme pr on pr.id = g.programme_id
  where g.deleted_at is null and pr.deleted_at is null and coalesce(${day}, g.applied_on) >= :near_from and coalesce(${day}, g.applied_on) <= :near_to`;

/** What was decided stays allocated, whatever came of it later. */
const ALLOCATED = "'allocated', 'implemented', 'failed'";

export const GRANTS_ALLOCATED: RowSetPart = { name: "grants.allocated", amounts: false, sql: grant("g.decided_on", ALLOCATED, "not_allocated") };
export const GRANTS_MONEY: RowSetPart = { name: "grants.money", amounts: true, sql: grant("g.decided_on", ALLOCATED, "not_allocated", true) };
export const GRANTS_IMPLEMENTED: RowSetPart = { name: "grants.implemented", amounts: false, sql: grant("g.implemented_on", "'implemented'", "not_implemented") };

/** One record is one, of kinds that are not measured. */
const COUNTED = `o.kind in (${COUNTED_OUTCOMES.map((kind) => `'${kind}'`).join(", ")})`;

/** What came of the work, by kind; each in the unit of its kind. */
export const OUTCOMES_DONE: RowSetPart = {
  name: "outcomes.done",
  amounts: true,
  sql: `select ${partColumns({
    figure_key: "o.kind", id: "o.id", kind: "'outcome'", date: "coalesce(o.done_on, o.from_date)",
    qualifier: `case when ${COUNTED} and o.quantity is null then 'unknown' else 'exact' end`, amount: `case when ${COUNTED} then o.quantity else 1000 end`,
    reason: `case ${edgeArms("coalesce(o.done_on, o.from_date)")} when o.state = 'without_result' then 'without_result' when o.state <> 'done' then 'not_finished' ${planArm("o.done_on")} end`,
  })}
    from outcome o where o.deleted_at is null and coalesce(o.done_on, o.from_date) >= :near_from and coalesce(o.done_on, o.from_date) <= :near_to`,
};

/** People who were searched for on a day of the period, found or not. */
export const SEARCHES: RowSetPart = {
  name: "outcomes.searches",
  amounts: false,
  sql: `select ${partColumns({
    id: "o.id", kind: "'outcome'", date: "o.from_date", date_to: "o.done_on", reason: `case ${duringArms("o.from_date", "o.done_on")} ${planArm("o.from_date")} end`,
  })}
    from outcome o where o.deleted_at is null and o.kind = 'missing_person' and ${near("o.from_date", "o.done_on")}`,
};

const held = (which: string): string => `select ${partColumns({ id: "c.id", kind: "'campaign'", date: "c.from_date", date_to: "c.to_date", reason: `case ${duringArms("c.from_date", "c.to_date")} ${planArm("c.from_date")} end` })}
  from campaign c where c.deleted_at is null and ${which} and ${near("c.from_date", "c.to_date")}`;

/** Campaigns that were held on a day of the period, and those of them that were held on a page. */
export const CAMPAIGNS_HELD: RowSetPart = { name: "campaigns.held", amounts: false, sql: held("1 = 1") };
export const CAMPAIGNS_ONLINE: RowSetPart = { name: "campaigns.online", amounts: false, sql: held("c.online = 1") };

/** A number of the whole campaign, which counts when the whole campaign lies inside (R11); one that goes on does not yet. */
const ofCampaign = (qualifier: string, amount: string, high: string, known: string): string => `select ${partColumns({
  figure_key: "c.id", id: "c.id", kind: "'campaign'", date: "c.from_date", date_to: "c.to_date", qualifier, amount, high,
  reason: `case ${duringArms("c.from_date", "c.to_date")} when c.from_date < :from or c.to_date is null or c.to_date > :to then 'period_overlaps' end`,
})}
  from campaign c where c.deleted_at is null and ${known} and ${near("c.from_date", "c.to_date")}`;

/** Who put their name down, and who was counted on the spot: two figures that need not agree. */
export const CAMPAIGNS_REGISTERED: RowSetPart = {
  name: "campaigns.registered", amounts: true, sql: ofCampaign("'exact'", "c.registered * 1000", "cast(null as bigint)", "c.registered is not null"),
};
export const CAMPAIGNS_ATTENDED: RowSetPart = {
  name: "campaigns.attended", amounts: true, sql: ofCampaign("c.attended_qualifier", "c.attended", "c.attended_high", "c.attended is not null"),
};

/** Whom a campaign reached online, as its page says. */
export const CAMPAIGNS_REACH: RowSetPart = {
  name: "campaigns.reach", amounts: true, sql: ofCampaign("c.reach_qualifier", "c.reach", "c.reach_high", "c.reach is not null"),
};

/** The unit of a figure about outcomes of a kind; null for a kind of nobody. */
export const outcomeUnit = (kind: string) => Object.entries(OUTCOME_UNITS).find(([each]) => each === kind)?.[1] ?? null;
