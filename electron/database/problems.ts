/**
 * What can be wrong with the database itself, as typed values: the screen has one sentence for each.
 */
export const DATABASE_PROBLEMS = ["newer", "locked", "read_only", "disk_full", "damaged", "missing", "not_writable_folder", "disk_error"] as const;
export type DatabaseProblemCode = (typeof DATABASE_PROBLEMS)[number];

export class DatabaseProblem extends Error {
  constructor(
    readonly code: DatabaseProblemCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "DatabaseProblem";
  }
}

const BY_DRIVER_CODE: ReadonlyArray<readonly [RegExp, DatabaseProblemCode]> = [
  [/SQLITE_FULL|ENOSPC/, "disk_full"],
  [/SQLITE_CORRUPT|SQLITE_NOTADB/, "damaged"],
  [/SQLITE_READONLY|EROFS/, "read_only"],
  [/SQLITE_BUSY|SQLITE_LOCKED/, "locked"],
  [/SQLITE_CANTOPEN|EACCES|EPERM|ENOTDIR|EEXIST|\bEBUSY\b/, "not_writable_folder"],
  [/SQLITE_IOERR/, "disk_error"],
];

/** The problem behind a driver's or the file system's error, or null when it is something else. */
export function databaseProblemOf(error: unknown): DatabaseProblem | null {
  if (error instanceof DatabaseProblem) return error;
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const text = `${code} ${error.message}`;
  const found = BY_DRIVER_CODE.find(([pattern]) => pattern.test(text));
  return found ? new DatabaseProblem(found[1], error.message, { cause: error }) : null;
}
