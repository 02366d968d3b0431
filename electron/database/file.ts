/** Looking into a database file that no office has open. */
import { open } from "node:fs/promises";
import { openRaw } from "./driver";

const SIGN = "SQLite format 3\0";

/** Whether a file is a database and nothing around it. */
export async function isBareDatabase(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { buffer } = await handle.read(Buffer.alloc(SIGN.length), 0, SIGN.length, 0);
    return buffer.toString("latin1") === SIGN;
  } finally {
    await handle.close();
  }
}

/** The different values of a column, in their order; none where an older database has no such table. Names come from code, never from data. */
export async function valuesIn(database: string, table: string, column: string): Promise<string[]> {
  const raw = await openRaw(database, { readOnly: true });
  try {
    const tables = await raw.all("select name from sqlite_master where name = ?", [table]);
    if (tables.length === 0) return [];
    return (await raw.all<{ value: string }>(`select distinct "${column}" as value from "${table}" order by 1`)).map(({ value }) => value);
  } finally {
    await raw.close();
  }
}
