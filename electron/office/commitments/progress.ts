/** "Confirmed of expected" (R4) of many promises at once, until a day, that day included. What was cancelled was never expected. */
import { sumAmounts } from "../../../shared/domain/amountArithmetic";
import type { Amount, Qualifier } from "../../../shared/domain/amounts";
import { type Askable, rowsOf } from "../../database/reader";

export interface ProgressInBrief {
  readonly expected: Amount;
  readonly confirmed: Amount;
}

interface Summed {
  readonly id: string;
  readonly qualifier: Qualifier;
  readonly quantity: number | string;
  readonly unknown: number | string;
}

const marks = (ids: readonly string[]): string => ids.map(() => "?").join(", ") || "''";

/** By commitment; amounts in its unit. Amounts of one qualifier are added up by the database: their sum carries it as each of them does (R9). */
export async function progressOfMany(from: Askable, ids: readonly string[], today: string): Promise<Map<string, ProgressInBrief>> {
  const expected = await rowsOf<Summed>(
    from,
    `select c.id as id, case when c.qualifier = 'unknown' then 'exact' else c.qualifier end as qualifier, coalesce(sum(o.expected), 0) as quantity, sum(case when o.expected is null then 1 else 0 end) as unknown
     from commitment c join occurrence o on o.commitment_id = c.id and o.state <> 'cancelled' and o.deleted_at is null and o.due_date <= ?
     where c.id in (${marks(ids)}) group by c.id, c.qualifier`,
    [today, ...ids],
  );
  const confirmed = await rowsOf<Summed>(
    from,
    `select c.id as id, l.qualifier as qualifier, coalesce(sum(l.quantity), 0) as quantity, sum(case when l.quantity is null then 1 else 0 end) as unknown
     from commitment c join occurrence o on o.commitment_id = c.id and o.state <> 'cancelled' and o.deleted_at is null and o.due_date <= ?
     join delivery d on d.occurrence_id = o.id and d.state = 'confirmed' and d.deleted_at is null
     join delivery_line l on l.delivery_id = d.id and l.item_kind_id = c.item_kind_id and l.unit = c.unit
     where c.id in (${marks(ids)}) group by c.id, l.qualifier`,
    [today, ...ids],
  );
  const of = (rows: readonly Summed[], id: string): Amount => sumAmounts(rows.filter((row) => row.id === id).flatMap(amountsIn)).amount;
  return new Map(ids.map((id) => [id, { expected: of(expected, id), confirmed: of(confirmed, id) }]));
}

function amountsIn({ qualifier, quantity, unknown }: Summed): Amount[] {
  const nobodyKnows: Amount[] = Number(unknown) > 0 ? [{ qualifier: "unknown", value: null, high: null }] : [];
  return qualifier === "unknown" || Number(quantity) === 0 ? nobodyKnows : [{ qualifier, value: Number(quantity), high: null }, ...nobodyKnows];
}

export interface DatesKept {
  readonly expected: number;
  readonly confirmed: number;
}

/** Due dates of these days, both included, of all promises or of one partner's: how many of them were confirmed. */
export async function datesKept(from: Askable, first: string, last: string, partnerId: string | null = null): Promise<DatesKept> {
  const [row] = await rowsOf<{ expected: number | string | null; confirmed: number | string | null }>(
    from,
    `select count(*) as expected, sum(case when o.state = 'confirmed' then 1 else 0 end) as confirmed from commitment c join occurrence o on o.commitment_id = c.id
     where c.deleted_at is null and o.deleted_at is null and o.state <> 'cancelled' and o.due_date >= ? and o.due_date <= ?${partnerId === null ? "" : " and c.partner_id = ?"}`,
    partnerId === null ? [first, last] : [first, last, partnerId],
  );
  return { expected: Number(row?.expected ?? 0), confirmed: Number(row?.confirmed ?? 0) };
}
