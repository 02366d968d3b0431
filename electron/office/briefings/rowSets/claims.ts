/** Candidate rows of what partners reported without lists, and of the lists that came later (R8, R10, R11). */
import { RECIPIENT_UNITS, type Unit } from "../../../../shared/domain/amounts";
import { edgeArms, partColumns, periodArms, personKey, type RowSetPart, stateArms } from "./part";

const NEAR = "c.deleted_at is null and c.from_date <= :near_to and c.to_date >= :near_from";
const INSIDE = (alias: string): string => `${alias}.deleted_at is null and ${alias}.from_date >= :from and ${alias}.to_date <= :to`;

const claim = {
  id: "c.id", kind: "'claim'", date: "c.from_date", date_to: "c.to_date", qualifier: "c.qualifier", amount: "c.value", high: "c.high",
};

/** What is given each day is no total: it stands for itself and adds to none, until a list says who got it. */
const RATE = (alias: string): string => `${alias}.per_day = 1 and ${alias}.list_state <> 'complete'`;

/** Recipient of a listed delivery as one key, whatever its kind. */
const RECIPIENT = `coalesce(${personKey("p")}, d.family_id, d.recipient_group_id)`;
const LISTED_IN_PERIOD = "d.deleted_at is null and d.state = 'confirmed' and d.date >= :from and d.date <= :to";

/** Distinct recipients that the claim's own list already itemises, in thousandths. */
const listedOf = (kind: "person" | "family"): string => `1000 * (select count(distinct ${RECIPIENT})
  from claim_row r join delivery d on d.id = r.delivery_id left join person p on p.id = d.person_id
  where r.claim_id = c.id and d.recipient_kind = '${kind}' and ${LISTED_IN_PERIOD})`;

/** Claims about families or citizens as bounds weigh them; the same reasons as `boundsOf` gives. */
function boundsPart(unit: Extract<Unit, "family" | "person">): RowSetPart {
  const subject = (alias: string): string => `${alias}.recipient_kind = '${unit}' and ${alias}.unit = '${unit}'`;
  const counted = (id: string): string => `exists (select 1 from claim o where o.id = ${id} and o.id <> c.id and not (${RATE("o")}) and ${INSIDE("o")} and ${subject("o")})`;
  return {
    name: `claims.${unit}`,
    amounts: false,
    sql: `select ${partColumns({
      ...claim, listed: listedOf(unit),
      reason: `case ${periodArms("c.from_date", "c.to_date")} when ${RATE("c")} then 'per_day' when c.list_state = 'complete' then 'list_complete'
        when ${counted("c.within_claim_id")} then 'within_claim'
        when ${counted("c.repeats_claim_id")} then 'repeats_claim'
        when c.qualifier = 'unknown' then 'no_number' end`,
    })}
      from claim c where ${NEAR} and ${subject("c")}`,
  };
}
export const CLAIMS_OF_FAMILIES = boundsPart("family");
export const CLAIMS_OF_PERSONS = boundsPart("person");

/** What a listed delivery brings to a claim that counts things: its lines in the claim's unit. */
const LISTED_THINGS = `(select sum(l.quantity) from delivery_line l where l.delivery_id = d.id and l.unit = c.unit
  and (c.item_kind_id is null or coalesce(l.item_kind_id, '') = c.item_kind_id))`;
const COUNTS_THINGS = "c.recipient_kind in ('item', 'money')";

/** A delivery in the lists of two claims is one row of their sum. */
const listedRows = (key: string, where: string): string => `select distinct ${partColumns({
  figure_key: key, id: "d.id", kind: "'delivery'", date: "d.date", subject: RECIPIENT,
  qualifier: `case when ${COUNTS_THINGS} then 'exact' end`, amount: `case when ${COUNTS_THINGS} then ${LISTED_THINGS} end`,
  reason: `case ${edgeArms("d.date")} ${stateArms("d.state")} when ${COUNTS_THINGS} and ${LISTED_THINGS} is null then 'other_unit' end`,
})}
  from claim c join claim_row r on r.claim_id = c.id join delivery d on d.id = r.delivery_id left join person p on p.id = d.person_id
  where ${NEAR} and c.list_state = 'complete' and d.deleted_at is null and d.date >= :near_from and d.date <= :near_to and ${where}`;

/** Each claim by itself: its total, or once its list is complete the rows of the list, never both (R8). */
export const CLAIMS_EACH: RowSetPart = {
  name: "claims.each",
  amounts: true,
  sql: `select ${partColumns({
    ...claim, figure_key: "c.id",
    reason: `case ${periodArms("c.from_date", "c.to_date")} when c.list_state = 'complete' then 'list_complete' end`,
  })}
    from claim c where ${NEAR}
    union all
    ${listedRows("c.id", "1 = 1")}`,
};

/** A kind of aid once counted in people or families: each claim of it stands for itself, for nobody knows who stands in two of them (R10). */
const OF_RECIPIENTS = `c.unit in (${RECIPIENT_UNITS.map((unit) => `'${unit}'`).join(", ")})`;

/** Things reported by several partners, by kind; only those in the kind's own unit add up (R2). */
export const CLAIMS_OF_ITEMS: RowSetPart = {
  name: "claims.items",
  amounts: true,
  sql: `select ${partColumns({
    ...claim, figure_key: "c.item_kind_id",
    reason: `case ${periodArms("c.from_date", "c.to_date")} when c.unit <> i.unit or ${OF_RECIPIENTS} then 'other_unit' when ${RATE("c")} then 'per_day' when c.list_state = 'complete' then 'list_complete'
      when exists (select 1 from claim o where o.id = c.within_claim_id and o.id <> c.id and not (${RATE("o")}) and ${INSIDE("o")}) then 'within_claim' end`,
  })}
    from claim c join item_kind i on i.id = c.item_kind_id where ${NEAR} and ${COUNTS_THINGS}
    union all
    ${listedRows("c.item_kind_id", `${COUNTS_THINGS} and c.item_kind_id is not null and not (${OF_RECIPIENTS})`)}`,
};
