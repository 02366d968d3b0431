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
