/**
 * Candidate rows of information work, and which rounded summaries rows have come to replace (R9).
 * A rounded amount is somebody's summary of a period; an exact one is a row.
 */
import type { Amount } from "../../../../shared/domain/amounts";
import { intervalOf } from "../../../../shared/domain/amountArithmetic";
import type { Period } from "../../../../shared/domain/periods";
import type { Askable } from "../../../database/reader";
import { namedRows, numberOf, optionalNumber } from "../sql";
import { partColumns, periodArms, type RowSetPart } from "./part";

const COUNTABLE = "o.deleted_at is null and m.deleted_at is null and o.state = 'confirmed' and o.from_date >= :from and o.to_date <= :to";
/** Row `o` lies in the time of summary `s` and went out the same way. */
const OF_SUMMARY = "s.material_id = o.material_id and s.how = o.how and s.from_date <= o.from_date and s.to_date >= o.to_date";
const SUMMARY = "s.deleted_at is null and s.state = 'confirmed' and s.qualifier <> 'exact' and s.from_date >= :from and s.to_date <= :to";

/** Needs the parameter `replaced`: ids of the summaries whose rows take their place, from `replacedSummaries`. */
export const INFORMATION_OUTPUT: RowSetPart = {
  name: "information.output",
  amounts: true,
  sql: `select ${partColumns({
    figure_key: "o.material_id", id: "o.id", kind: "'information'", date: "o.from_date", date_to: "o.to_date",
    qualifier: "o.qualifier", amount: "o.quantity", high: "o.high",
    reason: `case ${periodArms("o.from_date", "o.to_date")} when o.state <> 'confirmed' then 'not_confirmed'
      when o.qualifier <> 'exact' then case when o.id in (:...replaced) then 'itemised_instead' end
      when exists (select 1 from information_output s where ${SUMMARY} and ${OF_SUMMARY} and s.id not in (:...replaced)) then 'not_itemised_enough' end`,
  })}
    from information_output o join information_material m on m.id = o.material_id
    where o.deleted_at is null and m.deleted_at is null and o.from_date <= :near_to and o.to_date >= :near_from`,
};

/**
 * True when rows of this sum may stand for the summary: they reach what it says at the least. No tolerance is invented
 * for "about", and rows above the top of a range are still rows, so the summary is the one that gives way.
 */
export function rowsReplaceSummary(summary: Amount, itemised: number): boolean {
  const { low, lowKind } = intervalOf(summary);
  return itemised > 0 && (lowKind === "passed" ? itemised > low : itemised >= low);
}

interface SummaryRow {
  readonly id: string;
  readonly qualifier: Amount["qualifier"];
  readonly quantity: number | string | null;
  readonly high: number | string | null;
  readonly itemised: number | string | null;
}

/** Ids of the summaries inside the period whose itemised rows replace them. */
export async function replacedSummaries(from: Askable, period: Period): Promise<string[]> {
  const rows = await namedRows<SummaryRow>(
    from,
    `select s.id as id, s.qualifier as qualifier, s.quantity as quantity, s.high as high,
       (select sum(o.quantity) from information_output o join information_material m on m.id = o.material_id
        where ${COUNTABLE} and o.qualifier = 'exact' and ${OF_SUMMARY}) as itemised
     from information_output s where ${SUMMARY}`,
    { from: period.from, to: period.to },
  );
  const amount = (row: SummaryRow): Amount => ({ qualifier: row.qualifier, value: optionalNumber(row.quantity), high: optionalNumber(row.high) });
  return rows.filter((row) => rowsReplaceSummary(amount(row), numberOf(row.itemised))).map((row) => row.id);
}
