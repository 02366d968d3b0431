import { describe, expect, it } from "vitest";
import { deskFor } from "../helpers/desks";
import { headquartersFields, newPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { clockAt } from "../helpers/desks";
import { openTestOffice } from "../helpers/testOffice";

const HABITS = { columns: [{ key: "name", shown: true, width: 240 }], sort: "-joined", filters: { status: "active" } };

describe("preferences", () => {
  it("are kept for the person at the desk and nobody else", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    await office.call.preferences.set({ key: "list.volunteers", value: HABITS });
    await office.call.preferences.set({ key: "list.volunteers", value: { ...HABITS, sort: "name" } });
    expect((await office.call.preferences.get({ key: "list.volunteers" })).value).toEqual({ ...HABITS, sort: "name" });
    expect((await clerk.call.preferences.get({ key: "list.volunteers" })).value).toBeNull();
  });

  it("leave no trace in the journal: a column's width is no fact of the corps", async () => {
    const office = await openTestOffice();
    const before = (await office.call.audit.list({})).total;
    await office.call.preferences.set({ key: "list.volunteers", value: HABITS });
    await office.call.preferences.saveView({ register: "volunteers", name: "В строю", habits: HABITS, forEverybody: false });
    expect((await office.call.audit.list({})).total).toBe(before);
  });

  it.each([["too long", "list.volunteers", "x".repeat(20_001)], ["under a strange name", "../etc", 1]])("%s are refused", async (_title, key, value) => {
    const { call } = await openTestOffice();
    await expect(call.preferences.set({ key, value })).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("saved views", () => {
  it("one's own are one's own; a head's may be everybody's, which is journalled", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    await office.call.preferences.saveView({ register: "volunteers", name: "Мой", habits: HABITS, forEverybody: false });
    const shared = await office.call.preferences.saveView({ register: "volunteers", name: "Наш", habits: HABITS, forEverybody: true });
    expect((await office.call.preferences.views({ register: "volunteers" })).map((view) => view.name)).toEqual(["Наш", "Мой"]);
    expect(await clerk.call.preferences.views({ register: "volunteers" })).toEqual([{ id: shared.id, name: "Наш", habits: HABITS, forEverybody: true, mayDrop: false }]);
    expect(await clerk.call.preferences.views({ register: "families" })).toEqual([]);
    expect((await office.call.audit.list({ kind: "views" })).rows.map((row) => row.action)).toEqual(["create"]);
  });

  it("a clerk neither makes nor drops one for everybody", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    const view = { register: "volunteers", name: "Наш", habits: HABITS, forEverybody: true };
    const { id } = await office.call.preferences.saveView(view);
    await expect(clerk.call.preferences.saveView(view)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(clerk.call.preferences.dropView({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await office.call.preferences.dropView({ id });
    expect(await clerk.call.preferences.views({ register: "volunteers" })).toEqual([]);
  });

  it("nobody drops somebody else's; the same name again replaces", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    const save = (sort: string) => clerk.call.preferences.saveView({ register: "volunteers", name: "Мой", habits: { ...HABITS, sort }, forEverybody: false });
    const first = await save("name");
    expect(await save("-name")).toEqual(first);
    await expect(office.call.preferences.dropView({ id: first.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await clerk.call.preferences.views({ register: "volunteers" })).map((view) => view.habits.sort)).toEqual(["-name"]);
  });
});

describe("filters that combine", () => {
  it("by age: full years on the day of asking, both ends included; who has no birth date is not found", async () => {
    const { call } = await openTestOffice({ clock: clockAt("2024-06-15T06:00:00Z") });
    for (const [name, birthDate] of [["Первый", "2010-06-15"], ["Второй", "2010-06-16"], ["Третий", "2006-06-15"], ["Четвёртый", null]] as const) {
      await call.people.create({ fields: personFields(`${name} Человек`, { birthDate }) });
    }
    const named = async (filters: { ageFrom?: number; ageTo?: number }) => (await call.people.list({ filters })).rows.map((row) => row.name.split(" ")[0]).toSorted();
    expect(await named({ ageFrom: 14 })).toEqual(["Первый", "Третий"]);
    expect(await named({ ageTo: 13 })).toEqual(["Второй"]);
    expect(await named({ ageFrom: 14, ageTo: 17 })).toEqual(["Первый"]);
    expect(await named({ ageFrom: 14, ageTo: 18 })).toEqual(["Первый", "Третий"]);
  });

  it("all of them hold at once, and with the search", async () => {
    const { call } = await openTestOffice({ clock: clockAt("2024-06-15T06:00:00Z") });
    const add = (name: string, birthDate: string, status: "active" | "left") => call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate }), { status, directions: ["health"] }) });
    await add("Мукаш Оралбай", "2000-01-01", "active");
    await add("Мукаш Айша", "2015-01-01", "active");
    await add("Мукаш Ерлан", "2000-01-01", "left");
    const found = await call.volunteers.list({ search: "мукаш", filters: { status: "active", direction: "health", ageFrom: 18 } });
    expect(found.rows.map((row) => row.name)).toEqual(["Мукаш Оралбай"]);
    expect(found.total).toBe(1);
  });

  it("headquarters by the day they stood and by place", async () => {
    const { call } = await openTestOffice();
    await call.headquarters.create({ fields: headquartersFields({ nameRu: "Весна", from: "2020-03-16", to: "2020-05-11", katoCode: "471010000" }) });
    await call.headquarters.create({ fields: headquartersFields({ nameRu: "Лето", from: "2020-06-01" }) });
    const named = async (filters: { day?: string; district?: string }) => (await call.headquarters.list({ filters })).rows.map((row) => row.nameRu);
    expect(await named({ day: "2020-05-11" })).toEqual(["Весна"]);
    expect(await named({ day: "2020-05-12" })).toEqual([]);
    expect(await named({ district: "471010000", day: "2020-04-01" })).toEqual(["Весна"]);
  });
});
