/** Families from a list: counted before anything is written, taken over in one write, taken back whole. */
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../electron/database/reader";
import { readTable } from "../../../electron/files/tables/readTable";
import { iinFor } from "../../../shared/domain/iin";
import { familyFields, personFields } from "../../helpers/peopleFields";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import { type OfficeClient, openTestOffice } from "../../helpers/testOffice";
import { turnsDuring } from "../../helpers/turns";

const HEAD = ["№", "ФИО", "ИИН", "Дата рождения", "Телефон", "Адрес", "Кол-во человек", "Категория"] as const;
const IIN = iinFor("1984-05-12", "female", 11);

const LIST: ListRows = [
  ["Список семей на 3 апреля", null, null, null, null, null, null, null],
  [...HEAD],
  [1, "Ахметова Әлия Серікқызы", IIN, "12.05.1984", "8 701 111 22 33", "Актау, 5 мкр., дом 3, кв. 7", 5, "многодетная"],
  [2, "Ержанов Болат", null, "1.2.79", "87012223344; 8 7292 50-50-50", "Бейнеу", 4, "малообеспеченная"],
  [3, "Ахметова Алия Сериковна", IIN, "12.05.1984", null, null, 5, null],
  [4, null, null, null, "87019998877", "Жанаозен", 3, null],
  ["Итого", null, null, null, null, null, 17, null],
];

describe("a list of families", () => {
  it("is counted before anything is written: new, on file, twice in the list, unreadable", async () => {
    const { call, office } = await openTestOffice();
    const before = await registers(office.database.reader);
    const { summary } = await previewList(call, "families", csvFile(LIST));
    expect(summary).toMatchObject({ rows: 4, new: 2, onFile: 0, twice: 1, unreadable: 1, skipped: 1 });
    expect(await registers(office.database.reader)).toEqual(before);
    expect((await call.importing.batches({})).rows).toEqual([]);
  });

  it("is taken over in one write with one entry in the journal, and each record knows its row", async () => {
    const { call } = await openTestOffice();
    const { batchId, created } = await importList(call, "families", csvFile(LIST));
    expect(created).toBe(2);
    const families = await call.families.list({ filters: {}, search: "ахметова" });
    expect(families.rows).toMatchObject([{ name: "Ахметова", headName: "Ахметова Әлия Серікқызы", declaredSize: 5, vulnerabilities: ["large_family"] }]);
    expect((await call.people.list({ filters: {}, search: "87012223344" })).rows).toMatchObject([{ name: "Ержанов Болат", birthDate: "1979-02-01" }]);
    const { rows: entries } = await call.audit.list({ kind: "imports" });
    expect(entries).toMatchObject([{ action: "import", subjectId: batchId, links: 4 }]);
    const [source] = await call.importing.sources({ id: families.rows[0]?.id ?? "" });
    expect(source).toMatchObject({ batchId, fileName: "list.csv", row: 3, cells: LIST[2]?.map((cell) => String(cell ?? "")) });
  });

  it("taken back leaves everything but the journal as it was", async () => {
    const { call, office } = await openTestOffice();
    await call.families.create({ fields: familyFields({ head: { ...personFields("Оразов Нұрлан"), id: null, version: null } }) });
    const before = await registers(office.database.reader);
    const { batchId } = await importList(call, "families", csvFile(LIST));
    expect(await registers(office.database.reader)).not.toEqual(before);
    expect((await call.importing.undo({ id: batchId })).undoneAt).not.toBeNull();
    expect(await registers(office.database.reader)).toEqual(before);
    await expect(call.importing.undo({ id: batchId })).rejects.toMatchObject({ data: { reason: "import_undone" } });
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("is not taken back once somebody has built upon it, and says what that is", async () => {
    const { call, office } = await openTestOffice();
    const { batchId } = await importList(call, "families", csvFile(LIST));
    const [person] = (await call.people.list({ filters: {}, search: "ержанов" })).rows;
    await call.families.create({ fields: familyFields({ name: "Вторая", members: [{ person: { ...personFields(), id: person?.id ?? "", version: null }, relation: "parent", from: null, to: null }] }) });
    const before = await registers(office.database.reader);
    await expect(call.importing.undo({ id: batchId })).rejects.toMatchObject({ data: { reason: "import_built_upon", params: { what: "families", count: 1 } } });
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it("R22: a valid IIN on file that name and birth date do not contradict joins by itself; whoever else looks the same waits for a person", async () => {
    const { call } = await openTestOffice();
    const known = { ...personFields("Ахметова Алия Сериковна", { birthDate: "1984-05-12", iin: IIN, sex: "female" }), id: null, version: null };
    await call.families.create({ fields: familyFields({ head: known }) });
    await call.people.create({ fields: personFields("Ержанов Болат", { birthDate: "1979-02-01", phones: ["8 701 222 33 44"] }) });
    const { session, summary } = await previewList(call, "families", csvFile(LIST));
    expect(summary).toMatchObject({ rows: 4, onFile: 1, new: 1, same: 1 });
    expect(await call.importing.join({ session, rows: "same", join: true })).toMatchObject({ onFile: 2, new: 0, same: 0 });
    expect(await call.importing.join({ session, rows: [{ sheet: "list", row: 4 }], join: false })).toMatchObject({ onFile: 1, new: 1 });
    const { review } = await call.importing.commit({ session });
    expect(review).toBe(1);
    expect((await call.people.list({ filters: {} })).total).toBe(3);
    expect((await call.families.list({ filters: {} })).total).toBe(2);
  });

  it("has cells that can be put right in the preview; the file is not touched", async () => {
    const { call } = await openTestOffice();
    const { session, summary } = await previewList(call, "families", csvFile(LIST));
    expect(summary.unreadable).toBe(1);
    expect(await call.importing.fix({ session, sheet: "list", row: 6, column: 1, value: "Досов Қайрат" })).toMatchObject({ unreadable: 0, new: 3 });
    const { rows } = await call.importing.rows({ session, filter: "new" });
    expect(rows.map((row) => row.title)).toEqual(["Ахметова Әлия Серікқызы", "Ержанов Болат", "Досов Қайрат"]);
  });

  it("keeps what the file said beside what was typed over it, and the rows that were left out with their reason", async () => {
    const { call, office } = await openTestOffice();
    const { session } = await previewList(call, "families", csvFile(LIST));
    await call.importing.fix({ session, sheet: "list", row: 6, column: 1, value: "Досов Қайрат" });
    await call.importing.commit({ session });
    const [family] = (await call.families.list({ filters: {}, search: "досов" })).rows;
    expect(await call.importing.sources({ id: family?.id ?? "" })).toMatchObject([{ row: 6, cells: ["4", null, null, null, "87019998877", "Жанаозен", "3"], fixed: [{ column: 1, value: "Досов Қайрат" }] }]);
    expect(await rowsOf(office.database.reader, `select "row" as "row", reason from import_row where outcome = 'skipped'`)).toEqual([{ row: 7, reason: "total" }]);
  });

  it("that is cancelled leaves nothing behind", async () => {
    const { call, office } = await openTestOffice();
    const many: ListRows = [[...HEAD], ...Array.from({ length: 3_000 }, (_, at) => [at + 1, `Тестова${at} Айгүл`, null, "01.01.1980", null, null, 3, null])];
    const { session } = await previewList(call, "families", csvFile(many));
    const before = await registers(office.database.reader);
    const committing = call.importing.commit({ session });
    while ((await call.importing.progress({ session })).done === 0) await new Promise((resolve) => setImmediate(resolve));
    await call.importing.cancel({ session });
    await expect(committing).rejects.toMatchObject({ data: { reason: "import_cancelled" } });
    expect(await registers(office.database.reader)).toEqual(before);
    expect((await call.importing.batches({})).total).toBe(0);
  });

  it("leaves turns to others while it is read and planned: no stretch is a quarter of the whole", async () => {
    const { call } = await openTestOffice();
    const file = csvFile([[...HEAD], ...Array.from({ length: 4_000 }, (_, at) => [at + 1, `Тестова${at} Айгүл`, null, "01.01.1980", null, null, 3, null])]);
    const { result, turns, longest } = await turnsDuring(() => previewList(call, "families", file));
    expect(result.summary.rows).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(100);
    expect(longest).toBeLessThan(0.25);
  });

  it("that is ended while it is read is not kept; how many rows were read is known meanwhile", async () => {
    const { call } = await openTestOffice();
    const file = csvFile([[...HEAD], ...Array.from({ length: 60_000 }, (_, at) => [at + 1, `Тестова${at} Айгүл`, null, "01.01.1980", null, null, 3, null])]);
    const reading = call.importing.open({ file, kind: "families", as: "of-this-window" });
    const end = reading.catch((error: unknown) => error);
    const asked = () => call.importing.progress({ session: "of-this-window" });
    while ((await asked()).done === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await asked()).toMatchObject({ stage: "reading", total: null });
    await call.importing.cancel({ session: "of-this-window" });
    expect(await end).toMatchObject({ data: { reason: "import_cancelled" } });
    await expect(call.importing.guess({ session: "of-this-window", kind: "families" })).rejects.toMatchObject({ data: { reason: "import_gone" } });
    expect((await call.importing.open({ file: csvFile([[...HEAD]]), kind: "families", as: "of-this-window" })).session).toBe("of-this-window");
  });

  it("remembers how its columns were mapped, for the partner's next list", async () => {
    const { call } = await openTestOffice();
    const first = await call.importing.open({ file: csvFile(LIST), kind: "families" });
    const [sheet] = first.sheets;
    if (!sheet) throw new Error("The list has no sheet.");
    const mapping = sheet.mapping.map((field) => (field === "vulnerabilities" ? "note" : field));
    await call.importing.preview({ session: first.session, kind: "families", sheets: [{ ...sheet, mapping }] });
    await call.importing.commit({ session: first.session });
    const next = await call.importing.open({ file: csvFile(LIST), kind: "families" });
    expect(next.sheets[0]).toMatchObject({ remembered: true, mapping });
  });

  it("goes back to whoever sent it as the same file with what is wrong in each row; the journal says who took it out", async () => {
    const { call, handedOver } = await openTestOffice();
    const { session } = await previewList(call, "families", csvFile(LIST));
    await call.importing.problemFile({ session, privacy: "full" });
    const [file] = handedOver;
    if (!file) throw new Error("Nothing was handed over.");
    const [sheet] = await readTable(file.bytes, file.name);
    const told = sheet?.rows.map(({ row, cells }) => [row, cells[8] ?? null]).filter(([, words]) => words !== null);
    expect(told).toEqual([[2, "Что не так"], [5, "Это уже стоит в строке 3."], [6, "Не указано имя."]]);
    expect((await call.audit.list({ action: "export" })).rows).toMatchObject([{ kind: "imports" }]);
  });

  it("leaves for others without what is personal: names, numbers, and whatever stands in a column that nobody named", async () => {
    const { call, handedOver } = await openTestOffice();
    const { session } = await previewList(call, "families", csvFile(LIST));
    await call.importing.problemFile({ session, privacy: "masked" });
    await call.importing.problemFile({ session, privacy: "none" });
    const said = await Promise.all(handedOver.map(async (file) => (await readTable(file.bytes, file.name))[0]?.rows.find((row) => row.row === 3)?.cells));
    const told = await Promise.all(handedOver.map(async (file) => (await readTable(file.bytes, file.name))[0]?.rows.find((row) => row.row === 6)?.cells.at(-1)));
    expect(said).toEqual([["1", "А. Ә. С.", "···", "1984", "··· 33", "···", "5", "многодетная"], [null, null, null, null, null, null, "5", "многодетная"]]);
    expect(told).toEqual(["нет имени", "нет имени"]);
    const entries = (await call.audit.list({ action: "export" })).rows;
    const kept = await Promise.all(entries.map(async ({ seq }) => (await call.audit.get({ seq })).changes));
    expect(kept.map((changes) => changes.find(({ field }) => field === "privacy")?.after)).toEqual(["none", "masked"]);
  });

  const MEMBERS = ["№ семьи", "ФИО", "Кем приходится", "Дата рождения"] as const;
  const family = async (call: OfficeClient, search: string) => {
    const [found] = (await call.families.list({ filters: {}, search })).rows;
    const { fields } = await call.families.get({ id: found?.id ?? "" });
    const name = (person: { family: string; given: string } | null) => `${person?.family ?? ""} ${person?.given ?? ""}`;
    return { id: found?.id ?? "", head: name(fields.head), members: fields.members.map((member) => name(member.person)) };
  };

  it("a family that is on file already gets those of its people whom it lacks, and loses them when the list is taken back", async () => {
    const { call, office } = await openTestOffice();
    const head = { ...personFields("Ахметова Алия", { iin: IIN, birthDate: "1984-05-12", sex: "female" as const }), id: null, version: null };
    await call.families.create({ fields: familyFields({ head }) });
    const before = await registers(office.database.reader);
    const list: ListRows = [["№ семьи", "ФИО", "Кем приходится", "ИИН"], [1, "Ахметова Алия", "глава", IIN], [1, "Ахметов Данияр", "сын", null], [1, "Ахметова Дана", "дочь", null]];
    const { batchId, summary } = await importList(call, "families", csvFile(list));
    expect(summary).toMatchObject({ rows: 3, onFile: 1, new: 2 });
    expect(await family(call, "данияр")).toMatchObject({ head: "Ахметова Алия", members: ["Ахметов Данияр", "Ахметова Дана"] });
    expect((await call.families.list({ filters: {} })).total).toBe(1);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it("nobody is headed by a child: where the head cannot be read, the rows of the family wait for it", async () => {
    const { call } = await openTestOffice();
    const { session, summary } = await previewList(call, "families", csvFile([[...MEMBERS], [1, "Досов Қайрат", "глава", "45.13.1980"], [1, "Досов Арман", "сын", "01.02.2010"], [2, "Оразов Ерлан", "глава", "1.2.1975"]]));
    expect(summary).toMatchObject({ rows: 3, new: 1, unreadable: 2 });
    const { rows } = await call.importing.rows({ session, filter: "unreadable" });
    expect(rows.map((row) => row.problems.map(({ kind, accepted }) => [kind, accepted]))).toEqual([[["bad_date", expect.anything()]], [["head_unreadable", "2"]]]);
    expect(await call.importing.fix({ session, sheet: "list", row: 2, column: 3, value: "12.03.1980" })).toMatchObject({ new: 3, unreadable: 0 });
    await call.importing.commit({ session });
    expect(await family(call, "досов")).toMatchObject({ head: "Досов Қайрат", members: ["Досов Арман"] });
  });

  it("those of a head who stands in the list twice are one family", async () => {
    const { call } = await openTestOffice();
    const list: ListRows = [[...MEMBERS], [1, "Досов Қайрат", "глава", "12.03.1980"], [1, "Досов Арман", "сын", "01.02.2010"], [9, "Досов Кайрат", "глава", "12.03.1980"], [9, "Досова Сәуле", "дочь", "05.06.2014"]];
    const { session, summary } = await previewList(call, "families", csvFile(list));
    // In another spelling somebody has to say that it is the same head.
    expect(summary).toMatchObject({ rows: 4, new: 4, twice: 0, same: 1 });
    expect(await call.importing.join({ session, rows: "same", join: true })).toMatchObject({ new: 3, twice: 1 });
    await call.importing.commit({ session });
    expect((await call.families.list({ filters: {} })).total).toBe(1);
    expect(await family(call, "досов")).toMatchObject({ head: "Досов Қайрат", members: ["Досов Арман", "Досова Сәуле"] });
  });

  it("rows of one number are one family wherever they stand; a number given anew to others is said", async () => {
    const { call } = await openTestOffice();
    const list: ListRows = [[...MEMBERS], [1, "Досов Қайрат", "глава", "12.03.1980"], [2, "Оразов Ерлан", "глава", "1.2.1975"], [1, "Досов Арман", "сын", "01.02.2010"], [2, "Тестова Гүлнар", "глава", "4.5.1977"]];
    const { session, summary } = await previewList(call, "families", csvFile(list));
    expect(summary).toMatchObject({ rows: 4, new: 4, problems: [expect.objectContaining({ kind: "family_number_again", count: 1 })] });
    await call.importing.commit({ session });
    expect(await family(call, "досов")).toMatchObject({ head: "Досов Қайрат", members: ["Досов Арман"] });
    expect((await call.families.list({ filters: {} })).total).toBe(3);
  });

  it("R22: children named in a cell are compared with those on file too, and wait for a look", async () => {
    const { call } = await openTestOffice();
    await call.people.create({ fields: personFields("Досов Арман", { birthDate: "2010-02-01" }) });
    const { session } = await previewList(call, "families", csvFile([["ФИО", "Дата рождения", "Дети"], ["Досов Қайрат", "12.03.1980", "Досов Арман 01.02.2010; Досова Дана 05.06.2014"]]));
    const { rows } = await call.importing.rows({ session });
    expect(rows[0]?.problems).toMatchObject([{ kind: "needs_look", field: "members", column: "Дети", accepted: "Досов Арман" }]);
    const { review } = await call.importing.commit({ session });
    expect(review).toBe(1);
    expect(await family(call, "досов")).toMatchObject({ members: ["Досов Арман", "Досова Дана"] });
  });

  it("a row that is left out because its person stands in the list already says what it tells otherwise", async () => {
    const { call } = await openTestOffice();
    const { session } = await previewList(call, "families", csvFile([["ФИО", "ИИН", "Телефон"], ["Ахметова Алия", IIN, "87011112233"], ["Ахметова Әлия", IIN, "87019998877"]]));
    const { rows } = await call.importing.rows({ session, filter: "twice" });
    expect(rows[0]?.problems).toMatchObject([{ kind: "twice_in_file", accepted: "2" }, { kind: "twice_differs", field: "phones", column: "Телефон", read: "87019998877", accepted: "2" }]);
  });

  it("a list without a column for names is refused whole: nobody without a name is put on file", async () => {
    const { call } = await openTestOffice();
    const { session, sheets } = await previewList(call, "families", csvFile([["ФИО", "Телефон"], ["Досов Қайрат", "87011112233"]]));
    const unnamed = sheets.map((sheet) => ({ ...sheet, mapping: sheet.mapping.map((field) => (field === "fullName" ? null : field)) }));
    expect(await call.importing.preview({ session, kind: "families", sheets: unnamed })).toMatchObject({ missing: [{ kind: "missing_column", field: "fullName" }] });
    await expect(call.importing.commit({ session })).rejects.toMatchObject({ data: { reason: "column_needed" } });
    expect((await call.families.list({ filters: {} })).total).toBe(0);
  });

  it("the people of a cell keep who they are to the head", async () => {
    const { call } = await openTestOffice();
    await importList(call, "families", csvFile([["ФИО", "Состав семьи"], ["Досова Сәуле", "муж Досов Қайрат 12.03.1980, сын Досов Арман 2010 г.р., 2 детей"], ["Оразова Айгүл", "4 адам"]]));
    const [dosova] = (await call.families.list({ filters: {}, search: "досова" })).rows;
    const { fields } = await call.families.get({ id: dosova?.id ?? "" });
    expect(fields.members.map(({ person, relation }) => [person.given, person.birthDate, relation])).toEqual([["Қайрат", "1980-03-12", "spouse"], ["Арман", null, "child"]]);
    expect((await call.people.list({ filters: {} })).total).toBe(4);
  });
});
