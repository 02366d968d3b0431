/** Takes a merge apart: every row it changed stands as before, and what came since stays with the record it came to (R17). */
import { deferReferences, deleteRow, insertRow, type RowChange, rowById, setRow, type StoredRow } from "../../database/rowChanges";
import { rowsOf } from "../../database/reader";
import { type EntryPlace, putBackEntryPlace, putSearchEntry } from "../../database/searchIndex";
import { notFound, refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { familyKind } from "../families/kind";
import { familyHeads } from "../families/queries";
import { tellFollowers } from "../people/followers";
import { putPersonKeys } from "../people/keys";
import { personKind } from "../people/kind";
import { peopleById } from "../people/queries";
import { changesOfMerge } from "./mergeLog";
import { DOUBLES, KIND_OF_TABLE, TABLE_OF_KIND } from "./movePlans";
import { RecordMerge } from "./recordMerge.entity";

/**
 * @throws OfficeError NOT_FOUND; REFUSED `merge_undone`, `merged_again` (a later merge stands on this one), `merge_built_upon`
 * (records it moved were given to somebody else since; `what`, `count`), `iin_taken_since`, `merge_erased`
 */
export async function unmergeRecords(writing: Writing, id: string): Promise<RecordMerge> {
  const { tx } = writing;
  const merge = await tx.manager.getRepository(RecordMerge).findOneBy({ id });
  if (!merge) throw notFound("merges");
  if (merge.undoneAt !== null) throw refused("merge_undone");
  const parts = await tx.manager.getRepository(RecordMerge).find({ where: { partOf: id }, order: { seq: "DESC" } });
  for (const part of parts) if (part.undoneAt === null) await unmergeRecords(writing, part.id);
  await refuseLaterMerges(writing, merge);
  const changes = await changesOfMerge(tx, id);
  const own = TABLE_OF_KIND[merge.kind as keyof typeof TABLE_OF_KIND];
  await deferReferences(tx);
  // The kept record first: an IIN goes back before the other one stands beside it again.
  const kept = (change: RowChange): boolean => change.table === own && change.id === merge.keepId;
  for (const change of [...changes.filter(kept), ...changes.filter((one) => !kept(one))]) {
    if (change.table === own && merge.otherIds.includes(change.id)) await refuseTakenIin(writing, change.id, merge.keepId);
    await putBack(writing, change, kept(change));
  }
  await namesFollow(writing, merge);
  await tx.manager.getRepository(RecordMerge).update({ id }, { undoneAt: writing.at, undoneBy: writing.by?.name ?? "" });
  const links = changes.flatMap((change) => (KIND_OF_TABLE[change.table] ? [{ kind: KIND_OF_TABLE[change.table] ?? "", id: change.id }] : []));
  await writing.journal({ action: "unmerge", kind: merge.kind, id: merge.keepId, before: { others: merge.otherIds }, after: { others: [] }, links: [...links, ...merge.otherIds.map((other) => ({ kind: merge.kind, id: other }))] });
  return merge;
}

async function refuseLaterMerges({ tx }: Writing, merge: RecordMerge): Promise<void> {
  const later = await rowsOf<{ id: string }>(
    tx,
    `select distinct m.id as id from record_merge_change a join record_merge_change b on b.row_id = a.row_id and b.table_name = a.table_name
     join record_merge m on m.id = b.merge_id
     where a.merge_id = ? and a.table_name not in ('review_pair', 'search_entry') and m.seq > ? and m.undone_at is null`, [merge.id, merge.seq],
  );
  if (later.length > 0) throw refused("merged_again", { count: later.length });
}

/** R19: somebody else may have been given the number while the record was away. */
async function refuseTakenIin({ tx }: Writing, id: string, keepId: string): Promise<void> {
  const person = await rowById(tx, "person", id);
  const iin = person?.["iin"] ?? null;
  if (iin === null) return;
  const taken = await rowsOf(tx, `select id from person where iin = ? and deleted_at is null and merged_into_id is null and id not in (?, ?)`, [iin, id, keepId]);
  if (taken.length > 0) throw refused("iin_taken_since");
}

async function putBack(writing: Writing, change: RowChange, isKept: boolean): Promise<void> {
  const { tx } = writing;
  const { table, id, before, after } = change;
  if (table === "search_entry") return putBackEntryPlace(tx, before as unknown as EntryPlace);
  const now = await rowById(tx, table, id);
  if (before === null) {
    const row = now ?? (after && (await writtenAnew(writing, table, after)));
    // A pair somebody has decided since is theirs.
    if (row && !(table === "review_pair" && row["state"] !== "open")) await deleteRow(tx, table, String(row["id"]));
  } else if (after === null) {
    if (!now) await insertRow(tx, table, before);
  } else {
    const row = now ?? (await writtenAnew(writing, table, after));
    if (row) await setRow(tx, table, String(row["id"]), restored(change, row, { before, after, isKept, at: writing.at }));
  }
}

/** The columns to write: those that still say what the merge made of them. */
function restored({ table }: RowChange, now: StoredRow, { before, after, isKept, at }: { before: StoredRow; after: StoredRow; isKept: boolean; at: string }): StoredRow {
  const { version: versionBefore, updated_at: _updated, ...columns } = before;
  const values: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(columns)) {
    if (after[name] === value || now[name] === value) continue;
    if (now[name] === after[name]) values[name] = value;
    // What somebody corrected on the kept record since is newer than what it said before.
    else if (!isKept && table !== "review_pair") throw refused("merge_built_upon", { what: KIND_OF_TABLE[table] ?? table, count: 1 });
  }
  if (versionBefore === undefined) return values;
  const untouched = now["version"] === after["version"];
  return { ...values, version: untouched ? (versionBefore ?? 1) : Number(now["version"]) + 1, updated_at: untouched ? (before["updated_at"] ?? at) : at };
}

/** A part of a record that was saved since: the part that says the same. Null when it was taken out by hand. */
async function writtenAnew({ tx }: Writing, table: string, after: StoredRow): Promise<StoredRow | null> {
  const rule = Object.entries(DOUBLES).find(([name]) => name.startsWith(`${table}.`))?.[1];
  if (typeof rule !== "object") return null;
  const columns = [...new Set(Object.entries(DOUBLES).flatMap(([name, other]) => (name.startsWith(`${table}.`) && typeof other === "object" ? [name.slice(table.length + 1), ...other.same] : [])))];
  const rows = await rowsOf<StoredRow>(tx, `select * from "${table}" where ${columns.map((column) => `"${column}" is ?`).join(" and ")}`, columns.map((column) => after[column] ?? null));
  return rows[0] ?? null;
}

/** Keys, search entries and the names that others carry are made from the records as they stand now. */
async function namesFollow(writing: Writing, { kind, keepId, otherIds }: RecordMerge): Promise<void> {
  const { tx } = writing;
  const ids = [keepId, ...otherIds];
  if (kind === "people") {
    const people = await peopleById(tx, ids);
    for (const id of ids) {
      const person = people.get(id);
      const fields = person && (await personKind.load(tx, id));
      if (!person || !fields) continue;
      await putPersonKeys(tx, [person]);
      const entry = person.deletedAt === null ? await personKind.search(tx, id, fields) : null;
      if (entry) await putSearchEntry(tx, kind, id, entry);
      await tellFollowers(writing, person);
    }
    return;
  }
  for (const { id } of (await familyHeads(tx, ids)).filter(({ deletedAt }) => deletedAt === null)) {
    const fields = await familyKind.load(tx, id);
    const entry = fields && (await familyKind.search(tx, id, fields));
    if (entry) await putSearchEntry(tx, "families", id, entry);
  }
}
