/** What can be done with many records of a register at once: each one write and one journal entry with links to its rows. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ExportWish, Selection } from "../../../shared/contract/register";
import { personalValueOf } from "../../../shared/domain/personalColumns";
import { removeSearchEntries } from "../../database/searchIndex";
import type { Askable } from "../../database/reader";
import { writeTable } from "../../files/tables/writeTable";
import type { WrittenCell } from "../../files/tables/writtenCells";
import type { Office } from "../createOffice";
import { AuditEntry, AuditLink } from "../audit/auditEntry.entity";
import { todayOf } from "../settings/service";
import type { OfficeContext } from "./context";
import { notFound, refused } from "./errors";
import { exportCell } from "./exportCells";
import type { Handover } from "./hostPort";
import type { PageRequest } from "./lists";
import type { RecordEntity } from "./recordEntity";
import { type RecordKind, restoreQuietly } from "./records";
import { write } from "./writing";

export interface Found<Filters> {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly order?: readonly string[];
  readonly filters: Filters;
  readonly selection: Selection;
}

/** A register's list, as its router asks for it. */
export type ListOf<Filters> = (office: Office, request: PageRequest & { filters: Filters }) => Promise<{ rows: readonly object[]; total: number }>;

export interface ManyDone {
  readonly done: number;
  readonly left: number;
  readonly seq: number;
}

interface Call<Input> {
  readonly context: OfficeContext;
  readonly input: Input;
}

const CHUNK = 500;
const FORMAT_TYPES = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv;charset=utf-8" } as const;

/** Ids of the records meant, in the order of the list. */
export async function selectedIds<Filters>(office: Office, list: ListOf<Filters>, { selection, ...found }: Found<Filters>): Promise<string[]> {
  let ids: string[] = [];
  await list(office, { search: found.search, sort: found.sort, descending: found.descending, order: found.order ?? [], filters: found.filters, page: 1, pageSize: 1, takeIds: (all) => { ids = all; } });
  const except = new Set(selection.except);
  const only = selection.ids && new Set(selection.ids);
  return ids.filter((id) => !except.has(id) && (!only || only.has(id)));
}

/** The calls about many records that a register's router hands on. */
export function manyOperations<Entity extends RecordEntity, Fields extends object, Filters>(kind: RecordKind<Entity, Fields>, list: ListOf<Filters>) {
  return {
    async removeMany({ context: { office, desk }, input }: Call<Found<Filters>>): Promise<ManyDone> {
      const ids = await selectedIds(office, list, input);
      return write(office, desk.atDesk, async (writing) => {
        const standing = await standingOf(kind, writing.tx, ids);
        const free: string[] = [];
        for (const id of standing) if (!(await kind.holds?.(writing.tx, id))) free.push(id);
        if (free.length === 0) throw standing.length ? refused("in_use") : notFound(kind.kind);
        await inChunks(free, async (part) => {
          await writing.tx.manager
            .createQueryBuilder().update(kind.entity)
            .set({ version: () => "version + 1", updatedAt: writing.at, deletedAt: writing.at } as never)
            .where("id in (:...part)", { part }).execute();
          await removeSearchEntries(writing.tx, kind.kind, part);
        });
        const seq = await writing.journal({ action: "remove", kind: kind.kind, id: null, after: { count: free.length }, links: free.map((id) => ({ kind: kind.kind, id })) });
        await kind.follow?.(writing);
        return { done: free.length, left: standing.length - free.length, seq };
      });
    },

    /** @throws OfficeError NOT_FOUND when the entry is no deletion of many of this kind, or nothing of it is left to restore. */
    async restoreMany({ context: { office, desk }, input: { seq } }: Call<{ seq: number }>): Promise<ManyDone> {
      return write(office, desk.atDesk, async (writing) => {
        const entry = await writing.tx.manager.getRepository(AuditEntry).findOneBy({ seq });
        if (entry?.action !== "remove" || entry.subjectKind !== kind.kind || entry.subjectId !== null) throw notFound("audit");
        const links = await writing.tx.manager.getRepository(AuditLink).findBy({ seq });
        const restored: string[] = [];
        for (const { subjectId } of links) if (await restoreQuietly(kind, writing, subjectId, entry.at)) restored.push(subjectId);
        if (restored.length === 0) throw notFound(kind.kind);
        const own = await writing.journal({ action: "restore", kind: kind.kind, id: null, after: { count: restored.length, of: seq }, links: restored.map((id) => ({ kind: kind.kind, id })) });
        await kind.follow?.(writing);
        return { done: restored.length, left: links.length - restored.length, seq: own };
      });
    },

    async exportList({ context, input }: Call<Found<Filters> & ExportWish>): Promise<Handover> {
      const { office, desk, host } = context;
      const ids = await selectedIds(office, list, input);
      const isPersonal = (fields: readonly string[]): boolean => fields.some((field) => personalValueOf(kind.kind, field) !== null);
      const columns = input.columns.filter(({ fields }) => input.privacy !== "none" || !isPersonal(fields));
      const today = await todayOf(office);
      async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
        for (let start = 0; start < ids.length; start += CHUNK) {
          const part = ids.slice(start, start + CHUNK);
          // What found them once need not be asked of each portion again.
          const page = await list(office, { search: "", sort: input.sort, descending: input.descending, order: input.order ?? [], filters: {} as Filters, page: 1, pageSize: CHUNK, ids: part });
          for (const row of page.rows) yield columns.map((column) => exportCell(row as Record<string, unknown>, column, kind.kind, input.privacy, input.language));
          await nextTurn();
        }
      }
      const handover = await host.handOver({
        name: `${input.title} ${today}.${input.format}`,
        type: FORMAT_TYPES[input.format],
        bytes: writeTable({ name: input.title, headings: columns.map((column) => column.title), rows: rows() }, input.format, { title: input.title, date: today }),
      });
      if (handover.outcome !== "cancelled" && office.database.queue) {
        const after = { count: ids.length, format: input.format, privacy: input.privacy, columns: columns.map((column) => column.fields.join("–")) };
        await write(office, desk.atDesk, (writing) => writing.journal({ action: "export", kind: kind.kind, id: null, title: input.title, after }));
      }
      return handover;
    },
  };
}

async function inChunks(ids: readonly string[], work: (part: string[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) await work(ids.slice(start, start + CHUNK));
}

/** Those of them that are not deleted, in the same order. */
export async function standingOf<Entity extends RecordEntity, Fields extends object>(
  kind: Pick<RecordKind<Entity, Fields>, "entity">, from: Askable, ids: readonly string[],
): Promise<string[]> {
  const standing = new Set<string>();
  await inChunks(ids, async (part) => {
    const rows = await from.manager.getRepository(kind.entity).createQueryBuilder("record").select("record.id", "id").where("record.id in (:...part) and record.deleted_at is null", { part }).getRawMany<{ id: string }>();
    for (const { id } of rows) standing.add(id);
  });
  return ids.filter((id) => standing.has(id));
}
