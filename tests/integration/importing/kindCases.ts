/** Every kind of list in its shortest form: the rows, what comes of them, and what the register shows and gives out again. */
import { iinFor } from "../../../shared/domain/iin";
import type { ImportKind } from "../../../shared/domain/importing/types";
import type { ListRows } from "../../helpers/lists";
import type { OfficeClient } from "../../helpers/testOffice";

export interface Case {
  readonly kind: ImportKind;
  readonly rows: ListRows;
  readonly summary: object;
  readonly seen: (call: OfficeClient) => Promise<unknown>;
  readonly expected: unknown;
  /** What a file of the register says of it afterwards. */
  readonly givenOut: string;
}

const GULNAR = iinFor("1983-05-06", "female", 900);

export const CASES: readonly Case[] = [
  {
    kind: "volunteers",
    rows: [["Аты-жөні", "Туған күні", "Телефон", "Статус"], ["Тестбаева Гүлнар", "05.06.1999", "87015550011", "активный"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.volunteers.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, number, status }) => [name, number, status]),
    expected: [["Тестбаева Гүлнар", "2020-0036", "active"]],
    givenOut: "Тестбаева",
  },
  {
    kind: "staff",
    rows: [["ФИО", "Должность", "С какого числа"], ["Тестбаева Гүлнар", "Бухгалтер", "01.02.2020"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.staff.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, post, from }) => [name, post, from]),
    expected: [["Тестбаева Гүлнар", "Бухгалтер", "2020-02-01"]],
    givenOut: "Тестбаева",
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
    givenOut: "Волонтёрский штаб",
  },
  {
    kind: "partners",
    rows: [["Наименование", "БИН", "Контактное лицо", "Телефон"], ["Фонд «Жаңа күн»", null, "Асель", "87012220000"], ["Партия «Nur Otan»", null, null, null]],
    summary: { rows: 2, new: 1, onFile: 1 },
    seen: async (call) => (await call.partners.list({ filters: {}, search: "жаңа күн" })).rows.map((row) => row.nameRu),
    expected: ["Фонд «Жаңа күн»"],
    givenOut: "Жаңа күн",
  },
  {
    kind: "recipient-groups",
    rows: [["Группа получателей", "Количество человек"], ["Вахтёры школы № 5", 7]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.recipientGroups.list({ filters: {}, search: "вахтёры" })).rows.map((row) => [row.nameRu, row.headcount]),
    expected: [["Вахтёры школы № 5", 7]],
    givenOut: "Вахтёры",
  },
  {
    kind: "deliveries",
    rows: [["Дата", "ФИО получателя", "Вид помощи", "Количество", "Кто помог"], ["01.04.2020", "Сағындық Ерлан", "Продуктовый набор", 1, "Партия «Nur Otan»"], ["02.04.2020", "Сағындық Ерлан", "Маска", 5, "Партия «Nur Otan»"]],
    summary: { rows: 2, new: 2 },
    seen: async (call) => (await call.deliveries.list({ filters: {}, search: "сағындық" })).rows.map(({ date, state, providers }) => [date, state, providers[0]?.nameRu]).sort(),
    expected: [["2020-04-01", "confirmed", "Партия «Nur Otan»"], ["2020-04-02", "confirmed", "Партия «Nur Otan»"]],
    givenOut: "Сағындық",
  },
  {
    kind: "commitments",
    rows: [["Партнёр", "Вид помощи", "Количество", "Периодичность", "С какого числа", "Группа получателей"], ["Партия «Nur Otan»", "Обед", 20, "каждую среду", "18.03.2020", "Вахтёры школы № 5"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.commitments.list({ filters: {} })).rows.filter((row) => row.partner.nameRu === "Партия «Nur Otan»").map((row) => [row.rule, row.amount.value]),
    expected: [["FREQ=WEEKLY;BYDAY=WE", 20_000]],
    givenOut: "Nur Otan",
  },
  {
    kind: "claims",
    rows: [["Партнёр", "Текст", "Количество семей", "Период с", "Период по", "В день"], ["Партия «Nur Otan»", "Помогли 12 семьям", 12, "16.03.2020", "03.04.2020", "всего"], ["Партия «Nur Otan»", "Помогли 12 семьям за день", 12, "16.03.2020", "03.04.2020", "да"]],
    summary: { rows: 2, new: 2 },
    seen: async (call) => (await call.claims.list({ filters: {}, search: "помогли 12" })).rows.map((row) => [row.recipientKind, row.amount.value, row.fromDate, row.toDate, row.perDay]).sort((a, b) => Number(a[4]) - Number(b[4])),
    expected: [["family", 12_000, "2020-03-16", "2020-04-03", false], ["family", 12_000, "2020-03-16", "2020-04-03", true]],
    givenOut: "Помогли 12",
  },
  {
    kind: "learners",
    rows: [["ФИО учащегося", "Школа", "Класс", "Программа", "Отобран", "Дата отбора"], ["Тестбаева Гүлнар", "№ 5", "11 «А»", "BILIM", "+", "02.04.2020"], ["Тестбаев Ерлан", "№ 6", "10", "BILIM", "-", null], ["Тестбаева Ару", "№ 6", "9", "BILIM", null, null]],
    summary: { rows: 3, new: 3 },
    seen: async (call) => (await call.learners.list({ filters: {}, search: "тестба" })).rows.map(({ name, state, selectedOn, school }) => [name, state, selectedOn, school]),
    expected: [["Тестбаев Ерлан", "rejected", null, "№ 6, 10"], ["Тестбаева Ару", "applied", null, "№ 6, 9"], ["Тестбаева Гүлнар", "selected", "2020-04-02", "№ 5, 11 «А»"]],
    givenOut: "11 «А»",
  },
  {
    kind: "campaigns",
    rows: [["Название акции", "Организатор", "Дата начала", "Дата окончания", "Записалось", "Пришло"], ["Чистый двор", "Партия «Nur Otan»", "28.03.2020", "27.03.2020", 5, 4], ["Чистый двор", "Партия «Nur Otan»", "28.03.2020", "29.03.2020", 14, "более 30"], ["Birgemiz", null, "16.03.2020", null, null, null]],
    summary: { rows: 3, new: 1, onFile: 1, unreadable: 1 },
    seen: async (call) => (await call.campaigns.list({ filters: {}, search: "чистый" })).rows.map((row) => [row.nameRu, row.organiser?.nameRu, row.to, row.registered, row.attended.qualifier, row.attended.value]),
    expected: [["Чистый двор", "Партия «Nur Otan»", "2020-03-29", 14, "more_than", 30_000]],
    givenOut: "Чистый двор",
  },
  {
    kind: "participations",
    rows: [["Волонтёр", "ИИН", "Программа", "Роль", "С какого числа"], ["Тестбаева Гүлнар", GULNAR, "BILIM", "математика", "30.03.2020"], ["Тестбаева Гульнар", GULNAR, "BILIM", "физика", "31.03.2020"], ["Тестбаев Ерлан", null, "Нет такой", "", "30.03.2020"]],
    summary: { rows: 3, new: 1, twice: 1, unreadable: 1 },
    seen: async (call) => (await call.participations.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, role, from }) => [name, role, from]),
    expected: [["Тестбаева Гүлнар", "математика", "2020-03-30"]],
    givenOut: "Тестбаева",
  },
  {
    kind: "trainings",
    rows: [["Тема", "Дата", "Участник", "Сертификат"], ["Первая помощь", "28.03.2020", "Тестбаева Гүлнар", "№ 1"], ["первая помощь", "28.03.2020", "Тестбаев Ерлан", null], ["Первая помощь", "29.03.2020", "Тестбаева Гүлнар", null]],
    summary: { rows: 3, new: 3 },
    seen: async (call) => (await call.trainings.list({ filters: {}, search: "первая помощь" })).rows.map(({ date, attended, certificates }) => [date, attended, certificates]).sort(),
    expected: [["2020-03-28", 2, 1], ["2020-03-29", 1, 0]],
    givenOut: "Первая помощь",
  },
  {
    kind: "grant-calls",
    rows: [
      ["Конкурс", "Программа", "Заявки с", "Заявки по", "Сумма", "Условия"], ["Весенний конкурс", "BILIM", "01.03.2020", "20.03.2020", "2 000 000", "Смета на одну страницу"], ["Конкурс навсегда", "BILIM", "01.03.2020", "01.02.2020", null, null],
      ["Осенний конкурс", "Нет такой", "01.09.2020", null, null, null], ["Конкурс малых грантов для волонтёров образования", "BILIM", "03.02.2020", null, null, null], ["Весенний конкурс", "BILIM", "01.03.2020", null, "2 500 000", null],
    ],
    summary: { rows: 5, new: 1, onFile: 1, twice: 1, unreadable: 2 },
    seen: async (call) => (await call.grantCalls.list({ filters: {}, search: "весенний" })).rows.map(({ nameRu, openFrom, openTo, sum }) => [nameRu, openFrom, openTo, sum.value]),
    expected: [["Весенний конкурс", "2020-03-01", "2020-03-20", 200_000_000]],
    givenOut: "Весенний конкурс",
  },
  {
    kind: "grants",
    rows: [["Проект", "Заявитель", "Организация заявитель", "Программа", "Дата заявки", "Решение", "Дата решения", "Сумма"], ["Школа ухода", "Тестбаева Гүлнар", null, "BILIM", "10.02.2020", "одобрен", "02.03.2020", "400 000"], ["Двор", null, "Партия «Nur Otan»", "BILIM", "11.02.2020", null, null, null], ["Сад", "Тестбаев Ерлан", null, "BILIM", "11.02.2020", "одобрен", null, null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => (await call.grants.list({ filters: {} })).rows.filter(({ title }) => /Школа ухода|Двор/u.test(title)).map(({ title, applicant, state, sum }) => [title, applicant, state, sum.value]).sort(),
    expected: [["Двор", "Партия «Nur Otan»", "applied", null], ["Школа ухода", "Тестбаева Гүлнар", "allocated", 40_000_000]],
    givenOut: "Школа ухода",
  },
  {
    kind: "outcomes",
    rows: [["Объект", "Вид работ", "Дата начала", "Результат", "Дата завершения", "Количество"], ["Обелиск в порту", "памятник", "01.03.2020", "восстановлен", "20.03.2020", null], ["Двор 5", "посадка деревьев", "07.03.2020", "сделано", "07.03.2020", "60 деревьев"], ["Поиск", "пропавшие", "07.03.2020", "не найден", null, null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => (await call.outcomes.list({ filters: {} })).rows.filter(({ title }) => /Обелиск|Двор 5/u.test(title)).map(({ title, kind, state, amount }) => [title, kind, state, amount.value]).sort(),
    expected: [["Двор 5", "trees", "done", 60_000], ["Обелиск в порту", "memorial", "done", 1000]],
    givenOut: "Обелиск",
  },
  {
    kind: "hosts",
    rows: [["Учреждение", "Вид", "Телефон"], ["Хоспис «Мейірім»", "хоспис", "87012220000"], ["Центр оказания специальных социальных услуг для пожилых", "дом престарелых", null]],
    summary: { rows: 2, new: 1, onFile: 1 },
    seen: async (call) => (await call.hosts.list({ filters: {}, search: "мейірім" })).rows.map(({ nameRu, kind, phone }) => [nameRu, kind, phone]),
    expected: [["Хоспис «Мейірім»", "hospice", "+77012220000"]],
    givenOut: "Мейірім",
  },
  {
    kind: "clearances",
    rows: [["Волонтёр", "Вид справки", "Учреждение", "Дата выдачи", "Действует до"], ["Тестбаева Гүлнар", "медицинская", "Центр оказания специальных социальных услуг для пожилых", "20.01.2020", "19.01.2021"], ["Тестбаева Гүлнар", "о несудимости", null, "20.01.2020", null], ["Тестбаев Ерлан", "медицинская", "Нет такого", "20.01.2020", null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => (await call.clearances.list({ filters: {} })).rows.filter(({ name }) => name.startsWith("Тестбаева")).map(({ kind, host, expiresOn }) => [kind, host === null, expiresOn]).sort(),
    expected: [["medical", false, "2021-01-19"], ["no_record", true, null]],
    givenOut: "Тестбаева",
  },
  {
    kind: "services",
    rows: [["Кто", "Вид услуги", "Что предлагает", "Телефон", "Проверено"], ["Мастерская «Ине»", "пошив масок", "маски по 150 тенге", "87000009301", "02.04.2020"], ["Завтрашняя", "еда", null, null, "02.05.2020"]],
    summary: { rows: 2, new: 1, unreadable: 1 },
    seen: async (call) => (await call.services.list({ filters: {}, search: "ине" })).rows.map(({ nameRu, kind, checkedOn }) => [nameRu, kind, checkedOn]),
    expected: [["Мастерская «Ине»", "masks", "2020-04-02"]],
    givenOut: "Мастерская",
  },
  {
    kind: "contacts",
    rows: [["Дата", "Канал", "Тема", "Кто обратился", "Телефон", "Ответ"], ["01.04.2020", "ватсап", "Пропуск на дачу", "Алия", "87012223344", "Оформляют в акимате"], ["01.04.2020", "ватсап", "Пропуск на дачу", "Алия", "87012223344", "Оформляют в акимате"]],
    summary: { rows: 2, new: 1, twice: 1 },
    seen: async (call) => (await call.contacts.list({ filters: {}, search: "пропуск" })).rows.map(({ date, channel, topic, name, state }) => [date, channel, topic, name, state]),
    expected: [["2020-04-01", "whatsapp", "Пропуск на дачу", "Алия", "answered"]],
    givenOut: "Пропуск на дачу",
  },
  {
    kind: "information",
    rows: [["Материал", "Количество", "Дата", "Способ", "Акция", "Дата окончания"], ["Памятка о карантине", "50", "01.04.2020", "раздали", "Birgemiz", "02.04.2020"]],
    summary: { rows: 1 },
    seen: async (call) => {
      const rows = (await call.informationOutputs.list({ filters: {}, pageSize: 50 })).rows.filter((row) => row.amount.value === 50_000);
      return Promise.all(rows.map(async ({ id }) => {
        const { fields } = await call.informationOutputs.get({ id });
        return [fields.fromDate, fields.toDate, (await call.campaigns.get({ id: fields.campaignId ?? "" })).fields.nameRu];
      }));
    },
    expected: [["2020-04-01", "2020-04-02", "Birgemiz"]],
    givenOut: "Памятка",
  },
  {
    kind: "programmes",
    rows: [
      ["Программа", "Обозначение", "Цель", "Цель на казахском", "Дата начала", "Показатель", "Показатель на казахском", "План", "Охват"],
      ["Чистый берег", "BEREG", "Убрать берег", "Жағаны тазалау", "01.03.2020", "Волонтёры", "Еріктілер", "не менее 200", "для корпуса"],
      ["Чистый берег", null, null, null, null, "Деревья", "Ағаштар", "более 50", "по региону"], ["BILIM", null, null, null, null, "Наставники", null, 12, null],
    ],
    summary: { rows: 3, new: 2, onFile: 1 },
    seen: async (call) => {
      const [made] = (await call.programmes.list({ filters: {}, search: "чистый берег" })).rows;
      const { fields } = await call.programmes.get({ id: made?.id ?? "" });
      const [bilim] = (await call.programmes.list({ filters: {}, search: "BILIM" })).rows;
      const mentors = (await call.programmes.get({ id: bilim?.id ?? "" })).fields.targets.filter(({ indicator }) => indicator === "mentors");
      return [fields.code, fields.aimRu, fields.aimKk, ...[...fields.targets, ...mentors].map(({ indicator, scope, qualifier, low, unit, note, noteKk }) => [indicator, scope, qualifier, low, unit, note, noteKk])];
    },
    expected: [
      "BEREG", "Убрать берег", "Жағаны тазалау", ["volunteers", "corps", "at_least", 200_000, "person", "", "Еріктілер"], ["other", "region", "more_than", 50_000, "piece", "Деревья", "Ағаштар"],
      ["mentors", "corps", "at_least", 12_000, "person", "", ""],
    ],
    givenOut: "Чистый берег",
  },
  {
    kind: "mentors",
    rows: [["Наставник", "Программа", "Чем известен", "Дата подготовки", "Кто подготовил"], ["Тестбаева Гүлнар", "BILIM", "учитель", "20.03.2020", "академия"], ["Тестбаев Ерлан", "Нет такой", "тренер", null, null]],
    summary: { rows: 2, new: 1, unreadable: 1 },
    seen: async (call) => (await call.mentors.list({ filters: {}, search: "тестбаева" })).rows.map(({ name, standing, preparedOn }) => [name, standing, preparedOn]),
    expected: [["Тестбаева Гүлнар", "учитель", "2020-03-20"]],
    givenOut: "Тестбаева Гүлнар",
  },
  {
    kind: "centres",
    rows: [["Центр", "Программа", "Состояние", "Дата открытия", "Город"], ["Центр на набережной", "BILIM", "открыт", "10.03.2020", "Актау"], ["Центр в порту", null, "открыт", null, "Актау"]],
    summary: { rows: 2, new: 1, unreadable: 1 },
    seen: async (call) => (await call.supportCentres.list({ filters: {}, search: "набережной" })).rows.map(({ nameRu, state, openedOn, placeRu }) => [nameRu, state, openedOn, placeRu !== ""]),
    expected: [["Центр на набережной", "open", "2020-03-10", true]],
    givenOut: "Центр на набережной",
  },
  {
    kind: "materials",
    rows: [["Материал", "Вид", "Языки", "Тираж", "Дата печати"], ["Плакат о поливе", "плакат", "казахский, русский", 500, "01.04.2020"], ["Без дня", "памятка", null, 500, null]],
    summary: { rows: 2, new: 1, unreadable: 1 },
    seen: async (call) => (await call.informationMaterials.list({ filters: {}, search: "поливе" })).rows.map(({ nameRu, kind, languages, printed }) => [nameRu, kind, [...languages].sort(), printed]),
    expected: [["Плакат о поливе", "info_sheet", ["kk", "ru"], 500]],
    givenOut: "Плакат о поливе",
  },
  {
    kind: "answers",
    rows: [["Тема", "Ответ на русском", "Қазақша жауап"], ["Полив деревьев", "Кран открывают в семь", "Су сағат жетіде ашылады"]],
    summary: { rows: 1, new: 1 },
    seen: async (call) => (await call.answers.list({ filters: {}, search: "полив" })).rows.map(({ topic, ru, kk }) => [topic, ru, kk]),
    expected: [["Полив деревьев", "Кран открывают в семь", "Су сағат жетіде ашылады"]],
    givenOut: "Полив деревьев",
  },
  {
    kind: "regimes",
    rows: [["Режим", "Где", "Дата введения", "Документ"], ["карантин", "Жанаозен", "25.03.2020", "Постановление № 9"], ["ЧП", "вся страна", "16.03.2020", "Указ № 285"], ["карантин", "Нигдеевка", "25.03.2020", null]],
    summary: { rows: 3, new: 1, onFile: 1, unreadable: 1 },
    seen: async (call) => (await call.regimes.list({ filters: {}, search: "№ 9" })).rows.map(({ kind, from, document, placeRu }) => [kind, from, document, placeRu !== ""]),
    expected: [["quarantine", "2020-03-25", "Постановление № 9", true]],
    givenOut: "Постановление № 9",
  },
  {
    kind: "shifts",
    rows: [["Смена", "Дата", "Время", "Место", "Нужно волонтёров", "Опасности"], ["Склад у порта", "05.04.2020", "9:00–18:00", "Актау", 6, "тяжёлая работа"], ["Пост ночной", "06.04.2020", "22:00 - 06:00", "Актау", 2, null], ["Без часов", "06.04.2020", null, "Актау", 2, null]],
    summary: { rows: 3, new: 2, unreadable: 1 },
    seen: async (call) => {
      const { rows } = await call.shifts.list({ filters: { from: "2020-04-05", to: "2020-04-06" }, pageSize: 50 });
      const found = rows.filter(({ nameRu }) => /у порта|Пост ночной/u.test(nameRu));
      const works = await Promise.all(found.map(async ({ id }) => (await call.shifts.get({ id })).fields.workClasses));
      return found.map(({ nameRu, date, from, to, needed }, at) => [nameRu, date, from, to, needed, works[at]]).sort();
    },
    // What the list leaves open the state of emergency presets (R21).
    expected: [["Пост ночной", "2020-04-06", "22:00", "06:00", 2, ["disaster_aid"]], ["Склад у порта", "2020-04-05", "09:00", "18:00", 6, ["heavy_or_harmful"]]],
    givenOut: "Склад у порта",
  },
];
