/** Collects rows of one table and inserts them in sets. */
import { insertMany } from "../../../electron/database/bulk";
import { rowsOf } from "../../../electron/database/reader";
import { addSearchEntries, type SearchEntry } from "../../../electron/database/searchIndex";
import type { WriteTransaction } from "../../../electron/database/writeQueue";

export type Cell = string | number | null;

export class TableWriter {
  private rows: Cell[][] = [];
  private readonly columns: readonly string[];

  /** @param columns names separated by spaces */
  constructor(private readonly tx: WriteTransaction, private readonly table: string, columns: string) {
    this.columns = columns.split(" ");
  }

  add(...cells: Cell[]): void {
    if (cells.length !== this.columns.length) throw new RangeError(`${this.table} has ${this.columns.length} columns, not ${cells.length}.`);
    this.rows.push(cells);
  }

  async flush(): Promise<void> {
    await insertMany(this.tx, this.table, this.columns, this.rows);
    this.rows = [];
  }
}

/** Collects search entries of every kind. */
export class SearchWriter {
  private entries = new Map<string, (SearchEntry & { readonly id: string })[]>();

  constructor(private readonly tx: WriteTransaction) {}

  add(kind: string, id: string, entry: SearchEntry): void {
    const entries = this.entries.get(kind) ?? [];
    entries.push({ id, ...entry });
    this.entries.set(kind, entries);
  }

  async flush(): Promise<void> {
    for (const [kind, entries] of this.entries) await addSearchEntries(this.tx, kind, entries);
    this.entries = new Map();
  }
}

/** Writes what several tables have collected, in the order given: a table stands behind those it points to. */
export async function flushAll(writers: readonly { flush(): Promise<void> }[]): Promise<void> {
  for (const writer of writers) await writer.flush();
}

/** Columns every record starts with, and their cells. */
export const HEAD = "id version created_at updated_at";
export const head = (id: string, at: number): [string, number, string, string] => {
  const instant = new Date(at).toISOString();
  return [id, 1, instant, instant];
};

/** Runs `work` without the secondary indexes of these tables and makes them again: an index is made far faster than it is kept. */
export async function withoutIndexes(tx: WriteTransaction, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const indexes = await rowsOf<{ name: string; sql: string }>(
    tx, `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${tables.map(() => "?").join(", ")})`, tables,
  );
  // With an index goes what the planner was told about it.
  await tx.manager.query(`create temp table told as select tbl, idx, stat from sqlite_stat1`);
  for (const { name } of indexes) await tx.manager.query(`drop index "${name}"`);
  await work();
  for (const { sql } of indexes) await tx.manager.query(sql);
  await tx.manager.query(`delete from sqlite_stat1`);
  await tx.manager.query(`insert into sqlite_stat1 (tbl, idx, stat) select tbl, idx, stat from told`);
  await tx.manager.query(`drop table told`);
  await tx.manager.query(`analyze sqlite_schema`);
}
