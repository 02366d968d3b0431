/**
 * Every write of the office passes through here, one after another, on the one writing connection.
 *
 * Two hazards make this necessary. Concurrent transactions on one SQLite connection are one transaction:
 * a rollback of one silently takes the other's acknowledged rows with it. And a transaction that reads first
 * and writes later gets SQLITE_BUSY at once when somebody wrote in between; so each begins with a write.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { DataSource, EntityManager } from "typeorm";
import { databaseProblemOf } from "./problems";

/** Thrown when a write is started inside a write: waiting for it would wait for ever. */
export class NestedWriteError extends Error {
  constructor() {
    super("A write was started inside another write. Pass the transaction on instead.");
    this.name = "NestedWriteError";
  }
}

export class QueueClosedError extends Error {
  constructor() {
    super("The office is closing and takes no more writes.");
    this.name = "QueueClosedError";
  }
}

/** What a write may use. It is a different type from a reader, so that neither can be passed for the other. */
export interface WriteTransaction {
  readonly kind: "write";
  readonly manager: EntityManager;
  /** Number of this change; grows by one with each acknowledged write. */
  readonly change: number;
}

export class WriteQueue {
  private tail: Promise<unknown> = Promise.resolve();
  private closed = false;
  private readonly inside = new AsyncLocalStorage<true>();

  constructor(private readonly writer: DataSource) {}

  /** Runs `work` in a transaction of its own. Resolves only after the commit; rejects after the rollback. */
  run<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    if (this.inside.getStore()) return Promise.reject(new NestedWriteError());
    if (this.closed) return Promise.reject(new QueueClosedError());
    const result = this.tail.then(() => this.inside.run(true, () => this.transact(work)));
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** Takes no more writes and resolves when those already taken have ended. */
  async close(): Promise<void> {
    this.closed = true;
    await this.tail;
  }

  private async transact<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`UPDATE "change_counter" SET "value" = "value" + 1`);
      const [row] = (await runner.query(`select value from change_counter`)) as { value: number }[];
      const result = await work({ kind: "write", manager: runner.manager, change: row?.value ?? 0 });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw databaseProblemOf(error) ?? error;
    } finally {
      await runner.release();
    }
  }
}
