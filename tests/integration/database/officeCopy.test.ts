import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyDatabaseTo } from "../../../electron/database/backup";
import { copyOffice, restoreOffice } from "../../../electron/office/backup/archive";
import { ensureDailyBackup, startHousekeeping } from "../../../electron/office/backup/service";
import { tarMembers, tarStream } from "../../../electron/files/tar";
import { fileOf, PDF, PNG } from "../../helpers/attachmentFiles";
import { deliveryFields, openAidOffice } from "../../helpers/aidFields";
import { openTestOffice, temporaryFolder } from "../../helpers/testOffice";

/** A closed office whose one delivery has a scan and a picture, and a copy of it. */
async function copied() {
  const office = await openAidOffice();
  const { id } = await office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed" }) });
  const owner = { ownerKind: "deliveries", ownerId: id } as const;
  await office.call.attachments.add({ ...owner, kind: "evidence", file: fileOf(PDF) });
  const picture = await office.call.attachments.add({ ...owner, kind: "photo", file: fileOf(PNG, "снимок.png") });
  await office.call.attachments.remove({ id: picture.id });
  const file = join(await temporaryFolder(), "office.erikti");
  const copy = await copyOffice(office.folder, file);
  return { office, owner, picture, file, copy };
}

/** An archive of these members, as somebody else might make one. */
async function archive(members: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await temporaryFolder();
  const files = await Promise.all(Object.entries(members).map(async ([name, content], at) => {
    const path = join(folder, String(at));
    await writeFile(path, content);
    return { name, path };
  }));
  const parts: Uint8Array[] = [];
  for await (const part of tarStream(files)) parts.push(part);
  const file = join(folder, "archive");
  await writeFile(file, Buffer.concat(parts));
  return file;
}

describe("a copy of the office", () => {
  it("is one file with the database and every file that a row names, deleted rows among them", async () => {
    const { file, copy } = await copied();
    expect(copy).toEqual({ files: 2, missing: [] });
    const names: string[] = [];
    for await (const { name } of tarMembers(file)) names.push(name);
    const hashes = [PDF, PNG].map((bytes) => `files/${createHash("sha256").update(bytes).digest("hex")}`).sort();
    expect(names).toEqual(["erikti.sqlite", ...hashes]);
  });

  it("brings an office back on another PC, evidence and all", async () => {
    const { office, owner, picture, file } = await copied();
    await office.office.close();
    const folder = await temporaryFolder();
    expect(await restoreOffice(file, folder)).toEqual({ files: 2, missing: [] });
    const again = await openTestOffice({ dataFolder: folder, corps: null });
    await again.call.system.status();
    const [row] = await again.call.attachments.list(owner);
    await again.call.attachments.open({ id: row?.id ?? "" });
    expect(again.handedOver[0]?.bytes.equals(PDF)).toBe(true);
    await again.call.attachments.restore({ id: picture.id });
    expect((await again.call.attachments.preview({ id: picture.id })).size).toBe(PNG.length);
    expect(existsSync(join(folder, "restoring"))).toBe(false);
  });

  it("of the older form, the database alone, is taken too", async () => {
    const { office, owner } = await copied();
    const file = join(await temporaryFolder(), "old.sqlite");
    await copyDatabaseTo(office.office.database.file, file);
    await office.office.close();
    expect(await restoreOffice(file, office.folder)).toEqual({ files: 2, missing: [] });
    const elsewhere = await temporaryFolder();
    expect((await restoreOffice(file, elsewhere)).missing).toHaveLength(2);
    const again = await openTestOffice({ dataFolder: elsewhere, corps: null });
    await again.call.system.status();
    expect(await again.call.attachments.list(owner)).toHaveLength(1);
  });

  it("says which files are missing and saves the rest", async () => {
    const { office, owner } = await copied();
    const [row] = await office.call.attachments.list(owner);
    await rm(office.office.files.pathOf(row?.hash ?? ""));
    const copy = await copyOffice(office.folder, join(await temporaryFolder(), "again.erikti"));
    expect(copy).toEqual({ files: 1, missing: [row?.hash] });
  });

  const hash = createHash("sha256").update("scan").digest("hex");
  it.each([
    ["leads out of the folder", { "erikti.sqlite": "x", "../../evil": "x" }],
    ["names a file that is no hash", { "erikti.sqlite": "x", "files/program.exe": "x" }],
    ["holds another content than its hash", { "erikti.sqlite": "x", [`files/${hash}`]: "another scan" }],
    ["holds no office", { [`files/${hash}`]: "scan" }],
    ["holds a database that is none", { "erikti.sqlite": "no database at all", [`files/${hash}`]: "scan" }],
  ])("that %s is refused and the office stays as it was", async (_title, members) => {
    const { office } = await copied();
    await office.office.close();
    const before = await readFile(office.office.database.file);
    const files = (await readdir(join(office.folder, "files"), { recursive: true })).sort();
    await expect(restoreOffice(await archive(members), office.folder)).rejects.toMatchObject({ name: "DatabaseProblem", code: "damaged" });
    expect((await readFile(office.office.database.file)).equals(before)).toBe(true);
    expect((await readdir(join(office.folder, "files"), { recursive: true })).sort()).toEqual(files);
    expect(existsSync(join(office.folder, "..", "evil"))).toBe(false);
  });

  it.each([["cut off", 0.5], ["cut off at the end", 0.98]])("that is %s is refused", async (_title, part) => {
    const { office, file } = await copied();
    await office.office.close();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, Math.floor(whole.length * part)));
    await expect(restoreOffice(file, await temporaryFolder())).rejects.toMatchObject({ name: "DatabaseProblem", code: "damaged" });
  });

  it("of the day whose files could not be copied says so at every look until they are, and then is whole", async () => {
    const { office } = await copied();
    const backups = join(office.folder, "backups");
    await mkdir(backups, { recursive: true });
    await writeFile(join(backups, "files"), "a file in the place of the folder");
    const look = () => startHousekeeping(office.office, () => undefined).stop();
    for (const _hour of [1, 2]) {
      await look();
      expect((await office.call.system.about()).copies.problem).not.toBeNull();
    }
    await rm(join(backups, "files"));
    await look();
    expect((await office.call.system.about()).copies.problem).toBeNull();
    expect((await readdir(join(backups, "files"), { recursive: true })).filter((name) => name.length > 60)).toHaveLength(2);
    expect((await readdir(backups)).filter((name) => name.startsWith("daily-"))).toHaveLength(1);
  });

  it("of the day has the files beside it, each once, and a folder that lost them gets them back from there", async () => {
    const { office, owner } = await copied();
    await ensureDailyBackup(office.office);
    office.clock.move("2020-04-04T07:00:00.000Z");
    await ensureDailyBackup(office.office);
    await office.office.close();
    const backups = join(office.folder, "backups");
    const daily = (await readdir(backups)).filter((name) => name.startsWith("daily-"));
    expect(daily).toHaveLength(2);
    expect((await readdir(join(backups, "files"), { recursive: true })).filter((name) => name.length > 60)).toHaveLength(2);
    await rm(join(office.folder, "files"), { recursive: true });
    expect(await restoreOffice(join(backups, daily[0] ?? ""), office.folder)).toEqual({ files: 2, missing: [] });
    const again = await openTestOffice({ dataFolder: office.folder, corps: null });
    await again.call.system.status();
    const [row] = await again.call.attachments.list(owner);
    await again.call.attachments.open({ id: row?.id ?? "" });
    expect(again.handedOver).toHaveLength(1);
    await mkdir(join(office.folder, "files"), { recursive: true });
  });
});
