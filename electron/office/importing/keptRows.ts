/** A row of a list as it is kept: its cells as the file had them, and beside them what was typed over them in the preview. */
import type { TableCell } from "../../../shared/domain/importing/types";

export interface FixedCell {
  /** Place of the column, from 0. */
  readonly column: number;
  readonly value: TableCell;
}

/** Plain cells, as long as nobody mended one. */
type KeptRow = readonly TableCell[] | { readonly cells: readonly TableCell[]; readonly fixed: readonly FixedCell[] };

export function keptRow(now: readonly TableCell[], asRead: readonly TableCell[] | undefined): KeptRow {
  if (!asRead) return now;
  const fixed = now.flatMap((value, column) => (value === (asRead[column] ?? null) ? [] : [{ column, value }]));
  return fixed.length === 0 ? asRead : { cells: asRead, fixed };
}

export function readKeptRow(value: string): { cells: TableCell[]; fixed: FixedCell[] } {
  const kept = JSON.parse(value) as KeptRow;
  return "cells" in kept ? { cells: [...kept.cells], fixed: [...kept.fixed] } : { cells: [...kept], fixed: [] };
}
