/** A look around in the demo before the office is set up: it has a folder of its own, and there is a way back. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseFile } from "../../../electron/database/openDatabase";
import { openOffice } from "../../../electron/hosts/openOffice";
import { contextAt, problemGate } from "../../../electron/hosts/problemGate";
import { Desk } from "../../../electron/office/core/context";
import { router } from "../../../electron/office/router";
import { volunteerGroupFields } from "../../helpers/peopleFields";
import { CORPS, RESOURCES, temporaryFolder } from "../../helpers/testOffice";

async function newOffice() {
  const dataFolder = join(await temporaryFolder(), "office");
  const door = await openOffice({ dataFolder, resources: RESOURCES, version: "1.2.3", demo: null, onTrouble: () => undefined });
  onTestFinished(() => door.close());
  const window = () => createRouterClient(router, { context: contextAt(door, new Desk(), { kind: "test", handOver: async () => ({ outcome: "cancelled" }) }), interceptors: [problemGate(door)] });
  return { dataFolder, window, call: window() };
}

describe("a look around before the set-up", () => {
  it("is the demo, with its clerk at the desk, in a folder beside the office's; afterwards the office waits to be set up, empty", async () => {
    const { call, dataFolder } = await newOffice();
    expect(await call.setup.demo({ language: "ru" })).toMatchObject({ state: "ready", demo: true, visiting: true, today: "2020-04-04", atDesk: { role: "administrator" } });
    expect((await call.volunteers.list({ filters: {} })).total).toBeGreaterThan(0);
    expect((await stat(databaseFile(`${dataFolder}-demo`))).isFile()).toBe(true);
    expect(await call.setup.leaveDemo()).toMatchObject({ state: "setup", demo: false, visiting: false, atDesk: null });
    expect(await call.setup.create(CORPS)).toMatchObject({ state: "ready", demo: false, visiting: false, corps: { nameRu: CORPS.nameRu } });
    expect((await call.volunteers.list({ filters: {} })).total).toBe(0);
    await expect(call.setup.demo({ language: "ru" })).rejects.toMatchObject({ data: { reason: "already_set_up" } });
    await expect(call.setup.leaveDemo()).rejects.toMatchObject({ data: { reason: "not_in_demo" } });
  });

  it("keeps what was done in the demo for the next look", async () => {
    const { call } = await newOffice();
    await call.setup.demo({ language: "ru" });
    const { id } = await call.volunteerGroups.create({ fields: volunteerGroupFields() });
    await call.setup.leaveDemo();
    await call.setup.demo({ language: "kk" });
    expect(await call.system.status()).toMatchObject({ state: "ready", visiting: true });
    expect((await call.volunteerGroups.get({ id })).record.id).toBe(id);
  });

  it("nobody who sat at a desk of the demo sits at one of the office", async () => {
    const { call, window } = await newOffice();
    const second = window();
    await call.setup.demo({ language: "ru" });
    expect(await second.system.status()).toMatchObject({ state: "ready" });
    await call.setup.leaveDemo();
    await call.setup.create({ ...CORPS, pin: "2468" });
    await expect(second.volunteers.list({ filters: {} })).rejects.toMatchObject({ code: "SIGN_IN_NEEDED" });
    expect(await second.system.status()).toMatchObject({ state: "sign_in", atDesk: null });
  });
});
