import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, open, readdir, rename, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRaw } from "../../../electron/database/driver";
import { databaseFile, openDatabase } from "../../../electron/database/openDatabase";
import { databaseProblemOf } from "../../../electron/database/problems";
import { write } from "../../../electron/office/core/writing";
import { entities } from "../../../electron/office/entities";
import { fingerprint, keysOf, openTestDatabase, putRow, withoutPrivileges } from "../../helpers/database";
import { startHost } from "../../helpers/hostProcess";
import { openTestOffice, temporaryFolder } from "../../helpers/testOffice";

/** A folder with a closed office of some rows. */
async function closedOffice(rows = 200): Promise<{ folder: string; file: string }> {
  const database = await openTestDatabase();
  await database.queue.run(async (tx) => {
    for (let at = 0; at < rows; at++) await putRow(tx, `row-${at}`, "x".repeat(500));
  });
  await database.close();
  return { folder: database.folder, file: database.file };
}

const opening = (dataFolder: string, readOnly = false): Promise<string> =>
  openDatabase({ dataFolder, entities, readOnly }).then(
    async (database) => {
      await database.close();
      return "opened";
    },
    (error: unknown) => (error instanceof Error && error.name === "DatabaseProblem" ? (databaseProblemOf(error)?.code ?? "") : `untyped: ${String(error)}`),
  );

async function overwrite(file: string, at: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, "r+");
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}

describe("a database that cannot be used is refused with its reason and left as it is", () => {
  it.each<[string, string, (file: string) => Promise<void>]>([
    ["the header is overwritten", "damaged", (file) => overwrite(file, 0, Buffer.alloc(100, 0x41))],
    ["the file ends in the middle", "damaged", async (file) => truncate(file, Math.floor((await stat(file)).size / 2))],
    ["the list of tables is scribbled over", "damaged", (file) => overwrite(file, 100, Buffer.alloc(3_996, 0xff))],
    ["it is no database at all", "damaged", (file) => writeFile(file, "Это просто письмо.".repeat(500))],
    [
      "it is a database of some other program", "damaged",
      async (file) => {
        await truncate(file, 0);
        const raw = await openRaw(file);
        await raw.run("create table letters (id integer)");
        await raw.close();
      },
    ],
    [
      "a newer version of the program has written it", "newer",
      async (file) => {
        const raw = await openRaw(file);
        await raw.run("insert into migrations (timestamp, name) values (9900000000000, 'FromTheFuture9900000000000')");
        await raw.run("PRAGMA wal_checkpoint(TRUNCATE)");
        await raw.close();
      },
    ],
  ])("%s", async (_title, code, harm) => {
    const { folder, file } = await closedOffice();
    await harm(file);
    const before = await fingerprint(file);
    expect(await opening(folder)).toBe(code);
    expect(await fingerprint(file)).toBe(before);
    expect(existsSync(join(folder, "backups"))).toBe(false);
  });

  it("a newer version is noticed by whoever only reads, too", async () => {
    const { folder, file } = await closedOffice();
    const raw = await openRaw(file);
    await raw.run("insert into migrations (timestamp, name) values (9900000000000, 'FromTheFuture9900000000000')");
    await raw.close();
    expect(await opening(folder, true)).toBe("newer");
  });

  it("an emptied file is not taken for a new office while its copies lie beside it", async () => {
    const { folder, file } = await closedOffice(1);
    await mkdir(join(folder, "backups"));
    await writeFile(join(folder, "backups", "daily-2020-04-03T06-00-00.sqlite"), "copy");
    await truncate(file, 0);
    expect(await opening(folder)).toBe("damaged");
    expect((await stat(file)).size).toBe(0);
  });

  it("a file that is gone is not made anew while its copies lie beside; put back, it opens", async () => {
    const { folder, file } = await closedOffice(1);
    await mkdir(join(folder, "backups"));
    await writeFile(join(folder, "backups", "daily-2020-04-03T06-00-00.sqlite"), "copy");
    await rename(file, `${file}.moved`);
    expect(await opening(folder)).toBe("missing");
    expect(existsSync(file)).toBe(false);
    await rename(`${file}.moved`, file);
    expect(await opening(folder)).toBe("opened");
  });

  it("an empty file that a first start left behind when it was cut short is filled", async () => {
    const folder = await temporaryFolder();
    await writeFile(databaseFile(folder), "");
    expect(await opening(folder)).toBe("opened");
    expect(await readdir(folder)).not.toContain("backups");
  });

  it("damage deep inside shows as damage when it is met, and the rest can still be read", async () => {
    const database = await openTestDatabase();
    await database.queue.run(async (tx) => {
      await tx.manager.query("create table bulk (id integer primary key, text text)");
      for (let at = 0; at < 200; at++) await tx.manager.query("insert into bulk (text) values (?)", ["x".repeat(2_000)]);
      await putRow(tx, "whole");
    });
    await database.close();
    const [root] = await pagesOf(database.file, "bulk");
    await overwrite(database.file, ((root ?? 1) - 1) * 4_096, Buffer.alloc(4_096, 0xff));
    const again = await openTestDatabase({ dataFolder: database.folder });
    const met = await again.reader.manager.query("select count(*) from bulk").catch((error: unknown) => databaseProblemOf(error)?.code);
    expect(met).toBe("damaged");
    expect(await keysOf(again)).toEqual(["whole"]);
  });
});

async function pagesOf(file: string, table: string): Promise<number[]> {
  const raw = await openRaw(file, { readOnly: true });
  const rows = await raw.all<{ rootpage: number }>("select rootpage from sqlite_master where name = ?", [table]);
  await raw.close();
  return rows.map((row) => row.rootpage);
}

describe("one office per data folder", () => {
  it("a second one is refused while the first is open, and let in when it is closed", async () => {
    const first = await openTestDatabase();
    expect(await opening(first.folder)).toBe("locked");
    expect(await opening(first.folder, true)).toBe("opened");
    await first.close();
    expect(await opening(first.folder)).toBe("opened");
  });

  it("an opening that fails lets go of the lock", async () => {
    const { folder, file } = await closedOffice(1);
    await truncate(file, 5_000);
    expect(await opening(folder)).toBe("damaged");
    expect(await opening(folder)).toBe("damaged");
  });

  it("a killed program leaves no lock behind, and nothing that it acknowledged is lost", async () => {
    const folder = await temporaryFolder();
    const host = await startHost({ data: folder, demo: true });
    try {
      expect(await opening(folder)).toBe("locked");
    } finally {
      host.child.kill("SIGKILL");
      await once(host.child, "close");
    }
    const { office } = await openTestOffice({ dataFolder: folder, corps: null });
    expect(await keysOf(office.database)).toEqual(["corps", "demo", "deskHours"]);
  }, 120_000);

  it("a read-only office beside a running one reads what is there and refuses to write with a sentence", async () => {
    const running = await openTestOffice();
    const { office } = await openTestOffice({ dataFolder: running.folder, readOnly: true, corps: null });
    await running.call.partners.list({ filters: {} });
    expect(await keysOf(office.database)).toEqual(["corps"]);
    expect(office.database.queue).toBeNull();
    await expect(write(office, null, async () => undefined)).rejects.toMatchObject({ code: "REFUSED", data: { reason: "read_only" } });
  });
});

describe("a folder that cannot be written", () => {
  it("a file where the folder should be", async () => {
    const folder = join(await temporaryFolder(), "office");
    await writeFile(folder, "file");
    expect(await opening(folder)).toBe("not_writable_folder");
    expect(await opening(join(folder, "inside"))).toBe("not_writable_folder");
    expect((await stat(folder)).size).toBe(4);
  });

  it("a folder where the database should be", async () => {
    const folder = await temporaryFolder();
    await mkdir(databaseFile(folder));
    expect(["not_writable_folder", "disk_error"]).toContain(await opening(folder));
  });

  it.skipIf(process.platform === "win32")("a folder without the right to write", async () => {
    const { folder, file } = await closedOffice(1);
    const before = await fingerprint(file);
    await chmod(folder, 0o555);
    await chmod(join(folder, "office.lock"), 0o444);
    const outcome = await withoutPrivileges(() => opening(folder));
    await chmod(folder, 0o755);
    expect(outcome).toBe("read_only");
    expect(await fingerprint(file)).toBe(before);
  });

  it.skipIf(process.platform === "win32")("a new folder in a place without the right to write", async () => {
    const parent = await temporaryFolder();
    await chmod(parent, 0o555);
    expect(await withoutPrivileges(() => opening(join(parent, "office")))).toBe("not_writable_folder");
    await chmod(parent, 0o755);
  });

  it.skipIf(process.platform === "win32")("a database file without the right to write", async () => {
    const { folder, file } = await closedOffice(1);
    const before = await fingerprint(file);
    await chmod(folder, 0o777);
    await chmod(join(folder, "office.lock"), 0o666);
    await chmod(file, 0o444);
    expect(await withoutPrivileges(() => opening(folder))).toBe("read_only");
    expect(await fingerprint(file)).toBe(before);
  });
});

describe("a full disk", () => {
  it("refuses the write with its reason, keeps what was acknowledged, and goes on when there is room again", async () => {
    const database = await openTestDatabase();
    await database.queue.run((tx) => putRow(tx, "before"));
    await database.queue.run(async (tx) => {
      const [pages] = (await tx.manager.query("PRAGMA page_count")) as { page_count: number }[];
      await tx.manager.query(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 2}`);
    });
    const filling = database.queue.run(async (tx) => {
      await putRow(tx, "half");
      await putRow(tx, "too much", "x".repeat(1_000_000));
    });
    await expect(filling).rejects.toMatchObject({ name: "DatabaseProblem", code: "disk_full" });
    expect(await keysOf(database)).toEqual(["before"]);
    await database.queue.run((tx) => tx.manager.query("PRAGMA max_page_count = 1000000"));
    await database.queue.run((tx) => putRow(tx, "after"));
    expect(await keysOf(database)).toEqual(["after", "before"]);
  });

  it("reaches the caller of the office as a typed error", async () => {
    const { call, office } = await openTestOffice();
    await office.database.queue?.run((tx) => tx.manager.query("PRAGMA max_page_count = 1"));
    await expect(call.partners.create({ fields: { kind: "fund", nameRu: "Фонд", nameKk: "", shortName: "", bin: null, contacts: [], sponsors: [], address: "", bankDetails: "", note: "x".repeat(4_000) } })).rejects.toMatchObject({
      code: "DATABASE", data: { problem: "disk_full" },
    });
    expect((await call.partners.list({ filters: {} })).total).toBe(1);
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });
});
