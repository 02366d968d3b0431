/** Everything that stands in the tables, to see that something left no trace. */
import { rowsOf } from "../../electron/database/reader";
import type { Office } from "../../electron/office/createOffice";

/** What grows with every write and is never taken back. */
const KEPT = /^(audit_|personal_value|change_counter|search_index|sqlite_|migrations|record_merge)/;

export async function dumpTables(office: Office): Promise<Record<string, unknown[]>> {
  const from = office.database.reader;
  const tables = await rowsOf<{ name: string }>(from, "select name from sqlite_master where type = 'table' order by name");
  const dump: Record<string, unknown[]> = {};
  for (const { name } of tables.filter((table) => !KEPT.test(table.name))) {
    const rows = await rowsOf<Record<string, unknown>>(from, `select * from "${name}"`);
    dump[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}
