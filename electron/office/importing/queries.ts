/** The preview of a list page by page, the batches that were taken over, and where a record came from. */
import type { ImportKind } from "../../../shared/domain/importing/types";
import type { PlannedRowView, ROW_FILTERS } from "../../../shared/contract/importing";
import { displayName } from "../../../shared/domain/names";
import { withoutIin } from "../../../shared/domain/importing/privacy";
import { type Askable, rowsOf } from "../../database/reader";
import type { AtDesk } from "../core/context";
import { notFound } from "../core/errors";
import { refsOf } from "../core/recordNames";
import { seesIin } from "../people/queries";
import { ImportBatch } from "./importBatch.entity";
import { readKeptRow } from "./keptRows";
import type { PlannedRow } from "./planning";
import { isAskedAsSame, waits } from "./proposals";
import { alikeCounter } from "./mends";
import type { ImportPlan, ListBeingRead } from "./sessions";

export type RowFilter = (typeof ROW_FILTERS)[number];

const FILTERS: Readonly<Record<RowFilter, (row: PlannedRow) => boolean>> = {
  all: () => true,
  new: (row) => row.outcome === "new",
  onFile: (row) => row.outcome === "onFile",
  twice: (row) => row.outcome === "twice",
  unreadable: (row) => row.outcome === "unreadable",
  same: isAskedAsSame,
  look: (row) => waits(row, "look"),
  problems: (row) => row.problems.length > 0,
};

export function planPage(list: ListBeingRead, plan: ImportPlan, ask: { filter: RowFilter; problem: string | null; page: number; pageSize: number }): { rows: PlannedRowView[]; total: number } {
  const fits = plan.rows.filter((row) => FILTERS[ask.filter](row) && (ask.problem === null || row.problems.some(({ kind }) => kind === ask.problem)));
  const start = (ask.page - 1) * ask.pageSize;
  const alike = alikeCounter(list, plan);
  return { total: fits.length, rows: fits.slice(start, start + ask.pageSize).map((row) => viewOf(row, alike)) };
}

function viewOf({ read, outcome, title, problems, onFile, first, proposed, answer, joined }: PlannedRow, alike: ReturnType<typeof alikeCounter>): PlannedRowView {
  const found = onFile && { id: onFile.id, kind: onFile.kind, name: onFile.name, band: onFile.band, reasons: [...onFile.reasons] };
  const { like } = proposed ?? {};
  const likeRow = like ? { row: like.row.read.row, title: displayName(like.row.read.values), reasons: [...like.reasons] } : null;
  return { sheet: read.sheet, row: read.row, outcome, title, cells: [...read.cells], problems: problems.map((problem) => ({ ...problem, alike: alike(problem, read.cells) })), onFile: found, likeRow, answer, joined: joined || (first?.joined ?? false), firstRow: first?.read.row ?? null };
}

export async function listBatches(from: Askable, ask: { page: number; pageSize: number }) {
  const query = from.manager.getRepository(ImportBatch).createQueryBuilder("batch");
  const total = await query.getCount();
  const batches = await query.orderBy("batch.at", "DESC").addOrderBy("batch.id", "DESC").limit(ask.pageSize).offset((ask.page - 1) * ask.pageSize).getMany();
  return { total, rows: await batchViews(from, batches) };
}

export async function batchView(from: Askable, id: string) {
  const batch = await from.manager.getRepository(ImportBatch).findOneBy({ id });
  const [view] = batch ? await batchViews(from, [batch]) : [];
  if (!view) throw notFound("imports");
  return view;
}

async function batchViews(from: Askable, batches: readonly ImportBatch[]) {
  const partners = await refsOf(from, "partners", batches.map((batch) => batch.partnerId));
  return batches.map(({ id, kind, fileName, fileHash, partnerId, accountName, at, total, created, attached, twice, unreadable, undoneAt }) => ({
    id, kind: kind as ImportKind, fileName, fileHash, partner: partners.get(partnerId ?? "")?.nameRu ?? "", by: accountName, at, rows: total, created, attached, twice, unreadable, undoneAt,
  }));
}

/** The rows a record was made from or joined to, newest first; `cells` are null once what they said was erased; an IIN is whole for those who enter data (R19). */
export async function sourcesOf(from: Askable, id: string, atDesk: AtDesk | null) {
  const rows = await rowsOf<{ batchId: string; fileName: string; at: string; sheet: string; row: number; value: string | null }>(
    from,
    `select distinct b.id as "batchId", b.file_name as "fileName", b.at as at, r.sheet as sheet, r."row" as "row", v.value as value
     from import_record t join import_row r on r.id = t.row_id join import_batch b on b.id = t.batch_id left join personal_value v on v."key" = r.raw_key
     where t.record_id = ? order by b.at desc, r."row" limit 100`,
    [id],
  );
  const seen = (kept: ReturnType<typeof readKeptRow>): typeof kept =>
    seesIin(atDesk) ? kept : { cells: kept.cells.map(withoutIin), fixed: kept.fixed.map(({ column, value }) => ({ column, value: withoutIin(value) })) };
  return rows.map(({ value, ...row }) => ({ ...row, ...(value === null ? { cells: null, fixed: [] } : seen(readKeptRow(value))) }));
}
