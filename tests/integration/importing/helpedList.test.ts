/** A partner's list of families helped arrives after its claim (R8, R10), on the demo corps. */
import { describe, expect, it } from "vitest";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import { openDemoOffice } from "../../helpers/briefings";
import type { OfficeClient } from "../../helpers/testOffice";

const PERIOD = { from: "2020-03-16", to: "2020-04-03" } as const;

/** Heads of families nobody shares a name with. */
const heads = (from: number, count: number): string[] => Array.from({ length: count }, (_, at) => `${word(from + at)}ов ${word((from + at) * 7 + 3)}бек`);
const word = (number: number): string => {
  const letters = "бвгджзклмнпрст";
  const vowels = "аеиоу";
  return `К${vowels[number % 5]}${letters[number % 14]}${vowels[Math.floor(number / 5) % 5]}${letters[Math.floor(number / 25) % 14]}`;
};
const list = (names: readonly string[]): ListRows => [["ФИО", "Дата рождения", "Дата выдачи", "Помощь"], ...names.map((name, at) => [name, `${1 + (at % 28)}.0${1 + (at % 9)}.19${60 + (at % 30)}`, "02.04.2020", "Продуктовый набор"])];

async function claimOf(call: OfficeClient, value: number): Promise<{ partnerId: string; claimId: string }> {
  const claims = await call.claims.list({ filters: { recipientKind: "family" }, pageSize: 50 });
  const claim = claims.rows.find((row) => row.amount.value === value * 1_000);
  return { claimId: claim?.id ?? "", partnerId: claim?.partners[0]?.id ?? "" };
}

const bounds = async (call: OfficeClient): Promise<{ low: number | null; high: number | null }> => {
  const { figures } = await call.briefings.compute({ ...PERIOD, language: "ru" });
  const found = figures.find((figure) => figure.id === "partners.families.bounds");
  return { low: found?.low ?? null, high: found?.high ?? null };
};

describe("a partner's list of families helped", () => {
  it("R8 and R10: a whole list takes the place of its claim and the bounds tighten by themselves; taken back, they are as before", async () => {
    const { call, office } = await openDemoOffice();
    const { partnerId, claimId } = await claimOf(call, 320);
    expect(await bounds(call)).toEqual({ low: 320_000, high: 621_000 });
    const before = await registers(office.database.reader);

    const { batchId, summary } = await importList(call, "helped-list", csvFile(list(heads(0, 320))), { partnerId });
    expect(summary).toMatchObject({ rows: 320, new: 320, twice: 0, unreadable: 0 });
    expect((await call.claims.get({ id: claimId })).fields.listState).toBe("complete");
    expect((await call.claims.get({ id: claimId })).extra).toMatchObject({ rowsTotal: 320, listedRecipients: 320 });
    // The 320 stand by name: they are the bottom, and the others' claims (225 + 30 + 6 + 40) on top of them.
    expect(await bounds(call)).toEqual({ low: 320_000, high: 621_000 });

    const other = await claimOf(call, 225);
    const second = await importList(call, "helped-list", csvFile(list([...heads(0, 320).slice(0, 41), ...heads(320, 184)])), { partnerId: other.partnerId });
    expect(second.summary).toMatchObject({ rows: 225, same: 41 });
    await call.importing.undo({ id: second.batchId });
    const again = await previewList(call, "helped-list", csvFile(list([...heads(0, 320).slice(0, 41), ...heads(320, 184)])), { partnerId: other.partnerId });
    expect(await call.importing.join({ session: again.session, rows: "same", join: true })).toMatchObject({ onFile: 41, new: 184 });
    const { batchId: joined } = await call.importing.commit({ session: again.session });
    // 320 + 184 distinct families by name, and only the claims of 30, 6 and 40 without a list.
    expect(await bounds(call)).toEqual({ low: 504_000, high: 580_000 });

    await call.importing.undo({ id: joined });
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it.each([
    ["the first row of a family is a son without a day, and the head below has none either", [["1", "Ахметов Ерлан", "сын", ""], ["1", "Ахметова Роза", "глава", ""]], 2],
    ["a number that was another family's comes again without a day", [["1", "Ахметова Роза", "глава", "02.04.2020"], ["2", "Иванов Пётр", "глава", "02.04.2020"], ["1", "Сулейменов Болат", "глава", ""]], 1],
  ] as const)("R12 a delivery without a day is refused in the preview: %s", async (_title, rows, without) => {
    const { call } = await openDemoOffice();
    const { partnerId } = await claimOf(call, 320);
    const { id } = await call.partners.create({ fields: { ...(await call.partners.get({ id: partnerId })).fields, nameRu: "Фонд без заявок", nameKk: "", shortName: "", bin: null } });
    const { session } = await previewList(call, "helped-list", csvFile([["№ семьи", "ФИО", "Родство", "Дата выдачи"], ...rows]), { partnerId: id });
    const planned = (await call.importing.rows({ session })).rows;
    expect(planned.filter((row) => row.problems.some(({ kind, field }) => kind === "missing_value" && field === "date"))).toHaveLength(without);
    await call.importing.commit({ session }).catch(() => undefined);
    expect((await call.deliveries.list({ filters: { providerId: id } as never })).rows.filter(({ date }) => date === "")).toEqual([]);
  });

  it("R8: part of a list covers part of its claim", async () => {
    const { call } = await openDemoOffice();
    const { partnerId, claimId } = await claimOf(call, 320);
    await importList(call, "helped-list", csvFile(list(heads(0, 100))), { partnerId });
    expect((await call.claims.get({ id: claimId })).fields.listState).toBe("partial");
    expect(await bounds(call)).toEqual({ low: 320_000, high: 621_000 });
  });

  it("R5: the same family on another day is helped again, on the same day it stands in the list twice", async () => {
    const { call } = await openDemoOffice();
    const { partnerId } = await claimOf(call, 320);
    const [name = ""] = heads(900, 1);
    const rows: ListRows = [["ФИО", "Дата рождения", "Дата"], [name, "1.2.1970", "20.03.2020"], [name, "1.2.1970", "27.03.2020"], [name, "1.2.1970", "27.03.2020"], [name, "1.2.1970", "05.04.2020"]];
    const { summary } = await importList(call, "helped-list", csvFile(rows), { partnerId });
    expect(summary).toMatchObject({ rows: 4, new: 2, twice: 1, unreadable: 1, problems: expect.arrayContaining([expect.objectContaining({ kind: "future_date", count: 1 })]) });
    const [family] = (await call.families.list({ filters: {}, search: name })).rows;
    expect(family?.deliveries).toBe(2);
  });

  it("needs a partner", async () => {
    const { call } = await openDemoOffice();
    await expect(previewList(call, "helped-list", csvFile(list(heads(0, 2))))).rejects.toMatchObject({ data: { reason: "partner_needed" } });
  });

  it("R1 and R5: rows of one family are one family and one delivery; what else was given to it is a delivery of its own", async () => {
    const { call } = await openDemoOffice();
    const { partnerId } = await claimOf(call, 320);
    const [name = ""] = heads(950, 1);
    const rows: ListRows = [
      ["№ семьи", "ФИО", "Кем приходится", "Дата рождения", "Дата", "Помощь"],
      [7, name, "глава", "1.2.1970", "20.03.2020", "Продуктовый набор"], [7, `${name}а`, "жена", "3.4.1972", null, null], [7, `${name}ушка`, "сын", "5.6.2012", "20.03.2020", "Маска"],
    ];
    const before = (await call.families.list({ filters: {} })).total;
    const { summary } = await importList(call, "helped-list", csvFile(rows), { partnerId });
    expect(summary).toMatchObject({ rows: 3, new: 3 });
    expect((await call.families.list({ filters: {} })).total).toBe(before + 1);
    expect((await call.families.list({ filters: {}, search: name })).rows).toMatchObject([{ headName: name, members: 3, deliveries: 2 }]);
  });

  it("without a day in any column the list is refused: no delivery is dated by the day of its import; a claim or an answer gives the day, and the preview says what is assumed", async () => {
    const { call } = await openDemoOffice();
    const undated = csvFile([["ФИО", "Дата рождения"], ["Пробников Жалғас", "12.03.1980"]]);
    const claimed = await claimOf(call, 320);
    const [stranger] = (await call.partners.list({ filters: { corps: "without" }, pageSize: 50 })).rows.filter(({ claims }) => claims === 0);
    const refused = await previewList(call, "helped-list", undated, { partnerId: stranger?.id ?? "" });
    expect(refused.summary).toMatchObject({ missing: [{ kind: "missing_column", field: "date" }], new: 0, unreadable: 1 });
    await expect(call.importing.commit({ session: refused.session })).rejects.toMatchObject({ data: { reason: "column_needed" } });
    const answered = await previewList(call, "helped-list", undated, { partnerId: stranger?.id ?? "", defaults: { date: "2020-03-30" } });
    expect(answered.summary).toMatchObject({ new: 1, missing: [], assumed: { item: "Продуктовый набор", one: true, date: "" } });
    const { summary } = await importList(call, "helped-list", undated, { partnerId: claimed.partnerId });
    const { fields } = await call.claims.get({ id: claimed.claimId });
    expect(summary.assumed.date).toBe(fields.toDate);
    expect((await call.deliveries.list({ filters: {}, search: "пробников" })).rows.map(({ date }) => date)).toEqual([fields.toDate]);
  });
});
