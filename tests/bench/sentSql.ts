/**
 * Listens to what the office really sends to its database, and sends the same through the bare driver:
 * that is the floor under an operation. Nothing written in TypeScript can be faster than the questions it asks.
 */
import type { DataSource, Logger } from "typeorm";
import { openRaw, type RawConnection, type SqlValue } from "../../electron/database/driver";
import type { Office } from "../../electron/office/createOffice";

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Runs `work` and answers with every statement it sent over the office's two reading connections, in order. */
export async function statementsOf(office: Office, work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { reader, reports } = office.database;
  const sources = [reader, reports].map((each) => each.manager.connection);
  const before = sources.map((source) => source.logger);
  for (const source of sources) source.logger = new Recorder(source.logger, sent);
  try {
    await work();
  } finally {
    sources.forEach((source: DataSource, at) => {
      const logger = before[at];
      if (logger) source.logger = logger;
    });
  }
  return sent;
}

/** Opened as the office opens its readers (see `openDatabase`). */
export async function openFloor(office: Office): Promise<RawConnection> {
  const connection = await openRaw(office.database.file, { busyTimeout: 5_000 });
  await connection.run("PRAGMA cache_size = -65536");
  await connection.run("PRAGMA query_only = ON");
  return connection;
}

export async function replay(floor: RawConnection, statements: readonly Statement[]): Promise<void> {
  for (const { sql, parameters } of statements) await floor.all(sql, parameters);
}

class Recorder implements Logger {
  constructor(private readonly inner: Logger, private readonly sent: Statement[]) {}

  logQuery(sql: string, parameters: unknown[] = []): void {
    this.sent.push({ sql, parameters: parameters as SqlValue[] });
  }
  logQueryError(...about: Parameters<Logger["logQueryError"]>): void {
    this.inner.logQueryError(...about);
  }
  logQuerySlow(...about: Parameters<Logger["logQuerySlow"]>): void {
    this.inner.logQuerySlow(...about);
  }
  logSchemaBuild(...about: Parameters<Logger["logSchemaBuild"]>): void {
    this.inner.logSchemaBuild(...about);
  }
  logMigration(...about: Parameters<Logger["logMigration"]>): void {
    this.inner.logMigration(...about);
  }
  log(...about: Parameters<Logger["log"]>): void {
    this.inner.log(...about);
  }
}
