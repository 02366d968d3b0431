/** R22 within one list: rows that only look the same are nobody's until a person said so; what says the same letter for letter is one. */
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../electron/database/reader";
import { iinFor } from "../../../shared/domain/iin";
import type { ImportKind } from "../../../shared/domain/importing/types";
import { openDemoOffice } from "../../helpers/briefings";
import { partnerFields } from "../../helpers/fields";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import { newPerson, personFields, volunteerFields } from "../../helpers/peopleFields";
import { type OfficeClient, openTestOffice, type TestOffice } from "../../helpers/testOffice";

const HEAD = ["ФИО", "Дата рождения", "Телефон", "Населённый пункт"] as const;
const TWINS: ListRows = [[...HEAD], ["Сериков Данияр Ержанович", "05.03.2001", "87011112233", "Бейнеу"], ["Сериков Даниар Ержанович", "05.03.2001", "87011112233", "Бейнеу"]];
const SHORT: ListRows = [[...HEAD], ["Серикова Гульнара Ержановна", "05.03.2001", "87011112233", "Бейнеу"], ["Серикова Гуля Ержановна", "05.03.2001", "87011112233", "Бейнеу"]];
const FATHER_AND_SON: ListRows = [[...HEAD], ["Досов Ерлан Ержанұлы", null, "87011112233", "Бейнеу"], ["Досов Ерлан Ерланұлы", "05.03.2001", "87011112233", "Бейнеу"]];
const INITIALS: ListRows = [[...HEAD, "Примечание"], ["Ахметова А. Б.", "05.03.2001", "87011112233", "Бейнеу", "поёт"], ["Ахметова А. Б.", "05.03.2001", "87011112233", "Бейнеу", "шьёт"]];

const people = async (call: OfficeClient): Promise<number> => (await call.people.list({ filters: {} })).total;
const pairs = ({ office }: Pick<TestOffice, "office">) => rowsOf<{ band: string }>(office.database.reader, `select band from review_pair where state = 'open'`);

describe("rows of one list that look the same", () => {
  it.each<[who: string, list: ListRows]>([["twins a letter apart", TWINS], ["a name and its short form", SHORT], ["initials, which sisters share", INITIALS]])(
    "R22: %s are proposed, saved as two while nobody answers, and wait in the review; the undo takes all of it back",
    async (_who, list) => {
      const { call, office } = await openTestOffice();
      const before = await registers(office.database.reader);
      const { session, summary } = await previewList(call, "volunteers", csvFile(list));
      expect(summary).toMatchObject({ rows: 2, new: 2, twice: 0, same: 1, look: 0, apart: 0 });
      const { rows } = await call.importing.rows({ session, filter: "same" });
      expect(rows).toMatchObject([{ row: 3, outcome: "new", likeRow: { row: 2, title: list[1]?.[0] }, answer: null, problems: [{ kind: "same_in_file", accepted: "2" }] }]);
      const { batchId, review } = await call.importing.commit({ session });
      expect([review, await people(call), await pairs({ office })]).toEqual([1, 2, [{ band: "same" }]]);
      await call.importing.undo({ id: batchId });
      expect(await registers(office.database.reader)).toEqual(before);
    },
  );

  it("R22: a father and his son of one phone and village are two people", async () => {
    const { call } = await openTestOffice();
    expect((await importList(call, "volunteers", csvFile(FATHER_AND_SON))).summary).toMatchObject({ new: 2, twice: 0 });
    expect(await people(call)).toBe(2);
  });

  it("are one where a person said so, with all that wait or by itself, and two again where they took it back", async () => {
    const { call, office } = await openTestOffice();
    const before = await registers(office.database.reader);
    const { session } = await previewList(call, "volunteers", csvFile(SHORT));
    const rows = [{ sheet: "list", row: 3 }];
    expect(await call.importing.join({ session, rows: "same", join: true })).toMatchObject({ new: 1, twice: 1, same: 0 });
    expect(await call.importing.join({ session, rows, join: false })).toMatchObject({ new: 2, twice: 0, same: 0, apart: 1 });
    expect(await call.importing.join({ session, rows, join: true })).toMatchObject({ new: 1, twice: 1, apart: 0 });
    expect((await call.importing.rows({ session, filter: "same" })).rows).toMatchObject([{ row: 3, outcome: "twice", answer: true, firstRow: 2 }]);
    const { batchId, review } = await call.importing.commit({ session });
    expect([review, await people(call)]).toEqual([0, 1]);
    const [volunteer] = (await call.volunteers.list({ filters: {} })).rows;
    expect((await call.importing.sources({ id: volunteer?.id ?? "" })).map(({ row }) => row)).toEqual([2, 3]);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it("of three that look alike each that is confirmed is the first one's", async () => {
    const { call } = await openTestOffice();
    const { session } = await previewList(call, "volunteers", csvFile([...SHORT, ["Серикова Гульнара Ержанқызы", "05.03.2001", "87011112233", "Бейнеу"]]));
    await call.importing.join({ session, rows: "same", join: true });
    expect((await call.importing.rows({ session, filter: "twice" })).rows.map(({ firstRow }) => firstRow)).toEqual([2, 2]);
    await call.importing.commit({ session });
    expect(await people(call)).toBe(1);
  });

  const IIN = iinFor("2001-03-05", "male", 77);
  it.each<[says: string, one: (string | null)[], other: (string | null)[]]>([
    ["the same name, in small letters, and day", ["Досов Қайрат", "12.03.1980", null, null], ["досов  қайрат", "12.03.1980", "87011112233", null]],
    ["everything but the day", ["Досов Қайрат Болатұлы", null, "87011112233", "Бейнеу"], ["ДОСОВ Қайрат Болатұлы", null, "87011112233", "Бейнеу"]],
    ["one IIN in two spellings", [`Досов Қайрат`, null, null, IIN], ["Досов Кайрат", null, null, IIN]],
  ])("two rows with %s are one without asking", async (_says, one, other) => {
    const { call } = await openTestOffice();
    const head = one.at(-1) === IIN ? [...HEAD.slice(0, 3), "ИИН"] : [...HEAD];
    expect((await previewList(call, "volunteers", csvFile([head, one, other]))).summary).toMatchObject({ new: 1, twice: 1, same: 0 });
  });

  it.each<[says: string, one: (string | null)[], other: (string | null)[]]>([
    ["another phone", ["Досов Қайрат", "12.03.1980", "87011112233", null], ["Досов Қайрат", "12.03.1980", "87019998877", null]],
    ["another village", ["Досов Қайрат", "12.03.1980", null, "Бейнеу"], ["Досов Қайрат", "12.03.1980", null, "Шетпе"]],
    ["no day of birth where the other has one", ["Досов Қайрат Болатұлы", "12.03.1980", "87011112233", "Бейнеу"], ["Досов Қайрат Болатұлы", null, "87011112233", "Бейнеу"]],
  ])("R22: of one name, with %s, a row is asked about", async (_says, one, other) => {
    const { call } = await openTestOffice();
    expect((await previewList(call, "volunteers", csvFile([[...HEAD], one, other]))).summary).toMatchObject({ new: 2, twice: 0, same: 1 });
  });

  it("twins of one family are both its children; of a cell that names them it is said, and they wait in the review", async () => {
    const { call } = await openTestOffice();
    const family: ListRows = [["№ семьи", "ФИО", "Кем приходится", "Дата рождения"], [1, "Сериков Ержан", "глава", "01.02.1980"], [1, "Сериков Данияр Ержанович", "сын", "05.03.2011"], [1, "Сериков Даниар Ержанович", "сын", "05.03.2011"]];
    const first = await previewList(call, "families", csvFile(family));
    expect(first.summary).toMatchObject({ new: 3, twice: 0, same: 1 });
    await call.importing.commit({ session: first.session });
    const [found] = (await call.families.list({ filters: {} })).rows;
    expect((await call.families.get({ id: found?.id ?? "" })).fields.members).toHaveLength(2);
    const cell = await previewList(call, "families", csvFile([["ФИО", "Дата рождения", "Дети"], ["Оразов Серік", "03.09.1979", "Оразов Данияр Серікұлы 07.03.2011; Оразов Даниар Серікұлы 07.03.2011"]]));
    expect((await call.importing.rows({ session: cell.session })).rows[0]?.problems).toMatchObject([{ kind: "member_in_file", field: "members", read: "Оразов Даниар Серікұлы" }]);
    expect((await call.importing.commit({ session: cell.session })).review).toBe(1);
    expect(await people(call)).toBe(6);
  });

  it("where one person may stand in several rows, those of two spellings are two people until it is confirmed, and each row keeps its record", async () => {
    const { call } = await openDemoOffice();
    const before = await people(call);
    const list: ListRows = [["ФИО", "Дата рождения", "Должность", "С какого числа"], ["Тестбаева Гүлнар Серікқызы", "06.05.1983", "Бухгалтер", "01.02.2020"], ["Тестбаева Гуля Сериковна", "06.05.1983", "Кассир", "01.03.2020"], ["Тестбаева Гуля Сериковна", "06.05.1983", "Завхоз", "01.04.2020"]];
    const apart = await importList(call, "staff", csvFile(list));
    expect([apart.summary, await people(call), apart.review]).toMatchObject([{ new: 3, same: 2 }, before + 2, 1]);
    await call.importing.undo({ id: apart.batchId });
    const { session } = await previewList(call, "staff", csvFile(list));
    expect(await call.importing.join({ session, rows: [{ sheet: "list", row: 4 }], join: true })).toMatchObject({ new: 3, same: 0 });
    await call.importing.commit({ session });
    expect((await call.staff.list({ filters: {}, search: "тестбаева" })).rows.map(({ post }) => post).sort()).toEqual(["Бухгалтер", "Завхоз", "Кассир"]);
    expect(await people(call)).toBe(before + 1);
  });
});

describe("a bulk confirm", () => {
  const ON_FILE = ["Ахметова Алия Сериковна", "Ержанов Болат Ержанович"] as const;
  const LIST: ListRows = [[...HEAD], ["Ахметова Әлия Серікқызы", "12.05.1984", "87011112233", null], ["Ержанов Болат Ержанұлы", "01.02.1979", "87012223344", null]];

  it("R22 leaves alone what somebody answered with no, row by row, and says how many", async () => {
    const { call } = await openTestOffice();
    await call.people.create({ fields: personFields(ON_FILE[0], { birthDate: "1984-05-12", phones: ["87011112233"] }) });
    await call.people.create({ fields: personFields(ON_FILE[1], { birthDate: "1979-02-01", phones: ["87012223344"] }) });
    const { session, summary } = await previewList(call, "volunteers", csvFile(LIST));
    expect(summary).toMatchObject({ new: 2, same: 2, apart: 0 });
    await call.importing.join({ session, rows: [{ sheet: "list", row: 2 }], join: false });
    const after = await call.importing.join({ session, rows: "same", join: true });
    expect(after).toMatchObject({ new: 1, onFile: 1, same: 0, apart: 1 });
    expect((await call.importing.rows({ session, filter: "same" })).rows.map(({ row, outcome, answer }) => [row, outcome, answer])).toEqual([[2, "new", false], [3, "onFile", true]]);
    expect(await call.importing.join({ session, rows: "same", join: false })).toMatchObject({ new: 2, onFile: 0, same: 1, apart: 1 });
  });

  it("two rows joined to one and the same volunteer are that volunteer once: the second is twice in the list", async () => {
    const office = await openTestOffice();
    const { call } = office;
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметова Алия Сериковна", { birthDate: "1984-05-12", phones: ["87011112233", "87019998877"] })) });
    const before = await registers(office.office.database.reader);
    const list: ListRows = [[...HEAD], ["Ахметова Алия Сериковна", "12.05.1984", "87011112233", null], ["Ахметова Алия Сериковна", "12.05.1984", "87019998877", null]];
    const { session } = await previewList(call, "volunteers", csvFile(list));
    expect(await call.importing.join({ session, rows: "same", join: true })).toMatchObject({ new: 0, onFile: 1, twice: 1 });
    const { batchId } = await call.importing.commit({ session });
    expect((await call.volunteers.list({ filters: {} })).total).toBe(1);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.office.database.reader)).toEqual(before);
  });

  it("two rows joined to one person who is no volunteer yet make one", async () => {
    const { call } = await openTestOffice();
    await call.people.create({ fields: personFields("Ахметова Алия Сериковна", { birthDate: "1984-05-12", phones: ["87011112233", "87019998877"] }) });
    const { session } = await previewList(call, "volunteers", csvFile([[...HEAD], ["Ахметова Алия Сериковна", "12.05.1984", "87011112233", null], ["Ахметова Алия Сериковна", "12.05.1984", "87019998877", null]]));
    await call.importing.join({ session, rows: "same", join: true });
    expect(await call.importing.commit({ session })).toMatchObject({ created: 0, attached: 1, review: 0 });
    expect((await call.volunteers.list({ filters: {} })).total).toBe(1);
  });
});

it("a row that stands in the list already says whether it goes to the file as the first of it does", async () => {
  const { call } = await openTestOffice();
  await call.people.create({ fields: personFields("Ахметова Алия Сериковна", { birthDate: "1984-05-12", phones: ["87011112233"] }) });
  const row = ["Ахметова Алия Сериковна", "12.05.1984", "87011112233", "Первая помощь", "01.03.2020"];
  const { session } = await previewList(call, "trainings", csvFile([["ФИО", "Дата рождения", "Телефон", "Тема занятия", "Дата"], row, row]));
  const shown = async () => (await call.importing.rows({ session, page: 1, pageSize: 10 })).rows.map(({ outcome, joined }) => ({ outcome, joined }));
  const [first] = (await call.importing.rows({ session, page: 1, pageSize: 10 })).rows;
  expect(await shown()).toEqual([{ outcome: "new", joined: false }, { outcome: "twice", joined: false }]);
  await call.importing.join({ session, rows: [{ sheet: first?.sheet ?? "", row: first?.row ?? 0 }], join: false });
  expect(await shown()).toEqual([{ outcome: "new", joined: false }, { outcome: "twice", joined: false }]);
});

describe("two rows joined to one person", () => {
  const NAME = ["Тестбаева Гүлнар Серікқызы", "06.05.1983"] as const;
  const PHONES = ["87011112233", "87019998877"] as const;
  const HQ = "Волонтёрский штаб на время чрезвычайного положения";
  it.each<[kind: ImportKind, more: readonly string[], cells: readonly string[], otherwise?: readonly string[]]>([
    ["volunteers", [], []],
    ["staff", ["Должность", "С какого числа"], ["Бухгалтер", "01.02.2020"], ["бухгалтер", "01.03.2020"]],
    ["hq", ["Штаб", "С какого числа"], [HQ, "16.03.2020"]],
    ["learners", ["Программа"], ["BILIM"]],
    ["participations", ["Программа", "С какого числа"], ["BILIM", "16.03.2020"]],
    ["mentors", ["Программа", "Кем является"], ["BILIM", "учитель"]],
    ["clearances", ["Вид справки", "Дата"], ["медицинская", "01.03.2020"]],
    ["trainings", ["Тема занятия", "Дата"], ["Первая помощь", "01.03.2020"]],
    ["families", [], []],
  ])("do not end the whole list: of %s the second is twice, and all is taken back", async (kind, more, cells, otherwise = cells) => {
    const { call, office } = await openDemoOffice();
    await call.people.create({ fields: personFields(NAME[0], { birthDate: "1983-05-06", phones: [...PHONES] }) });
    const before = await registers(office.database.reader);
    const { session } = await previewList(call, kind, csvFile([["ФИО", "Дата рождения", "Телефон", ...more], [...NAME, PHONES[0], ...cells], [...NAME, PHONES[1], ...otherwise]]));
    expect(await call.importing.join({ session, rows: "same", join: true })).toMatchObject({ rows: 2, new: 0, onFile: 1, twice: 1, unreadable: 0 });
    const { batchId } = await call.importing.commit({ session });
    expect((await call.people.list({ filters: {}, search: "тестбаева" })).total).toBe(1);
    await call.importing.undo({ id: batchId });
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it("who left a post and came back to it has a record of each time", async () => {
    const { call } = await openTestOffice();
    const list: ListRows = [["ФИО", "Дата рождения", "Должность", "С какого числа", "По какое число"], [...NAME, "Бухгалтер", "01.02.2018", "01.02.2019"], [...NAME, "бухгалтер", "01.03.2020", null]];
    expect((await importList(call, "staff", csvFile(list))).summary).toMatchObject({ new: 2, twice: 0 });
    expect((await call.staff.list({ filters: {} })).total).toBe(2);
  });
});

describe("organisations of one list", () => {
  const BIN = "970740001013";
  it.each<[what: string, onFile: boolean, expected: object]>([["on file", true, { onFile: 1, new: 0, twice: 1 }], ["new", false, { onFile: 0, new: 1, twice: 1 }]])("under two names with one BIN are one, %s", async (_what, onFile, expected) => {
    const { call } = await openTestOffice();
    if (onFile) await call.partners.create({ fields: partnerFields({ nameRu: "Фонд Море", bin: BIN }) });
    const { summary, session } = await previewList(call, "partners", csvFile([["Организация", "БИН"], ["Фонд Море", BIN], ["ОФ «Море и берег»", BIN]]));
    expect(summary).toMatchObject({ rows: 2, ...expected });
    await call.importing.commit({ session });
    expect((await call.partners.list({ filters: {}, search: "море" })).total).toBe(1);
  });
});
