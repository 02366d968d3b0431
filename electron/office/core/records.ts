/**
 * Creating, changing, deleting and restoring one record, the same for every register: versions, journal, search.
 * A register says in a `RecordKind` how its fields become columns and child rows; the rest is here.
 */
import type { EntityTarget } from "typeorm";
import type { Askable } from "../../database/reader";
import { putSearchEntry, removeSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { WriteTransaction } from "../../database/writeQueue";
import { changedMeanwhile } from "./changedMeanwhile";
import { newId } from "./clock";
import { isSetAside } from "../matching/setAside";
import { type FieldProblem, invalid, notFound, OfficeError, refused } from "./errors";
import type { RecordEntity } from "./recordEntity";
import type { Writing } from "./writing";

export interface Saved {
  readonly id: string;
  readonly version: number;
}

/** Columns of a record that `records.ts` does not keep itself. */
export type OwnColumns<Entity extends RecordEntity> = Omit<Entity, keyof RecordEntity>;

export interface RecordKind<Entity extends RecordEntity, Fields extends object> {
  /** Name of the feature; subject kind in journal, search and change stream. */
  readonly kind: string;
  readonly entity: EntityTarget<Entity>;
  /** Fields whose values are personal and stand in the journal by key only, besides notes and telephones, which do in every record. */
  readonly personal: readonly (keyof Fields & string)[];
  /** The record as its form edits it, children included; null when there is none. */
  load(from: Askable, id: string): Promise<Fields | null>;
  /** Rules that need the database: what is wrong, by field. */
  check?(tx: WriteTransaction, fields: Fields, id: string | null): Promise<FieldProblem[]>;
  /** The columns for these fields. `existing` is null for a new record. */
  columns(writing: Writing, fields: Fields, id: string, existing: Entity | null): Promise<OwnColumns<Entity>>;
  /** Child rows: written after the record itself, replacing what was there. `existing` is the record before; null for a new one. */
  children?(writing: Writing, id: string, fields: Fields, existing: Entity | null): Promise<void>;
  /** What follows elsewhere from any change of such a record, its deletion and return included; in the same write. */
  follow?(writing: Writing): Promise<void>;
  /** What has to hold before a deleted record is back, beside `check`. @throws OfficeError */
  allowBack?(writing: Writing, id: string, fields: Fields): Promise<void>;
  /** What stands in the way of deleting it, if anything. */
  holds?(tx: WriteTransaction, id: string): Promise<OfficeError | null>;
  /** Its name, for the journal. */
  title(fields: Fields): string;
  /** What of the fields stands in the journal, where that is not all of them: people inside a record are journalled by themselves. */
  journalled?(fields: Fields): Record<string, unknown>;
  /** Its entry in the search; null for what is found through another record. */
  search(from: Askable, id: string, fields: Fields): Promise<SearchEntry | null>;
}

export async function createRecord<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  fields: Fields,
  id: string = newId(),
): Promise<Saved> {
  await refuseProblems(kind, writing, fields, null);
  const columns = await kind.columns(writing, fields, id, null);
  const head = { id, version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null };
  await writing.tx.manager.createQueryBuilder().insert().into(kind.entity).values({ ...columns, ...head } as never).updateEntity(false).execute();
  await kind.children?.(writing, id, fields, null);
  await finish(kind, writing, id, 1, "create", null);
  return { id, version: 1 };
}

export async function updateRecord<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  id: string,
  version: number,
  fields: Fields,
): Promise<Saved> {
  const existing = await currentRecord(kind, writing, id, version);
  const before = await kind.load(writing.tx, id);
  await refuseProblems(kind, writing, fields, id);
  const columns = await kind.columns(writing, fields, id, existing);
  const next = version + 1;
  await setColumns(kind, writing, id, { ...columns, version: next, updatedAt: writing.at });
  await kind.children?.(writing, id, fields, existing);
  await finish(kind, writing, id, next, "update", before);
  return { id, version: next };
}

/** Marks a record deleted. It leaves lists, search and figures at once and comes back whole with `restoreRecord`. */
export async function removeRecord<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  id: string,
  version: number,
): Promise<Saved> {
  await currentRecord(kind, writing, id, version);
  const obstacle = await kind.holds?.(writing.tx, id);
  if (obstacle) throw obstacle;
  const fields = await kind.load(writing.tx, id);
  const next = version + 1;
  await setColumns(kind, writing, id, { version: next, updatedAt: writing.at, deletedAt: writing.at });
  await removeSearchEntry(writing.tx, kind.kind, id);
  await writing.journal({ action: "remove", kind: kind.kind, id, version: next, title: fields ? kind.title(fields) : "" });
  await kind.follow?.(writing);
  return { id, version: next };
}

export async function restoreRecord<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  id: string,
): Promise<Saved> {
  const existing = await findRecord(kind, writing.tx, id);
  if (!existing) throw notFound(kind.kind);
  if (!existing.deletedAt) return { id, version: existing.version };
  if (await isSetAside(writing.tx, id)) throw refused("merged_away");
  const next = existing.version + 1;
  const fields = await kind.load(writing.tx, id);
  // Before the record is back: what was taken meanwhile (an IIN, a code) is a problem to name, not a broken index.
  if (fields) await refuseProblems(kind, writing, fields, id);
  if (fields) await kind.allowBack?.(writing, id, fields);
  await setColumns(kind, writing, id, { version: next, updatedAt: writing.at, deletedAt: null });
  if (fields) await index(kind, writing, id, fields);
  await writing.journal({ action: "restore", kind: kind.kind, id, version: next, title: fields ? kind.title(fields) : "" });
  await kind.follow?.(writing);
  return { id, version: next };
}

/**
 * Brings one of many deleted records back, without an entry of its own: only if it was deleted at that instant and nothing
 * happened to it since, and nothing that was entered meanwhile stands in its way. Says whether it did.
 */
export async function restoreQuietly<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  id: string,
  deletedAt: string,
): Promise<boolean> {
  const existing = await findRecord(kind, writing.tx, id);
  if (existing?.deletedAt !== deletedAt) return false;
  const fields = await kind.load(writing.tx, id);
  if (!fields || (await kind.check?.(writing.tx, fields, id))?.length || !(await mayComeBack(kind, writing, id, fields))) return false;
  await setColumns(kind, writing, id, { version: existing.version + 1, updatedAt: writing.at, deletedAt: null });
  await index(kind, writing, id, fields);
  return true;
}

async function mayComeBack<Entity extends RecordEntity, Fields extends object>(kind: RecordKind<Entity, Fields>, writing: Writing, id: string, fields: Fields): Promise<boolean> {
  try {
    await kind.allowBack?.(writing, id, fields);
    return true;
  } catch (error) {
    if (error instanceof OfficeError) return false;
    throw error;
  }
}

/**
 * The record as it stands, if `version` is its newest.
 * @throws OfficeError NOT_FOUND; CHANGED_MEANWHILE with who changed which fields since.
 */
export async function currentRecord<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  id: string,
  version: number,
): Promise<Entity> {
  const existing = await findRecord(kind, writing.tx, id);
  if (!existing || existing.deletedAt) throw notFound(kind.kind);
  if (existing.version !== version) {
    const named = new Set(Object.keys((await kind.load(writing.tx, id)) ?? {}));
    throw await changedMeanwhile(writing.tx, { kind: kind.kind, id, version }, existing.version, named);
  }
  return existing;
}

/** Writes some columns of a record that `currentRecord` has checked, raising its version. The caller journals. */
export async function setColumns<Entity extends RecordEntity, Fields extends object>(
  kind: Pick<RecordKind<Entity, Fields>, "entity">,
  writing: Writing,
  id: string,
  columns: Partial<OwnColumns<Entity>> | Partial<Pick<RecordEntity, "version" | "updatedAt" | "deletedAt">>,
): Promise<void> {
  await writing.tx.manager.createQueryBuilder().update(kind.entity).set(columns as never).where("id = :id", { id }).execute();
}

async function findRecord<Entity extends RecordEntity, Fields extends object>(kind: RecordKind<Entity, Fields>, from: Askable, id: string): Promise<Entity | null> {
  return from.manager.getRepository(kind.entity).createQueryBuilder("record").where("record.id = :id", { id }).getOne();
}

async function refuseProblems<Entity extends RecordEntity, Fields extends object>(kind: RecordKind<Entity, Fields>, writing: Writing, fields: Fields, id: string | null): Promise<void> {
  const problems = (await kind.check?.(writing.tx, fields, id)) ?? [];
  if (problems.length) throw invalid(problems);
}

async function finish<Entity extends RecordEntity, Fields extends object>(
  kind: RecordKind<Entity, Fields>,
  writing: Writing,
  id: string,
  version: number,
  action: "create" | "update",
  before: Fields | null,
): Promise<void> {
  const after = await kind.load(writing.tx, id);
  if (!after) throw notFound(kind.kind);
  await index(kind, writing, id, after);
  const journalled = (fields: Fields): Record<string, unknown> => kind.journalled?.(fields) ?? (fields as Record<string, unknown>);
  await writing.journal({
    action,
    kind: kind.kind,
    id,
    version,
    title: kind.title(after),
    before: before && journalled(before),
    after: journalled(after),
    personal: kind.personal,
  });
  await kind.follow?.(writing);
}

async function index<Entity extends RecordEntity, Fields extends object>(kind: RecordKind<Entity, Fields>, writing: Writing, id: string, fields: Fields): Promise<void> {
  const entry = await kind.search(writing.tx, id, fields);
  if (entry) await putSearchEntry(writing.tx, kind.kind, id, entry);
  else await removeSearchEntry(writing.tx, kind.kind, id);
}

/** Replaces the child rows of a record: those of a table that carry its id. */
export async function replaceChildren<Child extends object>(
  writing: Writing,
  entity: EntityTarget<Child>,
  parent: Partial<Child>,
  rows: readonly Omit<Child, "id">[],
): Promise<void> {
  const repository = writing.tx.manager.getRepository(entity);
  await repository.delete(parent as never);
  if (rows.length) await repository.insert(rows.map((row) => ({ id: newId(), ...row })) as never);
}
