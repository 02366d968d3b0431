/** Why a file cannot be read as a table; each reason has its sentence on the screen. */

/**
 * `old_xls`: a workbook of a format before .xlsx, or a binary .xlsb; `password`: encrypted; `damaged`: cut off or broken;
 * `too_large`: unpacks to more than any list is; `not_a_table`: a picture, a text document, an archive, a page;
 * `external_entity`: XML that defines entities or points outside, which no spreadsheet program writes.
 */
export const UNREADABLE_REASONS = [
  "empty", "old_xls", "password", "damaged", "too_large", "not_a_table", "too_many_rows", "external_entity",
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export class UnreadableFileError extends Error {
  readonly code = "unreadable_file";
  constructor(readonly reason: UnreadableReason, detail = "", options?: ErrorOptions) {
    super(`the file cannot be read as a table: ${reason}${detail === "" ? "" : ` (${detail})`}`, options);
    this.name = "UnreadableFileError";
  }
}
