/** Every kind of list, in its shortest form: what comes of its rows, and that all of it can be taken back. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import type { ImportKind } from "../../../shared/domain/importing/types";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import { openDemoOffice } from "../../helpers/briefings";
import { deskFor } from "../../helpers/desks";
import { type OfficeClient, openTestOffice } from "../../helpers/testOffice";

interface Case {
  readonly kind: ImportKind;
  readonly rows: ListRows;
  readonly summary: object;
  readonly seen: (call: OfficeClient) => Promise<unknown>;
  readonly expected: unknown;
}

const GULNAR = iinFor("1983-05-06", "female", 900);

const CASES: readonly Case[] = [
  {
    kind: "volunteers",
    rows: [["Аты-жөні", "Туған күні", "Телефон", "Статус"], ["Тестбаева Гүлнар", "05.06.1999", "87015550011", "активный"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.volunteers.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, number, status }) => [name, number, status]),
    expected: [["Тестбаева Гүлнар", "2020-0036", "active"]],
  },
  {
    kind: "staff",
    rows: [["ФИО", "Должность", "С какого числа"], ["Тестбаева Гүлнар", "Бухгалтер", "01.02.2020"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.staff.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, post, from }) => [name, post, from]),
    expected: [["Тестбаева Гүлнар", "Бухгалтер", "2020-02-01"]],
  },
  {
    kind: "hq",
    rows: [["ФИО", "Штаб", "Роль", "С какого числа"], ["Жаңабаев Олжас", "Волонтёрский штаб на время чрезвычайного положения", "водитель", "04.04.2020"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => {
      const [hq] = (await call.headquarters.list({ filters: {} })).rows;
      const on = async (date: string) => (await call.headquarters.membersOn({ id: hq?.id ?? "", date })).length;
      return [await on("2020-04-03"), await on("2020-04-04")];
    },
    expected: [15, 16],
  },
  {
    kind: "partners",
    rows: [["Наименование", "БИН", "Контактное лицо", "Телефон"], ["Фонд «Жаңа күн»", null, "Асель", "87012220000"], ["Партия «Nur Otan»", null, null, null]],
    summary: { rows: 2, new: 1, onFile: 1 },
    seen: async (call) => (await call.partners.list({ filters: {}, search: "жаңа күн" })).rows.map((row) => row.nameRu),
    expected: ["Фонд «Жаңа күн»"],
  },
  {
    kind: "recipient-groups",
    rows: [["Группа получателей", "Количество человек"], ["Вахтёры школы № 5", 7]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.recipientGroups.list({ filters: {}, search: "вахтёры" })).rows.map((row) => [row.nameRu, row.headcount]),
    expected: [["Вахтёры школы № 5", 7]],
  },
  {
    kind: "deliveries",
    rows: [["Дата", "ФИО получателя", "Вид помощи", "Количество", "Кто помог"], ["01.04.2020", "Сағындық Ерлан", "Продуктовый набор", 1, "Партия «Nur Otan»"], ["02.04.2020", "Сағындық Ерлан", "Маска", 5, "Партия «Nur Otan»"]],
    summary: { rows: 2, new: 2 },
    seen: async (call) => (await call.deliveries.list({ filters: {}, search: "сағындық" })).rows.map(({ date, state, providers }) => [date, state, providers[0]?.nameRu]).sort(),
    expected: [["2020-04-01", "confirmed", "Партия «Nur Otan»"], ["2020-04-02", "confirmed", "Партия «Nur Otan»"]],
  },
  {
    kind: "commitments",
    rows: [["Партнёр", "Вид помощи", "Количество", "Периодичность", "С какого числа", "Группа получателей"], ["Партия «Nur Otan»", "Обед", 20, "каждую среду", "18.03.2020", "Вахтёры школы № 5"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.commitments.list({ filters: {} })).rows.filter((row) => row.partner.nameRu === "Партия «Nur Otan»").map((row) => [row.rule, row.amount.value]),
    expected: [["FREQ=WEEKLY;BYDAY=WE", 20_000]],
  },
  {
    kind: "claims",
    rows: [["Партнёр", "Текст", "Количество семей", "Период с", "Период по"], ["Партия «Nur Otan»", "Помогли 12 семьям", 12, "16.03.2020", "03.04.2020"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.claims.list({ filters: {}, search: "помогли 12" })).rows.map((row) => [row.recipientKind, row.amount.value, row.fromDate, row.toDate]),
    expected: [["family", 12_000, "2020-03-16", "2020-04-03"]],
  },
  {
    kind: "learners",
    rows: [["ФИО учащегося", "Школа", "Класс", "Программа", "Отобран", "Дата отбора"], ["Тестбаева Гүлнар", "№ 5", "11 «А»", "BILIM", "+", "02.04.2020"], ["Тестбаев Ерлан", "№ 6", "10", "BILIM", "-", null], ["Тестбаева Ару", "№ 6", "9", "BILIM", null, null]],
    summary: { rows: 3, new: 3 },
    seen: async (call) => (await call.learners.list({ filters: {}, search: "тестба" })).rows.map(({ name, state, selectedOn, school }) => [name, state, selectedOn, school]),
    expected: [["Тестбаев Ерлан", "rejected", null, "№ 6, 10"], ["Тестбаева Ару", "applied", null, "№ 6, 9"], ["Тестбаева Гүлнар", "selected", "2020-04-02", "№ 5, 11 «А»"]],
  },
  {
    kind: "campaigns",
    rows: [["Название акции", "Организатор", "Дата начала", "Дата окончания", "Записалось", "Пришло"], ["Чистый двор", "Партия «Nur Otan»", "28.03.2020", "27.03.2020", 5, 4], ["Чистый двор", "Партия «Nur Otan»", "28.03.2020", "29.03.2020", 14, "более 30"], ["Birgemiz", null, "16.03.2020", null, null, null]],
    summary: { rows: 3, new: 1, onFile: 1, unreadable: 1 },
    seen: async (call) => (await call.campaigns.list({ filters: {}, search: "чистый" })).rows.map((row) => [row.nameRu, row.organiser?.nameRu, row.to, row.registered, row.attended.qualifier, row.attended.value]),
    expected: [["Чистый двор", "Партия «Nur Otan»", "2020-03-29", 14, "more_than", 30_000]],
  },
  {
    kind: "participations",
    rows: [["Волонтёр", "ИИН", "Программа", "Роль", "С какого числа"], ["Тестбаева Гүлнар", GULNAR, "BILIM", "математика", "30.03.2020"], ["Тестбаева Гульнар", GULNAR, "BILIM", "физика", "31.03.2020"], ["Тестбаев Ерлан", null, "Нет такой", "", "30.03.2020"]],
    summary: { rows: 3, new: 1, twice: 1, unreadable: 1 },
    seen: async (call) => (await call.participations.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, role, from }) => [name, role, from]),
    expected: [["Тестбаева Гүлнар", "математика", "2020-03-30"]],
  },
  {
    kind: "trainings",
    rows: [["Тема", "Дата", "Участник", "Сертификат"], ["Первая помощь", "28.03.2020", "Тестбаева Гүлнар", "№ 1"], ["первая помощь", "28.03.2020", "Тестбаев Ерлан", null], ["Первая помощь", "29.03.2020", "Тестбаева Гүлнар", null]],
    summary: { rows: 3, new: 3 },
    seen: async (call) => (await call.trainings.list({ filters: {}, search: "первая помощь" })).rows.map(({ date, attended, certificates }) => [date, attended, certificates]).sort(),
    expected: [["2020-03-28", 2, 1], ["2020-03-29", 1, 0]],
  },
  {
    kind: "grants",
    rows: [["Проект", "Заявитель", "Организация заявитель", "Программа", "Дата заявки", "Решение", "Дата решения", "Сумма"], ["Школа ухода", "Тестбаева Гүлнар", null, "BILIM", "10.02.2020", "одобрен", "02.03.2020", "400 000"], ["Двор", null, "Партия «Nur Otan»", "BILIM", "11.02.2020", null, null, null], ["Сад", "Тестбаев Ерлан", null, "BILIM", "11.02.2020", "одобрен", null, null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => (await call.grants.list({ filters: {} })).rows.filter(({ title }) => /Школа ухода|Двор/u.test(title)).map(({ title, applicant, state, sum }) => [title, applicant, state, sum.value]).sort(),
    expected: [["Двор", "Партия «Nur Otan»", "applied", null], ["Школа ухода", "Тестбаева Гүлнар", "allocated", 40_000_000]],
  },
  {
    kind: "outcomes",
    rows: [["Объект", "Вид работ", "Дата начала", "Результат", "Дата завершения", "Количество"], ["Обелиск в порту", "памятник", "01.03.2020", "восстановлен", "20.03.2020", null], ["Двор 5", "посадка деревьев", "07.03.2020", "сделано", "07.03.2020", "60 деревьев"], ["Поиск", "пропавшие", "07.03.2020", "не найден", null, null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => (await call.outcomes.list({ filters: {} })).rows.filter(({ title }) => /Обелиск|Двор 5/u.test(title)).map(({ title, kind, state, amount }) => [title, kind, state, amount.value]).sort(),
    expected: [["Двор 5", "trees", "done", 60_000], ["Обелиск в порту", "memorial", "done", 1000]],
  },
  {
    kind: "hosts",
    rows: [["Учреждение", "Вид", "Телефон"], ["Хоспис «Мейірім»", "хоспис", "87012220000"], ["Центр оказания специальных социальных услуг для пожилых", "дом престарелых", null]],
    summary: { rows: 2, new: 1, onFile: 1 },
    seen: async (call) => (await call.hosts.list({ filters: {}, search: "мейірім" })).rows.map(({ nameRu, kind, phone }) => [nameRu, kind, phone]),
    expected: [["Хоспис «Мейірім»", "hospice", "+77012220000"]],
  },
  {
    kind: "clearances",
    rows: [["Волонтёр", "Вид справки", "Учреждение", "Дата выдачи", "Действует до"], ["Тестбаева Гүлнар", "медицинская", "Центр оказания специальных социальных услуг для пожилых", "20.01.2020", "19.01.2021"], ["Тестбаева Гүлнар", "о несудимости", null, "20.01.2020", null], ["Тестбаев Ерлан", "медицинская", "Нет такого", "20.01.2020", null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => (await call.clearances.list({ filters: {} })).rows.filter(({ name }) => name.startsWith("Тестбаева")).map(({ kind, host, expiresOn }) => [kind, host === null, expiresOn]).sort(),
    expected: [["medical", false, "2021-01-19"], ["no_record", true, null]],
  },
  {
    kind: "services",
    rows: [["Кто", "Вид услуги", "Что предлагает", "Телефон", "Проверено"], ["Мастерская «Ине»", "пошив масок", "маски по 150 тенге", "87000009301", "02.04.2020"], ["Завтрашняя", "еда", null, null, "02.05.2020"]],
    summary: { rows: 2, new: 1, unreadable: 1 },
    seen: async (call) => (await call.services.list({ filters: {}, search: "ине" })).rows.map(({ nameRu, kind, checkedOn }) => [nameRu, kind, checkedOn]),
    expected: [["Мастерская «Ине»", "masks", "2020-04-02"]],
  },
  {
    kind: "contacts",
    rows: [["Дата", "Канал", "Тема", "Кто обратился", "Телефон", "Ответ"], ["01.04.2020", "ватсап", "Пропуск на дачу", "Алия", "87012223344", "Оформляют в акимате"], ["01.04.2020", "ватсап", "Пропуск на дачу", "Алия", "87012223344", "Оформляют в акимате"]],
    summary: { rows: 2, new: 1, twice: 1 },
    seen: async (call) => (await call.contacts.list({ filters: {}, search: "пропуск" })).rows.map(({ date, channel, topic, name, state }) => [date, channel, topic, name, state]),
    expected: [["2020-04-01", "whatsapp", "Пропуск на дачу", "Алия", "answered"]],
  },
  {
    kind: "information",
    rows: [["Материал", "Количество", "Дата", "Способ"], ["Памятка о карантине", "50", "01.04.2020", "раздали"]],
    summary: { rows: 1 },
    seen: async (call) => (await call.informationOutputs.list({ filters: {}, pageSize: 50 })).rows.filter((row) => row.amount.value === 50_000).length,
    expected: 1,
  },
];

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

  it.each(CASES)("$kind", async ({ kind, rows, summary, seen, expected }) => {
    const { call, office } = await openDemoOffice();
    const before = await registers(office.database.reader);
    const materials = kind === "information" ? (await call.informationMaterials.list({ filters: {} })).rows[0]?.nameRu : null;
    const list = materials ? rows.map((row, at) => (at === 0 ? row : [materials, ...row.slice(1)])) : rows;
    const imported = await importList(call, kind, csvFile(list));
    expect(imported.summary).toMatchObject({ unreadable: 0, twice: 0, ...summary });
    expect(await seen(call)).toEqual(expected);
    await call.importing.undo({ id: imported.batchId });
    const after = await registers(office.database.reader);
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
  });
});
