import { type Askable, rowsOf } from "../../database/reader";
import { type OfficeError, refused } from "./errors";

/**
 * What stands in the way of deleting a record: REFUSED `in_use` with how much holds on to it, by name; null when nothing does.
 * `counts` maps a name to the part of a `select count(*)` behind `from`, with one `?` for the id.
 */
export async function inUse(from: Askable, id: string, counts: Readonly<Record<string, string>>): Promise<OfficeError | null> {
  const found: Record<string, number> = {};
  for (const [name, source] of Object.entries(counts)) {
    const [row] = await rowsOf<{ count: number }>(from, `select count(*) as count from ${source}`, [id]);
    if (Number(row?.count ?? 0) > 0) found[name] = Number(row?.count);
  }
  return Object.keys(found).length ? refused("in_use", found) : null;
}
