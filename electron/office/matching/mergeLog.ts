/** What a merge changed, kept so that it can be taken apart to the letter (R17). */
import { insertMany } from "../../database/bulk";
import { changesBetween, type RowChange, type RowPicture } from "../../database/rowChanges";
import { type Askable, rowsOf } from "../../database/reader";
import type { EntryPlace } from "../../database/searchIndex";
import type { MergeKind } from "../../../shared/domain/mergeFields";
import { keepPersonal, personalValues } from "../audit/journal";
import { newId } from "../core/clock";
import { refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { TABLE_OF_KIND } from "./movePlans";
import { RecordMerge, RecordMergeChange } from "./recordMerge.entity";

export interface MergeMade {
  readonly kind: MergeKind;
  readonly keepId: string;
  readonly otherIds: readonly string[];
  readonly partOf: string | null;
}

/** Names and sort keys that records carry of their people: they follow the people by themselves. */
const FOLLOWING = new Set(["sort_key", "match_key"]);
/** Not about anybody. */
const PLAIN = new Set(["review_pair", "search_entry"]);

export async function keepMerge(writing: Writing, made: MergeMade, before: RowPicture, after: RowPicture, entries: readonly EntryPlace[]): Promise<{ id: string; changes: RowChange[] }> {
  const { tx } = writing;
  const own = TABLE_OF_KIND[made.kind];
  const id = newId();
  const [last] = await rowsOf<{ seq: number | null }>(tx, `select max(seq) as seq from record_merge`);
  await tx.manager.getRepository(RecordMerge).insert({
    id, ...made, otherIds: [...made.otherIds], seq: Number(last?.seq ?? 0) + 1, at: writing.at, accountId: writing.by?.id ?? null, accountName: writing.by?.name ?? "", undoneAt: null, undoneBy: null,
  } as object);
  const changes = [
    ...changesBetween(before, after, (table, column) => table !== own && FOLLOWING.has(column)),
    ...entries.map(({ id: place, kind, subjectId }) => ({ table: "search_entry", id: String(place), before: { id: place, kind, subjectId }, after: null })),
  ].map((change) => whole(change, before, after));
  const rows: (string | number | null)[][] = [];
  for (const [seq, change] of changes.entries()) {
    const personal = !PLAIN.has(change.table) && (change.table === own || change.before === null || change.after === null || !("version" in (before.get(`${change.table} ${change.id}`)?.row ?? {})));
    const subject = { kind: made.kind, id: change.table === own ? change.id : (made.otherIds[0] ?? made.keepId) };
    const key = personal ? (await keepPersonal(tx, subject, { before: change.before, after: change.after })).key : null;
    const text = (value: RowChange["before"]): string | null => (key !== null || value === null ? null : JSON.stringify(value));
    rows.push([newId(), id, seq, change.table, change.id, text(change.before), text(change.after), key]);
  }
  await insertMany(tx, "record_merge_change", ["id", "merge_id", "seq", "table_name", "row_id", "before", "after", "values_key"], rows);
  return { id, changes };
}

/** Parts of records are written anew whenever their record is saved: they are found again by all they say, so all of it is kept. */
function whole(change: RowChange, before: RowPicture, after: RowPicture): RowChange {
  const key = `${change.table} ${change.id}`;
  const [was, is] = [before.get(key)?.row, after.get(key)?.row];
  if (!change.before || !change.after || !was || !is || "version" in was || change.table === "review_pair") return change;
  return { ...change, before: was, after: is };
}

/** In the order in which they were noted. @throws OfficeError REFUSED `merge_erased` where what is needed was erased since */
export async function changesOfMerge(from: Askable, mergeId: string): Promise<RowChange[]> {
  const rows = await from.manager.getRepository(RecordMergeChange).find({ where: { mergeId }, order: { seq: "ASC" } });
  const values = await personalValues(from, rows.flatMap(({ valuesKey }) => valuesKey ?? []));
  return rows.map(({ tableName: table, rowId: id, before, after, valuesKey }) => {
    if (valuesKey === null) return { table, id, before, after };
    const value = values.get(valuesKey) as Pick<RowChange, "before" | "after"> | undefined;
    if (!value) throw refused("merge_erased");
    return { table, id, ...value };
  });
}
