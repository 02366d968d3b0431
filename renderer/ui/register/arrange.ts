/** Which columns of a list are shown, in which order and how wide: what the feature offers and what the person chose. */
import type { ListHabits } from "../../../shared/contract/preferences";

export interface OfferedColumn {
  readonly key: string;
  /** Pixels; a column without takes what is left. */
  readonly width?: number;
  /** Never squeezed: two dates, or the sign and the word of a state, say nothing when their end is cut off. */
  readonly firm?: boolean;
  /** What a record is known by: never left out beside a card. Without one, the column called `name`, or else the first. */
  readonly known?: boolean;
  /** Not shown until somebody asks for it. */
  readonly optional?: boolean;
}

export type ColumnHabit = ListHabits["columns"][number];

export const LEAST_WIDTH = 48;
/** What a column without a width of its own needs to be read. */
const LEAST_OPEN_WIDTH = 180;
/** Names and lists of words give way, so far, before a list scrolls sideways; numbers, dates and phones would be cut. */
const GIVES_WAY_FROM = 150;
const MOST_SQUEEZE = 0.7;

/** Every column that is offered, in the person's order; those that came with a newer version stand at the end. */
export function arrange(offered: readonly OfferedColumn[], chosen: readonly ColumnHabit[] | undefined): ColumnHabit[] {
  const known = new Map(offered.map((column) => [column.key, column]));
  const kept = (chosen ?? []).filter(({ key }) => known.has(key));
  const named = new Set(kept.map(({ key }) => key));
  const rest = offered.filter(({ key }) => !named.has(key)).map(({ key, optional }) => ({ key, shown: !optional, width: null }));
  const all = [...kept, ...rest];
  // A list without any column would leave nothing to click on.
  return all.some((column) => column.shown) ? all : all.map((column, at) => (at === 0 ? { ...column, shown: true } : column));
}

/** The same columns with one moved up (-1) or down (1). */
export function moved(columns: readonly ColumnHabit[], key: string, by: -1 | 1): ColumnHabit[] {
  const from = columns.findIndex((column) => column.key === key);
  const to = from + by;
  const [one, other] = [columns[from], columns[to]];
  if (!one || !other) return [...columns];
  return columns.map((column, at) => (at === from ? other : at === to ? one : column));
}

export interface FittedColumn {
  readonly key: string;
  readonly width: number | undefined;
}

/**
 * The columns to draw. `room` is in pixels, 0 while it is not known yet. With `narrow` (a record stands beside the list)
 * those that do not fit are left out, the one that a record is known by never.
 */
export function fitted(offered: readonly OfferedColumn[], columns: readonly ColumnHabit[], room: number, narrow: boolean): FittedColumn[] {
  const usual = new Map(offered.map((column) => [column.key, column]));
  const shown = columns.filter((column) => column.shown).map(({ key, width }) => ({ key, width: width ?? usual.get(key)?.width, firm: width !== null || usual.get(key)?.firm === true, known: usual.get(key)?.known === true }));
  const needs = (column: { readonly width: number | undefined }): number => column.width ?? LEAST_OPEN_WIDTH;
  if (room > 0 && narrow) return leaveOut(shown, room, needs);
  const total = shown.reduce((sum, column) => sum + needs(column), 0);
  if (room === 0 || total <= room) return shown.map(({ key, width }) => ({ key, width }));
  const givesWay = ({ width, firm }: { readonly width: number | undefined; readonly firm: boolean }): boolean => !firm && width !== undefined && width >= GIVES_WAY_FROM;
  const soft = shown.filter(givesWay).reduce((sum, column) => sum + needs(column), 0);
  const squeeze = soft === 0 ? 1 : Math.max(MOST_SQUEEZE, (soft - (total - room)) / soft);
  return shown.map((column) => ({ key: column.key, width: givesWay(column) && column.width !== undefined ? Math.floor(column.width * squeeze) : column.width }));
}

function leaveOut<Column extends FittedColumn & { readonly known: boolean }>(shown: readonly Column[], room: number, needs: (column: Column) => number): FittedColumn[] {
  const first = shown.find((column) => column.known) ?? shown.find((column) => column.key === "name") ?? shown[0];
  if (!first) return [];
  let left = room - Math.min(needs(first), room);
  const kept = new Set([first.key]);
  for (const column of shown) {
    if (column.key === first.key) continue;
    if (needs(column) > left) break;
    left -= needs(column);
    kept.add(column.key);
  }
  return shown.filter((column) => kept.has(column.key)).map(({ key, width }) => ({ key, width: key === first.key && width !== undefined ? Math.min(width, room) : width }));
}
