/** Rows as they come out of a file, held within the limits; rows and trailing cells without a value are left out. */
import type { TableCell, TableRow, TableSheet } from "../../../shared/domain/importing/types";
import { LIMITS } from "./limits";
import { UnreadableFileError } from "./unreadable";

export class TableCollector {
  private readonly done: { readonly name: string; readonly rows: TableRow[] }[] = [];
  private rowCount = 0;
  private cellCount = 0;
  private characters = 0;

  get rowsRead(): number {
    return this.rowCount;
  }

  startSheet(name: string): void {
    this.done.push({ name, rows: [] });
  }

  /** `cells` may have holes. @throws UnreadableFileError past a limit */
  addRow(row: number, cells: readonly (TableCell | undefined)[]): void {
    let width = cells.length;
    while (width > 0 && isBlank(cells[width - 1])) width -= 1;
    if (width === 0) return;
    if (width > LIMITS.columns) throw new UnreadableFileError("too_large", `${width} columns`);
    this.rowCount += 1;
    this.cellCount += width;
    if (this.rowCount > LIMITS.rows) throw new UnreadableFileError("too_many_rows");
    if (this.cellCount > LIMITS.cells) throw new UnreadableFileError("too_large", "cells");
    const sheet = this.done.at(-1);
    if (!sheet) throw new Error("a row before the first sheet");
    sheet.rows.push({ row, cells: Array.from({ length: width }, (_, at) => (isBlank(cells[at]) ? null : (cells[at] ?? null))) });
  }

  /** Counts a text that is kept; texts kept once and used often are counted once. */
  keep(text: string): string {
    this.characters += text.length;
    if (this.characters > LIMITS.textCharacters) throw new UnreadableFileError("too_large", "text");
    return text;
  }

  /** @throws UnreadableFileError `empty` when no sheet holds a value */
  sheets(): TableSheet[] {
    if (this.rowCount === 0) throw new UnreadableFileError("empty");
    return this.done;
  }
}

function isBlank(cell: TableCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
