import { copyFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { copyDatabase } from "../../../electron/database/backup";
import { openRaw } from "../../../electron/database/driver";
import { databaseFile } from "../../../electron/database/openDatabase";
import { openOffice } from "../../../electron/hosts/openOffice";
import { contextAt, problemGate } from "../../../electron/hosts/problemGate";
import { Desk } from "../../../electron/office/core/context";
import { router } from "../../../electron/office/router";
import { partnerFields } from "../../helpers/fields";
import { clientOf, signIn } from "../../helpers/httpAsk";
import { startHost } from "../../helpers/hostProcess";
import { openTestOffice, RESOURCES, temporaryFolder } from "../../helpers/testOffice";

async function doorAt(dataFolder: string, demo: "ru" | null = null) {
  const door = await openOffice({ dataFolder, resources: RESOURCES, version: "1.2.3", demo, onTrouble: () => undefined });
  onTestFinished(() => door.close());
  const context = contextAt(door, new Desk(), { kind: "test", handOver: async () => ({ outcome: "cancelled" }) });
  return { door, call: createRouterClient(router, { context, interceptors: [problemGate(door)] }) };
}

const standsInTheWay: readonly [string, (folder: string) => Promise<string>][] = [
  ["damaged", async (folder) => {
    writeFileSync(databaseFile(folder), "this is no database, and it is longer than the header of one would be: ".repeat(20));
    return folder;
  }],
  ["newer", async (folder) => {
    await (await openTestOffice({ dataFolder: folder })).office.close();
    const raw = await openRaw(databaseFile(folder));
    await raw.run(`insert into migrations (timestamp, name) values (9999999999999, 'FromTomorrow9999999999999')`);
    await raw.close();
    return folder;
  }],
  ["locked", async (folder) => {
    await openTestOffice({ dataFolder: folder });
    return folder;
  }],
  ["not_writable_folder", async (folder) => {
    writeFileSync(join(folder, "file"), "");
    return join(folder, "file", "office");
  }],
];

describe("an office whose database cannot be used", () => {
  it.each(standsInTheWay)("says %s and the folder, and refuses everything else with it", async (code, prepare) => {
    const folder = await prepare(await temporaryFolder());
    const { call } = await doorAt(folder);
    expect(await call.system.status()).toMatchObject({ state: "problem", version: "1.2.3", corps: null, atDesk: null, problem: { code, dataFolder: folder } });
    expect(await call.system.retry()).toMatchObject({ state: "problem", problem: { code } });
    for (const refused of [call.setup.regions(), call.accounts.atDoor(), call.partners.list({ search: "", filters: {} })]) {
      await expect(refused).rejects.toMatchObject({ code: "DATABASE", data: { problem: code } });
    }
  });

  it("is tried again without starting anew, and its window goes on where it stands", async () => {
    const folder = await temporaryFolder();
    const holder = await openTestOffice({ dataFolder: folder });
    const host = await startHost({ data: folder });
    onTestFinished(() => host.stop());
    const client = clientOf(await signIn(host.address));
    expect(await client.system.status()).toMatchObject({ state: "problem", host: "browser", problem: { code: "locked" } });
    await holder.office.close();
    expect((await client.system.status()).state).toBe("problem");
    expect(await client.system.retry()).toMatchObject({ state: "ready", problem: null });
    expect((await client.partners.list({ search: "", filters: {} })).total).toBe(1);
  });

  it("is brought back from its newest whole copy, once for two windows at the same time; a healthy office stays as it is", async () => {
    const folder = await temporaryFolder();
    const before = await openTestOffice({ dataFolder: folder });
    await before.call.partners.create({ fields: partnerFields({ nameRu: "Фонд" }) });
    await copyDatabase(databaseFile(folder), join(folder, "backups"), "before-update", new Date("2026-04-02T07:00:00Z"));
    await before.office.close();
    writeFileSync(databaseFile(folder), "this is no database, whatever its name says. ".repeat(200));
    const { call } = await doorAt(folder);
    const { problem } = await call.system.status();
    expect(problem).toMatchObject({ code: "damaged", lastCopy: { at: "2026-04-02T07:00:00Z" } });
    const answers = await Promise.all([call.system.restoreLastCopy(), call.system.restoreLastCopy()]);
    expect(answers.map(({ state }) => state)).toEqual(["ready", "ready"]);
    expect((await call.partners.list({ filters: {} })).total).toBe(2);
    await call.partners.create({ fields: partnerFields({ nameRu: "Ещё фонд" }) });
    await call.system.restoreLastCopy();
    expect((await call.partners.list({ filters: {} })).total).toBe(3);
    expect(readdirSync(join(folder, "backups")).filter((name) => /^before-restore-.*sqlite$/u.test(name))).toHaveLength(1);
  });

  it("is brought back whole where its file is gone and a journal of it stayed behind, also while another window tries again", async () => {
    const folder = await temporaryFolder();
    const before = await openTestOffice({ dataFolder: folder });
    await copyDatabase(databaseFile(folder), join(folder, "backups"), "before-update", new Date("2026-04-02T07:00:00Z"));
    for (let at = 0; at < 20; at++) await before.call.partners.create({ fields: partnerFields({ nameRu: `Фонд ${at}` }) });
    copyFileSync(`${databaseFile(folder)}-wal`, join(folder, "left-wal"));
    await before.office.close();
    rmSync(databaseFile(folder));
    renameSync(join(folder, "left-wal"), `${databaseFile(folder)}-wal`);
    const { door, call } = await doorAt(folder);
    expect((await call.system.status()).problem).toMatchObject({ code: "missing", lastCopy: { at: "2026-04-02T07:00:00Z" } });
    const answers = await Promise.all([call.system.retry(), call.system.restoreLastCopy()]);
    expect(answers.at(-1)?.state).toBe("ready");
    expect((await call.partners.list({ filters: {} })).total).toBe(1);
    expect(await door.office?.database.reader.manager.query("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(readdirSync(join(folder, "backups")).filter((name) => name.endsWith("-wal"))).toHaveLength(1);
  });

  it("has no copy to put back where none is whole, or where the problem is another", async () => {
    const folder = await temporaryFolder();
    const holder = await openTestOffice({ dataFolder: folder });
    await copyDatabase(databaseFile(folder), join(folder, "backups"), "daily", new Date("2026-04-02T07:00:00Z"));
    const { call } = await doorAt(folder);
    expect((await call.system.restoreLastCopy()).problem).toMatchObject({ code: "locked", lastCopy: null });
    await holder.office.close();
    for (const file of [databaseFile(folder), join(folder, "backups/daily-2026-04-02T07-00-00.sqlite")]) writeFileSync(file, "no database ".repeat(200));
    expect((await call.system.restoreLastCopy()).problem).toMatchObject({ code: "damaged", lastCopy: null });
  });

  it("is opened once when several windows try at the same time", async () => {
    const folder = await temporaryFolder();
    const holder = await openTestOffice({ dataFolder: folder });
    const { door, call } = await doorAt(folder);
    await holder.office.close();
    const states = await Promise.all([call.system.retry(), call.system.retry(), call.system.retry()]);
    expect(states.map((each) => each.state)).toEqual(["ready", "ready", "ready"]);
    const { office } = door;
    await call.system.retry();
    expect(door.office).toBe(office);
  });

  it("stays closed once its host is closing", async () => {
    const folder = await temporaryFolder();
    const holder = await openTestOffice({ dataFolder: folder });
    const { door } = await doorAt(folder);
    await door.close();
    await holder.office.close();
    await door.retry();
    expect(door.office).toBeNull();
  });

  it("is not made out of a fault of the program: that is thrown", async () => {
    const opening = openOffice({ dataFolder: "\0", resources: RESOURCES, version: "0", demo: null, onTrouble: () => undefined });
    await expect(opening).rejects.toMatchObject({ code: "ERR_INVALID_ARG_VALUE" });
  });
});

describe("the demo", () => {
  it("fills an empty folder once and is left alone afterwards", async () => {
    const folder = await temporaryFolder();
    const first = await doorAt(folder, "ru");
    expect(await first.call.system.status()).toMatchObject({ state: "ready", demo: true });
    const before = await first.call.audit.list({});
    await first.door.close();
    const second = await doorAt(folder, "ru");
    await second.call.system.status();
    expect((await second.call.audit.list({})).total).toBe(before.total);
  });

  it("never fills an office that somebody set up", async () => {
    const folder = await temporaryFolder();
    await (await openTestOffice({ dataFolder: folder })).office.close();
    expect(await (await doorAt(folder, "ru")).call.system.status()).toMatchObject({ state: "ready", demo: false });
  });
});
