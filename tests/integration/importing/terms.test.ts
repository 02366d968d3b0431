/** Lists of the staff and of headquarters: terms on file are met again, earlier ones are kept beside them. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { openDemoOffice } from "../../helpers/briefings";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import type { OfficeClient } from "../../helpers/testOffice";

const STAFF = ["ФИО", "ИИН", "Должность", "С какого числа", "По какое число"] as const;
const HQ = ["ФИО", "ИИН", "Штаб", "Роль", "С какого числа", "По какое число"] as const;
const HQ_NAME = "Волонтёрский штаб на время чрезвычайного положения";
const IIN = iinFor("1983-05-06", "female", 900);
const WHO = ["Тестбаева Гүлнар", IIN] as const;

const postsOf = async (call: OfficeClient) => (await call.staff.list({ filters: {}, search: "тестбаева", sort: "from" })).rows.map(({ post, from, to }) => [post, from, to]);

async function membersOf(call: OfficeClient) {
  const [hq] = (await call.headquarters.list({ filters: {}, search: HQ_NAME })).rows;
  const { fields, record } = await call.headquarters.get({ id: hq?.id ?? "" });
  return { version: record.version, members: fields.members };
}

async function expectAsBefore(before: Awaited<ReturnType<typeof registers>>, after: Awaited<ReturnType<typeof registers>>): Promise<void> {
  for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
}

describe("lists of the staff", () => {
  it("the same list once more brings nothing new", async () => {
    const { call, office } = await openDemoOffice();
    const list: ListRows = [STAFF, [...WHO, "Бухгалтер", "01.02.2020", null], [...WHO, "Кассир", "01.03.2018", "31.12.2019"]].map((row) => [...row]);
    await importList(call, "staff", csvFile(list));
    const once = await registers(office.database.reader);
    const again = await importList(call, "staff", csvFile(list));
    expect(again.summary).toMatchObject({ rows: 2, new: 0, onFile: 2, problems: [{ kind: "already_on_file", severity: "warning", count: 1 }] });
    await expectAsBefore(once, await registers(office.database.reader));
  });

  it("who comes again in the post they held before has both terms, and taking the list back leaves the first", async () => {
    const { call, office } = await openDemoOffice();
    await importList(call, "staff", csvFile([[...STAFF], [...WHO, "Бухгалтер", "01.02.2020", null]]));
    const before = await registers(office.database.reader);
    const earlier = await importList(call, "staff", csvFile([[...STAFF], [...WHO, "Бухгалтер", "01.03.2017", "31.12.2018"]]));
    expect(await postsOf(call)).toEqual([["Бухгалтер", "2017-03-01", "2018-12-31"], ["Бухгалтер", "2020-02-01", null]]);
    await call.importing.undo({ id: earlier.batchId });
    await expectAsBefore(before, await registers(office.database.reader));
  });

  it("two terms of one person in one list are two records; terms that share a day are one", async () => {
    const { call } = await openDemoOffice();
    const { summary } = await importList(call, "staff", csvFile([
      [...STAFF], [...WHO, "Бухгалтер", "01.03.2017", "31.12.2018"], [...WHO, "Бухгалтер", "01.02.2020", null], [...WHO, "БУХГАЛТЕР", "01.05.2020", null],
    ]));
    expect(summary).toMatchObject({ new: 2, twice: 1 });
    expect(await postsOf(call)).toEqual([["Бухгалтер", "2017-03-01", "2018-12-31"], ["Бухгалтер", "2020-02-01", null]]);
  });

  it.each([
    ["in other case and with spaces", "Бухгалтер-учетчик", " БУХГАЛТЕР-УЧЕТЧИК "],
    ["with ё", "Учётчик", "учетчик"],
    ["in Kazakh letters", "Есепші", "ЕСЕПШI"],
    ["in Kazakh letters typed without them", "Қойма меңгерушісі", "койма менгерушиси"],
  ])("a post %s is the post on file", async (_title, onFile, inList) => {
    const { call, office } = await openDemoOffice();
    await importList(call, "staff", csvFile([[...STAFF], [...WHO, onFile, "01.02.2020", null]]));
    const before = await registers(office.database.reader);
    const other: ListRows = [[...STAFF], [...WHO, inList, "01.02.2020", null], ["Тестбаев Ерлан", null, "Водитель", "01.02.2020", null]];
    const { summary } = await importList(call, "staff", csvFile(other));
    expect(summary).toMatchObject({ new: 1, onFile: 1 });
    const after = await registers(office.database.reader);
    expect(await postsOf(call)).toEqual([[onFile, "2020-02-01", null]]);
    expect(after["staff_member"]?.length).toBe((before["staff_member"]?.length ?? 0) + 1);
  });

  it("days that the file has otherwise are told beside the row, and stay", async () => {
    const { call } = await openDemoOffice();
    await importList(call, "staff", csvFile([[...STAFF], [...WHO, "Бухгалтер", "01.02.2020", null]]));
    const { session } = await previewList(call, "staff", csvFile([[...STAFF], [...WHO, "Бухгалтер", "03.02.2020", "31.12.2020"]]));
    const { rows: [row] } = await call.importing.rows({ session, filter: "all", page: 1, pageSize: 10 });
    expect(row?.problems.filter(({ kind }) => kind === "differs_from_file").map(({ field, read, accepted }) => [field, read, accepted])).toEqual([
      ["from", "03.02.2020", "01.02.2020"], ["to", "31.12.2020", "—"],
    ]);
    await call.importing.commit({ session });
    expect(await postsOf(call)).toEqual([["Бухгалтер", "2020-02-01", null]]);
  });
});

describe("lists of a headquarters", () => {
  const LIST: ListRows = [[...HQ], [...WHO, HQ_NAME, "водитель", "17.03.2020", "20.03.2020"], [...WHO, HQ_NAME, "водитель", "25.03.2020", null]];

  it("the same list once more brings nothing new, closed memberships among it, and both can be taken back", async () => {
    const { call, office } = await openDemoOffice();
    const before = await registers(office.database.reader);
    const first = await importList(call, "hq", csvFile(LIST));
    const once = await registers(office.database.reader);
    const there = await membersOf(call);
    const again = await importList(call, "hq", csvFile(LIST));
    expect(again.summary).toMatchObject({ new: 0, onFile: 2, problems: [{ kind: "already_on_file", severity: "warning", count: 1 }] });
    expect(await membersOf(call)).toEqual(there);
    await expectAsBefore(once, await registers(office.database.reader));
    for (const { batchId } of [again, first]) await call.importing.undo({ id: batchId });
    await expectAsBefore(before, await registers(office.database.reader));
  });

  it("who was a member before gets the term that does not meet the one on file", async () => {
    const { call } = await openDemoOffice();
    await importList(call, "hq", csvFile([[...HQ], [...WHO, HQ_NAME, "водитель", "25.03.2020", null]]));
    await importList(call, "hq", csvFile(LIST));
    expect((await membersOf(call)).members.slice(-2).map(({ from, to }) => [from, to])).toEqual([["2020-03-25", null], ["2020-03-17", "2020-03-20"]]);
  });

  it("a last day before the first is a problem of its row, and the others are taken over", async () => {
    const { call } = await openDemoOffice();
    const { session, summary } = await previewList(call, "hq", csvFile([[...HQ], [...WHO, HQ_NAME, "водитель", "20.03.2020", "17.03.2020"], ["Тестбаев Ерлан", null, HQ_NAME, "", "17.03.2020", "20.03.2020"]]));
    expect(summary).toMatchObject({ new: 1, unreadable: 1 });
    const { rows: [row] } = await call.importing.rows({ session, filter: "unreadable", page: 1, pageSize: 10 });
    expect(row?.problems.map(({ field, kind, read, accepted, column }) => [field, kind, read, accepted, column])).toEqual([["to", "bad_date", "2020-03-17", "2020-03-20", "По какое число"]]);
    await call.importing.commit({ session });
    expect((await membersOf(call)).members.at(-1)).toMatchObject({ from: "2020-03-17", to: "2020-03-20" });
  });

  it("what the file has otherwise of a membership is told beside the row", async () => {
    const { call } = await openDemoOffice();
    await importList(call, "hq", csvFile([[...HQ], [...WHO, HQ_NAME, "водитель", "25.03.2020", null]]));
    const { session } = await previewList(call, "hq", csvFile([[...HQ], [...WHO, HQ_NAME, "фасовка", "25.03.2020", "31.03.2020"]]));
    const { rows: [row] } = await call.importing.rows({ session, filter: "all", page: 1, pageSize: 10 });
    expect(row?.problems.filter(({ kind }) => kind === "differs_from_file").map(({ field, accepted }) => [field, accepted])).toEqual([["to", "—"], ["role", "водитель"]]);
  });
});
