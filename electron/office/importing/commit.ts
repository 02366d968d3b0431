/** Taking a list over: one transaction, one batch, one entry in the journal, a trace from each record to its row. */
import { createHash, randomBytes } from "node:crypto";
import type { TableCell } from "../../../shared/domain/importing/types";
import { insertMany } from "../../database/bulk";
import { rowsOf } from "../../database/reader";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { refused } from "../core/errors";
import { write, type Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { addReviewPairs, type PairForReview } from "../matching/reviewPairs";
import { fillEmpty } from "./againstFile";
import { fillFamilies } from "./familiesAgainstFile";
import { KINDS_OF_LISTS } from "./kinds/kindsOfLists";
import { rootOf } from "./peopleOfRows";
import { type PlannedRow, rowKey } from "./planning";
import { keptRow } from "./keptRows";
import { rememberMends } from "./mends";
import { currentPlan, planningOf } from "./service";
import { type ImportPlan, type ListBeingRead, working } from "./sessions";
import { headerAt, rememberMapping } from "./sheets";
import { ImportWriting } from "./writing";

export interface Committed {
  readonly batchId: string;
  readonly created: number;
  readonly attached: number;
  /** Pairs that wait for a look. */
  readonly review: number;
}

const CHUNK = 500;

/** @throws OfficeError REFUSED `nothing_to_import`, `column_needed`, `import_cancelled`, `import_busy`; whatever is thrown, nothing was written */
export async function commitList(office: Office, by: AtDesk | null, list: ListBeingRead): Promise<Committed> {
  const plan = await currentPlan(office, list);
  if (plan.missing.length > 0) throw refused("column_needed");
  const rows = plan.rows.filter((row) => row.outcome === "new" || row.outcome === "onFile");
  if (rows.length === 0) throw refused("nothing_to_import");
  const { total } = stepsOf(plan, rows, list.fill);
  return working(list, "writing", total, (tick) => write(office, by, (writing) => takeOver(office, writing, list, plan, rows, tick)));
}

async function fillFromList(into: ImportWriting, { summary }: ImportPlan, rows: readonly PlannedRow[], tick: (done: number) => void): Promise<void> {
  await fillEmpty(into, rows, tick);
  await fillFamilies(into, rows, (done) => tick(summary.fill.people + done));
}

/** What is done one after another, by rows or people: raw rows kept, people and families filled, records written, the traces of them. */
function stepsOf(plan: ImportPlan, rows: readonly PlannedRow[], fill: boolean): { kept: number; filled: number; total: number } {
  const kept = plan.read.length;
  const filled = kept + (fill ? plan.summary.fill.people + plan.summary.fill.families : 0);
  const written = rows.reduce((sum, row) => sum + 1 + row.parts.length, filled);
  return { kept, filled, total: written + rows.length };
}

async function takeOver(office: Office, writing: Writing, list: ListBeingRead, plan: ImportPlan, rows: readonly PlannedRow[], tick: (done: number) => void): Promise<Committed> {
  const { tx } = writing;
  const batchId = newId();
  const rowIds = new Map(plan.rows.map((row) => [row, newId()]));
  const { kept, filled, total } = stepsOf(plan, rows, list.fill);
  const planning = { ...(await planningOf(office, list, plan, (done) => tick(filled + done))), from: tx };
  const before = await numbersNow(writing);
  await tx.manager.query(
    `insert into import_batch (id, kind, file_name, file_hash, file_size, partner_id, account_id, account_name, at, total, created, attached, twice, unreadable, numbers, undone_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', null)`,
    [batchId, plan.kind, list.fileName, list.fileHash, list.fileSize, plan.partnerId, writing.by?.id ?? null, writing.by?.name ?? "", writing.at,
      plan.summary.rows, plan.summary.new, plan.summary.onFile, plan.summary.twice, plan.summary.unreadable],
  );
  await keepRows(writing, batchId, list, plan, rowIds, tick);
  const into = new ImportWriting(writing, planning, batchId, rowIds);
  // Before the rows: what they only attach to is not looked at again.
  if (list.fill) await fillFromList(into, plan, rows, (done) => tick(kept + done));
  await KINDS_OF_LISTS[plan.kind].write(into, rows);
  const review = await addReviewPairs(tx, pairsOf(plan.rows, into), batchId);
  await tx.manager.query(`update import_batch set numbers = ? where id = ?`, [JSON.stringify(takenNumbers(before, await numbersNow(writing))), batchId]);
  into.fromList();
  for (const sheet of plan.sheets) {
    const table = list.sheets.find((each) => each.name === sheet.name);
    if (table) await rememberMapping(into, plan.kind, plan.partnerId, headerAt(plan.kind, table, sheet.headerRow), sheet.mapping);
  }
  await rememberMends(into, list, plan);
  await into.keepTraces();
  await writing.journal({ action: "import", kind: "imports", id: batchId, after: { file: list.fileName, hash: list.fileHash, kind: plan.kind, rows: plan.summary.rows }, links: into.links });
  // The last moment at which it can be stopped: whoever was told so finds nothing written.
  tick(total);
  return { batchId, created: plan.summary.new, attached: plan.summary.onFile, review };
}

/**
 * Every row of the list as the file had it, totals and headings that were left out among them; a cell mended in the preview
 * stands beside it. What a row said lies apart and can be erased.
 */
async function keepRows({ tx }: Writing, batchId: string, list: ListBeingRead, plan: ImportPlan, rowIds: ReadonlyMap<PlannedRow, string>, tick: (done: number) => void): Promise<void> {
  const planned = new Map(plan.rows.map((row) => [row.read, row]));
  const mended = mendedRows(list, plan);
  const asRead = (key: string): readonly TableCell[] | undefined => list.asRead.get(key) ?? mended.get(key);
  for (let start = 0; start < plan.read.length; start += CHUNK) {
    const part = plan.read.slice(start, start + CHUNK).map((read) => {
      const row = planned.get(read);
      return { read, row, id: (row && rowIds.get(row)) ?? newId(), key: newId() };
    });
    const salts = randomBytes(16 * part.length);
    await insertMany(tx, "personal_value", ["key", "subject_kind", "subject_id", "value", "salt", "digest", "erased_at"], part.map(({ read, id, key }, at) => {
      const [salt, value] = [salts.toString("hex", 16 * at, 16 * (at + 1)), JSON.stringify(keptRow(read.cells, asRead(rowKey(read.sheet, read.row))))];
      return [key, "import_row", id, value, salt, createHash("sha256").update(salt + value).digest("hex"), null];
    }));
    await insertMany(tx, "import_row", ["id", "batch_id", "sheet", "row", "outcome", "reason", "problems", "raw_key"], part.map(({ read, row, id, key }) => [
      id, batchId, read.sheet, read.row, row?.outcome ?? "skipped", row ? (row.onFile?.reasons ?? []).join(" ") : (read.skipped ?? ""),
      JSON.stringify((row?.problems ?? []).map(({ field, kind, severity }) => ({ field, kind, severity }))), key,
    ]));
    tick(start + part.length);
  }
}

/** What the file has in rows that were put right as in lists before. */
const mendedRows = (list: ListBeingRead, plan: ImportPlan): ReadonlyMap<string, readonly TableCell[]> =>
  new Map(plan.tables.flatMap(({ name, rows }, at) => (rows === list.sheets[at]?.rows ? [] : rows.flatMap((row, place) => {
    const own = list.sheets[at]?.rows[place];
    return own === undefined || own === row ? [] : [[rowKey(name, row.row), own.cells] as const];
  }))));

/** People saved as new who may be somebody on file, or somebody of another row (R22). What a row of theirs looks like, they do. */
function pairsOf(rows: readonly PlannedRow[], into: ImportWriting): PairForReview[] {
  const pairs: PairForReview[] = [];
  // Whoever was joined to the file is nobody new, even where a record was made of the row.
  const savedFor = (row: PlannedRow): string | null => {
    const root = rootOf(row);
    return root.joined ? null : into.personSavedFor(root);
  };
  for (const row of rows.flatMap((each) => [each, ...each.parts])) {
    const id = row.joined ? null : savedFor(row);
    if (id === null) continue;
    for (const other of [...(row.onFile?.kind === "people" ? [row.onFile] : []), ...row.alsoLike]) pairs.push({ kind: "people", ids: [id, other.id], band: other.band, score: other.score, reasons: other.reasons });
    for (const { row: other, band, score, reasons } of row.likeRows) {
      const root = rootOf(other);
      const otherId = root.joined ? (root.onFile?.id ?? null) : savedFor(root);
      if (otherId !== null && otherId !== id) pairs.push({ kind: "people", ids: [id, otherId], band, score, reasons });
    }
  }
  return pairs;
}

async function numbersNow({ tx }: Writing): Promise<Map<string, number>> {
  const rows = await rowsOf<{ series: string; last: number }>(tx, `select series, last from number_series`);
  return new Map(rows.map(({ series, last }) => [series, Number(last)]));
}

function takenNumbers(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Record<string, [number, number]> {
  return Object.fromEntries([...after].flatMap(([series, last]) => (before.get(series) === last ? [] : [[series, [before.get(series) ?? 0, last]]])));
}
