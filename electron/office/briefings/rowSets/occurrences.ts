/** Candidate rows of "confirmed of expected" (R4, R6): each due date of each commitment, and what was brought and does not count. */
import { amountOfSums, edgeArms, intervalSums, partColumns, sumColumns, type RowSetPart } from "./part";

/**
 * A line of what was promised, in its unit. It stands outside the joins and names no bare column, so that lines are always
 * looked up by their delivery: one of a dozen kinds of aid leads to a hundred thousand lines.
 */
const PROMISED = "coalesce(l.item_kind_id, '') = c.item_kind_id and l.unit = c.unit";

const sums = intervalSums({ qualifier: "l.qualifier", amount: "l.quantity", high: "l.quantity", counts: PROMISED });

/** What was confirmed for each due date, in the commitment's own unit (R2). */
const CONFIRMED = `select o.id as id, o.commitment_id as commitment_id, o.due_date as due_date, o.state as state, o.expected as expected,
    sum(case when ${PROMISED} then 1 else 0 end) as brought, ${sumColumns(sums)},
    (select sum(h.headcount) from delivery h where h.occurrence_id = o.id and h.state = 'confirmed' and h.deleted_at is null) as people
  from occurrence o join commitment c on c.id = o.commitment_id
  left join delivery d on d.occurrence_id = o.id and d.state = 'confirmed' and d.deleted_at is null
  left join delivery_line l on l.delivery_id = d.id
  where o.deleted_at is null and c.deleted_at is null and o.due_date >= :near_from and o.due_date <= :near_to
  group by o.id, o.commitment_id, o.due_date, o.state, o.expected`;

const DUE = `select ${partColumns({
  figure_key: "g.commitment_id", id: "g.id", kind: "'occurrence'", date: "g.due_date",
  ...amountOfSums("g", "g.brought > 0"), expected: "g.expected", people: "g.people",
  reason: `case ${edgeArms("g.due_date")} when g.brought > 0 then null when g.state = 'cancelled' then 'cancelled'
    when g.state = 'missed' then 'missed' else 'not_confirmed' end`,
})}
  from (${CONFIRMED}) g`;

/** Deliveries that were meant for a due date and do not count in it. */
const NOT_COUNTED = `select ${partColumns({
  figure_key: "o.commitment_id", id: "d.id", kind: "'delivery'", date: "d.date",
  reason: `case ${edgeArms("o.due_date")} when d.state = 'withdrawn' then 'withdrawn' when d.state <> 'confirmed' then 'not_confirmed' else 'other_unit' end`,
})}
  from occurrence o join commitment c on c.id = o.commitment_id join delivery d on d.occurrence_id = o.id
  where o.deleted_at is null and c.deleted_at is null and d.deleted_at is null and o.due_date >= :near_from and o.due_date <= :near_to
    and (d.state <> 'confirmed' or not exists (
      select 1 from delivery_line l where l.delivery_id = d.id and ${PROMISED}))`;

export const OCCURRENCES: RowSetPart = { name: "occurrences", amounts: true, sql: `${DUE}\n union all\n ${NOT_COUNTED}` };
