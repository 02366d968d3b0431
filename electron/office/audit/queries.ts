import { LINKS_SHOWN } from "../../../shared/contract/audit";
import type { Permission } from "../../../shared/contract/base";
import { type Askable, rowsOf } from "../../database/reader";
import { notFound } from "../core/errors";
import { AuditEntry, AuditLink } from "./auditEntry.entity";
import { type AuditValue, hashOf, personalValues } from "./journal";
import { namesOf, namesOfIds } from "./names";

export interface JournalFilter {
  readonly kind?: string;
  readonly subjectId?: string;
  readonly action?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Kinds of records whose entries are for those only who hold another permission than the journal's own. */
export const ENTRIES_APART: Readonly<Record<string, Permission>> = { mentees: "children" };

/** What somebody at the desk may see of the journal. */
export interface JournalView {
  /** Kinds of which they may not even know what happened to them. */
  readonly hidden: readonly string[];
  /** Account whose own entries are all they see; null for the whole journal. */
  readonly onlyOf: string | null;
  /** Whether they may take a deletion of this kind back. */
  mayTakeBack(kind: string): boolean;
}

/** Entries newest first. Filtering by a record finds the bulk changes that touched it, too. */
export async function listJournal(from: Askable, filter: JournalFilter, view: JournalView) {
  const { hidden, onlyOf } = view;
  const query = from.manager.getRepository(AuditEntry).createQueryBuilder("entry").where("1 = 1");
  if (filter.kind) query.andWhere("entry.subject_kind = :kind", { kind: filter.kind });
  if (hidden.length) query.andWhere("entry.subject_kind not in (:...hidden)", { hidden: [...hidden] });
  if (onlyOf !== null) query.andWhere("entry.account_id = :onlyOf", { onlyOf });
  if (filter.action) query.andWhere("entry.action = :action", { action: filter.action });
  if (filter.subjectId) {
    query.andWhere("(entry.subject_id = :id or entry.seq in (select link.seq from audit_link link where link.subject_id = :id))", { id: filter.subjectId });
  }
  const total = await query.getCount();
  const entries = await query.orderBy("entry.seq", "DESC").limit(filter.pageSize).offset((filter.page - 1) * filter.pageSize).getMany();
  return { total, rows: await rowsFor(from, entries, view) };
}

async function rowsFor(from: Askable, entries: readonly AuditEntry[], view: JournalView) {
  const titles = await personalValues(from, entries.flatMap((entry) => entry.titleKey ?? []));
  const latest = await latestOf(from, entries);
  const links = await linkCounts(from, entries.map((entry) => entry.seq));
  const takenBack = await deletionsTakenBack(from, entries);
  return entries.map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    by: entry.accountName,
    action: entry.action,
    kind: entry.subjectKind,
    subjectId: entry.subjectId,
    title: entry.titleKey === null ? null : ((titles.get(entry.titleKey) as string | undefined) ?? null),
    fields: entry.changes.length,
    links: links.get(entry.seq) ?? 0,
    undoable: entry.action === "remove" && view.mayTakeBack(entry.subjectKind) && (entry.subjectId === null ? (links.get(entry.seq) ?? 0) > 0 && !takenBack.has(entry.seq) : latest.get(`${entry.subjectKind} ${entry.subjectId}`) === entry.seq),
  }));
}

/** Of the deletions of many records among these entries, those that were taken back since. */
async function deletionsTakenBack(from: Askable, entries: readonly AuditEntry[]): Promise<Set<unknown>> {
  const many = entries.filter((entry) => entry.action === "remove" && entry.subjectId === null);
  if (many.length === 0) return new Set();
  const restored = await from.manager
    .getRepository(AuditEntry).createQueryBuilder("entry")
    .where("entry.action = 'restore' and entry.subject_id is null and entry.seq > :first", { first: Math.min(...many.map((entry) => entry.seq)) })
    .getMany();
  return new Set(restored.flatMap((entry) => entry.changes).flatMap(({ field, after }) => (field === "of" && "plain" in after ? [after.plain] : [])));
}

/** The newest entry of each record, to know whether a deletion was taken back since. */
async function latestOf(from: Askable, entries: readonly AuditEntry[]): Promise<Map<string, number>> {
  const removed = entries.filter((entry) => entry.action === "remove" && entry.subjectId !== null);
  if (removed.length === 0) return new Map();
  const rows = await from.manager
    .getRepository(AuditEntry)
    .createQueryBuilder("entry")
    .select("entry.subject_kind", "kind")
    .addSelect("entry.subject_id", "id")
    .addSelect("max(entry.seq)", "seq")
    .where("entry.subject_id in (:...ids)", { ids: removed.map((entry) => entry.subjectId) })
    .groupBy("entry.subject_kind")
    .addGroupBy("entry.subject_id")
    .getRawMany<{ kind: string; id: string; seq: number }>();
  return new Map(rows.map((row) => [`${row.kind} ${row.id}`, Number(row.seq)]));
}

async function linkCounts(from: Askable, seqs: readonly number[]): Promise<Map<number, number>> {
  if (seqs.length === 0) return new Map();
  const rows = await from.manager
    .getRepository(AuditLink)
    .createQueryBuilder("link")
    .select("link.seq", "seq")
    .addSelect("count(*)", "count")
    .where("link.seq in (:...seqs)", { seqs: [...seqs] })
    .groupBy("link.seq")
    .getRawMany<{ seq: number; count: number }>();
  return new Map(rows.map((row) => [Number(row.seq), Number(row.count)]));
}

/** One entry with its values before and after; an erased value says so. */
export async function journalEntry(from: Askable, seq: number, view: JournalView) {
  const { hidden, onlyOf } = view;
  const entry = await from.manager.getRepository(AuditEntry).findOneBy({ seq });
  if (!entry || hidden.includes(entry.subjectKind) || (onlyOf !== null && entry.accountId !== onlyOf)) throw notFound("audit");
  const keys = entry.changes.flatMap((change) => [change.before, change.after]).flatMap((value) => ("key" in value ? [value.key] : []));
  const values = await personalValues(from, keys);
  const read = (value: AuditValue): unknown => ("key" in value ? (values.get(value.key) ?? null) : value.plain);
  const erased = (value: AuditValue): boolean => "key" in value && !values.has(value.key);
  const [row] = await rowsFor(from, [entry], view);
  if (!row) throw notFound("audit");
  const links = await from.manager.getRepository(AuditLink).find({ where: { seq }, order: { id: "ASC" }, take: LINKS_SHOWN });
  const subjects = links.filter((link) => !hidden.includes(link.subjectKind)).map((link) => ({ kind: link.subjectKind, id: link.subjectId }));
  const titles = await namesOf(from, subjects);
  const changes = entry.changes.map((change) => ({
    field: change.field, before: read(change.before), after: read(change.after), erased: erased(change.before) || erased(change.after),
  }));
  return {
    row,
    changes,
    links: subjects.map((subject) => ({ ...subject, title: titles.get(subject.id) ?? null })),
    names: await namesOfIds(from, changes.flatMap(({ before, after }) => [before, after]), hidden),
  };
}

/** Recomputes the chain. Reads in portions, so that a long journal stalls nobody. */
export async function verifyJournal(from: Askable): Promise<{ entries: number; brokenAt: number | null }> {
  const [count] = await rowsOf<{ entries: number }>(from, `select count(*) as entries from audit_entry`);
  const entries = Number(count?.entries ?? 0);
  let previousHash = "";
  let after = 0;
  for (;;) {
    const part = await from.manager.getRepository(AuditEntry).createQueryBuilder("entry").where("entry.seq > :after", { after }).orderBy("entry.seq").limit(1_000).getMany();
    for (const entry of part) {
      if (entry.previousHash !== previousHash || hashOf(entry) !== entry.hash) return { entries, brokenAt: entry.seq };
      previousHash = entry.hash;
      after = entry.seq;
    }
    if (part.length === 0) return { entries, brokenAt: null };
  }
}

export interface Recorded {
  /** Instant of the entry. */
  readonly at: string;
  readonly by: string;
}

/** Who entered these records of one kind and when: by hand, or in a list that was taken over. At most a page of ids. */
export async function recordersOf(from: Askable, kind: string, ids: readonly string[]): Promise<Map<string, Recorded>> {
  if (ids.length === 0) return new Map();
  const first = (entries: { id: string; at: string; by: string }[]): [string, Recorded][] => entries.map(({ id, at, by }) => [id, { at, by }]);
  const linked = await from.manager.getRepository(AuditLink).createQueryBuilder("link").innerJoin(AuditEntry, "entry", "entry.seq = link.seq")
    .select("link.subject_id", "id").addSelect("min(entry.at)", "at").addSelect("min(entry.account_name)", "by")
    .where("link.subject_kind = :kind and link.subject_id in (:...ids) and entry.action in ('import', 'create', 'demo')", { kind, ids: [...ids] })
    .groupBy("link.subject_id").getRawMany<{ id: string; at: string; by: string }>();
  const own = await from.manager.getRepository(AuditEntry).createQueryBuilder("entry")
    .select("entry.subject_id", "id").addSelect("entry.at", "at").addSelect("entry.account_name", "by")
    .where("entry.subject_kind = :kind and entry.subject_id in (:...ids) and entry.action = 'create'", { kind, ids: [...ids] })
    .getRawMany<{ id: string; at: string; by: string }>();
  return new Map([...first(linked), ...first(own)]);
}
