/**
 * Candidate rows of information work (R9). A rounded amount is somebody's summary of a period, an exact one is a row.
 * Rows take the place of a summary once they reach what it says at the least: no tolerance is invented for "about", and
 * rows above the top of a range are still rows, so the summary is the one that gives way. Until then it contains them.
 */
import { partColumns, periodArms, type RowSetPart } from "./part";

/** The amount of an output that a figure sums: how much went out, or how many people were talked to. */
interface Summed {
  readonly qualifier: string;
  readonly amount: string;
  readonly high: string;
  readonly key: string;
  /** Rows that say nothing about it stand aside. */
  readonly told: (row: string) => string;
}

/**
 * Row `r` went out the same way in the time of summary `s`. A summary of one place says nothing of another (two crossings on
 * one day), nor that of a campaign of what went out beside it.
 */
const OF_SUMMARY = `r.material_id = s.material_id and r.how = s.how and r.from_date >= s.from_date and r.to_date <= s.to_date
  and (s.place = '' or r.place = s.place) and (s.campaign_id is null or r.campaign_id = s.campaign_id)`;

function outputs({ qualifier, amount, high, key, told }: Summed): string {
  const exact = `r.deleted_at is null and r.state = 'confirmed' and r.${qualifier} = 'exact'`;
  const columns = `s.id as id, s.material_id as material_id, s.how as how, s.from_date as from_date, s.to_date as to_date, s.place as place, s.campaign_id as campaign_id, s.${qualifier} as qualifier, s.${amount} as quantity`;
  const summaries = `select ${columns}, sum(r.${amount}) as itemised
    from information_output s left join information_output r on ${OF_SUMMARY} and ${exact}
    where s.deleted_at is null and s.state = 'confirmed' and s.${qualifier} <> 'exact' and ${told("s")} and s.from_date >= :from and s.to_date <= :to
    group by s.id, s.material_id, s.how, s.from_date, s.to_date, s.place, s.campaign_id, s.${qualifier}, s.${amount}`;
  const replaced = `select s.id as id from summaries s where s.itemised > 0
    and case s.qualifier when 'more_than' then s.itemised > s.quantity when 'up_to' then 1 = 1 when 'unknown' then 1 = 1 else s.itemised >= s.quantity end`;
  const contained = `select distinct r.id as id from summaries s join information_output r on ${OF_SUMMARY} and ${exact}
    where s.id not in (select id from replaced)`;
  return `select * from (
    with summaries as (${summaries}), replaced as (${replaced}), contained as (${contained})
    select ${partColumns({
      figure_key: key, id: "o.id", kind: "'information'", date: "o.from_date", date_to: "o.to_date",
      qualifier: `o.${qualifier}`, amount: `o.${amount}`, high: `o.${high}`,
      reason: `case ${periodArms("o.from_date", "o.to_date")} when o.state <> 'confirmed' then 'not_confirmed'
        when replaced.id is not null then 'itemised_instead' when contained.id is not null then 'not_itemised_enough' end`,
    })}
    from information_output o join information_material m on m.id = o.material_id
    left join replaced on replaced.id = o.id left join contained on contained.id = o.id
    where o.deleted_at is null and m.deleted_at is null and ${told("o")} and o.from_date <= :near_to and o.to_date >= :near_from
  ) information`;
}

/** How much of each material went out. */
export const INFORMATION_OUTPUT: RowSetPart = {
  name: "information.output", amounts: true, sql: outputs({ qualifier: "qualifier", amount: "quantity", high: "high", key: "o.material_id", told: () => "1 = 1" }),
};

/** Conversations on those rounds: whoever was talked to twice is counted twice (R6). */
export const INFORMATION_CONTACTED: RowSetPart = {
  name: "information.contacted", amounts: true,
  sql: outputs({ qualifier: "contacted_qualifier", amount: "contacted", high: "contacted_high", key: "''", told: (row) => `${row}.contacted_qualifier <> 'unknown'` }),
};
