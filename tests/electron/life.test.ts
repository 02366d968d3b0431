import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { afterEach, describe, expect, it, vi } from "vitest";
import { copyDatabase } from "../../electron/database/backup";
import { databaseFile } from "../../electron/database/openDatabase";
import type { Contract } from "../../shared/contract";
import { DESKTOP_BRIDGE, PORT_CHANNEL } from "../../shared/contract/desktopBridge";
import { connectToOffice } from "../../renderer/app/connection";
import { loadPreload, sendPort } from "../helpers/electronDouble/preload";
import { type RunningMain, runMain } from "../helpers/electronDouble/runMain";
import { partnerFields } from "../helpers/fields";
import { openTestOffice, temporaryFolder } from "../helpers/testOffice";

afterEach(() => vi.unstubAllGlobals());

type Client = ContractRouterClient<Contract>;

/** The window's own way to the office: its connection over the built preload to the built program. */
async function connected(main: RunningMain): Promise<Client> {
  const page = loadPreload(main, await main.window());
  vi.stubGlobal("window", page.self);
  return connectToOffice();
}

describe("the contract over the port", () => {
  it("is all that the bridge gives: one function and nothing of Electron", async () => {
    const main = await runMain();
    const page = loadPreload(main, await main.window());
    expect(Object.keys(page.exposed)).toEqual([DESKTOP_BRIDGE]);
    expect(Object.entries(page.exposed[DESKTOP_BRIDGE] as object).map(([name, value]) => [name, typeof value])).toEqual([["requestPort", "function"]]);
    expect([...main.ipcMain.eventNames()]).toEqual([PORT_CHANNEL]);
  });

  it("reaches the office, carries its typed refusals and its change stream", async () => {
    const main = await runMain({ args: ["--demo"] });
    const client = await connected(main);
    expect(await client.system.status()).toMatchObject({ state: "ready", host: "desktop", demo: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    await expect(client.partners.create({ fields: partnerFields({ nameRu: " " }) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "nameRu", kind: "required" }] } });
    const changes = await client.system.changes();
    const first = changes.next();
    const { id } = await client.partners.create({ fields: partnerFields({ nameRu: "Фонд" }) });
    expect((await first).value).toMatchObject({ subjects: [{ kind: "partners", id }] });
  });

  it("keeps the person at the desk over a reload of the page", async () => {
    const main = await runMain({ args: ["--demo"] });
    const before = await connected(main);
    await before.system.status();
    await before.accounts.signOut();
    const after = await connected(main);
    expect((await after.system.status()).state).toBe("sign_in");
  });

  const strangers: readonly [string, { url: string; parent: unknown } | null][] = [
    ["a page of another address", { url: "https://example.kz/", parent: null }],
    ["an address that begins like ours", { url: "erikti://application/", parent: null }],
    ["another host of our scheme", { url: "erikti://other/", parent: null }],
    ["a frame inside our page", { url: "erikti://app/", parent: {} }],
    ["a page that is gone already", null],
    ["an empty page", { url: "", parent: null }],
  ];
  it("is not carried for strangers: their port is closed", async () => {
    const main = await runMain({ args: ["--demo"] });
    const window = await main.window();
    for (const [who, frame] of strangers) {
      const { port1, port2 } = new MessageChannel();
      const closed = new Promise((resolve) => port1.once("close", () => resolve("closed")));
      const client: Client = createORPCClient(new RPCLink({ port: port1 as unknown as MessagePort }));
      client.system.status().then(() => Promise.reject(new Error(who)), () => undefined);
      sendPort(main, window, PORT_CHANNEL, port2, frame);
      expect([who, await closed]).toEqual([who, "closed"]);
    }
  });
});

describe("one program per data folder", () => {
  it("a second start leaves at once: no window, no database", async () => {
    const dataFolder = await temporaryFolder();
    const second = await runMain({ dataFolder, first: false });
    expect(await second.app.ended).toBe(0);
    expect(second.app.lockedOn).toBe(join(dataFolder, "window"));
    expect(second.windows).toEqual([]);
    expect(existsSync(join(dataFolder, "erikti.sqlite"))).toBe(false);
  });

  it("and brings the window of the first to the front, also when it was minimised", async () => {
    const main = await runMain();
    const window = await main.window();
    window.minimized = true;
    window.seen.length = 0;
    main.app.emit("second-instance", {}, [], "", {});
    expect([window.minimized, window.seen]).toEqual([false, ["restore", "show", "focus"]]);
    window.seen.length = 0;
    main.app.emit("second-instance", {}, [], "", {});
    expect(window.seen).toEqual(["show", "focus"]);
    expect(main.windows).toHaveLength(1);
  });

  it("where the database is damaged, the window puts the newest whole copy back", async () => {
    const dataFolder = await temporaryFolder();
    await (await openTestOffice({ dataFolder })).office.close();
    await copyDatabase(databaseFile(dataFolder), join(dataFolder, "backups"), "before-update");
    writeFileSync(databaseFile(dataFolder), "this is no database, whatever its name says. ".repeat(200));
    const client = await connected(await runMain({ dataFolder }));
    expect(await client.system.status()).toMatchObject({ state: "problem", host: "desktop", problem: { code: "damaged" } });
    expect((await client.system.restoreLastCopy()).state).toBe("ready");
    expect((await client.partners.list({ search: "", filters: {} })).total).toBe(1);
  });

  it("where another host has the office open, the window says so and can try again", async () => {
    const dataFolder = await temporaryFolder();
    const holder = await openTestOffice({ dataFolder });
    const client = await connected(await runMain({ dataFolder }));
    expect(await client.system.status()).toMatchObject({ state: "problem", host: "desktop", problem: { code: "locked", dataFolder } });
    await expect(client.partners.list({ search: "", filters: {} })).rejects.toMatchObject({ code: "DATABASE", data: { problem: "locked" } });
    await holder.office.close();
    expect((await client.system.retry()).state).toBe("ready");
    expect((await client.partners.list({ search: "", filters: {} })).total).toBe(1);
  });
});

describe("ending the program", () => {
  it("by closing the window waits for the office; what was acknowledged is there", async () => {
    const dataFolder = await temporaryFolder();
    const main = await runMain({ dataFolder, args: ["--demo"] });
    const client = await connected(main);
    await client.system.status();
    const names = Array.from({ length: 30 }, (_each, number) => `Фонд ${number}`);
    const acknowledged: string[] = [];
    const writes = names.map((nameRu) => client.partners.create({ fields: partnerFields({ nameRu }) }).then(() => acknowledged.push(nameRu), () => undefined));
    await writes[0];
    main.windows[0]?.close();
    expect(await main.app.ended).toBe(0);
    const { call } = await openTestOffice({ dataFolder, corps: null });
    await call.system.status();
    const { rows } = await call.partners.list({ search: "", filters: {}, pageSize: 100 });
    const kept = new Set(rows.map((row) => row.nameRu));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([]);
  });

  it("is put off until the office is closed, hides the window meanwhile, and is not hurried by asking again", async () => {
    const main = await runMain();
    const window = await main.window();
    const order: string[] = [];
    main.app.on("will-quit", () => order.push("quit"));
    main.app.quit();
    main.app.quit();
    expect([window.visible, window.closed, order]).toEqual([false, false, []]);
    expect(await main.app.ended).toBe(0);
    expect([window.closed, order]).toEqual([true, ["quit"]]);
  });

  it.each([[["--lang", "de"], "--lang is ru, kk or en."], [["--data"], "--data needs a folder."]] as const)(
    "at once, with a sentence in a box, when its arguments %j cannot be used",
    async (args, sentence) => {
      const complaints: string[] = [];
      const written = vi.spyOn(process.stderr, "write").mockImplementation((text) => complaints.push(String(text)) > 0);
      const main = await runMain({ args: [...args] });
      expect(await main.app.ended).toBe(2);
      written.mockRestore();
      expect(main.dialog.errors).toEqual([{ title: "Erikti", content: sentence }]);
      expect(complaints.join("")).toContain(sentence);
      expect(main.windows).toEqual([]);
    },
  );
});
