import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { describe, expect, it } from "vitest";
import { checkCopy, copyDatabaseTo, replaceDatabase } from "../../../electron/database/backup";
import { openRaw, sqliteDriver } from "../../../electron/database/driver";
import { FirstSchema1700000000001 } from "../../../electron/database/migrations/0001-firstSchema";
import { databaseFile } from "../../../electron/database/openDatabase";
import { restoreOffice } from "../../../electron/office/backup/archive";
import { backupTo, ensureDailyBackup } from "../../../electron/office/backup/service";
import { clockAt } from "../../helpers/desks";
import { partnerFields } from "../../helpers/fields";
import { fingerprint, keysOf, openTestDatabase, putRow } from "../../helpers/database";
import { openTestOffice, temporaryFolder } from "../../helpers/testOffice";

/** A database as an older version of the program left it. */
async function olderDatabase(extra: readonly string[] = []): Promise<string> {
  const folder = await temporaryFolder();
  const source = await new DataSource({
    type: "sqlite", driver: sqliteDriver, database: databaseFile(folder), migrations: [FirstSchema1700000000001], migrationsTableName: "migrations", enableWAL: true,
  }).initialize();
  await source.runMigrations();
  await source.query(`insert into item_kind (id, version, created_at, updated_at, code, name_ru, name_kk, name_en, unit, category, sort_key) values ('1', 1, '', '', 'bread', 'Хлеб', '', '', 'piece', 'food', '')`);
  for (const statement of extra) await source.query(statement);
  await source.destroy();
  return folder;
}

const tablesOf = async (file: string): Promise<string[]> => {
  const raw = await openRaw(file, { readOnly: true });
  const rows = await raw.all<{ name: string }>("select name from sqlite_master where type = 'table'");
  await raw.close();
  return rows.map((row) => row.name);
};

describe("a copy of the database", () => {
  it("made while people write holds whole writes only", async () => {
    const database = await openTestDatabase();
    const copy = join(database.folder, "copy.sqlite");
    await database.queue.run((tx) => putRow(tx, "first-a"));
    await database.queue.run((tx) => putRow(tx, "first-b"));
    const writes = Array.from({ length: 30 }, (_, at) =>
      database.queue.run(async (tx) => {
        await putRow(tx, `pair-${at}-a`);
        await putRow(tx, `pair-${at}-b`);
      }),
    );
    await copyDatabaseTo(database.file, copy);
    await Promise.all(writes);
    await checkCopy(copy);
    const raw = await openRaw(copy, { readOnly: true });
    const keys = (await raw.all<{ key: string }>("select key from setting")).map((row) => row.key);
    await raw.close();
    expect(keys).toContain("first-b");
    expect(keys.filter((key) => key.endsWith("-a")).length).toBe(keys.filter((key) => key.endsWith("-b")).length);
    expect(await keysOf(database)).toHaveLength(62);
  });

  it("restores the office as it was; what stood in its place is kept", async () => {
    const first = await openTestOffice();
    await first.call.partners.create({ fields: partnerFields({ nameRu: "Фонд до копии" }) });
    const copy = join(await temporaryFolder(), "copy.sqlite");
    await backupTo(first.office, copy);
    await first.call.partners.create({ fields: partnerFields({ nameRu: "Фонд после копии" }) });
    await first.office.close();

    await restoreOffice(copy, first.folder);
    const again = await openTestOffice({ dataFolder: first.folder, corps: null });
    await again.call.system.status();
    const names = (await again.call.partners.list({ filters: {} })).rows.map((row) => row.nameRu);
    expect(names).toContain("Фонд до копии");
    expect(names).not.toContain("Фонд после копии");
    expect((await again.call.audit.verify()).brokenAt).toBeNull();
    const kept = (await readdir(join(first.folder, "backups"))).filter((name) => name.startsWith("before-restore-") && name.endsWith(".sqlite"));
    expect(kept).toHaveLength(1);
    const raw = await openRaw(join(first.folder, "backups", kept[0] ?? ""), { readOnly: true });
    expect(await raw.all("select name_ru from partner where name_ru = 'Фонд после копии'")).toHaveLength(1);
    await raw.close();
  });

  it("that is damaged or foreign is refused, and the office stays as it is", async () => {
    const database = await openTestDatabase();
    await database.queue.run((tx) => putRow(tx, "here"));
    await database.close();
    const before = await fingerprint(database.file);
    const broken = join(database.folder, "broken.sqlite");
    await writeFile(broken, (await readFile(database.file)).subarray(0, 6_000));
    const foreign = join(database.folder, "foreign.sqlite");
    const raw = await openRaw(foreign);
    await raw.run("create table letters (id integer)");
    await raw.close();
    for (const copy of [broken, foreign, join(database.folder, "missing.sqlite")]) {
      await expect(replaceDatabase(copy, database.file)).rejects.toMatchObject({ name: "DatabaseProblem" });
    }
    expect(await fingerprint(database.file)).toBe(before);
  });

  it("that cannot be finished never carries the final name", async () => {
    const database = await openTestDatabase();
    const inAFile = join(database.folder, "office.lock", "copy.sqlite");
    await expect(copyDatabaseTo(database.file, inAFile)).rejects.toMatchObject({ name: "DatabaseProblem", code: "not_writable_folder" });
    const taken = join(database.folder, "taken.sqlite");
    await mkdir(taken);
    await expect(copyDatabaseTo(database.file, taken)).rejects.toBeInstanceOf(Error);
    expect((await readdir(database.folder)).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});

describe("the copy of the day", () => {
  it("is made once a day, and the newest fourteen are kept", async () => {
    const clock = clockAt("2020-03-16T06:00:00Z");
    const { office, folder } = await openTestOffice({ clock });
    const days = Array.from({ length: 16 }, (_, at) => new Date(Date.UTC(2020, 2, 16 + at)).toISOString().slice(0, 10));
    for (const day of days) {
      clock.move(`${day}T06:00:00Z`);
      await ensureDailyBackup(office);
      clock.move(`${day}T15:00:00Z`);
      await ensureDailyBackup(office);
    }
    const copies = (await readdir(join(folder, "backups"))).sort();
    expect(copies).toEqual(days.slice(2).map((day) => `daily-${day}T06-00-00.sqlite`));
    await checkCopy(join(folder, "backups", copies.at(-1) ?? ""));
  });
});

describe("an update of the program", () => {
  it("copies the database before it changes it, and the copy is the old one", async () => {
    const folder = await olderDatabase();
    const database = await openTestDatabase({ dataFolder: folder });
    expect(await tablesOf(database.file)).toContain("audit_entry");
    const [copy] = await readdir(join(folder, "backups"));
    expect(copy).toMatch(/^before-update-.*\.sqlite$/);
    const old = join(folder, "backups", copy ?? "");
    expect(await tablesOf(old)).not.toContain("audit_entry");
    const raw = await openRaw(old, { readOnly: true });
    expect(await raw.all("select name_ru from item_kind")).toEqual([{ name_ru: "Хлеб" }]);
    await raw.close();
  });

  it("that is up to date copies nothing", async () => {
    const first = await openTestDatabase();
    await first.close();
    await (await openTestDatabase({ dataFolder: first.folder })).close();
    expect(existsSync(join(first.folder, "backups"))).toBe(false);
  });

  it("that fails halfway leaves the database as it was", async () => {
    const folder = await olderDatabase(["create table stored_file (in_the_way integer)"]);
    const before = await tablesOf(databaseFile(folder));
    await expect(openTestDatabase({ dataFolder: folder })).rejects.toThrow(/stored_file/);
    expect(await tablesOf(databaseFile(folder))).toEqual(before);
  });
});
