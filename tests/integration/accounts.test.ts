/** People at the desk: their PINs, and roles that change while their windows are open. */
import { describe, expect, it } from "vitest";
import { clockAt, deskFor } from "../helpers/desks";
import { CORPS, deskOf, openTestOffice } from "../helpers/testOffice";

async function withClerk(pin = "2468") {
  const clock = clockAt("2026-04-01T07:00:00.000Z");
  const office = await openTestOffice({ clock });
  const { id } = await office.call.accounts.create({ name: "Айгүл", role: "clerk", language: "ru", pin });
  const window = deskOf(office.office);
  const change = async (wish: { role?: "clerk" | "auditor" | "head"; active?: boolean }): Promise<void> => {
    const row = (await office.call.accounts.list()).find((one) => one.id === id);
    await office.call.accounts.update({ id, version: row?.version ?? 0, name: "Айгүл", role: "clerk", active: true, pin: null, ...wish });
  };
  return { office, clock, id, window, change };
}

describe("a PIN", () => {
  it("opens the desk; a wrong one is told at its field", async () => {
    const { window, id } = await withClerk();
    await expect(window.call.accounts.signIn({ id, pin: "1111" })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "pin", kind: "wrong_pin" }] } });
    expect(await window.call.accounts.signIn({ id, pin: "2468" })).toMatchObject({ name: "Айгүл", role: "clerk" });
  });

  it("may be wrong three times; then nobody tries for half a minute, the right one included", async () => {
    const { window, id, clock } = await withClerk();
    for (const pin of ["1", "2", "3"]) await expect(window.call.accounts.signIn({ id, pin })).rejects.toMatchObject({ code: "INVALID" });
    await expect(window.call.accounts.signIn({ id, pin: "2468" })).rejects.toMatchObject({ data: { reason: "pin_pause", params: { seconds: 30 } } });
    clock.move("2026-04-01T07:00:31.000Z");
    await window.call.accounts.signIn({ id, pin: "2468" });
  });

  it("is not found by many tries at the same moment: three of them are looked at", async () => {
    const { window, id } = await withClerk();
    const answers = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => window.call.accounts.signIn({ id, pin: at === 39 ? "2468" : String(1000 + at) })));
    const codes = answers.map((answer) => (answer.status === "rejected" ? (answer.reason as { code: string }).code : "in"));
    expect(codes.filter((code) => code === "INVALID")).toHaveLength(3);
    expect(codes.filter((code) => code === "REFUSED")).toHaveLength(37);
  });
});

describe("a PIN that is changed", () => {
  it("asks for the old one, and that door pauses as the other does: who sits down at an open desk does not try them all", async () => {
    const { window, id, clock } = await withClerk();
    await window.call.accounts.signIn({ id, pin: "2468" });
    for (const oldPin of ["1", "2", "3"]) await expect(window.call.accounts.prefer({ pin: "9999", oldPin })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "oldPin", kind: "wrong_pin" }] } });
    await expect(window.call.accounts.prefer({ pin: "9999", oldPin: "2468" })).rejects.toMatchObject({ data: { reason: "pin_pause" } });
    clock.move("2026-04-01T07:00:31.000Z");
    await window.call.accounts.prefer({ pin: "9999", oldPin: "2468" });
    await window.call.accounts.signOut();
    await window.call.accounts.signIn({ id, pin: "9999" });
  });
});

describe("an account", () => {
  it("that another changed meanwhile is not changed from an old version", async () => {
    const { id, change, office } = await withClerk();
    await change({ role: "auditor" });
    await expect(office.call.accounts.update({ id, version: 1, name: "Айгүл", role: "clerk", active: true, pin: null })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, kind: "accounts", by: CORPS.personName, fields: expect.arrayContaining(["role"]) as string[] } });
  });
});

describe("a role that is changed while its window is open", () => {
  it("ends what it allowed, in that window, with the next call", async () => {
    const { window, id, change } = await withClerk();
    await window.call.accounts.signIn({ id, pin: "2468" });
    await window.call.volunteerGroups.create({ fields: { nameRu: "Клуб", nameKk: "", contact: "", phone: "", katoCode: null, place: "", note: "" } });
    await change({ role: "auditor" });
    await expect(window.call.volunteerGroups.create({ fields: { nameRu: "Ещё клуб", nameKk: "", contact: "", phone: "", katoCode: null, place: "", note: "" } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await window.call.system.status()).atDesk).toMatchObject({ role: "auditor" });
  });

  it("who may not work here any more stands up at once", async () => {
    const { window, id, change } = await withClerk();
    await window.call.accounts.signIn({ id, pin: "2468" });
    await change({ active: false });
    await expect(window.call.volunteers.list({ filters: {} })).rejects.toMatchObject({ code: "SIGN_IN_NEEDED" });
    expect(await window.call.system.status()).toMatchObject({ state: "sign_in", atDesk: null });
  });

  it("nobody takes the last one who administers the office away", async () => {
    const { office } = await withClerk();
    const [first] = (await office.call.accounts.list()).filter(({ role }) => role === "administrator");
    await expect(office.call.accounts.update({ id: first?.id ?? "", version: first?.version ?? 0, name: "Дежурный", role: "clerk", active: true, pin: null })).rejects.toMatchObject({ data: { reason: "last_administrator" } });
    const head = await deskFor(office, "head");
    expect(head.desk.atDesk?.role).toBe("head");
  });
});
