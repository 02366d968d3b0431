/** One record's own entries of the journal, with the values before and after, for a card that shows its history. */
import type { Askable } from "../../database/reader";
import { AuditEntry } from "./auditEntry.entity";
import { type AuditValue, personalValues } from "./journal";

const MOST = 100;

export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  /** True for an entry about many records, of which this is one. */
  readonly ofMany: boolean;
  /** A value that was erased is null. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

/** Newest first. */
export async function historyOf(from: Askable, kind: string, id: string): Promise<HistoryEntry[]> {
  const entries = await from.manager.getRepository(AuditEntry).createQueryBuilder("entry")
    .where("(entry.subject_kind = :kind and entry.subject_id = :id) or entry.seq in (select link.seq from audit_link link where link.subject_kind = :kind and link.subject_id = :id)", { kind, id }).orderBy("entry.seq", "DESC").limit(MOST).getMany();
  const keys = entries.flatMap((entry) => entry.changes.flatMap(({ before, after }) => [before, after])).flatMap((value) => ("key" in value ? [value.key] : []));
  const values = await personalValues(from, keys);
  const read = (value: AuditValue): unknown => ("key" in value ? (values.get(value.key) ?? null) : value.plain);
  return entries.map(({ seq, at, accountName, action, changes, subjectKind }) => ({ seq, at, by: accountName, action, ofMany: subjectKind !== kind, changes: changes.map(({ field, before, after }) => ({ field, before: read(before), after: read(after) })) }));
}
