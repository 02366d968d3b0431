/** Many records of a list at once: deleted and restored, and out as a file of exactly what is shown. */
import { describe, expect, it } from "vitest";
import type { ExportColumn } from "../../shared/contract/register";
import { iinFor } from "../../shared/domain/iin";
import { readSheets } from "../helpers/sheetReader";
import { clockAt, deskFor } from "../helpers/desks";
import { familyFields, headquartersFields, newPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const ALL = { ids: null, except: [] };
const COLUMNS: ExportColumn[] = [
  { title: "Имя", fields: ["name"], words: {} },
  { title: "Состояние", fields: ["status"], words: { active: "В строю", left: "Выбыл(а)" } },
  { title: "Телефон", fields: ["phone"], words: {} },
  { title: "Вступил(а)", fields: ["joinedOn"], words: {} },
];
const FILE = { title: "Волонтёры", language: "ru", format: "csv", privacy: "full", columns: COLUMNS } as const;

async function volunteers(office: TestOffice, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const saved = await office.call.volunteers.create({ fields: volunteerFields(newPerson(name, { phones: ["8 701 234 56 78"] }), { joinedOn: "2020-03-16", directions: ["health"] }) });
    ids.push(saved.id);
  }
  return ids;
}
const namesOf = async (office: TestOffice): Promise<string[]> => (await office.call.volunteers.list({ filters: {} })).rows.map((row) => row.name);
const text = (office: { handedOver: TestOffice["handedOver"] }): string => office.handedOver.at(-1)?.bytes.toString("utf8") ?? "";

describe("deleting many", () => {
  it("all that a search finds but one, in one write with one entry that links to each", async () => {
    const office = await openTestOffice();
    const [first = "", second = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша", "Әлжан Дана", "Мукаш Ерлан"]);
    const before = (await office.call.audit.list({})).total;
    const done = await office.call.volunteers.removeMany({ search: "мукаш", filters: {}, selection: { ids: null, except: [second] } });
    expect(done).toMatchObject({ done: 2, left: 0 });
    expect((await office.call.audit.list({})).total).toBe(before + 1);
    expect(await namesOf(office)).toEqual(["Әлжан Дана", "Мукаш Айша"]);
    const entry = await office.call.audit.get({ seq: done.seq });
    expect(entry.links).toHaveLength(2);
    expect(entry.row).toMatchObject({ action: "remove", subjectId: null, undoable: true });
    expect((await office.call.audit.list({ subjectId: first })).rows[0]).toMatchObject({ seq: done.seq });
  });

  it("is taken back whole by its entry, once", async () => {
    const office = await openTestOffice();
    await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    const { seq } = await office.call.volunteers.removeMany({ filters: {}, selection: ALL });
    expect(await namesOf(office)).toEqual([]);
    expect(await office.call.volunteers.restoreMany({ seq })).toMatchObject({ done: 2, left: 0 });
    expect(await namesOf(office)).toEqual(["Мукаш Айша", "Мукаш Оралбай"]);
    expect((await office.call.volunteers.list({ search: "оралбай", filters: {} })).total).toBe(1);
    expect((await office.call.audit.get({ seq })).row.undoable).toBe(false);
    await expect(office.call.volunteers.restoreMany({ seq })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(office.call.families.restoreMany({ seq })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("leaves what others hold on to, and says how many", async () => {
    const office = await openTestOffice();
    const [held = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    await office.call.headquarters.create({ fields: headquartersFields({ members: [{ volunteerId: held, role: "", from: "2020-03-16", to: null }] }) });
    expect(await office.call.volunteers.removeMany({ filters: {}, selection: ALL })).toMatchObject({ done: 1, left: 1 });
    expect(await namesOf(office)).toEqual(["Мукаш Оралбай"]);
    await expect(office.call.volunteers.removeMany({ filters: {}, selection: ALL })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "in_use" } });
  });

  it("does not bring back one whose IIN somebody else has by now", async () => {
    const office = await openTestOffice();
    const iin = iinFor("1985-03-12", "male", 0);
    await office.call.people.create({ fields: personFields("Мукаш Оралбай", { iin }) });
    await office.call.people.create({ fields: personFields("Мукаш Айша") });
    const { seq } = await office.call.people.removeMany({ filters: {}, selection: ALL });
    await office.call.people.create({ fields: personFields("Мукаш Ерлан", { iin }) });
    expect(await office.call.people.restoreMany({ seq })).toMatchObject({ done: 1, left: 1 });
    expect((await office.call.people.list({ filters: {} })).rows.map((row) => row.name)).toEqual(["Мукаш Айша", "Мукаш Ерлан"]);
  });
});

describe("a list as a file", () => {
  it("holds the columns, the order and the rows that are shown, over all pages", async () => {
    const office = await openTestOffice();
    await volunteers(office, Array.from({ length: 60 }, (_, at) => `Мукаш Айша ${"абвгдежзик".charAt(at % 10)}${at}`));
    await volunteers(office, ["Әлжан Дана"]);
    await office.call.volunteers.exportList({ ...FILE, search: "мукаш", sort: "number", descending: true, filters: { status: "active" }, selection: ALL });
    const lines = text(office).split("\r\n");
    expect(lines[0]).toBe("\uFEFFИмя;Состояние;Телефон;Вступил(а)");
    expect(lines).toHaveLength(62);
    expect(lines[1]).toMatch(/59;В строю;.*;16\.03\.2020$/);
    expect(lines[1]?.replaceAll("\u00a0", " ")).toContain("+7 701 234 56 78");
  });

  it("holds the selection only, as XLSX with dates as dates", async () => {
    const office = await openTestOffice();
    const [first = "", , third = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша", "Әлжан Дана"]);
    await office.call.volunteers.exportList({ ...FILE, format: "xlsx", filters: {}, selection: { ids: [first, third], except: [] } });
    const [sheet] = await readSheets(office.handedOver[0]?.bytes ?? new Uint8Array());
    expect(sheet?.name).toBe("Волонтёры");
    expect(sheet?.rows.map((row) => row[0])).toEqual(["Имя", "Әлжан Дана", "Мукаш Оралбай"]);
    expect(sheet?.rows[1]?.[3]).toEqual(new Date("2020-03-16T00:00:00Z"));
  });

  it.each([
    ["full", "Имя;Состояние;Телефон;Вступил(а)", "Мукаш Оралбай"],
    ["masked", "Имя;Состояние;Телефон;Вступил(а)", "М. О."],
    ["none", "Состояние;Вступил(а)", "В строю"],
  ] as const)("of privacy level %s shows no more of a person than that", async (privacy, head, begins) => {
    const office = await openTestOffice();
    await volunteers(office, ["Мукаш Оралбай"]);
    await office.call.volunteers.exportList({ ...FILE, privacy, filters: {}, selection: ALL });
    const [first, second = ""] = text(office).slice(1).split("\r\n");
    expect(first).toBe(head);
    expect(second.startsWith(begins)).toBe(true);
    expect(second.includes("Оралбай")).toBe(privacy === "full");
    expect(second.replace(/\D/g, "").includes("701234")).toBe(privacy === "full");
  });

  it("is journalled: how many, which columns, which level, and no personal value", async () => {
    const office = await openTestOffice();
    await volunteers(office, ["Мукаш Оралбай"]);
    await office.call.volunteers.exportList({ ...FILE, search: "Оралбай", privacy: "masked", filters: {}, selection: ALL });
    const { rows: [row] } = await office.call.audit.list({ action: "export" });
    const entry = await office.call.audit.get({ seq: row?.seq ?? 0 });
    expect(Object.fromEntries(entry.changes.map((change) => [change.field, change.after]))).toEqual({ count: 1, format: "csv", privacy: "masked", columns: ["name", "status", "phone", "joinedOn"] });
    expect(JSON.stringify(entry)).not.toContain("Оралбай");
  });

  it("never starts a formula, whatever somebody is called", async () => {
    const office = await openTestOffice();
    await office.call.families.create({ fields: familyFields({ name: "=HYPERLINK(\"x\")", head: null }) });
    await office.call.families.exportList({ ...FILE, columns: [{ title: "Семья", fields: ["name"], words: {} }], filters: {}, selection: ALL });
    expect(text(office).split("\r\n")[1]).toBe(`"'=HYPERLINK(""x"")"`);
  });

  it("an auditor takes lists out and deletes none", async () => {
    const office = await openTestOffice();
    await volunteers(office, ["Мукаш Оралбай"]);
    const auditor = await deskFor(office, "auditor");
    await auditor.call.volunteers.exportList({ ...FILE, filters: {}, selection: ALL });
    expect(text(auditor)).toContain("Мукаш Оралбай");
    await expect(auditor.call.volunteers.removeMany({ filters: {}, selection: ALL })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("many volunteers at once", () => {
  const found = { filters: {}, selection: ALL };

  it("take a state, with their history, in one entry; who had it is not touched", async () => {
    const office = await openTestOffice();
    const [first = "", second = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids: [first], except: [] } }, change: { status: "paused" } });
    const done = await office.call.volunteers.setMany({ found, change: { status: "paused" } });
    expect(done).toMatchObject({ done: 1, left: 1 });
    const seen = await office.call.volunteers.get({ id: second });
    expect(seen.fields.status).toBe("paused");
    expect(seen.extra.history.map((line) => line.status)).toEqual(["active", "paused"]);
    expect((await office.call.audit.get({ seq: done.seq })).links).toEqual([{ kind: "volunteers", id: second, title: "Мукаш Айша" }]);
    await expect(office.call.volunteers.setMany({ found, change: { status: "paused" } })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "nothing_to_change" } });
  });

  it("take a state from a day on: not one to come, and not where the history goes on after it; what takes it back keeps the day", async () => {
    const office = await openTestOffice({ clock: clockAt("2020-04-03T07:00:00Z") });
    const [first = "", second = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    const set = (since: string) => office.call.volunteers.setMany({ found, change: { status: "left", since } });
    await expect(set("2020-04-04")).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "since", kind: "in_future" }] } });
    const steps = async (id: string) => (await office.call.volunteers.get({ id })).extra.history.map(({ status, since }) => [status, since]);
    const [[, joined = ""] = []] = await steps(first);
    await office.call.volunteers.setStatus({ id: second, status: "paused", since: "2020-04-02" });
    const { done, later, undo } = await set("2020-04-01");
    expect({ done, later }).toEqual({ done: 1, later: 1 });
    expect(await steps(first)).toEqual([["active", joined], ["left", "2020-04-01"]]);
    for (const { change, ids, versions } of undo) await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids, except: [] } }, change, versions });
    expect((await steps(first)).at(-1)).toEqual(["active", "2020-04-01"]);
  });

  it("are set back only where nobody changed them since", async () => {
    const office = await openTestOffice();
    const [first = "", second = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    const { undo } = await office.call.volunteers.setMany({ found, change: { status: "paused" } });
    const { fields, record } = await office.call.volunteers.get({ id: first });
    await office.call.volunteers.update({ id: first, version: record.version, fields: { ...fields, note: "вернётся в мае" } });
    for (const { change, ids, versions } of undo) expect(await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids, except: [] } }, change, versions })).toMatchObject({ done: 1, left: 1 });
    const states = await Promise.all([first, second].map(async (id) => (await office.call.volunteers.get({ id })).fields.status));
    expect(states).toEqual(["paused", "active"]);
  });

  it("a change among many says who made it to whoever has the record open", async () => {
    const office = await openTestOffice();
    const [first = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    const { fields, record } = await office.call.volunteers.get({ id: first });
    const clerk = await deskFor(office, "clerk");
    await clerk.call.volunteers.setMany({ found, change: { status: "paused" } });
    await expect(office.call.volunteers.update({ id: first, version: record.version, fields })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { by: "Роль clerk", fields: ["status"] } });
  });

  it("are set back each to what they had", async () => {
    const office = await openTestOffice();
    const [first = "", second = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids: [first], except: [] } }, change: { status: "applied" } });
    const { undo } = await office.call.volunteers.setMany({ found, change: { status: "left" } });
    for (const { change, ids } of undo) await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids, except: [] } }, change });
    const states = await Promise.all([first, second].map(async (id) => (await office.call.volunteers.get({ id })).fields.status));
    expect(states).toEqual(["applied", "active"]);
  });

  it("are found by any of several states, directions and districts, as a list or as an address holds them", async () => {
    const office = await openTestOffice();
    const [first = "", second = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша", "Мукаш Ерлан"]);
    await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids: [first], except: [] } }, change: { status: "paused" } });
    await office.call.volunteers.setMany({ found: { filters: {}, selection: { ids: [second], except: [] } }, change: { status: "left" } });
    const total = async (filters: Parameters<typeof office.call.volunteers.list>[0]["filters"]) => (await office.call.volunteers.list({ filters })).total;
    expect(await total({ status: ["paused", "left"] })).toBe(2);
    expect(await total({ status: "paused,left" })).toBe(2);
    expect(await total({ status: "paused" })).toBe(1);
    expect(await total({ direction: ["health", "education"] })).toBe(3);
    expect(await total({ direction: "education,heritage" })).toBe(0);
    expect(await total({ district: ["471010000", "473630100"] })).toBe(await total({ district: "471010000" }) + await total({ district: "473630100" }));
    await expect(total({ status: "paused,nobody" })).rejects.toMatchObject({ code: "INVALID" });
  });

  it("take a direction and lose one", async () => {
    const office = await openTestOffice();
    const [id = ""] = await volunteers(office, ["Мукаш Оралбай"]);
    await office.call.volunteers.setMany({ found, change: { addDirection: "education" } });
    await office.call.volunteers.setMany({ found, change: { dropDirection: "health" } });
    expect((await office.call.volunteers.get({ id })).fields.directions).toEqual(["education"]);
  });

  it("become members of a headquarters, those who are in it once", async () => {
    const office = await openTestOffice();
    const [first = ""] = await volunteers(office, ["Мукаш Оралбай", "Мукаш Айша"]);
    const { id } = await office.call.headquarters.create({ fields: headquartersFields({ members: [{ volunteerId: first, role: "", from: "2020-03-16", to: null }] }) });
    expect(await office.call.headquarters.addMembers({ id, role: "водитель", from: "2020-04-01", found })).toMatchObject({ done: 1, left: 1, version: 2 });
    expect(await office.call.headquarters.membersOn({ id, date: "2020-04-01" })).toHaveLength(2);
    expect((await office.call.audit.list({ subjectId: id })).rows.map((row) => row.action)).toEqual(["update", "create"]);
  });
});
