import { type Askable } from "./reader";

const CHUNK = 5_000;

/**
 * Inserts many plain rows set-based, by way of JSON: the fastest portable-enough way SQLite has.
 * Column names come from the caller's code, never from data. Rows must hold every column, `null` where empty.
 */
export async function insertMany(
  into: Askable,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(", ");
  for (let start = 0; start < rows.length; start += CHUNK) {
    await into.manager.query(`insert into "${table}" (${names}) select ${values} from json_each(?)`, [
      JSON.stringify(rows.slice(start, start + CHUNK)),
    ]);
  }
}
