/**
 * Taking a batch back: everything it made is gone and everything it touched stands as before. The journal keeps both,
 * and the batch stays in the list of batches. Refused as soon as somebody has built upon it, with what that is.
 */
import { deleteByColumn, type Reference, references, rowsPointingTo } from "../../database/references";
import { pointAnywhereUntilTheEnd } from "../../database/sql";
import { removeSearchEntries } from "../../database/searchIndex";
import { campaignsFoundAnew } from "../campaigns/calls";
import { familiesFoundAnew } from "../families/followPerson";
import { peopleFoundAnew } from "../people/kind";
import { notFound, refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { ImportBatch } from "./importBatch.entity";
import { ImportRecord } from "./importRecord.entity";
import { KIND_OF, REMEMBERED } from "./writing";

type Made = Map<string, Set<string>>;

/** @throws OfficeError NOT_FOUND; REFUSED `import_undone`, `import_built_upon` */
export async function undoBatch(writing: Writing, id: string): Promise<ImportBatch> {
  const { tx } = writing;
  const batch = await tx.manager.getRepository(ImportBatch).findOneBy({ id });
  if (!batch) throw notFound("imports");
  if (batch.undoneAt !== null) throw refused("import_undone");
  const kept = await tx.manager.getRepository(ImportRecord).findBy({ batchId: id });
  const traces = kept.filter((trace) => !isRemembered(trace));
  const made: Made = new Map();
  for (const { tableName, recordId, made: isMade } of traces) if (isMade) made.set(tableName, (made.get(tableName) ?? new Set()).add(recordId));
  const schema = await references(tx);
  await takeOwned(tx, made);
  await refuseChanged(tx, made);
  await restoreTouched(tx, traces);
  await refuseBuiltUpon(tx, schema, made);
  await refuseLinked(tx, schema, made);
  await deleteMade(tx, schema, made);
  await familiesFoundAnew(writing, traces.flatMap(({ tableName, recordId, before }) => (tableName === "family" && before !== null ? [recordId] : [])));
  await peopleFoundAnew(writing, traces.flatMap(({ tableName, recordId, before }) => (tableName === "person" && before !== null ? [recordId] : [])));
  await campaignsFoundAnew(writing, traces.flatMap(({ tableName, recordId, before }) => (tableName === "campaign" && before !== null ? [recordId] : [])));
  for (const trace of kept.filter(isRemembered)) await forget(tx, trace);
  await restoreNumbers(tx, batch);
  await tx.manager.query(`delete from review_pair where batch_id = ? and state = 'open'`, [id]);
  await tx.manager.getRepository(ImportBatch).update({ id }, { undoneAt: writing.at });
  const links = traces.flatMap(({ tableName, recordId }) => (KIND_OF[tableName] ? [{ kind: KIND_OF[tableName] ?? "", id: recordId }] : []));
  await writing.journal({ action: "undo_import", kind: "imports", id, after: { file: batch.fileName }, links });
  return { ...batch, undoneAt: writing.at };
}

/** Due dates that the office wrote by itself go with their commitment; any other state of one is somebody's work. */
async function takeOwned(tx: Writing["tx"], made: Made): Promise<void> {
  const commitments = [...(made.get("commitment") ?? [])];
  const dates = await rowsPointingTo(tx, "occurrence", "commitment_id", commitments);
  if (dates.some((row) => row["state"] !== "due")) throw refused("import_built_upon", { what: "occurrences", count: dates.filter((row) => row["state"] !== "due").length });
  if (dates.length > 0) made.set("occurrence", new Set(dates.map((row) => String(row["id"]))));
  // What was credited to a target of the list was credited by somebody.
  const credits = await rowsPointingTo(tx, "target_credit", "target_id", [...(made.get("target") ?? [])]);
  if (credits.length > 0) throw refused("import_built_upon", { what: "programmes", count: credits.length });
}

/** A record somebody has changed since is theirs as well. */
async function refuseChanged(tx: Writing["tx"], made: Made): Promise<void> {
  for (const [table, ids] of made) {
    if (!KIND_OF[table]) continue;
    const rows = await rowsPointingTo(tx, table, "id", [...ids]);
    const changed = rows.filter((row) => Number(row["version"]) > 1).length;
    if (changed > 0) throw refused("import_built_upon", { what: KIND_OF[table] ?? table, count: changed });
  }
}

/** The table whose part this one is, by its name: `family_member` is part of `family`. */
function ownerOf(table: string, schema: readonly Reference[]): Reference | undefined {
  return schema.find((reference) => reference.table === table && table.startsWith(`${reference.to}_`) && reference.column === `${reference.to}_id`);
}

const partsOf = (table: string, schema: readonly Reference[]): Reference[] => schema.filter((each) => ownerOf(each.table, schema) === each && each.to === table);

async function refuseBuiltUpon(tx: Writing["tx"], schema: readonly Reference[], made: Made): Promise<void> {
  for (const [table, ids] of made) {
    for (const reference of schema.filter((each) => each.to === table && !each.table.startsWith("import_"))) {
      const owner = ownerOf(reference.table, schema);
      if (owner && owner.to === table && owner.column === reference.column) continue;
      const rows = await rowsPointingTo(tx, reference.table, reference.column, [...ids]);
      const foreign = rows.filter((row) => {
        const itself = made.get(reference.table)?.has(String(row["id"])) ?? false;
        const withOwner = owner !== undefined && (made.get(owner.to)?.has(String(row[owner.column])) ?? false);
        return !itself && !withOwner;
      });
      if (foreign.length > 0) throw refused("import_built_upon", { what: KIND_OF[owner?.to ?? reference.table] ?? reference.table, count: foreign.length });
    }
  }
}

/** What points at records of any kind, which the schema does not declare: files kept with them, targets they are credited to. */
const LINKS = [{ table: "attachment", column: "owner_id", what: "attachments" }, { table: "target_credit", column: "subject_id", what: "programmes" }] as const;

async function refuseLinked(tx: Writing["tx"], schema: readonly Reference[], made: Made): Promise<void> {
  for (const [table, ids] of made) {
    const all = [...ids];
    for (const part of partsOf(table, schema)) for (const row of await rowsPointingTo(tx, part.table, part.column, [...ids])) all.push(String(row["id"]));
    for (const { table: linking, column, what } of LINKS) {
      // A file that was taken off again keeps nobody.
      const rows = (await rowsPointingTo(tx, linking, column, all)).filter((row) => !row["deleted_at"]);
      if (rows.length > 0) throw refused("import_built_upon", { what, count: rows.length });
    }
  }
}

/** Puts the columns of what was there before back as they stood. */
async function restoreTouched(tx: Writing["tx"], traces: readonly ImportRecord[]): Promise<void> {
  for (const { tableName, recordId, before } of traces) {
    if (before === null) continue;
    const [now] = await rowsPointingTo(tx, tableName, "id", [recordId]);
    if (Number(now?.["version"]) !== Number(before["version"]) + 1) throw refused("import_built_upon", { what: KIND_OF[tableName] ?? tableName, count: 1 });
    await setBack(tx, tableName, recordId, before);
  }
}

async function deleteMade(tx: Writing["tx"], schema: readonly Reference[], made: Made): Promise<void> {
  // Rows point at one another; at the end of the transaction nothing points at what is gone.
  await pointAnywhereUntilTheEnd(tx);
  for (const [table, ids] of made) {
    for (const part of partsOf(table, schema)) await deleteByColumn(tx, part.table, part.column, [...ids]);
    await deleteByColumn(tx, table, "id", [...ids]);
    await deleteByColumn(tx, "attachment", "owner_id", [...ids]);
    if (KIND_OF[table]) await removeSearchEntries(tx, KIND_OF[table], [...ids]);
  }
}

const isRemembered = ({ tableName }: ImportRecord): boolean => (REMEMBERED as readonly string[]).includes(tableName);

/**
 * What the list left for the next ones is as it was before. Where a later list put its own over it, that stays, and it is the
 * later one that has what stood before both: a wrong column does not come back with the undoing of another list.
 */
async function forget(tx: Writing["tx"], { id, batchId, tableName, recordId, made, before }: ImportRecord): Promise<void> {
  const later = await tx.manager.getRepository(ImportRecord).createQueryBuilder("trace").innerJoin(ImportBatch, "batch", "batch.id = trace.batch_id")
    .where("trace.record_id = :recordId and trace.table_name = :tableName and trace.id > :id and trace.batch_id <> :batchId and batch.undone_at is null", { recordId, tableName, id, batchId })
    .orderBy("trace.id").getOne();
  if (later) await tx.manager.getRepository(ImportRecord).update({ id: later.id }, { made, before: before as never });
  else if (made) await deleteByColumn(tx, tableName, "id", [recordId]);
  else if (before) await setBack(tx, tableName, recordId, before);
}

async function setBack(tx: Writing["tx"], table: string, id: string, before: NonNullable<ImportRecord["before"]>): Promise<void> {
  await tx.manager.query(`update "${table}" set ${Object.keys(before).map((name) => `"${name}" = ?`).join(", ")} where id = ?`, [...Object.values(before), id]);
}

/** A series of numbers goes back when nobody took one since. */
async function restoreNumbers(tx: Writing["tx"], batch: ImportBatch): Promise<void> {
  for (const [series, [before, after]] of Object.entries(batch.numbers)) {
    if (before === 0) await tx.manager.query(`delete from number_series where series = ? and last = ?`, [series, after]);
    else await tx.manager.query(`update number_series set last = ? where series = ? and last = ?`, [before, series, after]);
  }
}
