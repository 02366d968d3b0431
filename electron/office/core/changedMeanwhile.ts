/** What a change that was based on an old version is refused with: who changed the record last, and what was changed since. */
import type { Askable } from "../../database/reader";
import { AuditEntry } from "../audit/auditEntry.entity";
import { OfficeError } from "./errors";

/** Actions whose entries link to the records they changed. */
const CHANGES_OF_MANY = ["update", "remove", "restore", "import", "undo_import", "merge", "unmerge"];

/** A record as somebody read it: its feature, itself, and the version they know. */
export interface Known {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
}

/**
 * The refusal of a change to `known`, as the journal has it: whether the record was changed by itself or among many (a change
 * of many, an import, a merge). Of many, the fields in `named` alone are of this record.
 */
export async function changedMeanwhile(from: Askable, known: Known, now: number, named: ReadonlySet<string> = new Set()): Promise<OfficeError<"CHANGED_MEANWHILE">> {
  const entries = from.manager.getRepository(AuditEntry);
  const read = await entries.createQueryBuilder("entry").select("max(entry.seq)", "seq").where("entry.subject_kind = :kind and entry.subject_id = :id and entry.subject_version <= :version", known).getRawOne<{ seq: number | null }>();
  const since = await entries
    .createQueryBuilder("entry")
    .where("entry.subject_kind = :kind and entry.subject_id = :id and entry.subject_version > :version", known)
    .orWhere(
      "entry.seq > :seq and entry.action in (:...actions) and entry.seq in (select link.seq from audit_link link where link.subject_kind = :kind and link.subject_id = :id)",
      { seq: read?.seq ?? 0, actions: CHANGES_OF_MANY },
    )
    .orderBy("entry.seq", "ASC")
    .getMany();
  const last = since.at(-1);
  const fields = [...new Set(since.flatMap((entry) => entry.changes.map((change) => change.field).filter((field) => entry.subjectId === known.id || named.has(field))))];
  return new OfficeError("CHANGED_MEANWHILE", { version: now, kind: known.kind, by: last?.accountName ?? "", at: last?.at ?? "", fields });
}
