/**
 * Cells put right in all rows alike: the rows in which the same thing is wrong, and what the next list of the same partner takes
 * over from it. What says who somebody is belongs to one person and is not remembered.
 */
import { textOf } from "../../../shared/domain/importing/cells";
import { isPersonal } from "../../../shared/domain/importing/privacy";
import { columnOf } from "../../../shared/domain/importing/problemColumn";
import type { ImportFieldId, ImportKind, ImportProblem, ImportProblemKind, TableCell, TableSheet } from "../../../shared/domain/importing/types";
import type { Askable } from "../../database/reader";
import { newId } from "../core/clock";
import { ImportMend } from "./importMend.entity";
import { rowKey } from "./planning";
import type { ImportPlan, ListBeingRead, SheetPlan } from "./sessions";
import { plannedHeadings } from "./sheets";
import type { ImportWriting } from "./writing";

export interface Mend {
  readonly field: ImportFieldId;
  /** The cell as the file has it. */
  readonly read: string;
  readonly value: string;
}

/** What was put right as in lists before, and in how many rows. */
export type MendedBefore = Mend & { readonly rows: number };

export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const cellKey = ({ sheet, row, column }: CellAt): string => `${rowKey(sheet, row)} ${column}`;
const folded = (text: string): string => text.replace(/\s+/gu, " ").trim().toLowerCase();
const mendKey = (field: string, read: string): string => `${field} ${folded(read)}`;

const ALIKE = new WeakMap<ImportPlan, ReadonlyMap<string, readonly CellAt[]>>();
const troubleKey = ({ kind, field }: Pick<ImportProblem, "kind" | "field">, text: string): string => `${kind} ${field} ${folded(text)}`;

/** Cells with the same problem of the same field over the same text, by that; the rows of a plan are gone through once. */
function alikeIn(list: ListBeingRead, plan: ImportPlan): ReadonlyMap<string, readonly CellAt[]> {
  const known = ALIKE.get(plan);
  if (known) return known;
  const columns = columnsOf(list, plan);
  const alike = new Map<string, CellAt[]>();
  for (const { read, problems } of plan.rows) for (const problem of problems) {
    const column = columns(problem);
    if (column < 0) continue;
    const key = troubleKey(problem, textOf(read.cells[column]));
    const cell = { sheet: read.sheet, row: read.row, column };
    const cells = alike.get(key);
    if (!cells) alike.set(key, [cell]);
    else if (cells.at(-1)?.row !== cell.row || cells.at(-1)?.sheet !== cell.sheet) cells.push(cell);
  }
  ALIKE.set(plan, alike);
  return alike;
}

/** Where a problem of a plan stands in its row. */
function columnsOf(list: ListBeingRead, plan: ImportPlan): (problem: ImportProblem) => number {
  const headings = new Map(plannedHeadings(list, plan).map((each) => [each.sheet, each.headings]));
  const known = new Map<string, number>();
  return (problem) => {
    const key = `${problem.sheet} ${problem.field} ${problem.column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const column = columnOf(problem, headings.get(problem.sheet) ?? [], plan.sheets.find(({ name }) => name === problem.sheet)?.mapping ?? []);
    known.set(key, column);
    return column;
  };
}

/** For each problem of a row: in how many rows the same is wrong, itself among them. */
export function alikeCounter(list: ListBeingRead, plan: ImportPlan): (problem: ImportProblem, cells: readonly TableCell[]) => number {
  const [alike, columns] = [alikeIn(list, plan), columnsOf(list, plan)];
  return (problem, cells) => {
    const column = columns(problem);
    return column < 0 ? 0 : (alike.get(troubleKey(problem, textOf(cells[column])))?.length ?? 0);
  };
}

/** What is wrong at this cell, and what stands in it. */
function troubleAt(list: ListBeingRead, plan: ImportPlan, at: CellAt): { readonly text: string; readonly problems: readonly ImportProblem[] } {
  const columns = columnsOf(list, plan);
  const row = plan.rows.find(({ read }) => read.sheet === at.sheet && read.row === at.row);
  return { text: textOf(row?.read.cells[at.column]), problems: (row?.problems ?? []).filter((problem) => columns(problem) === at.column) };
}

/** The cells with what is wrong at this one, itself among them. */
export function cellsLike(list: ListBeingRead, plan: ImportPlan, at: CellAt): readonly CellAt[] {
  const { text, problems } = troubleAt(list, plan, at);
  const alike = problems.flatMap((problem) => alikeIn(list, plan).get(troubleKey(problem, text)) ?? []);
  return [...new Map([at, ...alike].map((cell) => [cellKey(cell), cell])).values()];
}

/** A word that the office did not know is the same word in the next list; a day, a number or what is too much is of this one alone. */
const OF_WORDS: ReadonlySet<ImportProblemKind> = new Set<ImportProblemKind>(["bad_choice", "unknown_record", "unknown_partner", "unknown_place"]);
/** A unit is wrong beside one kind of aid and right beside another; the others are said of one person. */
const OF_ONE_ROW: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["unit", "occupation", "availability", "skills", "vehicle"]);

/** Whether what is wrong at this cell, and what is put there, may be remembered for the next list. */
export const isOfWords = (list: ListBeingRead, plan: ImportPlan, at: CellAt): boolean => troubleAt(list, plan, at).problems.some(({ kind }) => OF_WORDS.has(kind));

/** Notes what is to be remembered once the list is taken over. `read`: the cell as the file has it. */
export function noteMend(list: ListBeingRead, plan: ImportPlan, at: CellAt, read: string, value: string): void {
  const field = plan.sheets.find(({ name }) => name === at.sheet)?.mapping[at.column] ?? null;
  if (field === null || isPersonal(field) || OF_ONE_ROW.has(field) || folded(read) === "" || value.trim() === "") return;
  // A place with a number in it is somebody's address.
  if (field !== "placeText" || !/\d/u.test(read)) list.mends.set(mendKey(field, read), { field, read, value });
}

/** What was put right in lists of the partner before. */
export async function mendsBefore(from: Askable, kind: ImportKind, partnerId: string | null): Promise<ReadonlyMap<string, Mend>> {
  const found = await from.manager.getRepository(ImportMend).findBy({ kind, partnerId: partnerId ?? "" });
  return new Map(found.map(({ field, read, value }) => [mendKey(field, read), { field: field as ImportFieldId, read, value }]));
}

/** To be called in the write that takes the list over. */
export async function rememberMends(into: ImportWriting, list: ListBeingRead, { kind, partnerId }: ImportPlan): Promise<void> {
  const { tx, at } = into.writing;
  const repository = tx.manager.getRepository(ImportMend);
  for (const { field, read, value } of list.mends.values()) {
    const place = { kind, partnerId: partnerId ?? "", field, read: folded(read) };
    const known = await repository.findOneBy(place);
    const id = known?.id ?? newId();
    into.remembered("import_mend", id, known && { value: known.value, updated_at: known.updatedAt });
    if (known) await repository.update({ id }, { value, updatedAt: at });
    else await repository.insert({ id, ...place, value, updatedAt: at });
  }
}

/**
 * The sheet with what was put right before put right again; cells mended by hand stay as they are. `note` hears of each cell;
 * a row that nothing is done to stays the row it was.
 */
export function mendedAsBefore(sheet: TableSheet, plan: SheetPlan, mends: ReadonlyMap<string, Mend>, byHand: ReadonlySet<string>, note: (mend: Mend, row: number) => void): TableSheet {
  const fields = new Set([...mends.values()].map(({ field }) => field));
  const columns = [...plan.mapping.entries()].flatMap(([column, field]) => (field !== null && fields.has(field) ? [{ column, field }] : []));
  if (columns.length === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      let cells: TableCell[] | null = null;
      if (row.row > plan.headerRow) for (const { column, field } of columns) {
        const mend = mends.get(mendKey(field, textOf(row.cells[column])));
        if (!mend || byHand.has(cellKey({ sheet: sheet.name, row: row.row, column }))) continue;
        cells ??= [...row.cells];
        cells[column] = mend.value;
        note(mend, row.row);
      }
      return cells ? { row: row.row, cells } : row;
    }),
  };
}
