import { rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { eraseValuesBehind } from "../audit/journal";

/** Erases what the merges of these people changed, so that they cannot be taken apart, and every proposal to merge them. */
export async function eraseMerges(tx: WriteTransaction, people: readonly string[], at: string): Promise<void> {
  const keys: string[] = [];
  for (const id of people) {
    const rows = await rowsOf<{ key: string }>(
      tx,
      `select c.values_key as key from record_merge_change c join record_merge m on m.id = c.merge_id
       where c.values_key is not null and (m.keep_id = ? or m.other_ids like ?)`,
      [id, `%"${id}"%`],
    );
    keys.push(...rows.map((row) => row.key));
    await tx.manager.query("delete from review_pair where first_id = ? or second_id = ?", [id, id]);
  }
  await eraseValuesBehind(tx, keys, at);
}
