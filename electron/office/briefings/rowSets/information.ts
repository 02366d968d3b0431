/**
 * Candidate rows of information work (R9). A rounded amount is somebody's summary of a period, an exact one is a row.
 * Rows take the place of a summary once they reach what it says at the least: no tolerance is invented for "about", and
 * rows above the top of a range are still rows, so the summary is the one that gives way. Until then it contains them.
 */
import { partColumns, periodArms, type RowSetPart } from "./part";

/** Row `r` went out the same way in the time of summary `s`. */
const OF_SUMMARY = "r.material_id = s.material_id and r.how = s.how and r.from_date >= s.from_date and r.to_date <= s.to_date";
const EXACT = "r.deleted_at is null and r.state = 'confirmed' and r.qualifier = 'exact'";

const SUMMARIES = `select s.id as id, s.material_id as material_id, s.how as how, s.from_date as from_date, s.to_date as to_date,
    s.qualifier as qualifier, s.quantity as quantity, sum(r.quantity) as itemised
  from information_output s left join information_output r on ${OF_SUMMARY} and ${EXACT}
  where s.deleted_at is null and s.state = 'confirmed' and s.qualifier <> 'exact' and s.from_date >= :from and s.to_date <= :to
  group by s.id, s.material_id, s.how, s.from_date, s.to_date, s.qualifier, s.quantity`;

const REPLACED = `select s.id as id from summaries s where s.itemised > 0
  and case s.qualifier when 'more_than' then s.itemised > s.quantity when 'up_to' then 1 = 1 when 'unknown' then 1 = 1 else s.itemised >= s.quantity end`;

const CONTAINED = `select distinct r.id as id from summaries s join information_output r on ${OF_SUMMARY} and ${EXACT}
  where s.id not in (select id from replaced)`;

export const INFORMATION_OUTPUT: RowSetPart = {
  name: "information.output",
  amounts: true,
  sql: `select * from (
    with summaries as (${SUMMARIES}), replaced as (${REPLACED}), contained as (${CONTAINED})
    select ${partColumns({
      figure_key: "o.material_id", id: "o.id", kind: "'information'", date: "o.from_date", date_to: "o.to_date",
      qualifier: "o.qualifier", amount: "o.quantity", high: "o.high",
      reason: `case ${periodArms("o.from_date", "o.to_date")} when o.state <> 'confirmed' then 'not_confirmed'
        when replaced.id is not null then 'itemised_instead' when contained.id is not null then 'not_itemised_enough' end`,
    })}
    from information_output o join information_material m on m.id = o.material_id
    left join replaced on replaced.id = o.id left join contained on contained.id = o.id
    where o.deleted_at is null and m.deleted_at is null and o.from_date <= :near_to and o.to_date >= :near_from
  ) information`,
};
