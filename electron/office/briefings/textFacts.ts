/** What the text tells beside the figures: how information went out, who took part, who paid, what runs and what is planned. */
import type { Period } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { type ClaimFact, factsFor, type Named, type ProgrammeFact } from "./facts";
import { CLAIMS_EACH } from "./rowSets/claims";
import { namedRows, type SqlParameters } from "../../database/namedRows";

export interface TextFacts {
  /** Ways in which each material went out in the period. */
  readonly ways: ReadonlyMap<string, readonly string[]>;
  /** Campaigns in which volunteers of the corps took part. */
  readonly volunteered: ReadonlySet<string>;
  /** Sponsors of each partner. */
  readonly sponsors: ReadonlyMap<string, readonly Named[]>;
  /** Programmes of the corps' own that run in the period. */
  readonly programmes: readonly ProgrammeFact[];
  /** Programmes of which lessons were held, as their learners' records say. */
  readonly taught: ReadonlySet<string>;
  /** Claims that overlap the period in part: shown beside and not added (R11). */
  readonly beside: readonly ClaimFact[];
}

export async function textFacts(from: Askable, period: Period, parameters: SqlParameters): Promise<TextFacts> {
  const ways = await namedRows<{ material_id: string; how: string }>(
    from,
    `select distinct material_id, how from information_output where deleted_at is null and state = 'confirmed' and from_date >= :from and to_date <= :to order by material_id, how`,
    parameters,
  );
  const volunteered = await namedRows<{ campaign_id: string }>(
    from,
    `select c.id as campaign_id from campaign c where c.deleted_at is null and exists (
       select 1 from delivery d join delivery_volunteer v on v.delivery_id = d.id
       where d.campaign_id = c.id and d.deleted_at is null and d.state = 'confirmed' and d.date >= :from and d.date <= :to)`,
    parameters,
  );
  const sponsors = await namedRows<{ partner_id: string; id: string; name_ru: string; name_kk: string }>(
    from,
    `select s.partner_id as partner_id, p.id as id, p.name_ru as name_ru, p.name_kk as name_kk from partner_sponsor s join partner p on p.id = s.sponsor_id
     where p.deleted_at is null order by s.partner_id, s.position`,
    {},
  );
  const taught = await namedRows<{ programme_id: string }>(
    from,
    `select distinct programme_id from learner where deleted_at is null and (lessons_held > 0 or lessons_attended > 0)`,
    {},
  );
  const beside = await namedRows<{ id: string }>(from, `select id from (${CLAIMS_EACH.sql}) candidate where kind = 'claim' and reason = 'period_overlaps' order by date, id`, parameters);
  const { claims } = await factsFor(from, new Map([["claim", beside.map((row) => row.id)]]));
  return {
    ways: gathered(ways, (row) => row.material_id, (row) => row.how),
    volunteered: new Set(volunteered.map((row) => row.campaign_id)),
    sponsors: gathered(sponsors, (row) => row.partner_id, (row) => ({ id: row.id, nameRu: row.name_ru, nameKk: row.name_kk })),
    programmes: await runningProgrammes(from, period),
    taught: new Set(taught.map((row) => row.programme_id)),
    beside: beside.flatMap(({ id }) => claims.get(id) ?? []),
  };
}

/** Those picked from the national catalogue have their own report by targets. */
async function runningProgrammes(from: Askable, period: Period): Promise<ProgrammeFact[]> {
  const rows = await namedRows<{ id: string }>(
    from,
    `select id from programme where deleted_at is null and catalogue_version is null and from_date <= :to and (to_date is null or to_date >= :from) order by sort_key, id`,
    { from: period.from, to: period.to },
  );
  const { programmes } = await factsFor(from, new Map([["programme", rows.map((row) => row.id)]]));
  return rows.flatMap(({ id }) => programmes.get(id) ?? []);
}

function gathered<Row, Value>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => Value): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), value(row)]);
  return found;
}

/** Whether lessons are still only a plan: none was held, and the programme is to begin or to end after the period. */
export const onlyPlanned = ({ id, from, to }: ProgrammeFact, period: Period, { taught }: TextFacts): boolean => !taught.has(id) && (from > period.to || (to !== null && to > period.to));

