/** A row while it is read: its values and what is wrong with it. */
import type { LocalDate } from "../periods";
import { columnLetters, textOf } from "./cells";
import {
  IMPORT_PROBLEM_SEVERITY, type ImportFieldId, type ImportProblem, type ImportProblemKind, type ImportValues, type TableCell, type TableHeader,
} from "./types";

export interface ReadContext {
  readonly today: LocalDate;
  /** KATO code of a place as written; null when no place or more than one may be meant. */
  readonly findPlace: (text: string) => string | null;
  /** Fields that are answered beside the list (its partner, its date), so that no column need have them. */
  readonly answered?: readonly ImportFieldId[];
}

export class RowDraft {
  readonly values: ImportValues = {};
  readonly problems: ImportProblem[] = [];

  constructor(
    private readonly sheet: string,
    private readonly row: number,
    readonly cells: readonly TableCell[],
    private readonly header: TableHeader,
  ) {}

  text(column: number): string {
    return textOf(this.cells[column]);
  }

  /** `column` -1: the row as a whole. `accepted`: a code or an example of what would be right. */
  problem(kind: ImportProblemKind, field: ImportFieldId | null, column: number, accepted = "", read?: string): void {
    this.problems.push({
      sheet: this.sheet,
      row: this.row,
      column: column < 0 ? "" : headingOrLetters(this.header, column),
      field,
      kind,
      severity: IMPORT_PROBLEM_SEVERITY[kind],
      read: read ?? (column < 0 ? "" : this.text(column)),
      accepted,
    });
  }
}

/** The heading as written, else the letters of the column. */
export function headingOrLetters(header: TableHeader, column: number): string {
  const heading = header.headings[column] ?? "";
  return heading === "" ? columnLetters(column) : heading;
}
