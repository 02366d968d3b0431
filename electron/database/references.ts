/** Which columns hold ids of which tables, as the schema declares it. SQLite-only for the sake of its pragmas. */
import { type Askable, rowsOf } from "./reader";

export interface Reference {
  readonly table: string;
  readonly column: string;
  /** The table whose id it holds. */
  readonly to: string;
}

export async function references(from: Askable): Promise<Reference[]> {
  return rowsOf<Reference>(
    from,
    `select m.name as "table", f."from" as "column", f."table" as "to" from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table' order by m.name, f."from"`,
  );
}

/** Ids of the rows of `table` whose `column` holds one of these ids. */
export async function rowsPointingTo(from: Askable, table: string, column: string, ids: readonly string[]): Promise<Record<string, string | number | null>[]> {
  const found: Record<string, string | number | null>[] = [];
  for (let start = 0; start < ids.length; start += 5_000) {
    found.push(...(await rowsOf<Record<string, string | number | null>>(
      from, `select r.* from json_each(?) a cross join "${table}" r on r."${column}" = a.value`, [JSON.stringify(ids.slice(start, start + 5_000))],
    )));
  }
  return found;
}

export async function deleteByColumn(tx: Askable, table: string, column: string, values: readonly string[]): Promise<void> {
  for (let start = 0; start < values.length; start += 5_000) {
    await tx.manager.query(`delete from "${table}" where "${column}" in (select value from json_each(?))`, [JSON.stringify(values.slice(start, start + 5_000))]);
  }
}
