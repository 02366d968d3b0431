/** Cells put right in all rows alike, and what the partner's next list takes over from it. */
import { describe, expect, it } from "vitest";
import { csvFile, importList, type ListRows, previewList } from "../../helpers/lists";
import { partnerFields } from "../../helpers/fields";
import { type OfficeClient, openTestOffice } from "../../helpers/testOffice";

const LIST: ListRows = [
  ["ФИО", "Дата рождения", "Статус", "Телефон"],
  ["Досов Қайрат", "1.2.1980", "шалқар", "87011112233"],
  ["Ким Лев", "3.4.1981", "Шалқар ", "нет номера"],
  ["Петрова Анна", "5.6.1982", "иное", "нет номера"],
  ["Сапаров Ерлан", "7.8.1983", "активный", "87011112244"],
];

const partnerOf = async (call: OfficeClient, nameRu: string): Promise<string> => (await call.partners.create({ fields: partnerFields({ nameRu }) })).id;
const rowsOf = async (call: OfficeClient, session: string) => (await call.importing.rows({ session })).rows;
const statuses = async (call: OfficeClient): Promise<Record<string, string>> => Object.fromEntries((await call.volunteers.list({ filters: {}, pageSize: 50 })).rows.map((row) => [row.name, row.status]));

it("occupation and hours of a list stand in their fields of the volunteer", async () => {
  const { call } = await openTestOffice();
  const list: ListRows = [["ФИО", "Занятие", "Когда может"], ["Досов Қайрат", "мұғалім", "пн-пт 18-21; сб"], ["Ким Лев", "Учитель школы № 5", "по звонку"]];
  await importList(call, "volunteers", csvFile(list));
  const { rows } = await call.volunteers.list({ filters: { occupationKind: "teacher" } });
  const fields = Object.fromEntries(await Promise.all(rows.map(async ({ id, name }) => [name, (await call.volunteers.get({ id })).fields] as const)));
  expect(fields["Досов Қайрат"]).toMatchObject({ occupationKind: "teacher", occupation: "", hours: [{ weekdays: [1, 2, 3, 4, 5], from: "18:00", to: "21:00" }, { weekdays: [6], from: null, to: null }], availability: "" });
  expect(fields["Ким Лев"]).toMatchObject({ occupationKind: "teacher", occupation: "Учитель школы № 5", hours: [], availability: "по звонку" });
  expect((await call.volunteers.list({ filters: { availableOn: "2020-04-04" } })).rows.map(({ name }) => name)).toEqual(["Досов Қайрат"]);
});

describe("a cell that is put right", () => {
  it("in all rows that read the same mends those, and no others", async () => {
    const { call } = await openTestOffice();
    const { session, summary } = await previewList(call, "volunteers", csvFile(LIST));
    expect(summary.problems).toContainEqual({ kind: "bad_choice", severity: "warning", count: 3 });
    expect((await rowsOf(call, session)).flatMap(({ row, problems }) => problems.filter(({ kind }) => kind === "bad_choice").map(({ alike }) => [row, alike]))).toEqual([[2, 2], [3, 2], [4, 1]]);
    const mended = await call.importing.fix({ session, sheet: "list", row: 2, column: 2, value: "На паузе", everywhere: true });
    expect(mended.problems).toContainEqual({ kind: "bad_choice", severity: "warning", count: 1 });
    await call.importing.commit({ session });
    expect(await statuses(call)).toEqual({ "Досов Қайрат": "paused", "Ким Лев": "paused", "Петрова Анна": "active", "Сапаров Ерлан": "active" });
  });

  it("alone mends its row only", async () => {
    const { call } = await openTestOffice();
    const { session } = await previewList(call, "volunteers", csvFile(LIST));
    const mended = await call.importing.fix({ session, sheet: "list", row: 2, column: 2, value: "На паузе" });
    expect(mended.problems).toContainEqual({ kind: "bad_choice", severity: "warning", count: 2 });
  });

  it("in all rows is put right again in the partner's next list, says so, and can be switched off; what the file had is kept", async () => {
    const { call } = await openTestOffice();
    const partnerId = await partnerOf(call, "Фонд A");
    const first = await previewList(call, "volunteers", csvFile(LIST), { partnerId });
    expect(first.summary.mended).toEqual({ on: true, words: [] });
    await call.importing.fix({ session: first.session, sheet: "list", row: 2, column: 2, value: "На паузе", everywhere: true });
    // A phone is one person's: it is mended here and not remembered.
    await call.importing.fix({ session: first.session, sheet: "list", row: 3, column: 3, value: "87770001122", everywhere: true });
    await call.importing.commit({ session: first.session });

    const next: ListRows = [["ФИО", "Дата рождения", "Статус", "Телефон"], ["Оспанов Бақыт", "1.1.1990", "ШАЛҚАР", "нет номера"], ["Ли Вера", "2.2.1991", "активный", null]];
    const second = await previewList(call, "volunteers", csvFile(next), { partnerId });
    expect(second.summary.mended).toEqual({ on: true, words: [{ field: "status", read: "шалқар", value: "На паузе", rows: 1 }] });
    expect(second.summary.problems.map(({ kind }) => kind)).toEqual(["bad_phone"]);
    const off = await call.importing.mendAsBefore({ session: second.session, on: false });
    expect(off.mended).toEqual({ on: false, words: [{ field: "status", read: "шалқар", value: "На паузе", rows: 1 }] });
    expect(off.problems.map(({ kind }) => kind)).toContain("bad_choice");
    await call.importing.mendAsBefore({ session: second.session, on: true });
    await call.importing.commit({ session: second.session });
    expect((await statuses(call))["Оспанов Бақыт"]).toBe("paused");
    const [person] = (await call.people.list({ filters: {}, search: "Оспанов" })).rows;
    expect(await call.importing.sources({ id: person?.id ?? "" })).toMatchObject([{ cells: ["Оспанов Бақыт", "1.1.1990", "ШАЛҚАР", "нет номера"], fixed: [{ column: 2, value: "На паузе" }] }]);
  });

  it("that is a day belongs to this list alone: the next one may mean it", async () => {
    const { call } = await openTestOffice();
    const list: ListRows = [["ФИО", "Дата вступления"], ["Досов Қайрат", "05.12.2099"], ["Ким Лев", "05.12.2099"]];
    const first = await previewList(call, "volunteers", csvFile(list));
    expect(first.summary.problems).toContainEqual(expect.objectContaining({ kind: "future_date", count: 2 }));
    const mended = await call.importing.fix({ session: first.session, sheet: "list", row: 2, column: 1, value: "05.12.2019", everywhere: true });
    expect(mended.problems).toEqual([]);
    await call.importing.commit({ session: first.session });
    expect((await previewList(call, "volunteers", csvFile(list))).summary.mended.words).toEqual([]);
  });

  it("leaves a cell alone that somebody mended in this list, and other partners' lists", async () => {
    const { call } = await openTestOffice();
    const [own, other] = [await partnerOf(call, "Фонд A"), await partnerOf(call, "Фонд B")];
    const first = await previewList(call, "volunteers", csvFile(LIST), { partnerId: own });
    await call.importing.fix({ session: first.session, sheet: "list", row: 2, column: 2, value: "На паузе", everywhere: true });
    await call.importing.commit({ session: first.session });
    const next = csvFile([["ФИО", "Дата рождения", "Статус"], ["Оспанов Бақыт", "1.1.1990", "шалқар"]]);
    expect((await previewList(call, "volunteers", next, { partnerId: other })).summary.mended.words).toEqual([]);
    const { session } = await previewList(call, "volunteers", next, { partnerId: own });
    const summary = await call.importing.fix({ session, sheet: "list", row: 2, column: 2, value: "шалқар" });
    expect(summary.mended.words).toEqual([]);
    expect((await rowsOf(call, session))[0]?.cells[2]).toBe("шалқар");
  });

  it("nothing is remembered of a list that was only looked at", async () => {
    const { call } = await openTestOffice();
    const { session } = await previewList(call, "volunteers", csvFile(LIST));
    await call.importing.fix({ session, sheet: "list", row: 2, column: 2, value: "На паузе", everywhere: true });
    await call.importing.drop({ session });
    expect((await importList(call, "volunteers", csvFile(LIST))).summary.mended.words).toEqual([]);
  });
});
