/** Every kind of list, in its shortest form: what comes of its rows, and that all of it can be taken back. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { contract } from "../../../shared/contract";
import { IMPORT_KINDS, type ImportKind } from "../../../shared/domain/importing/types";
import { registerOfList, importAddressOf } from "../../../renderer/ui/register/importKinds";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import { openDemoOffice } from "../../helpers/briefings";
import { deskFor } from "../../helpers/desks";
import { type OfficeClient, openTestOffice } from "../../helpers/testOffice";
import { CASES } from "./kindCases";

describe("lists of every kind", () => {
  it("a list of those who were selected decides about the learners who applied, and taking it back leaves them as they were", async () => {
    const { call, office } = await openDemoOffice();
    const [programme] = (await call.programmes.list({ filters: {}, search: "BILIM" })).rows;
    const defaults = { programmeId: programme?.id ?? "", date: "2020-04-02" };
    const people: ListRows = [["ФИО", "ИИН", "Школа"], ["Тестбаева Гүлнар", null, "№ 5"], ["Тестбаев Ерлан", null, "№ 6"]];
    const valid = people.map((row, at) => (at === 0 ? row : [row[0] ?? null, iinFor(at === 1 ? "2003-05-06" : "2003-05-07", at === 1 ? "female" : "male", 900), row[2] ?? null]));
    await importList(call, "learners", csvFile(valid), { defaults });
    const before = await registers(office.database.reader);
    const selected = await importList(call, "learners", csvFile([["ФИО", "ИИН", "Отобран"], [valid[1]?.[0] ?? "", valid[1]?.[1] ?? "", "да"]]), { defaults });
    expect(selected.summary).toMatchObject({ rows: 1, onFile: 1 });
    const states = async () => (await call.learners.list({ filters: {}, search: "тестба" })).rows.map(({ state, selectedOn }) => [state, selectedOn]);
    expect(await states()).toEqual([["applied", null], ["selected", "2020-04-02"]]);
    await call.importing.undo({ id: selected.batchId });
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it("a second row of one person is a post, a headquarters, a programme of theirs; what only repeats the first says what it tells otherwise", async () => {
    const { call, office } = await openDemoOffice();
    const before = await registers(office.database.reader);
    const iin = iinFor("1983-05-06", "female", 900);
    const staff = await importList(call, "staff", csvFile([["ФИО", "ИИН", "Должность", "С какого числа", "Телефон"], ["Тестбаева Гүлнар", iin, "Бухгалтер", "01.02.2020", "87015550011"], ["Тестбаева Гульнар", iin, "Кассир", "01.03.2020", null], ["Тестбаева Гульнар", iin, "Кассир", "01.03.2020", "87015550099"]]));
    expect(staff.summary).toMatchObject({ rows: 3, new: 2, twice: 1, problems: expect.arrayContaining([expect.objectContaining({ kind: "twice_differs", count: 1 })]) });
    expect((await call.staff.list({ filters: {}, search: "тестбаева" })).rows.map(({ post }) => post).sort()).toEqual(["Бухгалтер", "Кассир"]);
    expect((await call.people.list({ filters: {}, search: "тестбаева" })).total).toBe(1);
    const learners = await importList(call, "learners", csvFile([["ФИО", "ИИН", "Программа", "Отобран"], ["Тестбаева Гүлнар", iin, "BILIM", null], ["Тестбаева Гүлнар", iin, "BILIM", "да"]]));
    expect(learners.summary).toMatchObject({ rows: 2, onFile: 1, twice: 1, problems: expect.arrayContaining([expect.objectContaining({ kind: "twice_differs", count: 1 })]) });
    const hq = await importList(call, "hq", csvFile([["ФИО", "ИИН", "Штаб", "С какого числа", "По какое число"], ["Тестбаева Гүлнар", iin, "Волонтёрский штаб на время чрезвычайного положения", "16.03.2020", "20.03.2020"], ["Тестбаева Гүлнар", iin, "Волонтёрский штаб на время чрезвычайного положения", "25.03.2020", null]]));
    expect(hq.summary).toMatchObject({ rows: 2, onFile: 2, twice: 0 });
    const [found] = (await call.headquarters.list({ filters: {} })).rows;
    const { fields } = await call.headquarters.get({ id: found?.id ?? "" });
    expect(fields.members.slice(-2).map(({ from, to }) => [from, to])).toEqual([["2020-03-16", "2020-03-20"], ["2020-03-25", null]]);
    for (const { batchId } of [hq, learners, staff]) await call.importing.undo({ id: batchId });
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it("a list of learners that names no programme asks for one where there are several", async () => {
    const { call } = await openDemoOffice();
    await expect(previewList(call, "learners", csvFile([["ФИО", "Школа"], ["Тестбаева Гүлнар", "№ 5"]]))).rejects.toMatchObject({ data: { reason: "programme_needed" } });
  });

  it("whoever may not plan a campaign does not load a list of campaigns either", async () => {
    const office = await openTestOffice();
    const { call } = await deskFor(office, "clerk");
    await expect(previewList(call, "campaigns", csvFile([["Название акции", "Дата"], ["Чистый двор", "28.03.2020"]]))).rejects.toMatchObject({ code: "FORBIDDEN", data: { permission: "plan" } });
  });

  it.each(CASES)("$kind", async ({ kind, rows, summary, seen, expected, givenOut }) => {
    const { call, office, handedOver } = await openDemoOffice();
    const before = await registers(office.database.reader);
    const materials = kind === "information" ? (await call.informationMaterials.list({ filters: {} })).rows[0]?.nameRu : null;
    const list = materials ? rows.map((row, at) => (at === 0 ? row : [materials, ...row.slice(1)])) : rows;
    const imported = await importList(call, kind, csvFile(list));
    expect(imported.summary).toMatchObject({ unreadable: 0, twice: 0, ...summary });
    expect(await seen(call)).toEqual(expected);
    expect(await fileOf(registerOfList(kind), call, handedOver)).toContain(givenOut);
    await call.importing.undo({ id: imported.batchId });
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  // A list is looked at before and after it was taken over: then its rows are on file.
  it.each([...CASES, ...OF_FAMILIES])("every row of $kind is new, on file, twice or unreadable, and the filters show as many as are counted", async ({ kind, rows }) => {
    const { call } = await openDemoOffice();
    const materials = kind === "information" ? (await call.informationMaterials.list({ filters: {} })).rows[0]?.nameRu : null;
    const list = materials ? rows.map((row, at) => (at === 0 ? row : [materials, ...row.slice(1)])) : rows;
    const partnerId = kind === "helped-list" ? ((await call.partners.list({ filters: {} })).rows[0]?.id ?? null) : null;
    const first = await added(call, kind, list, partnerId);
    await importList(call, kind, csvFile(list), { partnerId });
    const again = await added(call, kind, list, partnerId);
    expect([again.rows, again.unreadable]).toEqual([first.rows, first.unreadable]);
  });

  it("counts every kind so", () => expect([...CASES, ...OF_FAMILIES].map(({ kind }) => kind).sort()).toEqual([...IMPORT_KINDS].sort()));

  it.each(Object.entries(contract).flatMap(([name, calls]) => ("exportList" in calls ? [name] : [])))("%s is filled from a list, or this says why not", (register) => {
    expect(importAddressOf(register) !== null).toBe(!(register in BY_HAND));
  });
});

const FAMILY_IIN = iinFor("1983-05-06", "female", 900);
const FAMILY_ROWS: ListRows = [
  ["№ семьи", "ФИО", "Кем приходится", "ИИН", "Дата рождения", "Дети", "Дата выдачи"],
  [1, "Тестбаева Гүлнар", "глава", FAMILY_IIN, "06.05.1983", "Тестбаев Арман 01.02.2010", "02.04.2020"],
  [1, "Тестбаев Ерлан", "муж", null, "01.02.1980", null, "02.04.2020"],
  [2, "Досова Сәуле", "глава", null, "45.13.1980", null, "02.04.2020"],
  [3, "Тестбаева Гүлнар", "глава", FAMILY_IIN, "06.05.1983", null, "02.04.2020"],
];
/** Their other tests stand by themselves (families, helpedList). */
const OF_FAMILIES: readonly { kind: ImportKind; rows: ListRows }[] = [{ kind: "families", rows: FAMILY_ROWS }, { kind: "helped-list", rows: FAMILY_ROWS }];

/** Looks at a list, and at it with everybody joined: its four outcomes add up to its rows, page by page too, and nobody is said to be on file in more rows than there are. */
async function added(call: OfficeClient, kind: ImportKind, list: ListRows, partnerId: string | null) {
  const { session, summary } = await previewList(call, kind, csvFile(list), { partnerId });
  const shown = async (filter: "all" | "new" | "onFile" | "twice" | "unreadable"): Promise<number> => (await call.importing.rows({ session, filter })).total;
  const joined = await call.importing.join({ session, rows: "same", join: true });
  for (const counted of [summary, joined]) {
    const { rows, new: fresh, onFile, twice, unreadable } = counted;
    expect(fresh + onFile + twice + unreadable).toBe(rows);
    expect(counted.problems.find(({ kind: problem }) => problem === "already_on_file")?.count ?? 0).toBeLessThanOrEqual(onFile + twice);
  }
  expect([await shown("all"), await shown("new"), await shown("onFile"), await shown("twice"), await shown("unreadable")]).toEqual([joined.rows, joined.new, joined.onFile, joined.twice, joined.unreadable]);
  return summary;
}

/** Registers that no list fills: what is in them is somebody's decision, another record's other half, or not for everybody's eyes. */
const BY_HAND: Readonly<Record<string, string>> = {
  people: "a person comes in as a volunteer, a recipient, a learner",
  items: "a few dozen kinds, chosen by the office",
  stores: "a few places",
  holidays: "a few days of a year, set by the state",
  volunteerGroups: "a few groups",
  phrases: "sentences of the office's own",
  ownFigures: "definitions",
  requests: "each is answered while it is taken",
  handoverSheets: "made of deliveries",
  stockMoves: "made with their papers at hand",
  consents: "each stands on a signed paper",
  mentees: "children: the rows of a list are kept as they came and are open to whoever may load lists",
};

/** The register as a file, with everything that its rows hold. */
async function fileOf(name: string, call: object, handedOver: readonly { readonly bytes: Buffer }[]): Promise<string> {
  const register = (call as Record<string, { list(input: object): Promise<{ rows: object[] }>; exportList(input: object): Promise<unknown> }>)[name];
  const { rows: [row] } = (await register?.list({ filters: {} })) ?? { rows: [] };
  const columns = Object.keys(row ?? {}).map((field) => ({ title: field, fields: [field], words: {} }));
  await register?.exportList({ title: name, language: "ru", format: "csv", privacy: "full", columns, filters: {}, selection: { ids: null, except: [] } });
  return handedOver.at(-1)?.bytes.toString("utf8") ?? "";
}
