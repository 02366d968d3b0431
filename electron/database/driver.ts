/**
 * The one file that names the SQLite driver. Everything else goes through TypeORM or through `RawConnection`.
 */
import sqlite3 from "sqlite3";

/**
 * TypeORM asks the driver to be verbose. Then every call makes an error and a text of all its values before anything goes
 * wrong, which costs time, and when something does, those values, people's names among them, stand in the error's stack.
 */
export const sqliteDriver = Object.create(sqlite3, { verbose: { value: () => sqliteDriver } }) as typeof sqlite3;

export type SqlValue = string | number | null | Buffer;

/** A bare connection, for the instance lock, for looking into backups and for measuring floors. */
export interface RawConnection {
  run(sql: string, parameters?: readonly SqlValue[]): Promise<void>;
  all<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface RawOptions {
  readonly readOnly?: boolean;
  readonly busyTimeout?: number;
}

/** Opens a file without TypeORM. Rejects with the driver's own error (see `databaseProblemOf`). */
export function openRaw(file: string, options: RawOptions = {}): Promise<RawConnection> {
  const flags = options.readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
  return new Promise((resolve, reject) => {
    const connection = new sqlite3.Database(file, flags, (error) => {
      if (error) return reject(error);
      connection.configure("busyTimeout", options.busyTimeout ?? 0);
      resolve({
        run: (sql, parameters = []) =>
          new Promise((done, fail) => connection.run(sql, [...parameters], (problem) => (problem ? fail(problem) : done()))),
        all: <Row>(sql: string, parameters: readonly SqlValue[] = []) =>
          new Promise<Row[]>((done, fail) =>
            connection.all<Row>(sql, [...parameters], (problem, rows) => (problem ? fail(problem) : done(rows))),
          ),
        close: () => new Promise((done, fail) => connection.close((problem) => (problem ? fail(problem) : done()))),
      });
    });
  });
}
