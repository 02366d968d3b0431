/** A signed sheet taken at once: who came, what each got. Rows are numbered from 1, as they are printed. Pure. */

export interface SheetLine {
  readonly itemKindId: string;
  /** Integer in the scale of `unit`. */
  readonly quantity: number;
  readonly unit: string;
}

/** What somebody got instead of what was due. */
export interface ChangedRow<Line> {
  readonly row: number;
  readonly lines: readonly Line[];
}

export interface SheetAnswer<Line> {
  /** Numbers of those who did not come. */
  readonly struckOut: readonly number[];
  readonly changed: readonly ChangedRow<Line>[];
}

export type SheetFault = { readonly kind: "no_such_row"; readonly row: number } | { readonly kind: "struck_and_changed"; readonly row: number } | { readonly kind: "nothing_given"; readonly row: number } | { readonly kind: "nobody_came" };

export interface GivenRow<Line> {
  readonly row: number;
  readonly lines: readonly Line[];
}

/** What of a sheet of `rows` rows was given (R3: only those who came count), or what is wrong with the answer. */
export function givenOf<Line extends SheetLine>(rows: number, due: readonly Line[], answer: SheetAnswer<Line>): { given: GivenRow<Line>[]; faults: SheetFault[] } {
  const struck = new Set(answer.struckOut);
  const changed = new Map(answer.changed.map((one) => [one.row, one.lines.filter(({ quantity }) => quantity > 0)]));
  const faults: SheetFault[] = [];
  for (const row of new Set([...struck, ...changed.keys()])) {
    if (!Number.isInteger(row) || row < 1 || row > rows) faults.push({ kind: "no_such_row", row });
    else if (struck.has(row) && changed.has(row)) faults.push({ kind: "struck_and_changed", row });
    else if (changed.get(row)?.length === 0) faults.push({ kind: "nothing_given", row });
  }
  const given = Array.from({ length: rows }, (_, at) => at + 1).filter((row) => !struck.has(row)).map((row) => ({ row, lines: changed.get(row) ?? due }));
  if (given.length === 0) faults.push({ kind: "nobody_came" });
  return { given, faults };
}
