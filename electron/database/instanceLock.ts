/**
 * One office per data folder. The lock is an exclusive SQLite transaction on a small file of its own:
 * the operating system lets go of it when the process dies, so a crash never leaves a stale lock behind.
 */
import { join } from "node:path";
import { openRaw, type RawConnection } from "./driver";
import { DatabaseProblem, databaseProblemOf } from "./problems";

export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a data folder.
 * @throws DatabaseProblem `locked` when another program holds it, `read_only` / `not_writable_folder` when it cannot be made.
 */
export async function takeInstanceLock(dataFolder: string): Promise<InstanceLock> {
  let connection: RawConnection | null = null;
  try {
    connection = await openRaw(join(dataFolder, "office.lock"), { busyTimeout: 300 });
    await connection.run("PRAGMA journal_mode = MEMORY");
    await connection.run("BEGIN EXCLUSIVE");
  } catch (error) {
    await connection?.close();
    throw databaseProblemOf(error) ?? new DatabaseProblem("locked", String(error), { cause: error });
  }
  const held = connection;
  return {
    release: async () => {
      await held.run("ROLLBACK");
      await held.close();
    },
  };
}
