/**
 * The rows behind figures, as SQL. A part yields every candidate row of a figure with `reason` null when it counts,
 * or why it is left out (R13): rows inside the period that fail another condition, and rows near its edges.
 * Values, pages of rows and exports all read the same SQL, so they cannot differ, and a year's rows stay in the database.
 *
 * Parameters of every part: `from`, `to` (the period), `near_from`, `near_to` (31 days beyond it), `corps` (partner id),
 * `today` (the last day on which something can have happened).
 */

/** Columns of every part, in this order; `figure_key` is empty where a definition has one figure only. */
export const PART_COLUMNS = [
  "figure_key", "id", "kind", "date", "date_to", "subject", "qualifier", "amount", "high", "expected", "people", "listed", "reason",
] as const;
type PartColumn = (typeof PART_COLUMNS)[number];

export interface RowSetPart {
  readonly name: string;
  /** True when amounts are summed; a part that is only counted is spared the sums. */
  readonly amounts: boolean;
  readonly sql: string;
}

/** Columns a part does not know are null; types are named because a server asks for them in a union. */
const EMPTY: Readonly<Record<PartColumn, string>> = {
  figure_key: "''", id: "''", kind: "''", date: "null", date_to: "cast(null as text)", subject: "cast(null as text)",
  qualifier: "cast(null as text)", amount: "cast(null as bigint)", high: "cast(null as bigint)", expected: "cast(null as bigint)",
  people: "cast(null as bigint)", listed: "cast(null as bigint)", reason: "cast(null as text)",
};

/** `select` list of a part from the columns it knows. */
export function partColumns(known: Partial<Record<PartColumn, string>>): string {
  return PART_COLUMNS.map((column) => `${known[column] ?? EMPTY[column]} as ${column}`).join(",\n  ");
}

/** `case` arms for something dated: outside the period it is a neighbour of one of the edges. */
export const edgeArms = (date: string): string => `when ${date} < :from then 'before_period' when ${date} > :to then 'after_period'`;

/** `case` arm for what is dated after today: a plan proves nothing (R3). */
export const planArm = (day: string): string => `when ${day} > :today then 'not_yet'`;

/** `case` arms for something that must be confirmed to count (R3). */
export const stateArms = (state: string): string => `when ${state} = 'withdrawn' then 'withdrawn' when ${state} <> 'confirmed' then 'not_confirmed'`;

/** `case` arms for something with a period of its own, which must lie inside (R11). */
export const periodArms = (from: string, to: string): string =>
  `when ${to} < :from then 'before_period' when ${from} > :to then 'after_period' when ${from} < :from or ${to} > :to then 'period_overlaps'`;

/** `case` arms for what goes on over days: any day inside the period is enough. An open end is one that has not come yet. */
export const duringArms = (from: string, to: string): string => `when ${to} < :from then 'before_period' when ${from} > :to then 'after_period'`;

/** The person a record is about, after merges (R1, R17). */
export const personKey = (alias: string): string => `coalesce(${alias}.merged_into_id, ${alias}.id)`;

/**
 * The same without passing by everybody on file: a part of hundreds of thousands of rows looks only for the few people who
 * were deleted or merged away, in an index that holds nobody else. `alias` is null for all others.
 */
export const joinIfAside = (alias: string, personId: string): string =>
  `left join person ${alias} on ${alias}.id = ${personId} and (${alias}.merged_into_id is not null or ${alias}.deleted_at is not null)`;
export const keyBesideAside = (alias: string, personId: string): string => `coalesce(${alias}.merged_into_id, ${personId})`;

/** What an amount says at least and at most, and how sure it is (R9), as sums over amounts; see `amountArithmetic`. */
export function intervalSums(of: { qualifier: string; amount: string; high: string; counts: string }): Readonly<Record<"low" | "top" | "open" | "passed" | "about" | "unknown", string>> {
  const { qualifier, amount, high, counts } = of;
  const tally = (condition: string): string => `sum(case when ${counts} and ${condition} then 1 else 0 end)`;
  return {
    low: `sum(case when ${counts} and ${qualifier} in ('exact', 'more_than', 'at_least', 'about', 'range') then ${amount} else 0 end)`,
    top: `sum(case when ${counts} and ${qualifier} = 'range' then ${high} when ${counts} and ${qualifier} in ('exact', 'about', 'up_to') then ${amount} else 0 end)`,
    open: tally(`${qualifier} in ('more_than', 'at_least', 'unknown')`),
    passed: tally(`${qualifier} = 'more_than'`),
    about: tally(`${qualifier} = 'about'`),
    unknown: tally(`${qualifier} = 'unknown'`),
  };
}

/** The sums as columns that `amountOfSums` reads. */
export const sumColumns = (sums: ReturnType<typeof intervalSums>): string =>
  `${sums.low} as low, ${sums.top} as top, ${sums.open} as open_parts, ${sums.passed} as passed_parts, ${sums.about} as about_parts`;

/** The amount that says as much as the sums beside it do and no more; the same reading as `amountOfInterval`. `known` is false where nothing was summed. */
export function amountOfSums(of: string, known = "1 = 1"): { qualifier: string; amount: string; high: string } {
  const open = `${of}.open_parts > 0`;
  return {
    qualifier: `case when not (${known}) then null
      when ${open} then case when ${of}.passed_parts > 0 then 'more_than' when ${of}.low > 0 then 'at_least' else 'unknown' end
      when ${of}.low = ${of}.top then case when ${of}.about_parts > 0 then 'about' else 'exact' end
      when ${of}.low = 0 then 'up_to' else 'range' end`,
    amount: `case when not (${known}) or (${open} and ${of}.passed_parts = 0 and ${of}.low = 0) then null
      when not (${open}) and ${of}.low = 0 then ${of}.top else ${of}.low end`,
    high: `case when ${known} and not (${open}) and ${of}.low > 0 and ${of}.low <> ${of}.top then ${of}.top end`,
  };
}
