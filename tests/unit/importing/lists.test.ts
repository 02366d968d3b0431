import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { readSheet } from "../../helpers/tables";

describe("a list of volunteers", () => {
  const rows = readSheet("volunteers", [
    ["Список волонтеров Мангистауского корпуса"],
    ["на 10 апреля 2020 года", null, null],
    [null],
    ["№ п/п", "Ф.И.О.", "Дата рожд.", "ИИН", "Тел.", "Населенный пункт", "Статус", "Направление"],
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, "Ахметова Әлия Серікқызы", "12.3.85", 850312400018, "8 701 234 56 78, 8(702)3456789", "Актау", "активный", "адресная помощь, экология"],
    [null, null, null, null],
    [2, "Иванов И.П.", 31118, "-", "87013334455 (мама)", "Тьмутаракань", "выбыл", null],
    ["№ п/п", "Ф.И.О.", "Дата рожд.", "ИИН", "Тел.", "Населенный пункт", "Статус", "Направление"],
    [3, null, "31.02.1990", "123", "12", null, "что-то", null],
    ["Итого:", 3],
    [null, "Исполнитель: Серикова А."],
  ]);

  it("leaves out numbers of columns, repeated headings, totals and signatures", () => {
    expect(rows.map(({ row, skipped }) => [row, skipped])).toEqual([
      [5, "heading"], [6, null], [8, null], [9, "heading"], [10, null], [11, "total"], [12, "total"],
    ]);
  });
  it("reads what is there", () => {
    expect(rows[1]?.values).toMatchObject({
      family: "Ахметова", given: "Әлия", patronymic: "Серікқызы", birthDate: "1985-03-12",
      phones: ["+77012345678", "+77023456789"], katoCode: "471010000", placeText: "Актау", status: "active", directions: ["targeted_aid", "environment"],
    });
    expect(rows[2]?.values).toMatchObject({ family: "Иванов", given: "И.", patronymic: "П.", birthDate: "1985-03-12", phones: ["+77013334455"], status: "left" });
  });
  it("says what is wrong as data", () => {
    expect(rows[2]?.problems).toEqual([{
      sheet: "Лист1", row: 8, column: "Населенный пункт", field: "placeText", kind: "unknown_place", severity: "warning", read: "Тьмутаракань", accepted: "",
    }]);
    expect(rows[4]?.problems.map(({ kind, column, read }) => [kind, column, read])).toEqual([
      ["bad_date", "Дата рожд.", "31.02.1990"], ["bad_iin", "ИИН", "123"], ["bad_phone", "Тел.", "12"], ["bad_choice", "Статус", "что-то"], ["no_name", "Ф.И.О.", ""],
    ]);
  });
});

describe("a list of families", () => {
  it("carries the merged number of a family down to its members", () => {
    const rows = readSheet("families", [
      ["№", "Аты-жөні", "Туыстығы", "ЖСН", "Мекенжайы", "Санаты", "Адам саны"],
      [1, "Оралбай Мұқаш", "отағасы", null, "12 мкр, 5 үй", "көпбалалы", 5],
      [null, "Оралбай Әсем", "әйелі", null, null, null, null],
      [2, "Ким Анна", "отағасы", null, null, "мүгедек, аз қамтылған", "3 адам"],
    ]);
    expect(rows.map(({ values }) => [values.familyKey, values.family, values.relation, values.declaredSize, values.vulnerabilities])).toEqual([
      ["1", "Оралбай", "head", 5, ["large_family"]],
      ["1", "Оралбай", "spouse", undefined, undefined],
      ["2", "Ким", "head", 3, ["disability", "low_income"]],
    ]);
  });
  it("begins a family at its head where people are numbered one by one", () => {
    const rows = readSheet("families", [
      ["№", "ФИО", "Степень родства"],
      [1, "Ахметов Асан", "глава семьи"], [2, "Ахметова Әлия", "жена"], [3, "Ким Анна", "глава"], [4, "Ким Лев", "сын"],
    ]);
    expect(rows.map(({ values }) => values.familyKey)).toEqual(["Лист1:2", "Лист1:2", "Лист1:4", "Лист1:4"]);
  });
  it("reads members of one cell", () => {
    const [row] = readSheet("families", [
      ["ФИО главы семьи", "Состав семьи"],
      ["Ахметов Асан", "жена Ахметова Ә.С., 12.03.1985; сын Ахметов Дархан 2010 г.р."],
    ]);
    expect(row?.values.members).toEqual([
      { family: "Ахметова", given: "Ә.", patronymic: "С.", birthDate: "1985-03-12", relation: "spouse" },
      { family: "Ахметов", given: "Дархан", patronymic: "", birthDate: null, relation: "child" },
    ]);
  });
});

describe("a partner's list of families helped", () => {
  it("reads who, what, how much and when", () => {
    const rows = readSheet("helped-list", [
      ["Фонд «Қамқор»"],
      ["№", "ФИО получателя", null, null, "Адрес", null, "Вид помощи", "Кол-во", "Дата выдачи"],
      [null, "Фамилия", "Имя", "Отчество", "Село", "Улица, дом", null, null, null],
      [1, "Мукаш", "Оралбай", null, "Бейнеу", "ул. Абая 5", "продуктовый набор", "2 набора", "2020-04-01"],
      [2, "Ким", "Анна", "Львовна", "Бейнеу", null, "уголь", "1,5 т", "1 апреля 2020 г."],
      ["Всего", null, null, null, null, null, null, "2 семьи"],
    ]);
    expect(rows[0]?.values).toMatchObject({
      family: "Мукаш", given: "Оралбай", placeText: "Бейнеу", katoCode: "474630100", address: "ул. Абая 5",
      item: "продуктовый набор", amount: { qualifier: "exact", value: 2000, high: null }, unit: "set", date: "2020-04-01",
    });
    expect(rows[1]?.values).toMatchObject({ amount: { qualifier: "exact", value: 1500, high: null }, unit: "tonne", date: "2020-04-01" });
    expect(rows.map(({ skipped }) => skipped)).toEqual([null, null, "total"]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe("a family without a name", () => {
  const problems = (rows: readonly (readonly (string | number | null)[])[]) => readSheet("families", rows).map((row) => row.problems.filter(({ kind }) => kind === "no_name").length);

  it("has no head, whatever its number and its people say; the next rows of a named family may do without", () => {
    expect(problems([
      ["№", "ФИО", "Состав семьи"],
      [1, "Ахметов Асан", "жена Ахметова Әлия"], [1, null, "сын Ахметов Дархан"], [2, null, "Ким Лев"], [3, "Ким Анна", "Ким Вера"],
    ])).toEqual([0, 0, 1, 0]);
  });
  it("is not made of a column of names whose heading speaks of the IIN as well; a number beside a name is read", () => {
    const rows = readSheet("families", [["Ф.И.О. заявителя, ИИН", "Адрес"], ["Ахметов Асан", "Бейнеу"], [`Ким Анна, ${iinFor("1985-03-12", "female", 7)}`, "Бейнеу"], ["Нұрышева Әсел", "Бейнеу"]]);
    expect(rows.map(({ values }) => [values.family, values.iin])).toEqual([["Ахметов", undefined], ["Ким", iinFor("1985-03-12", "female", 7)], ["Нұрышева", undefined]]);
  });
});

describe("a volunteers' list", () => {
  const one = (headings: readonly string[], ...cells: (string | number | null)[]) => readSheet("volunteers", [["ФИО", "Телефон", ...headings], ["Ахметова Әлия", "87011112233", ...cells]])[0];
  const problems = (row: ReturnType<typeof one>) => row?.problems.map(({ kind, field, read }) => [kind, field, read]);

  it.each([
    ["Занятие", "учитель", "teacher", undefined], ["Род занятий", "Учитель школы № 5", "teacher", "Учитель школы № 5"], ["Занятость", "студентка", "student", undefined], ["Кәсібі", "мұғалім", "teacher", undefined],
    ["Айналысатын ісі", "оқушы", "pupil", undefined], ["Occupation", "Pensioner", "pensioner", undefined], ["Социальный статус", "безработный", "unemployed", undefined], ["Занятие", "не работает", "unemployed", undefined],
    ["Занятие", "9 класс", "pupil", "9 класс"], ["Санаты", "зейнеткер", "pensioner", undefined],
  ] as const)("%s: «%s» is the occupation %s", (heading, cell, kind, words) => {
    const row = one([heading], cell);
    expect([row?.values.occupationKind, row?.values.occupation, problems(row)]).toEqual([kind, words, []]);
  });

  it("an occupation of no kind is a problem with what is accepted, and its words are kept", () => {
    const row = one(["Занятие"], "шаман");
    expect(row?.values).toMatchObject({ occupation: "шаман" });
    expect(row?.problems).toMatchObject([{ kind: "bad_choice", field: "occupationKind", read: "шаман", accepted: "teacher, student, pupil, employed, unemployed, pensioner, other", severity: "warning" }]);
  });

  it.each([["Когда может", "сб-вс"], ["Свободные дни", "по выходным"], ["Бос уақыты", "демалыс күндері"], ["Availability", "Sat-Sun"], ["Дни", "сб, вс"]])("%s: «%s» are hours of the week", (heading, cell) => {
    const row = one([heading], cell);
    expect([row?.values.hours, row?.values.availability, problems(row)]).toEqual([[{ weekdays: [6, 7], from: null, to: null }], undefined, []]);
  });

  it("days in one column and hours in another are read together", () => {
    expect(one(["Дни недели", "Часы"], "пн-пт", "18-21")?.values.hours).toEqual([{ weekdays: [1, 2, 3, 4, 5], from: "18:00", to: "21:00" }]);
  });

  it("hours that may be times or a count are asked about, with what they would be as times, and stay in words", () => {
    const row = one(["Когда может"], "пн-пт 8-10 часов");
    expect([row?.values.availability, row?.values.hours, row?.problems]).toMatchObject(["пн-пт 8-10 часов", undefined, [{ kind: "unclear_hours", read: "пн-пт 8-10 часов", accepted: "пн-пт 8:00-10:00", severity: "warning" }]]);
  });

  it("hours nobody can read stay in words, with a problem that says how they are written", () => {
    const row = one(["Когда может"], "по звонку");
    expect([row?.values.availability, row?.values.hours, row?.problems]).toMatchObject(["по звонку", undefined, [{ kind: "bad_hours", read: "по звонку", accepted: "сб-вс; пн-пт 18-21", severity: "warning" }]]);
  });
});

describe("what stands where a name should", () => {
  const row = (cell: string | number) => readSheet("volunteers", [["ФИО", "Телефон"], ["Ахметова Әлия", "87011112233"], [cell, "87011112244"]])[1];

  it.each(["=СУММ(1)", "=СУММ(A1:A3)", "#ЗНАЧ!", "#REF!", "+7 701 111 22 33", "12345", "@имя"])("«%s» is a problem and nobody is put on file", (cell) => {
    const read = row(cell);
    expect([read?.values.family, read?.values.given, read?.problems.map(({ kind, severity, read: said }) => [kind, severity, said])]).toEqual([undefined, undefined, [["not_a_name", "error", cell]]]);
  });

  it.each(["Ли", "Ә. Ахметова", "1. Ахметова Әлия", "Д'Артаньян Шарль", "О’Нил Джон", "Серікқызы-Әбдірахманова Гүл"])("«%s» is a name", (cell) => expect(row(cell)?.problems).toEqual([]));
});

describe("a list of programmes", () => {
  it("a column “Цель” with words is the aim, with numbers how many are wanted", () => {
    const targets = (column: readonly (string | number)[]) => readSheet("programmes", [["Программа", "Показатель", "Цель"], ...column.map((cell) => ["BILIM", "Слушатели", cell])]).map(({ values }) => [values.aim ?? null, values.amount?.value ?? null]);
    expect(targets([200, 50, 17])).toEqual([[null, 200_000], [null, 50_000], [null, 17_000]]);
    expect(targets(["Помочь детям", "Помочь школам"])).toEqual([["Помочь детям", null], ["Помочь школам", null]]);
  });
});
