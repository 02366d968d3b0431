/**
 * The journal: who did what when, before and after. It is appended in the transaction of the write itself.
 * Personal values never stand in it; they lie beside it under a key and can be erased, while the journal
 * keeps a salted digest of each, so that its chain of hashes survives the erasure.
 */
import { createHash, randomBytes } from "node:crypto";
import type { AuditAction } from "../../../shared/contract/audit";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { insertMany } from "../../database/bulk";
import { type Askable, rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { AuditEntry, PersonalValue } from "./auditEntry.entity";

/** A value in the journal: plain, or by key where it is personal. */
export type AuditValue = { readonly plain: unknown } | { readonly key: string; readonly digest: string };

export interface AuditChange {
  readonly field: string;
  readonly before: AuditValue;
  readonly after: AuditValue;
}

export interface JournalEntry {
  readonly action: AuditAction;
  readonly kind: string;
  readonly id: string | null;
  readonly version?: number | null;
  /** Name of the record, held as a personal value. */
  readonly title?: string;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** Fields whose values are personal. */
  readonly personal?: readonly string[];
  readonly links?: readonly { readonly kind: string; readonly id: string }[];
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export async function appendToJournal(tx: WriteTransaction, by: AtDesk | null, at: string, entry: JournalEntry): Promise<number> {
  const subject = { kind: entry.kind, id: entry.id ?? "" };
  const titleKey = entry.title === undefined ? null : (await keepPersonal(tx, subject, entry.title)).key;
  const changes = await changesOf(tx, entry, subject);
  const [last] = await rowsOf<{ hash: string }>(tx, `select hash from audit_entry order by seq desc limit 1`);
  const body = {
    at,
    accountId: by?.id ?? null,
    accountName: by?.name ?? "",
    action: entry.action,
    subjectKind: entry.kind,
    subjectId: entry.id,
    subjectVersion: entry.version ?? null,
    titleKey,
    changes,
    previousHash: last?.hash ?? "",
  };
  const saved = await tx.manager.getRepository(AuditEntry).insert({ ...body, hash: hashOf(body) } as object);
  const seq = Number(saved.identifiers[0]?.seq);
  if (entry.links?.length) {
    await insertMany(tx, "audit_link", ["seq", "subject_kind", "subject_id"], entry.links.map((link) => [seq, link.kind, link.id]));
  }
  return seq;
}

type HashedBody = Omit<AuditEntry, "seq" | "hash">;

/** SHA-256 over the entry's fields in a fixed order, as JSON, the previous hash among them. */
export function hashOf(body: HashedBody): string {
  return sha256(
    JSON.stringify([
      body.previousHash, body.at, body.accountId, body.accountName, body.action, body.subjectKind, body.subjectId,
      body.subjectVersion, body.titleKey, body.changes,
    ]),
  );
}

/** Whatever record they are of: anybody may write a name or a number into them. */
const FREE_TEXT = ["note", "phone", "contact"];

async function changesOf(tx: WriteTransaction, entry: JournalEntry, subject: { kind: string; id: string }): Promise<AuditChange[]> {
  const before = entry.before ?? {};
  const after = entry.after ?? {};
  const personal = new Set([...FREE_TEXT, ...(entry.personal ?? [])]);
  const changes: AuditChange[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[field] ?? null) === JSON.stringify(after[field] ?? null)) continue;
    const hold = async (value: unknown): Promise<AuditValue> =>
      personal.has(field) && !isEmpty(value) ? keepPersonal(tx, subject, value) : { plain: value ?? null };
    changes.push({ field, before: await hold(before[field]), after: await hold(after[field]) });
  }
  return changes;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";

/** Keeps a value of a record where it can be erased; answers with its key and digest. */
export async function keepPersonal(tx: WriteTransaction, subject: { kind: string; id: string }, value: unknown): Promise<{ key: string; digest: string }> {
  const [key, salt, text] = [newId(), randomBytes(16).toString("hex"), JSON.stringify(value)];
  const digest = sha256(salt + text);
  await tx.manager
    .getRepository(PersonalValue)
    .insert({ key, subjectKind: subject.kind, subjectId: subject.id, value: text, salt, digest, erasedAt: null });
  return { key, digest };
}

export interface PersonalPart {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
}

/** The same for very many values at once; keys in the order of the parts. */
export async function keepManyPersonal(tx: WriteTransaction, parts: readonly PersonalPart[]): Promise<string[]> {
  const salts = randomBytes(16 * parts.length);
  const rows = parts.map(({ kind, id, value }, at) => {
    const [salt, text] = [salts.toString("hex", 16 * at, 16 * (at + 1)), JSON.stringify(value)];
    return [newId(), kind, id, text, salt, sha256(salt + text), null] as const;
  });
  await insertMany(tx, "personal_value", ["key", "subject_kind", "subject_id", "value", "salt", "digest", "erased_at"], rows);
  return rows.map(([key]) => key);
}

const erased = (tx: WriteTransaction, at: string) => tx.manager.createQueryBuilder().update(PersonalValue).set({ value: null, salt: null, erasedAt: at });

/** Erases every personal value that is held of a record, under whatever kind. The entries, their digests and the chain stay. */
export async function erasePersonalValues(tx: WriteTransaction, id: string, at: string): Promise<void> {
  await erased(tx, at).where("subject_id = :id and erased_at is null", { id }).execute();
}

/** The same of values by their keys. */
export async function eraseValuesBehind(tx: WriteTransaction, keys: readonly string[], at: string): Promise<void> {
  for (let start = 0; start < keys.length; start += 500) {
    await erased(tx, at).where("key in (:...part) and erased_at is null", { part: keys.slice(start, start + 500) }).execute();
  }
}

/** The personal values behind keys; erased ones are left out. */
export async function personalValues(from: Askable, keys: readonly string[]): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (let start = 0; start < keys.length; start += 500) {
    const part = keys.slice(start, start + 500);
    const rows = await from.manager
      .getRepository(PersonalValue)
      .createQueryBuilder("value")
      .where("value.key in (:...part)", { part })
      .getMany();
    for (const row of rows) if (row.value !== null) found.set(row.key, JSON.parse(row.value) as unknown);
  }
  return found;
}
