/** Very many ids at once, as one text: a row for each of 350,000 would hold the event loop while they are unpacked. SQLite-only for the sake of `json_group_array`. */
import { type Askable, rowsOf } from "./reader";

/** The column `id` of a question, in its order. */
export async function idList(from: Askable, sql: string, parameters: readonly unknown[]): Promise<string[]> {
  const [row] = await rowsOf<{ ids: string }>(from, `select json_group_array(id) as ids from (${sql})`, parameters);
  return JSON.parse(row?.ids ?? "[]") as string[];
}
