import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { readDate } from "../../../shared/domain/importing/dates";
import { readAmount } from "../../../shared/domain/importing/amounts";
import { findHeader, guessSheets } from "../../../shared/domain/importing/header";
import { nameOfColumns, readPhones, splitName } from "../../../shared/domain/importing/people";
import { columnProblems } from "../../../shared/domain/importing/readRows";
import { readSheet, sheetOf } from "../../helpers/tables";

describe("dates of a cell", () => {
  it.each<[cell: string | number, date: string | null]>([
    ["12.3.85", "1985-03-12"], ["12.03.1985", "1985-03-12"], ["12/03/1985", "1985-03-12"], ["1985-03-12", "1985-03-12"], ["12 марта 1985", "1985-03-12"],
    ["12 марта 1985 г.р.", "1985-03-12"], ["12 наурыз 1985 ж.", "1985-03-12"], ["1985 жылғы 12 наурыз", "1985-03-12"], ["1985 ж. 12 наурызда", "1985-03-12"],
    [31118, "1985-03-12"], ["31118", "1985-03-12"], ["12,03,1985", "1985-03-12"], ["12031985", "1985-03-12"], [12031985, "1985-03-12"], ["12.03.15", "2015-03-12"],
    ["31.02.1990", null], ["1985", null], [1985, null], ["весна", null], [0.5, null], [-3, null],
  ])("%s", (cell, date) => expect(readDate(cell, 2020)).toBe(date));
});

describe("names of a cell", () => {
  it.each<[text: string, family: string, given: string, patronymic: string]>([
    ["Ахметова Әлия Серікқызы", "Ахметова", "Әлия", "Серікқызы"], ["Әлия Ахметова", "Ахметова", "Әлия", ""], ["Ахметова А.С.", "Ахметова", "А.", "С."],
    ["А.С. Ахметова", "Ахметова", "А.", "С."], ["1. Мұқаш Оралбай (глава)", "Мұқаш", "Оралбай", ""], ["Серік ұлы Асан Ахметов", "Ахметов", "Асан", "Серік ұлы"],
    ["Әлия", "", "Әлия", ""], ["123", "", "", ""], ["—", "", "", ""],
  ])("%s", (text, family, given, patronymic) => expect(splitName(text)).toEqual({ family, given, patronymic }));

  it("a patronymic behind the given name finds its place", () => {
    expect(nameOfColumns({ family: "Ахметова", given: "Әлия Серікқызы", patronymic: "" })).toEqual({ family: "Ахметова", given: "Әлия", patronymic: "Серікқызы" });
  });
});

describe("phones of a cell", () => {
  it.each<[text: string, phones: readonly string[], bad: readonly string[]]>([
    ["8 701 234 56 78, 8(702)3456789", ["+77012345678", "+77023456789"], []],
    ["87012345678\n87012345678", ["+77012345678"], []],
    ["мама 87012345678", ["+77012345678"], []],
    ["50-50-50", ["50-50-50"], []],
    ["12", [], ["12"]],
    ["спросить у соседки", [], ["спросить у соседки"]],
  ])("%s", (text, phones, bad) => expect(readPhones(text)).toEqual({ phones, bad }));
});

describe("amounts of a cell", () => {
  it.each<[text: string, qualifier: string | null, value: number | null, unit: string | undefined]>([
    ["1 000 шт", "exact", 1_000_000, "piece"], ["до 5", "up_to", 5000, undefined], ["более 100", "more_than", 100_000, undefined], ["5 кг", "exact", 5000, "kilogram"],
    ["10 000 тг", "exact", 1_000_000, "tenge"], ["более 1000 штук", "more_than", 1_000_000, "piece"], ["1 000-нан астам", "more_than", 1_000_000, undefined],
    ["около 300 наборов", "about", 300_000, "set"], ["много", null, null, undefined], ["5 чего-то", null, null, undefined],
  ])("%s", (text, qualifier, value, unit) => {
    const read = readAmount(text, undefined);
    expect(read === null ? [null, null, undefined] : [read.amount.qualifier, read.amount.value, read.unit]).toEqual([qualifier, value, unit]);
  });
});

describe("the row of headings", () => {
  it("takes titles above and blank lines for what they are", () => {
    expect(findHeader("volunteers", sheetOf([["Утверждаю"], [null], ["Список волонтеров", null], ["№", "ФИО", "Тел."], [1, "Ким Анна", "8701"]])).row).toBe(4);
  });
  it("joins two rows under merged cells", () => {
    expect(findHeader("families", sheetOf([["№", "ФИО", null, "Адрес", null], [null, "Фамилия", "Имя", "Село", "Улица"], [1, "Ким", "Анна", "Бейнеу", "Абая"]]))).toEqual({
      row: 2, headings: ["№", "ФИО Фамилия", "ФИО Имя", "Адрес Село", "Адрес Улица"],
    });
  });
  it("is 0 where there is none", () => {
    expect(findHeader("volunteers", sheetOf([["Ким Анна", "87012345678"], ["Ким Лев", "87012345679"]])).row).toBe(0);
  });
  it("the sheets that look like lists are chosen", () => {
    const list = sheetOf([["ФИО", "Телефон"], ["Ким Анна", "87012345678"]]);
    expect(guessSheets("volunteers", [sheetOf([["Титул"]]), list, sheetOf([["Диаграмма"], ["x"]]), list])).toEqual([1, 3]);
  });
  it("a need that no column meets is a problem of the list", () => {
    const sheet = sheetOf([["ФИО", "Телефон"]]);
    const header = findHeader("deliveries", sheet);
    expect(columnProblems("deliveries", sheet, header, ["fullName", null], ["date"]).map(({ kind, field }) => [kind, field])).toEqual([["missing_column", "item"]]);
  });
});

describe("an IIN beside what the list says (R19)", () => {
  const iin = iinFor("2001-02-03", "male", 5);
  const read = (birthDate: string, sex: string) => readSheet("volunteers", [
    ["ФИО", "ИИН", "Дата рождения", "Пол"], ["Ахметов Асан", Number(iin), birthDate, sex], ["Ким Анна", null, "12.03.1985", "ж"],
  ])[0];

  it("puts back the zeros that a number cell lost, and says birth date and sex", () => {
    expect(read("", "")?.values).toMatchObject({ iin, birthDate: "2001-02-03", sex: "male" });
  });
  it("another birth date or sex is a warning with what the IIN says; the list's word stands", () => {
    const row = read("03.02.2002", "ж");
    expect(row?.problems.map(({ kind, accepted }) => [kind, accepted])).toEqual([["iin_birth_date", "2001-02-03"], ["iin_sex", "male"]]);
    expect(row?.values).toMatchObject({ birthDate: "2002-02-03", sex: "female" });
  });
  it.each([["2001", []], ["2001 г.р.", []], ["2002", [["iin_birth_date", "warning", "2002"]]], ["45.13.2001", [["iin_birth_date", "warning", "45.13.2001"]]]])("stands in for a birth date like %s", (written, problems) => {
    const row = read(written, "м");
    expect(row?.problems.map(({ kind, severity, read }) => [kind, severity, read])).toEqual(problems);
    expect(row?.values.birthDate).toBe("2001-02-03");
  });
});

describe("a year of birth alone", () => {
  it.each(["1985", 1985, "1985 г.р.", "1985 ж.т.", "1985 жылы туған", "1985 года"])("%s is a warning, and the birth date stays unknown", (written) => {
    const [row] = readSheet("families", [["ФИО", "Дата рождения"], ["Ахметов Асан", written], ["Ким Анна", "12.03.1985"], ["Ли Нина", "1.2.1990"]]);
    expect(row?.problems.map(({ kind, severity }) => [kind, severity])).toEqual([["birth_year_only", "warning"]]);
    expect(row?.values.birthDate).toBeUndefined();
  });
});
