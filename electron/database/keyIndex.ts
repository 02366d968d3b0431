/** Who shares keys with whom. SQLite-only for the sake of `json_each`. */
import { type Askable, rowsOf } from "./reader";

/** Keys to ask with, each with what sharing it is worth. */
export type WeighedKeys = readonly (readonly [key: string, weight: number])[];

/** Ids of the people who share keys with these, those who share most first, at most `limit` of them. */
export async function peopleByKeys(from: Askable, keys: WeighedKeys, limit: number): Promise<string[]> {
  if (keys.length === 0) return [];
  // The keys come first by force (`cross join`): a common name leads to thousands, everybody is hundreds of thousands.
  const rows = await rowsOf<{ id: string }>(
    from,
    `select k.person_id as id
     from (select json_extract(value, '$[0]') as "key", json_extract(value, '$[1]') as weight from json_each(?)) a cross join person_key k on k."key" = a."key"
     group by k.person_id order by sum(a.weight) desc, k.person_id limit ?`,
    [JSON.stringify(keys), limit],
  );
  return rows.map(({ id }) => id);
}

/** A record asked about: its number in the caller's list, its keys, and its folded name as `person.match_key` holds it. */
export interface AskedKeys {
  readonly at: number;
  readonly keys: WeighedKeys;
  readonly matchKey: string;
}

/** A key that leads to more people than this says too little to be followed for thousands of records at once. */
const MOST_BEHIND_A_KEY = 60;

/**
 * For many records at once: who shares enough keys with each, those who share most first, at most `limit` for each.
 * Looked for through the rare keys and whole names; weighed by all of them.
 */
export async function peopleByKeysOfMany(from: Askable, asked: readonly AskedKeys[], enough: number, limit: number): Promise<{ at: number; id: string }[]> {
  const keys = asked.flatMap(({ at, keys: own }) => own.map(([key, weight]) => [at, key, weight]));
  const names = asked.filter(({ matchKey }) => matchKey.includes(" ")).map(({ at, matchKey }) => [at, matchKey]);
  // Materialized and joined by force: the keys come first, and how many stand behind one is counted once for each.
  return rowsOf<{ at: number; id: string }>(
    from,
    `with a as materialized (select json_extract(value, '$[0]') as at, json_extract(value, '$[1]') as "key", json_extract(value, '$[2]') as weight from json_each(?)),
      few as materialized (select "key" from (select distinct "key" from a) d where (select count(*) from (select 1 from person_key c where c."key" = d."key" limit ${MOST_BEHIND_A_KEY + 1})) between 1 and ${MOST_BEHIND_A_KEY}),
      n as materialized (select json_extract(value, '$[0]') as at, json_extract(value, '$[1]') as "key" from json_each(?)),
      fewNames as materialized (select "key" from (select distinct "key" from n) d where (select count(*) from (select 1 from person c where c.match_key = d."key" limit ${MOST_BEHIND_A_KEY + 1})) between 1 and ${MOST_BEHIND_A_KEY}),
      pairs as materialized (
        select a.at, k.person_id as id from a join few on few."key" = a."key" cross join person_key k on k."key" = a."key"
        union
        select n.at, p.id from n join fewNames on fewNames."key" = n."key" cross join person p on p.match_key = n."key"),
      best as (
        select p.at, p.id, row_number() over (partition by p.at order by sum(a.weight) desc, p.id) as place
        from pairs p join a on a.at = p.at cross join person_key k on k."key" = a."key" and k.person_id = p.id group by p.at, p.id having sum(a.weight) >= ?)
     select at, id from best where place <= ? order by at, place`,
    [JSON.stringify(keys), JSON.stringify(names), enough, limit],
  );
}
