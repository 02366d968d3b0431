/**
 * The whole office in one file: the database first, then every file that its rows name, under its hash. Restoring takes this
 * form and the older one, which was the database alone.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkCopy, copyDatabaseTo, replaceDatabase } from "../../database/backup";
import { openRaw } from "../../database/driver";
import { isBareDatabase, valuesIn } from "../../database/file";
import { migrations } from "../../database/migrations";
import { databaseFile } from "../../database/openDatabase";
import { DatabaseProblem, databaseProblemOf } from "../../database/problems";
import { isFileHash, openFileStore } from "../../files/fileStore";
import { NotATarError, type TarFile, tarMembers, tarStream } from "../../files/tar";

const DATABASE = "erikti.sqlite";
const FILES = "files/";

export interface OfficeCopy {
  /** How many attached files are in it. */
  readonly files: number;
  /** Files that the rows name and that are not on the disk, or no longer what they were. */
  readonly missing: readonly string[];
}

/** Hashes of all files that a database names, also in rows that are deleted: those can be restored. */
export async function filesNamedIn(database: string): Promise<string[]> {
  return (await valuesIn(database, "attachment", "hash")).filter(isFileHash);
}

async function hashOfFile(path: string): Promise<string | null> {
  if (!existsSync(path)) return null;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest("hex");
}

/**
 * Copies an office while it may be in use. The database is copied before the files are looked for: a file lies on the disk
 * before any row names it, and none is ever deleted, so whatever the copy names is there.
 */
export async function copyOffice(dataFolder: string, file: string): Promise<OfficeCopy> {
  const database = `${file}.database`;
  const partial = `${file}.partial`;
  const store = openFileStore(dataFolder);
  const missing: string[] = [];
  let files = 0;
  async function* members(): AsyncGenerator<TarFile> {
    yield { name: DATABASE, path: database };
    for (const hash of await filesNamedIn(database)) {
      const path = store.pathOf(hash);
      if ((await hashOfFile(path)) !== hash) missing.push(hash);
      else {
        files += 1;
        yield { name: `${FILES}${hash}`, path };
      }
    }
  }
  try {
    await copyDatabaseTo(databaseFile(dataFolder), database);
    await pipeline(Readable.from(tarStream(members())), createWriteStream(partial, { flush: true }));
    await rename(partial, file);
  } catch (error) {
    throw databaseProblemOf(error) ?? error;
  } finally {
    await rm(partial, { force: true });
    await rm(database, { force: true });
  }
  return { files, missing };
}

/** @throws DatabaseProblem `newer` for a database that a newer program has used */
export async function refuseNewer(file: string): Promise<void> {
  const known = new Set(migrations.map((Migration) => new Migration().name));
  const copy = await openRaw(file, { readOnly: true });
  try {
    const done = await copy.all<{ name: string }>("select name from migrations");
    const foreign = done.find((row) => !known.has(row.name));
    if (foreign) throw new DatabaseProblem("newer", foreign.name);
  } finally {
    await copy.close();
  }
}

const damaged = (detail: string): DatabaseProblem => new DatabaseProblem("damaged", detail);

/**
 * Puts a copy in the place of a closed office; the caller holds the instance lock. Everything is unpacked and checked beside
 * the office before anything of it is touched. Files that the office has already stay: a hash is one content for ever.
 * @param accept looks at the unpacked database and throws when this program must not take it
 * @throws DatabaseProblem `damaged` for a copy that is cut off, was changed, or holds what no copy of ours holds
 */
export async function restoreOffice(copy: string, dataFolder: string, accept: (database: string) => Promise<void> = async () => undefined): Promise<OfficeCopy> {
  const staging = join(dataFolder, "restoring");
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const database = join(staging, DATABASE);
    const unpacked = (await isBareDatabase(copy)) ? await copyFile(copy, database).then(() => []) : await unpack(copy, staging);
    await checkCopy(database);
    await accept(database);
    const store = openFileStore(dataFolder);
    for (const hash of unpacked) {
      const target = store.pathOf(hash);
      await mkdir(dirname(target), { recursive: true });
      if ((await hashOfFile(target)) !== hash) await rename(join(staging, hash), target);
    }
    const named = await filesNamedIn(database);
    const missing: string[] = [];
    for (const hash of named) {
      if ((await hashOfFile(store.pathOf(hash))) === hash) continue;
      // A copy of the day has its files beside it.
      const beside = join(dirname(copy), "files", hash.slice(0, 2), hash);
      if ((await hashOfFile(beside)) === hash) {
        await mkdir(dirname(store.pathOf(hash)), { recursive: true });
        await copyFile(beside, store.pathOf(hash));
      } else missing.push(hash);
    }
    await replaceDatabase(database, databaseFile(dataFolder));
    return { files: named.length - missing.length, missing };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Unpacks into `folder`; answers with the hashes of the files. Only names that a copy of ours has are taken, so none leads elsewhere. */
async function unpack(copy: string, folder: string): Promise<string[]> {
  const hashes: string[] = [];
  let hasDatabase = false;
  try {
    for await (const { name, data } of tarMembers(copy)) {
      const hash = name.startsWith(FILES) ? name.slice(FILES.length) : "";
      if (name === DATABASE && !hasDatabase) {
        hasDatabase = true;
        await pipeline(data, createWriteStream(join(folder, DATABASE), { flags: "wx", flush: true }));
      } else if (isFileHash(hash) && !hashes.includes(hash)) {
        const path = join(folder, hash);
        await pipeline(data, createWriteStream(path, { flags: "wx", flush: true }));
        if ((await hashOfFile(path)) !== hash) throw damaged(`${name} is not what its name says`);
        hashes.push(hash);
      } else throw damaged(`${JSON.stringify(name)} does not belong into a copy of an office`);
    }
  } catch (error) {
    throw error instanceof NotATarError ? damaged(error.message) : error;
  }
  if (!hasDatabase) throw damaged("it holds no office");
  return hashes;
}

/** Files that are copied beside the daily copies of the database, each once: they never change, so fourteen days need one copy. */
export async function copyFilesOnce(dataFolder: string, database: string, folder: string): Promise<number> {
  const store = openFileStore(dataFolder);
  let copied = 0;
  for (const hash of await filesNamedIn(database)) {
    const target = join(folder, hash.slice(0, 2), hash);
    if (existsSync(target) || !existsSync(store.pathOf(hash))) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(store.pathOf(hash), `${target}.partial`);
    if ((await hashOfFile(`${target}.partial`)) === hash) {
      await rename(`${target}.partial`, target);
      copied += 1;
    } else await rm(`${target}.partial`, { force: true });
  }
  return copied;
}
