/** Lists that come later and say more of what is on file: results of a course, calls of a challenge, targets of a programme. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { openDemoOffice } from "../../helpers/briefings";
import { csvFile, importList, registers } from "../../helpers/lists";

const IIN = iinFor("2003-05-06", "female", 900);

async function bilim(call: Awaited<ReturnType<typeof openDemoOffice>>["call"]) {
  const [programme] = (await call.programmes.list({ filters: {}, search: "BILIM" })).rows;
  return programme?.id ?? "";
}

describe("lists that say more of what is on file", () => {
  it("a list of results gives a learner subjects, lessons and a group, and taking it back leaves them as they were", async () => {
    const { call, office } = await openDemoOffice();
    const defaults = { programmeId: await bilim(call) };
    await importList(call, "learners", csvFile([["ФИО", "ИИН", "Курс", "Обязательные предметы", "Чем подтверждён доход"], ["Тестбаева Гүлнар", IIN, "ЕНТ", "Математика; История", "Справка № 17"]]), { defaults });
    const before = await registers(office.database.reader);
    const { batchId, summary } = await importList(call, "learners", csvFile([["ФИО", "ИИН", "Группа", "Обязательные предметы", "Предметы по выбору", "Посещено уроков"], ["Тестбаева Гүлнар", IIN, "Б-2", "математика 16/20", "Физика 12", "18/24"]]), { defaults });
    expect(summary).toMatchObject({ rows: 1, onFile: 1 });
    const [row] = (await call.learners.list({ filters: {}, search: "тестбаева" })).rows;
    expect(row).toMatchObject({ course: "exam", groupName: "Б-2", results: "Математика 16/20; История; Физика 12", lessonsAttended: 18, lessonsHeld: 24, state: "applied" });
    const { fields } = await call.learners.get({ id: row?.id ?? "" });
    expect(fields).toMatchObject({ incomeEvidence: "Справка № 17", subjects: [{ chosen: false }, { chosen: false }, { name: "Физика", chosen: true, score: 12, outOf: null }] });
    await call.importing.undo({ id: batchId });
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it("more lessons attended than the record says were held are told with the row", async () => {
    const { call } = await openDemoOffice();
    const defaults = { programmeId: await bilim(call) };
    await importList(call, "learners", csvFile([["ФИО", "ИИН", "Видеоуроков было"], ["Тестбаева Гүлнар", IIN, 10]]), { defaults });
    const file = csvFile([["ФИО", "ИИН", "Посещено уроков"], ["Тестбаева Гүлнар", IIN, 11], ["Тестбаев Ерлан", null, 11]]);
    expect((await importList(call, "learners", file, { defaults })).summary).toMatchObject({ rows: 2, new: 1, unreadable: 1, problems: expect.arrayContaining([expect.objectContaining({ kind: "bad_number", count: 1 })]) });
  });

  it("the calls of a challenge come with its campaign and after it; a call stands once, is found, and goes with its list", async () => {
    const { call, office } = await openDemoOffice();
    const HEAD = ["Акция", "Дата", "Кто вызвал", "Кого вызвал", "Город вызванного", "Когда вызвал", "Ответ"];
    const first = await importList(call, "campaigns", csvFile([
      [...HEAD, "Кто поддержал", "Партнёры", "Охват в сети"],
      ["Маска тақ", "28.03.2020", "Актау", "Семей еріктілері", "Семей", "29.03.2020", "да", "Бейбіт (блогер), согласие 28.03.2020", "ТОО «Ине»; Акимат города", "около 12 000"],
      ["Маска тақ", null, "Семей еріктілері", "Тараз еріктілері", "Тараз", "30.03.2020", "ждём", null, null, null],
      ["Маска тақ", null, "Актау", "актау", "Актау", "30.03.2020", null, null, null, null],
    ]));
    expect(first.summary).toMatchObject({ rows: 3, new: 2, unreadable: 1 });
    const found = async (search: string) => (await call.campaigns.list({ filters: {}, search })).rows;
    const [made] = await found("маска тақ");
    expect(made).toMatchObject({ publicFaces: ["Бейбіт"], cities: 1, reach: { qualifier: "about", value: 12_000_000 }, partners: [{}, {}] });
    const before = await registers(office.database.reader);
    const later = await importList(call, "campaigns", csvFile([HEAD, ["Маска тақ", null, "Тараз еріктілері", "Шымкент еріктілері", "Шымкент", "01.04.2020", "да"], ["Маска тақ", null, "Актау", "Семей еріктілері", "Семей", "29.03.2020", "да"]]));
    expect(later.summary).toMatchObject({ rows: 2, onFile: 2 });
    const { fields } = await call.campaigns.get({ id: made?.id ?? "" });
    expect(fields.calls.map(({ by, whom, answer }) => [by, whom, answer])).toEqual([["Актау", "Семей еріктілері", "accepted"], ["Семей еріктілері", "Тараз еріктілері", "waiting"], ["Тараз еріктілері", "Шымкент еріктілері", "accepted"]]);
    expect(await found("шымкент")).toMatchObject([{ cities: 2 }]);
    await call.importing.undo({ id: later.batchId });
    expect(await found("шымкент")).toEqual([]);
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it("targets in words are told apart by their words, a dash is no target, and what stands for a whole programme is its note", async () => {
    const { call } = await openDemoOffice();
    const notes = async () => (await call.programmes.get({ id: await bilim(call) })).fields.targets.filter(({ indicator }) => indicator === "other").map(({ note }) => note);
    const before = await notes();
    const HEADS = ["Программа", "Показатель"];
    for (const [words, added] of [["Внедрённая практика наставничества", 1], ["Восстановленные своды", 2], ["Восстановленные своды", 2], ["-", 2]] as const) {
      await importList(call, "programmes", csvFile([HEADS, ["BILIM", words]]));
      expect([words, (await notes()).length - before.length]).toEqual([words, added]);
    }
    await importList(call, "programmes", csvFile([["Программа", "Код", "Начало", "Пояснение", "Пояснение на казахском"], ["Пробная программа", "ПП-1", "01.02.2020", "Только слова", "Тек сөздер"]]));
    const [made] = (await call.programmes.list({ filters: {}, search: "Пробная программа" })).rows;
    expect((await call.programmes.get({ id: made?.id ?? "" })).fields).toMatchObject({ targets: [], note: "Только слова; Тек сөздер" });
  });

  it("what was credited to a target of a list keeps the list from being taken back", async () => {
    const { call } = await openDemoOffice();
    const { batchId } = await importList(call, "programmes", csvFile([["Программа", "Показатель", "План"], ["BILIM", "Слушатели", 150]]));
    const { fields } = await call.programmes.get({ id: await bilim(call) });
    const target = fields.targets.find(({ low }) => low === 150_000);
    const { rows } = await call.programmes.creditable({ targetId: target?.id ?? "" });
    await call.programmes.credit({ targetId: target?.id ?? "", ids: [rows[0]?.id ?? ""] });
    await expect(call.importing.undo({ id: batchId })).rejects.toMatchObject({ data: { reason: "import_built_upon", params: { what: "programmes", count: 1 } } });
    await call.programmes.uncredit({ targetId: target?.id ?? "", ids: [rows[0]?.id ?? ""] });
    await call.importing.undo({ id: batchId });
    expect((await call.programmes.get({ id: await bilim(call) })).fields.targets.some(({ low }) => low === 150_000)).toBe(false);
  });

  it("who was trained and counts towards a target keeps the list of the training from being taken back", async () => {
    const { call } = await openDemoOffice();
    const id = await bilim(call);
    const { batchId } = await importList(call, "trainings", csvFile([["Тема", "Дата", "Участник", "Программа"], ["Уход за больными", "20.03.2020", "Тестбаева Гүлнар", "BILIM"]]));
    const { record, fields } = await call.programmes.get({ id });
    await call.programmes.update({ id, version: record.version, fields: { ...fields, targets: [...fields.targets, { id: null, indicator: "trained", scope: "corps", qualifier: "at_least", low: 77_000, high: null, unit: "person", due: null, note: "", noteKk: "" }] } });
    const target = (await call.programmes.get({ id })).fields.targets.find(({ low }) => low === 77_000);
    const { rows } = await call.programmes.creditable({ targetId: target?.id ?? "", search: "тестбаева" });
    await call.programmes.credit({ targetId: target?.id ?? "", ids: rows.map((row) => row.id) });
    expect((await call.programmes.progress({ id })).find(({ targetId }) => targetId === target?.id)).toMatchObject({ credited: 1000 });
    await expect(call.importing.undo({ id: batchId })).rejects.toMatchObject({ data: { reason: "import_built_upon", params: { what: "programmes", count: 1 } } });
    expect((await call.programmes.progress({ id })).find(({ targetId }) => targetId === target?.id)).toMatchObject({ credited: 1000 });
  });

  it("a town is the town, not the administration round it that bears its name", async () => {
    const { call } = await openDemoOffice();
    await importList(call, "centres", csvFile([["Центр", "Город"], ["У моря", "Актау"], ["У степи", "г. Жанаозен"]]));
    const places = async (search: string) => (await call.supportCentres.list({ filters: {}, search })).rows.map(({ id }) => id);
    const codes = await Promise.all([...(await places("у моря")), ...(await places("у степи"))].map(async (id) => (await call.supportCentres.get({ id })).fields.katoCode));
    expect(codes).toEqual(["471010000", "471810000"]);
  });
});
