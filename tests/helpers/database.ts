/** The database alone, without an office around it, and ways to do it harm. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { onTestFinished } from "vitest";
import { type Database, openDatabase, type OpenOptions } from "../../electron/database/openDatabase";
import type { WriteQueue, WriteTransaction } from "../../electron/database/writeQueue";
import { entities } from "../../electron/office/entities";
import { folderOfEmptyOffice } from "./testOffice";

export interface TestDatabase extends Database {
  readonly folder: string;
  readonly queue: WriteQueue;
}

export async function openTestDatabase(options: Partial<OpenOptions> = {}): Promise<TestDatabase> {
  const folder = options.dataFolder ?? (await folderOfEmptyOffice());
  const database = await openDatabase({ entities, ...options, dataFolder: folder });
  onTestFinished(() => database.close().catch(() => undefined));
  if (!database.queue) throw new Error("This helper opens databases that can be written.");
  return { ...database, folder, queue: database.queue };
}

/** Hash of a file's bytes, to say that nobody touched it. */
export async function fingerprint(file: string): Promise<string> {
  return createHash("sha256").update(await readFile(file)).digest("hex");
}

/** One row with this key, in a table that has nothing but keys and values. */
export const putRow = (tx: WriteTransaction, key: string, value = "{}"): Promise<unknown> =>
  tx.manager.query("insert into setting (key, value) values (?, ?)", [key, value]);

export async function keysOf(database: Pick<Database, "reader">): Promise<string[]> {
  const rows = (await database.reader.manager.query("select key from setting order by key")) as { key: string }[];
  return rows.map((row) => row.key);
}

/** Runs `work` as somebody without rights of the superuser, whom no permission of a file stops. POSIX only. */
export async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  const { getuid, seteuid } = process;
  if (getuid?.() !== 0 || !seteuid) return work();
  const NOBODY = 65_534;
  seteuid(NOBODY);
  try {
    return await work();
  } finally {
    seteuid(0);
  }
}
