/**
 * The one rule by which rows fulfil a target, as SQL. Progress, the report of a period and the figures of a briefing read it,
 * so they cannot differ. A link carries whoever or whatever its row counts (a person after merges, R1), so rows that a merge
 * brings together stand for one and come apart again when it is undone (R17), without a link being moved.
 */
import type { CreditKind } from "../../../shared/contract/programmes";
import { CREDIT_SOURCES, type CreditSource } from "./creditSources";

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

function rowsOfSource(source: CreditSource, which: string, name: (kind: CreditKind) => string): string {
  const settled = source.settled ?? source.date;
  return `select linked.target_id as target_id, '${name(source.kind)}' as kind, r.id as id, linked.counted as counted,
      ${source.amount ?? "cast(null as bigint)"} as amount, ${source.date} as date, ${settled} as settled,
      case when ${source.standing} then 1 else 0 end as stands,
      case when ${source.standing} and (${settled} is null or ${settled} <= :today) then 1 else 0 end as counts
    from ${source.from}
    cross join (select distinct tg.id as target_id, ${source.counted} as counted, ${source.within} as within
      from target tg join target_credit credit on credit.target_id = tg.id and credit.subject_kind = '${source.kind}' cross join ${source.from}
      where r.id = credit.subject_id and tg.deleted_at is null and tg.indicator in (${listed(source.indicators)}) and tg.unit in (${listed(source.units)}) and ${which}) linked
    where ${source.counted} = linked.counted and ${source.within} = linked.within`;
}

export const isMeasured = ({ amount }: CreditSource): boolean => amount !== undefined;

/** Columns of a credited row; `amount` is null where one of it is one, and where nobody knows how much it was. */
export interface CreditedRowsRequest {
  readonly sources?: readonly CreditSource[];
  /** A condition on `tg`. */
  readonly which?: string;
  /** What a kind is called among the rows. */
  readonly name?: (kind: CreditKind) => string;
}

/** `target_id, kind, id, counted, amount, date, settled, stands, counts, first_day` of each row linked to a target; takes `:today`. `first_day` is the day from which whoever it stands for counts. */
export function creditedRows({ sources = CREDIT_SOURCES, which = "1 = 1", name = (kind) => kind }: CreditedRowsRequest): string {
  const rows = sources.map((source) => rowsOfSource(source, which, name)).join(" union all ");
  return `select linked_row.*, min(case when counts = 1 then date end) over (partition by target_id, counted) as first_day from (${rows}) linked_row`;
}
