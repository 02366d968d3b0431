/** A list on its way into the registers: read, planned, looked at, mended, taken over in one write. */
import { createHash } from "node:crypto";
import type { ImportSummary } from "../../../shared/contract/importing";
import { textOf } from "../../../shared/domain/importing/cells";
import { columnProblems, readRows } from "../../../shared/domain/importing/readRows";
import { headingOrLetters } from "../../../shared/domain/importing/rowDraft";
import type { ColumnMapping, ImportFieldId, ImportProblem, ReadRow, TableHeader, TableSheet } from "../../../shared/domain/importing/types";
import { UnreadableFileError } from "../../files/tables/unreadable";
import { readTable } from "../../files/tables/readTable";
import { type Askable, rowsOf } from "../../database/reader";
import { eachBreathing } from "../core/breathing";
import { refused } from "../core/errors";
import type { Office } from "../createOffice";
import { setting, todayOf } from "../settings/service";
import { fillingsOf } from "./againstFile";
import { familyFillingsOf } from "./familiesAgainstFile";
import { KINDS_OF_LISTS } from "./kinds/kindsOfLists";
import { type CellAt, cellKey, cellsLike, type Mend, type MendedBefore, isOfWords, mendedAsBefore, mendsBefore, noteMend } from "./mends";
import { type ColumnPlaces, type PlannedRow, plannedRow, type Planning, rowKey } from "./planning";
import { answerRows } from "./proposals";
import { readRegisterNames } from "./registerNames";
import { headerAt } from "./sheets";
import { type ImportPlan, type ListBeingRead, working } from "./sessions";
import { summaryOf } from "./summary";

const BREATH = 100;

/**
 * Reads a file. Under the `id` that the window chose it asks meanwhile how far it is, and may end it; then nothing is kept.
 * @throws OfficeError REFUSED `unreadable_file` with `why`, `import_cancelled`; whatever stands in the file, nothing is written
 */
export async function readList(office: Office, fileName: string, bytes: Uint8Array, id?: string): Promise<ListBeingRead> {
  const list = office.imports.add({ fileName, fileHash: createHash("sha256").update(bytes).digest("hex"), fileSize: bytes.length }, id);
  try {
    // How many rows there are is known when all are read.
    list.sheets = await working(list, "reading", Infinity, (tick) => readTable(bytes, fileName, { progress: tick, signal: list.stop.signal }));
    return list;
  } catch (error) {
    office.imports.drop(list.id);
    if (error instanceof UnreadableFileError) throw refused("unreadable_file", { why: error.reason });
    throw error;
  }
}

export type PlanRequest = Pick<ImportPlan, "kind" | "partnerId" | "sheets" | "defaults" | "language">;

/** What would become of every row. @throws OfficeError REFUSED what the kind of list `needs`, `import_cancelled` */
export async function planList(office: Office, list: ListBeingRead, request: PlanRequest): Promise<ImportSummary> {
  return working(list, "matching", list.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0), async (tick) => {
    const plan = await makePlan(office, list, request, tick);
    // Whoever stopped it meanwhile does not get the plan after all.
    tick(plan.read.length);
    list.plan = plan;
    return plan.summary;
  });
}

async function makePlan(office: Office, list: ListBeingRead, request: PlanRequest, tick: (done: number) => void): Promise<ImportPlan> {
  const planning = await planningOf(office, list, request, tick);
  const { tables, words } = await tablesMended(planning.from, list, request);
  const { read, missing, columns } = await readSheets(office, tables, request, planning);
  const rows: PlannedRow[] = [];
  await eachBreathing(read, BREATH, (row) => { if (row.skipped === null) rows.push(plannedRow(row, columns.get(row.sheet) ?? new Map())); });
  const kind = KINDS_OF_LISTS[request.kind];
  const needed = kind.needs?.(planning, rows);
  if (needed) throw refused(needed);
  await kind.prepare(planning, rows);
  const assumed = (await kind.assumes?.(planning, rows)) ?? { item: "", one: false, date: "" };
  const mended = { on: list.asBefore, words };
  const filling = rows.filter(({ outcome }) => outcome === "new" || outcome === "onFile");
  const fill = { on: list.fill, people: fillingsOf(filling).size, families: familyFillingsOf(filling).size };
  return { ...request, tables, read, rows, missing, summary: { ...summaryOf(rows, read.length - rows.length, missing), assumed, mended, fill }, change: planning.change };
}

/** The sheets with what was put right in the partner's lists before put right again, and which that is; switched off it is told, not done. */
async function tablesMended(from: Askable, list: ListBeingRead, { kind, partnerId, sheets }: PlanRequest): Promise<{ tables: readonly TableSheet[]; words: MendedBefore[] }> {
  const mends = await mendsBefore(from, kind, partnerId);
  const rows = new Map<Mend, number>();
  const tables = list.sheets.map((sheet) => {
    const plan = sheets.find(({ name }) => name === sheet.name);
    return plan && mends.size > 0 ? mendedAsBefore(sheet, plan, mends, list.byHand, (mend) => rows.set(mend, (rows.get(mend) ?? 0) + 1)) : sheet;
  });
  return { tables: list.asBefore ? tables : list.sheets, words: [...rows].map(([mend, count]) => ({ ...mend, rows: count })) };
}

export async function planningOf(office: Office, list: ListBeingRead, request: PlanRequest, tick: (done: number) => void): Promise<Planning> {
  // Not the connection of those who type meanwhile: one question about a portion of a long list takes its time.
  const from = office.database.reports;
  // Before anything is looked up: what changes meanwhile is looked at again.
  const change = await newestChange(office);
  return {
    from, change, places: office.places, today: await todayOf(office), kind: request.kind, partnerId: request.partnerId, defaults: request.defaults,
    names: await readRegisterNames(from, request.language), answers: list.answers, tick,
    peopleOnFile: (people) => list.likeOnFile.of(from, change, people, tick),
  };
}

async function readSheets(
  office: Office, sheets: readonly TableSheet[], { kind, sheets: plans, partnerId, defaults }: PlanRequest, planning: Planning,
): Promise<{ read: ReadRow[]; missing: ImportProblem[]; columns: ReadonlyMap<string, ColumnPlaces> }> {
  const { today, tick } = planning;
  const corps = await setting(office.database.reader, "corps");
  const findPlace = await office.places.lookup(today, corps?.regionCode ?? null);
  const answered: ImportFieldId[] = [
    ...(partnerId === null ? [] : ["partner" as const]), ...(defaults.date === null ? [] : ["date" as const, "from" as const]),
    ...(defaults.programmeId === null ? [] : ["programme" as const]),
    ...(defaults.itemKindId === null ? [] : ["item" as const]), ...(defaults.headquartersId === null ? [] : ["headquarters" as const]),
  ];
  answered.push(...((await KINDS_OF_LISTS[kind].answers?.(planning)) ?? []));
  const read: ReadRow[] = [];
  const missing: ImportProblem[] = [];
  const columns = new Map<string, ColumnPlaces>();
  for (const plan of plans) {
    const sheet = sheets.find((each) => each.name === plan.name);
    if (!sheet) continue;
    const header = headerAt(kind, sheet, plan.headerRow);
    columns.set(plan.name, columnPlaces(header, plan.mapping));
    missing.push(...columnProblems(kind, sheet, header, plan.mapping, answered));
    await eachBreathing(readRows(kind, sheet, header, plan.mapping, { today, findPlace, answered }), BREATH, (row) => read.push(row), () => tick(0));
  }
  return { read, missing, columns };
}

function columnPlaces(header: TableHeader, mapping: ColumnMapping): ColumnPlaces {
  const places = new Map<ImportFieldId, { heading: string; at: number }>();
  for (const [at, field] of mapping.entries()) if (field !== null && !places.has(field)) places.set(field, { heading: headingOrLetters(header, at), at });
  return places;
}

/** The registers' newest change; a plan made before it may no longer be true. */
export async function newestChange(office: Office): Promise<number> {
  const [row] = await rowsOf<{ value: number }>(office.database.reader, `select value from change_counter`);
  return Number(row?.value ?? 0);
}

/** The plan, made anew when somebody changed the registers since, or looks at it in another language. @throws OfficeError REFUSED `import_not_planned` */
export async function currentPlan(office: Office, list: ListBeingRead, language = list.plan?.language): Promise<ImportPlan> {
  if (!list.plan) throw refused("import_not_planned");
  if (language !== list.plan.language) await planList(office, list, { ...list.plan, language: language ?? list.plan.language });
  else if (list.plan.change !== (await newestChange(office))) await planList(office, list, list.plan);
  return list.plan;
}

/** Puts other text into a cell, or into all cells in which the same is wrong, and plans again. */
export async function fixCell(office: Office, list: ListBeingRead, { value, everywhere, ...at }: CellAt & { value: string; everywhere: boolean }): Promise<ImportSummary> {
  const { plan } = list;
  if (!plan) throw refused("import_not_planned");
  const cells = everywhere ? cellsLike(list, plan, at) : [at];
  const remembered = everywhere && isOfWords(list, plan, at);
  const columns = new Map(cells.map((cell) => [rowKey(cell.sheet, cell.row), cell.column]));
  list.sheets = list.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const key = rowKey(sheet.name, row.row);
      const column = columns.get(key);
      if (column === undefined) return row;
      if (!list.asRead.has(key)) list.asRead.set(key, row.cells);
      list.byHand.add(cellKey({ sheet: sheet.name, row: row.row, column }));
      if (remembered) noteMend(list, plan, { sheet: sheet.name, row: row.row, column }, textOf(list.asRead.get(key)?.[column]), value);
      return { row: row.row, cells: withCell(row.cells, column, value) };
    }),
  }));
  return planList(office, list, plan);
}

/** Puts right again what was put right in lists before, or leaves it, and plans again. */
export async function mendAsBefore(office: Office, list: ListBeingRead, on: boolean): Promise<ImportSummary> {
  if (!list.plan) throw refused("import_not_planned");
  list.asBefore = on;
  return planList(office, list, list.plan);
}

/** Whether what is empty on file is filled from the list when it is taken over. What becomes of the rows is the same. */
export async function chooseFilling(office: Office, list: ListBeingRead, on: boolean): Promise<ImportSummary> {
  const plan = await currentPlan(office, list);
  list.fill = on;
  list.plan = { ...plan, summary: { ...plan.summary, fill: { ...plan.summary.fill, on } } };
  return list.plan.summary;
}

function withCell<Cell>(cells: readonly Cell[], column: number, value: Cell | string): (Cell | string | null)[] {
  const changed: (Cell | string | null)[] = Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => cells[at] ?? null);
  changed[column] = value;
  return changed;
}

/** Says of rows whether they are whom they are proposed to be, and plans again. Only those that wait are answered all at once (R22). */
export async function joinRows(office: Office, list: ListBeingRead, rows: "same" | readonly { sheet: string; row: number }[], join: boolean): Promise<ImportSummary> {
  const plan = await currentPlan(office, list);
  answerRows(list.answers, plan.rows, rows, join);
  return planList(office, list, plan);
}
