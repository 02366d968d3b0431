/** Counting row sets where they lie: one question a part, whatever the number of rows. */
import { nearEdges } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { FigureRequest } from "./figures";
import { intervalSums, type RowSetPart } from "./rowSets/part";
import { namedRows, numberOf, optionalNumber, type SqlParameters } from "../../database/namedRows";

/** Days beyond the edges of a period whose rows are listed as left out (R13). */
export const NEAR_DAYS = 31;

/** What a part says for one key. Amounts in the scale of their unit. */
export interface Tally {
  readonly rows: number;
  readonly excluded: number;
  /** Of the excluded, those that are not merely on the other side of an edge. */
  readonly excludedInside: number;
  readonly subjects: number;
  readonly claims: number;
  readonly low: number;
  readonly top: number;
  readonly open: number;
  readonly passed: number;
  readonly about: number;
  readonly unknown: number;
  /** Null where nothing was expected in numbers. */
  readonly expected: number | null;
  /** Due dates of which nobody said how much was expected. */
  readonly expectedUnknown: number;
  /** The largest headcount of one row (R6). */
  readonly people: number | null;
}

export const NO_TALLY: Tally = {
  rows: 0, excluded: 0, excludedInside: 0, subjects: 0, claims: 0, low: 0, top: 0, open: 0, passed: 0, about: 0, unknown: 0, expected: null, expectedUnknown: 0, people: null,
};

/** The parameters every part needs; see `rowSets/part.ts`. */
export function partParameters({ period, corpsPartnerId, today }: FigureRequest): SqlParameters {
  const edges = nearEdges(period, NEAR_DAYS);
  return { from: period.from, to: period.to, near_from: edges.before.from, near_to: edges.after.to, corps: corpsPartnerId, today };
}

const counted = intervalSums({ qualifier: "coalesce(qualifier, 'unknown')", amount: "amount", high: "high", counts: "reason is null" });

const ALWAYS = `count(*) as all_rows,
  sum(case when reason is null then 1 else 0 end) as row_count,
  sum(case when reason is null or reason in ('before_period', 'after_period', 'not_member_yet', 'no_longer_member') then 0 else 1 end) as excluded_inside,
  count(distinct case when reason is null then subject end) as subjects`;

/** An occurrence that was missed was still promised; a cancelled one was taken back (R4). */
const PROMISED = "(reason is null or reason in ('not_confirmed', 'missed', 'no_number'))";
const SUMS = `sum(case when reason is null and kind = 'claim' then 1 else 0 end) as claims,
  ${counted.low} as low, ${counted.top} as top, ${counted.open} as open_parts, ${counted.passed} as passed_parts, ${counted.about} as about_parts, ${counted.unknown} as unknown_parts,
  sum(case when ${PROMISED} then expected end) as expected, sum(case when ${PROMISED} and kind = 'occurrence' and expected is null then 1 else 0 end) as expected_unknown,
  max(case when reason is null then people end) as people`;

/** The question that counts a part; grouped where the part has keys. Benchmarks hold it against the bare driver. */
export function tallySql(part: RowSetPart, keyed: boolean): string {
  const columns = part.amounts ? `${ALWAYS},\n  ${SUMS}` : ALWAYS;
  return keyed ? `select figure_key, ${columns} from (${part.sql}) candidate group by figure_key` : `select '' as figure_key, ${columns} from (${part.sql}) candidate`;
}

type Cell = number | string | null;
interface TallyRow {
  readonly figure_key: string;
  readonly all_rows: Cell;
  readonly row_count: Cell;
  readonly excluded_inside: Cell;
  readonly subjects: Cell;
  readonly claims?: Cell;
  readonly low?: Cell;
  readonly top?: Cell;
  readonly open_parts?: Cell;
  readonly passed_parts?: Cell;
  readonly about_parts?: Cell;
  readonly unknown_parts?: Cell;
  readonly expected?: Cell;
  readonly expected_unknown?: Cell;
  readonly people?: Cell;
}

/** Tallies of a part by key; the key is empty where the part has none. */
export async function tallyPart(from: Askable, part: RowSetPart, keyed: boolean, parameters: SqlParameters): Promise<Map<string, Tally>> {
  const rows = await namedRows<TallyRow>(from, tallySql(part, keyed), parameters);
  return new Map(rows.map((row) => [row.figure_key, tallyOf(row)]));
}

function tallyOf(row: TallyRow): Tally {
  const rows = numberOf(row.row_count);
  return {
    rows, excluded: numberOf(row.all_rows) - rows, excludedInside: numberOf(row.excluded_inside), subjects: numberOf(row.subjects), claims: numberOf(row.claims),
    low: numberOf(row.low), top: numberOf(row.top), open: numberOf(row.open_parts), passed: numberOf(row.passed_parts), about: numberOf(row.about_parts),
    unknown: numberOf(row.unknown_parts), expected: optionalNumber(row.expected), expectedUnknown: numberOf(row.expected_unknown), people: optionalNumber(row.people),
  };
}
