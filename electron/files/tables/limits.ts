/** Limits that keep a hostile file from filling the memory (the process stays under 400 MB) or the day. */

const MB = 1024 * 1024;

export const LIMITS = {
  /** The file itself, which is held in memory while it is read. */
  fileBytes: 64 * MB,
  /** Everything unpacked from one file, counted while it is unpacked: declared sizes prove nothing. */
  unpackedBytes: 400 * MB,
  /** One tag or one text of XML, and one row of CSV. Excel keeps 32,767 characters in a cell. */
  tokenCharacters: 1 * MB,
  /** Entries of the archive's directory. */
  archiveEntries: 20_000,
  /** Rows with a value, over all sheets. */
  rows: 200_000,
  /** Rows of one sheet with or without a value: no program writes more. */
  sheetRows: 1_048_576,
  /** Columns from the first to the last value of a row. */
  columns: 512,
  /** Places from the first column to the last value, over all rows. */
  cells: 6_000_000,
  /** Characters of all different texts. */
  textCharacters: 48_000_000,
  sharedTexts: 3_000_000,
} as const;
