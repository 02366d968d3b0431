import { rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { eraseValuesBehind } from "../audit/journal";

/** Erases what the rows of lists said that these records were made from or attached to, and how the records stood before. */
export async function eraseImportedRows(tx: WriteTransaction, records: readonly string[], at: string): Promise<void> {
  const keys: string[] = [];
  for (const id of records) {
    keys.push(...(await rowsOf<{ key: string }>(tx, "select r.raw_key as key from import_record t join import_row r on r.id = t.row_id where t.record_id = ?", [id])).map((row) => row.key));
    await tx.manager.query("update import_record set before = null where record_id = ? and before is not null", [id]);
  }
  await eraseValuesBehind(tx, keys, at);
}
