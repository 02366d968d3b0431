/** Moves what points to some records over to one of them. */
import { deleteRow, repoint, type RowScope, setRow, type StoredRow } from "../../database/rowChanges";
import { type Reference, references, rowsPointingTo } from "../../database/references";
import { type Askable } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { DOUBLES, SINGLE_RECORDS, UNDECLARED } from "./movePlans";

export interface RecordsSetAside {
  readonly table: string;
  readonly kind: string;
  readonly ids: readonly string[];
}

/** Every column that holds ids of `table`, except in the tables that remember merges. */
export async function pointersTo(from: Askable, table: string): Promise<Reference[]> {
  const declared = await references(from);
  return [...declared, ...UNDECLARED].filter((reference) => reference.to === table && !reference.table.startsWith("record_merge"));
}

/** Where everything lies that merging these records may change: they themselves, what points to them, and what points to their single records. */
export async function scopesAround(tx: Askable, table: string, ids: readonly string[]): Promise<RowScope[]> {
  const scopes: RowScope[] = [{ table, column: "id", ids }];
  for (const pointer of await pointersTo(tx, table)) {
    if (pointer.table === "person_key") continue;
    scopes.push({ table: pointer.table, column: pointer.column, ids });
    if (!SINGLE_RECORDS[pointer.table]) continue;
    const records = (await rowsPointingTo(tx, pointer.table, pointer.column, ids)).map((row) => String(row["id"]));
    for (const further of await pointersTo(tx, pointer.table)) scopes.push({ table: further.table, column: further.column, ids: records });
  }
  return scopes;
}

/** Makes what points to `others` point to `keep`; answers with the records that one has only once and that are left over. */
export async function moveEverything(tx: WriteTransaction, table: string, keep: string, others: readonly string[], at: string): Promise<RecordsSetAside[]> {
  const aside: RecordsSetAside[] = [];
  for (const pointer of await pointersTo(tx, table)) {
    if (SINGLE_RECORDS[pointer.table]) aside.push(...(await moveSingles(tx, pointer, keep, others, at)));
    else await moveRows(tx, pointer, keep, others);
  }
  return aside;
}

async function moveRows(tx: WriteTransaction, { table, column }: Reference, keep: string, others: readonly string[]): Promise<void> {
  const rule = DOUBLES[`${table}.${column}`];
  if (rule === "stay") return;
  if (rule === undefined) return repoint(tx, table, column, others, keep);
  const own = await rowsPointingTo(tx, table, column, [keep]);
  if (rule === "moveTogether") {
    const [first] = own.length > 0 ? [] : (await rowsPointingTo(tx, table, column, others)).map((row) => String(row[column]));
    return first === undefined ? undefined : repoint(tx, table, column, [first], keep);
  }
  const groups = groupedBy([...own, ...(await rowsPointingTo(tx, table, column, others))], rule.same);
  for (const rows of groups) {
    const [first, ...surplus] = rule.surplus === "removed" ? [...rows].sort(longestFirst) : rows;
    for (const row of surplus) if (rule.surplus === "removed") await deleteRow(tx, table, String(row["id"]));
    if (first && first[column] !== keep) await setRow(tx, table, String(first["id"]), { [column]: keep });
  }
}

/** What is not over yet, then what ended last. Stable: of equals that of the record that is kept. */
function longestFirst(one: StoredRow, other: StoredRow): number {
  const end = (row: StoredRow): string => String(row["to_date"] ?? "9999");
  return end(other).localeCompare(end(one));
}

function groupedBy(rows: readonly StoredRow[], columns: readonly string[]): StoredRow[][] {
  const groups = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

async function moveSingles(tx: WriteTransaction, { table, column }: Reference, keep: string, others: readonly string[], at: string): Promise<RecordsSetAside[]> {
  const plan = SINGLE_RECORDS[table];
  if (!plan) return [];
  const rows = [...(await rowsPointingTo(tx, table, column, [keep])), ...(await rowsPointingTo(tx, table, column, others))].filter((row) => row["deleted_at"] === null);
  const weight = (row: StoredRow): number => plan.order.indexOf(String(row[plan.state]));
  const aside: RecordsSetAside[] = [];
  for (const group of groupedBy(rows, plan.same)) {
    const [first, ...surplus] = [...group].sort((one, other) => weight(one) - weight(other));
    if (!first) continue;
    if (first[column] !== keep) await setRow(tx, table, String(first["id"]), { [column]: keep });
    const ids = surplus.map((row) => String(row["id"]));
    if (ids.length === 0) continue;
    for (const further of await pointersTo(tx, table)) await moveRows(tx, further, String(first["id"]), ids);
    for (const row of surplus) await setRow(tx, table, String(row["id"]), { deleted_at: at, updated_at: at, version: Number(row["version"]) + 1 });
    aside.push({ table, kind: plan.kind, ids });
  }
  return aside;
}
