/**
 * The one way to the database: opens every connection, brings the schema up to date, and says in a typed
 * problem what stands in the way. An encryption key will come in through `key`.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DataSource, type EntityTarget, type ObjectLiteral } from "typeorm";
import { copyDatabase, keepBackups } from "./backup";
import { openRaw, sqliteDriver } from "./driver";
import { type InstanceLock, takeInstanceLock } from "./instanceLock";
import { migrations } from "./migrations";
import { SnakeNaming } from "./naming";
import { DatabaseProblem, databaseProblemOf } from "./problems";
import { type Reader, readerOf } from "./reader";
import { WriteQueue } from "./writeQueue";

export interface OpenOptions {
  readonly dataFolder: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Reserved for an encrypted database; goes to every connection. */
  readonly key?: string;
  /** Opens an existing database beside a running office: reads only, takes no lock, migrates nothing. */
  readonly readOnly?: boolean;
}

export interface Database {
  readonly file: string;
  /** Short questions of the screens. */
  readonly reader: Reader;
  /** Long questions (figures, exports), on a connection of their own so that screens never wait for them. */
  readonly reports: Reader;
  /** Null in a read-only office. */
  readonly queue: WriteQueue | null;
  close(): Promise<void>;
}

const backupsFolder = (dataFolder: string): string => join(dataFolder, "backups");
export const databaseFile = (dataFolder: string): string => join(dataFolder, "erikti.sqlite");

/** @throws DatabaseProblem for everything that has a sentence of its own. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const opened: DataSource[] = [];
  let lock: InstanceLock | null = null;
  try {
    if (!options.readOnly) await mkdir(options.dataFolder, { recursive: true });
    const file = databaseFile(options.dataFolder);
    let isNew = !existsSync(file);
    if (!options.readOnly) {
      lock = await takeInstanceLock(options.dataFolder);
      if (isNew && (await hasCopies(options.dataFolder))) throw new DatabaseProblem("missing", file);
      if (!isNew) isNew = (await refuseUnlessUsable(file, options.dataFolder)) === "empty";
    }
    // An office that is only read is not repaired either: what a newer program wrote would be misread.
    else if (!isNew) await refuseUnlessUsable(file, options.dataFolder);
    const open = async (role: "write" | "read" | "reports"): Promise<DataSource> => {
      const source = await new DataSource({
        type: "sqlite",
        driver: sqliteDriver,
        database: file,
        key: options.key,
        entities: [...options.entities] as (string | (new () => object))[],
        migrations,
        migrationsTableName: "migrations",
        namingStrategy: new SnakeNaming(),
        synchronize: false,
        enableWAL: role === "write",
        busyTimeout: 5_000,
        flags: options.readOnly ? sqliteDriver.OPEN_READONLY : undefined,
      }).initialize();
      opened.push(source);
      await source.query("PRAGMA cache_size = -65536");
      if (role === "write") {
        await source.query("PRAGMA synchronous = FULL");
        // Without it a row that another one replaces goes away past the triggers that keep the journal append-only.
        await source.query("PRAGMA recursive_triggers = ON");
      }
      else await source.query("PRAGMA query_only = ON");
      // Long questions go all over the file: read through the system's own pages they take a quarter less.
      if (role === "reports") await source.query("PRAGMA mmap_size = 1073741824");
      return source;
    };
    let queue: WriteQueue | null = null;
    if (!options.readOnly) {
      const writer = await open("write");
      await refuseUnlessWritable(writer);
      await migrate(writer, options.dataFolder, file, isNew);
      queue = new WriteQueue(writer);
    }
    const [reader, reports] = [await open("read"), await open("reports")];
    const held = lock;
    return {
      file,
      reader: readerOf(reader),
      reports: readerOf(reports),
      queue,
      close: async () => {
        await queue?.close();
        for (const source of opened.reverse()) await source.destroy();
        await held?.release();
      },
    };
  } catch (error) {
    for (const source of opened) await source.destroy().catch(() => undefined);
    await lock?.release().catch(() => undefined);
    throw databaseProblemOf(error) ?? error;
  }
}

/** SQLite opens a file without the right to write for reading only, and says so not before the first write. */
async function refuseUnlessWritable(writer: DataSource): Promise<void> {
  await writer.query("BEGIN");
  // BEGIN IMMEDIATE would not do: on such a file it quietly begins a reading transaction.
  await writer.query("PRAGMA user_version = 0");
  await writer.query("ROLLBACK");
}

/** Beside copies of an office, no database is a lost one and not a first start. */
async function hasCopies(dataFolder: string): Promise<boolean> {
  const copies = await readdir(backupsFolder(dataFolder)).catch(() => []);
  return copies.some((name) => name.endsWith(".sqlite"));
}

/** Looks before anything is touched: a damaged or newer file is refused, never repaired or migrated. */
async function refuseUnlessUsable(file: string, dataFolder: string): Promise<"empty" | "usable"> {
  const connection = await openRaw(file, { readOnly: true, busyTimeout: 2_000 });
  try {
    const tables = await connection.all<{ name: string }>("select name from sqlite_master where type = 'table'");
    if (tables.length === 0) {
      // A first start that was cut short leaves an empty file. Beside copies of an office it is a lost one instead.
      if (await hasCopies(dataFolder)) throw new DatabaseProblem("damaged", "The file is empty.");
      return "empty";
    }
    if (!tables.some((table) => table.name === "migrations")) {
      throw new DatabaseProblem("damaged", "The file holds no office.");
    }
    const known = new Set(migrations.map((Migration) => new Migration().name));
    const done = await connection.all<{ name: string }>("select name from migrations");
    const foreign = done.find((row) => !known.has(row.name));
    if (foreign) throw new DatabaseProblem("newer", foreign.name);
    return "usable";
  } finally {
    await connection.close();
  }
}

async function migrate(writer: DataSource, dataFolder: string, file: string, isNew: boolean): Promise<void> {
  if (!(await writer.showMigrations())) return;
  if (!isNew) {
    await copyDatabase(file, backupsFolder(dataFolder), "before-update");
    await keepBackups(backupsFolder(dataFolder), "before-update", 5);
  }
  await writer.runMigrations({ transaction: "each" });
}
