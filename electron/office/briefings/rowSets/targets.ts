/** Candidate rows of what fulfils targets: mentors, centres, copies printed, cities of a challenge, and whatever is credited to a target. */
import type { CreditKind } from "../../../../shared/contract/programmes";
import type { RowKind } from "../../../../shared/domain/figures";
import { ENTRY, jsonEntries, jsonField } from "../../../database/json";
import { creditedRows, isMeasured } from "../../programmes/creditedRows";
import { CREDIT_SOURCES, type CreditSource } from "../../programmes/creditSources";
import { edgeArms, partColumns, personKey, planArm, type RowSetPart } from "./part";

const near = (day: string): string => `${day} >= :near_from and ${day} <= :near_to`;

/** Mentors who were prepared on a day of the period, by programme. */
export const MENTORS_PREPARED: RowSetPart = {
  name: "mentors.prepared",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "m.programme_id", id: "m.id", kind: "'mentor'", date: "m.prepared_on", subject: personKey("p"), reason: `case ${edgeArms("m.prepared_on")} ${planArm("m.prepared_on")} end`,
  })}
    from mentor m join programme pr on pr.id = m.programme_id join person p on p.id = m.person_id
    where m.deleted_at is null and pr.deleted_at is null and p.deleted_at is null and ${near("m.prepared_on")}`,
};

/** Centres that were opened on a day of the period, closed since or not. */
export const CENTRES_OPENED: RowSetPart = {
  name: "centres.opened",
  amounts: false,
  sql: `select ${partColumns({
    id: "c.id", kind: "'centre'", date: "c.opened_on", date_to: "c.closed_on", reason: `case ${edgeArms("c.opened_on")} when c.state = 'planned' then 'not_yet' ${planArm("c.opened_on")} end`,
  })}
    from support_centre c where c.deleted_at is null and ${near("c.opened_on")}`,
};

/** What was printed says nothing of what went out (R3): a figure of its own. */
export const COPIES_PRINTED: RowSetPart = {
  name: "information.printed",
  amounts: true,
  sql: `select ${partColumns({
    figure_key: "m.id", id: `m.id || ' ' || ${ENTRY}`, kind: "'print_run'", date: jsonField("on"), qualifier: "'exact'", amount: `${jsonField("copies")} * 1000`,
    reason: `case ${edgeArms(jsonField("on"))} ${planArm(jsonField("on"))} end`,
  })}
    from information_material m join ${jsonEntries("m.print_runs")} on 1 = 1 where m.deleted_at is null and ${near(jsonField("on"))}`,
};

const ANSWERED = `coalesce(${jsonField("answeredOn")}, ${jsonField("calledOn")})`;

/** Cities in which a call of a challenge was taken up, each once. */
export const CITIES_REACHED: RowSetPart = {
  name: "campaigns.cities",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "c.id", id: `c.id || ' ' || ${ENTRY}`, kind: "'challenge_call'", date: ANSWERED, subject: `trim(${jsonField("city")})`,
    reason: `case ${edgeArms(ANSWERED)} when c.from_date > :to then 'after_period' ${planArm(ANSWERED)} when ${jsonField("answer")} <> 'accepted' then 'not_taken_up' when trim(${jsonField("city")}) = '' then 'no_city' end`,
  })}
    from campaign c join ${jsonEntries("c.calls")} on 1 = 1 where c.deleted_at is null and ${near(ANSWERED)}`,
};

const ROW_OF: Readonly<Record<CreditKind, RowKind>> = {
  learners: "learner", participations: "participation", mentors: "mentor", supportCentres: "centre", grants: "grant", trainings: "training", attendees: "trained", outcomes: "outcome",
};

/** Each row on its day; whoever a row of an earlier day was credited for is not counted again. */
const credited = (name: string, sources: readonly CreditSource[], amounts: boolean): RowSetPart => ({
  name,
  amounts,
  sql: `select ${partColumns({
    figure_key: "credited.target_id", id: "credited.id", kind: "credited.kind", date: "credited.date", subject: "credited.counted",
    ...(amounts ? { qualifier: "case when credited.amount is null then 'unknown' else 'exact' end", amount: "credited.amount" } : {}),
    reason: `case ${edgeArms("credited.date")} ${planArm("credited.settled")} when credited.stands = 0 then 'no_longer_counts' when credited.first_day < :from then 'credited_before' end`,
  })}
    from (${creditedRows({ sources, name: (kind) => ROW_OF[kind], which: "exists (select 1 from programme of_target where of_target.id = tg.programme_id and of_target.deleted_at is null)" })}) credited
    where ${near("credited.date")}`,
});

/** What the period brought each target, by the rows linked to it: people and things once each, trees and tonnes by quantity. */
export const TARGET_CREDITS = credited("targets.credited", CREDIT_SOURCES.filter((source) => !isMeasured(source)), false);
export const TARGET_AMOUNTS = credited("targets.amounts", CREDIT_SOURCES.filter(isMeasured), true);
