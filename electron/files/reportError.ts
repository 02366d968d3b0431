/**
 * What a writer refuses. Each code is a promise of the report model that was broken by whoever built it,
 * or a limit of the file format; `detail` names the sheet or figure.
 */
export type ReportErrorCode =
  /** The sheet yielded more or fewer rows than its `rowCount` or its `subjectRows` said, so its formulas would miss rows. */
  | "row_count_differs"
  /** Rows did not arrive sorted by subject number with nulls last. */
  | "rows_not_sorted"
  /** A subject number was not a whole number above zero. */
  | "subject_number"
  /** More rows than a spreadsheet can hold (1,048,576 with the head). */
  | "too_many_rows"
  /** A distinct count over several sheets cannot be recomputed from the sheets. */
  | "distinct_over_sheets"
  /** The library's output did not have the expected shape (a changed version of it). */
  | "frame_unreadable";

export class ReportError extends Error {
  override readonly name = "ReportError";
  constructor(
    readonly code: ReportErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
