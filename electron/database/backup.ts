/**
 * Consistent copies of the database while it is in use (VACUUM INTO), each looked through before it is trusted.
 */
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { openRaw } from "./driver";
import { DatabaseProblem, databaseProblemOf } from "./problems";

export type BackupReason = "daily" | "before-update" | "before-restore";

/** `daily-2026-04-03T10-15-00.sqlite`: sorts by time, safe on every file system. */
function backupName(reason: BackupReason, now: Date): string {
  return `${reason}-${now.toISOString().slice(0, 19).replaceAll(":", "-")}.sqlite`;
}

/** Writes a checked copy into `folder` and answers with its path. */
export async function copyDatabase(
  database: string,
  folder: string,
  reason: BackupReason,
  now: Date = new Date(),
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, backupName(reason, now));
  await copyDatabaseTo(database, file);
  return file;
}

/**
 * Writes a checked copy to `file`, by way of a temporary name: a half-written copy never carries the final name.
 * It reads through a connection of its own, so that nobody waits for it.
 */
export async function copyDatabaseTo(database: string, file: string): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await rm(partial, { force: true });
    const source = await openRaw(database, { readOnly: true, busyTimeout: 5_000 });
    try {
      await source.run("vacuum into ?", [partial]);
    } finally {
      await source.close();
    }
    await checkCopy(partial);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw databaseProblemOf(error) ?? error;
  }
}

/** Removes the oldest copies of a reason until `keep` are left. */
export async function keepBackups(folder: string, reason: BackupReason, keep: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${reason}-`) && name.endsWith(".sqlite")).sort();
  for (const name of names.slice(0, Math.max(0, names.length - keep))) await rm(join(folder, name), { force: true });
}

const DAILY = /^daily-([\d-]{10})T([\d-]{8})\.sqlite$/;

/** Whether a copy of the day is still to be made; `dayOf` gives the local day of an instant. */
export async function dailyBackupIsDue(folder: string, now: Date, dayOf: (instant: Date) => string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  const days = (await readdir(folder)).flatMap((name) => {
    const [, date, time] = DAILY.exec(name) ?? [];
    return date && time ? [dayOf(new Date(`${date}T${time.replaceAll("-", ":")}Z`))] : [];
  });
  return !days.includes(dayOf(now));
}

/** The file of the newest copy of a day; null where there is none. */
export async function newestDailyCopy(folder: string): Promise<string | null> {
  const newest = (await readdir(folder).catch(() => [])).filter((name) => DAILY.test(name)).sort().at(-1);
  return newest === undefined ? null : join(folder, newest);
}

/** What a restore replaced was put aside on purpose and is no copy to go back to. */
const LEADS_BACK = /^(?:daily|before-update)-([\d-]{10})T([\d-]{8})\.sqlite$/;

export interface LastCopy {
  readonly file: string;
  /** Instant it was made, UTC. */
  readonly at: string;
}

/** The newest copy that is whole, of a day or from before an update; null where there is none. */
export async function newestWholeCopy(folder: string): Promise<LastCopy | null> {
  const copies = (await readdir(folder).catch(() => [])).flatMap((name) => {
    const [, date, time] = LEADS_BACK.exec(name) ?? [];
    return date && time ? [{ file: join(folder, name), at: `${date}T${time.replaceAll("-", ":")}Z` }] : [];
  });
  for (const copy of copies.sort((one, other) => other.at.localeCompare(one.at))) {
    if (await isWhole(copy.file)) return copy;
  }
  return null;
}

const isWhole = (file: string): Promise<boolean> => checkCopy(file).then(() => true, () => false);

/** Instant of the newest copy of a day, UTC; null where there is none. */
export async function lastDailyCopy(folder: string): Promise<string | null> {
  const newest = await newestDailyCopy(folder);
  const [, date, time] = DAILY.exec(newest === null ? "" : basename(newest)) ?? [];
  return date && time ? `${date}T${time.replaceAll("-", ":")}Z` : null;
}

/** @throws DatabaseProblem `damaged` unless the file is a whole database of this program. */
export async function checkCopy(file: string): Promise<void> {
  try {
    const copy = await openRaw(file, { readOnly: true });
    try {
      const [answer] = await copy.all<{ integrity_check: string }>("PRAGMA integrity_check(1)");
      if (answer?.integrity_check !== "ok") throw new DatabaseProblem("damaged", answer?.integrity_check ?? "no answer");
      const tables = await copy.all<{ name: string }>("select name from sqlite_master where name = 'migrations'");
      if (tables.length === 0) throw new DatabaseProblem("damaged", `${basename(file)} holds no office.`);
    } finally {
      await copy.close();
    }
  } catch (error) {
    throw databaseProblemOf(error) ?? error;
  }
}

/**
 * Puts a checked copy in the place of the database of a closed office. What stood there is kept in `backups/`.
 * The caller holds the instance lock.
 */
export async function replaceDatabase(copy: string, database: string): Promise<void> {
  await checkCopy(copy);
  const partial = `${database}.partial`;
  await copyFile(copy, partial);
  // A journal that lay there without its database, or stayed behind half-way, would be played onto the copy: it goes first.
  const ends = ["-wal", "-shm", ""].filter((end) => existsSync(database + end));
  if (ends.length > 0) {
    const folder = join(dirname(database), "backups");
    await mkdir(folder, { recursive: true });
    const kept = join(folder, backupName("before-restore", new Date()));
    for (const end of ends) await rename(database + end, kept + end);
  }
  await rename(partial, database);
}
