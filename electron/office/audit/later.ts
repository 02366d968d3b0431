/** What became of records after they were recorded, from the journal: who, when and which fields, never a value. */
import type { AuditAction } from "../../../shared/contract/audit";
import { namedRows } from "../../database/namedRows";
import type { Askable } from "../../database/reader";
import type { AuditChange } from "./journal";

export interface LaterChange {
  /** Instant of the entry. */
  readonly at: string;
  readonly by: string;
  readonly action: AuditAction;
  readonly fields: readonly string[];
}

const OWN: readonly AuditAction[] = ["update", "remove", "restore", "withdraw", "merge", "unmerge"];
/** Entries about many records of one kind, and those that changed records of any kind on the way. */
const OF_MANY: readonly AuditAction[] = ["update", "remove", "restore"];
const ON_THE_WAY: readonly AuditAction[] = ["merge", "unmerge", "import", "undo_import"];
/** What an entry says of itself and not of a record. */
const OF_THE_ENTRY = new Set(["count", "of", "others", "occurrencesUntil"]);

interface EntryRow {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: AuditAction;
  readonly changes: string;
}

/**
 * Changes of records of one kind, the earliest first; a list that made a record is among them, as it is among those that
 * add to one. Records without any are missing. At most a page of ids.
 */
export async function laterChangesOf(from: Askable, kind: string, ids: readonly string[]): Promise<Map<string, LaterChange[]>> {
  if (ids.length === 0) return new Map();
  const columns = `entry.seq as seq, entry.at as at, entry.account_name as "by", entry.action as action`;
  const entries = [
    ...(await namedRows<EntryRow>(
      from, `select entry.subject_id as id, ${columns}, entry.changes as changes from audit_entry entry
       where entry.subject_kind = :kind and entry.subject_id in (:...ids) and entry.action in (:...own)`,
      { kind, ids, own: OWN },
    )),
    ...(await namedRows<EntryRow>(
      from, `select link.subject_id as id, ${columns}, case when entry.subject_kind = :kind then entry.changes else '[]' end as changes
       from audit_link link join audit_entry entry on entry.seq = link.seq
       where link.subject_kind = :kind and link.subject_id in (:...ids) and coalesce(entry.subject_id, '') <> link.subject_id
         and ((entry.subject_kind = :kind and entry.action in (:...many)) or entry.action in (:...onTheWay))`,
      { kind, ids, many: OF_MANY, onTheWay: ON_THE_WAY },
    )),
  ];
  const found = new Map<string, LaterChange[]>();
  for (const { id, at, by, action, changes } of entries.sort((a, b) => a.seq - b.seq)) {
    const fields = (JSON.parse(changes) as AuditChange[]).map(({ field }) => field).filter((field) => !OF_THE_ENTRY.has(field));
    if (action === "update" && fields.length === 0) continue;
    const own = found.get(id) ?? [];
    own.push({ at, by, action, fields });
    found.set(id, own);
  }
  return found;
}

/** When and by whom the state of records of one kind was last set to `confirmed`; of those that were made so, at their making by hand. */
export async function confirmersOf(from: Askable, kind: string, ids: readonly string[]): Promise<Map<string, { readonly at: string; readonly by: string }>> {
  if (ids.length === 0) return new Map();
  const entries = await namedRows<EntryRow>(
    from, `select entry.subject_id as id, entry.seq as seq, entry.at as at, entry.account_name as "by", entry.action as action, entry.changes as changes from audit_entry entry
     where entry.subject_kind = :kind and entry.subject_id in (:...ids) and entry.action in ('create', 'update') order by entry.seq`,
    { kind, ids },
  );
  return new Map(entries.flatMap(({ id, at, by, changes }) => {
    const state = (JSON.parse(changes) as AuditChange[]).find(({ field }) => field === "state");
    return state && "plain" in state.after && state.after.plain === "confirmed" ? [[id, { at, by }] as const] : [];
  }));
}
