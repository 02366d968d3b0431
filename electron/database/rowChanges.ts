/**
 * Rows as they stand in the tables, taken before and after a piece of work, so that it can be taken back to the letter.
 * SQLite-only for the sake of `json_each`. Names of tables and columns come from the schema, never from data.
 */
import { type Askable, rowsOf } from "./reader";
import type { WriteTransaction } from "./writeQueue";

export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Rows of `table` whose `column` holds one of `ids`; `only` some columns of them where the rest is made from elsewhere. */
export interface RowScope {
  readonly table: string;
  readonly column: string;
  readonly ids: readonly string[];
  readonly only?: readonly string[];
}

/** By table and id. */
export type RowPicture = ReadonlyMap<string, { readonly table: string; readonly row: StoredRow }>;

export interface RowChange {
  readonly table: string;
  readonly id: string;
  /** Null for a row that was made. Both given: the columns that differ. */
  readonly before: StoredRow | null;
  /** Null for a row that is gone. */
  readonly after: StoredRow | null;
}

export async function pictureOf(from: Askable, scopes: readonly RowScope[]): Promise<RowPicture> {
  const picture = new Map<string, { table: string; row: StoredRow }>();
  for (const { table, column, ids, only } of scopes) {
    if (ids.length === 0) continue;
    const columns = only ? only.map((name) => `r."${name}"`).join(", ") : "r.*";
    const rows = await rowsOf<StoredRow>(from, `select ${columns} from json_each(?) a cross join "${table}" r on r."${column}" = a.value`, [JSON.stringify([...new Set(ids)])]);
    for (const row of rows) picture.set(`${table} ${row["id"]}`, { table, row });
  }
  return picture;
}

/** What differs between two pictures; `derived` columns of a table are made from other rows and are no change of their own. */
export function changesBetween(before: RowPicture, after: RowPicture, derived: (table: string, column: string) => boolean): RowChange[] {
  const changes: RowChange[] = [];
  for (const [key, { table, row }] of before) {
    const now = after.get(key)?.row;
    if (!now) {
      changes.push({ table, id: String(row["id"]), before: row, after: null });
      continue;
    }
    const differing = Object.keys(row).filter((name) => row[name] !== now[name] && !derived(table, name));
    const part = (whole: StoredRow): StoredRow => Object.fromEntries(differing.map((name) => [name, whole[name] ?? null]));
    if (differing.length > 0) changes.push({ table, id: String(row["id"]), before: part(row), after: part(now) });
  }
  for (const [key, { table, row }] of after) if (!before.has(key)) changes.push({ table, id: String(row["id"]), before: null, after: row });
  return changes;
}

export async function rowById(from: Askable, table: string, id: string): Promise<StoredRow | null> {
  return (await rowsOf<StoredRow>(from, `select * from "${table}" where id = ?`, [id]))[0] ?? null;
}

export async function setRow(tx: WriteTransaction, table: string, id: string, values: StoredRow): Promise<void> {
  const names = Object.keys(values);
  if (names.length === 0) return;
  await tx.manager.query(`update "${table}" set ${names.map((name) => `"${name}" = ?`).join(", ")} where id = ?`, [...names.map((name) => values[name] ?? null), id]);
}

export async function insertRow(tx: WriteTransaction, table: string, row: StoredRow): Promise<void> {
  const names = Object.keys(row);
  await tx.manager.query(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")}) values (${names.map(() => "?").join(", ")})`, names.map((name) => row[name] ?? null),
  );
}

export async function deleteRow(tx: WriteTransaction, table: string, id: string): Promise<void> {
  await tx.manager.query(`delete from "${table}" where id = ?`, [id]);
}

/** Lets rows point at one another in any order until the transaction ends. */
export async function deferReferences(tx: WriteTransaction): Promise<void> {
  await tx.manager.query(`pragma defer_foreign_keys = on`);
}

/** Makes every row of `table` whose `column` names one of `others` name `keep` instead. */
export async function repoint(tx: WriteTransaction, table: string, column: string, others: readonly string[], keep: string): Promise<void> {
  await tx.manager.query(`update "${table}" set "${column}" = ? where "${column}" in (select value from json_each(?))`, [keep, JSON.stringify(others)]);
}
