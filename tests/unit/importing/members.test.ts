import { describe, expect, it } from "vitest";
import { readMembers, readSize } from "../../../shared/domain/importing/members";
import { mappingOf, readSheet } from "../../helpers/tables";

/** Who a cell names, as "relation family given birth date". */
const people = (text: string): string[] => readMembers(text, 2020).members.map(({ relation, family, given, birthDate }) => [relation ?? "?", family, given, birthDate ?? ""].join(" ").replace(/\s+/gu, " ").trim());

describe("how many people a family has", () => {
  it.each<[text: string, size: number | null]>([
    ["5", 5], ["5 чел.", 5], ["5 чел", 5], ["4 человека", 4], ["5 адам", 5], ["6 жан", 6], ["2+4", 6], ["2 + 3", 5], ["двое", 2], ["Трое", 3], ["бесеу", 5],
    ["5 (3 детей)", 5], ["5 человек, из них 3 детей", 5], ["7 адам, оның ішінде 4 бала", 7], ["2 взрослых, 3 детей", 5], ["2 взр. 3 дет.", 5], ["взрослых 2, детей 3", 5],
    ["проживает одна", 1], ["жалғыз тұрады", 1], ["семья из 5 человек", 5], ["отбасында 6 адам", 6], ["всего 4 чел.", 4],
    ["3 детей", null], ["3 бала", null], ["2010", null], ["12.03.2005", null], ["нет детей", null], ["Асан", null], ["2 Асан", null], ["", null],
  ])("%s", (text, size) => expect(readSize(text)).toBe(size));
});

describe("people of one cell", () => {
  it.each<[text: string, people: readonly string[], unread: readonly string[]]>([
    ["Ахметов Асан 12.03.2010, Ахметова Әлия", ["? Ахметов Асан 2010-03-12", "? Ахметова Әлия"], []],
    ["муж Нұрышев Болат 1970 г.р., дочь Нұрышева Әсел 12.03.2005, сын - Нұрышев Дамир 01.09.2008г.р.", ["spouse Нұрышев Болат", "child Нұрышева Әсел 2005-03-12", "child Нұрышев Дамир 2008-09-01"], []],
    ["Супруг - Байжанов Т., 4 детей", ["spouse Байжанов Т."], ["4 детей"]],
    ["муж Болат дочь Әсел сын Дамир", ["spouse Болат", "child Әсел", "child Дамир"], []],
    ["жұбайы Нұрышев Болат, қызы Әсел, ұлы Дамир", ["spouse Нұрышев Болат", "child Әсел", "child Дамир"], []],
    ["Ахметова Айша Серік қызы, Ахметов Асан Серік ұлы", ["? Ахметова Айша", "? Ахметов Асан"], []],
    ["Асан (сын), Айша (дочь, 2010 г.р.)", ["child Асан", "child Айша"], []],
    ["Нұрышева Әсел - дочь, 12.03.2005", ["child Нұрышева Әсел 2005-03-12"], []],
    ["Ахметов Асан, сын, 2010 г.р.", ["child Ахметов Асан"], []],
    ["дети: Асан, Болат и Айша", ["child Асан", "child Болат", "child Айша"], []],
    ["балалары: Асан 12 жаста; Айша 7 жаста", ["child Асан", "child Айша"], []],
    ["1. Ахметов Асан 2. Ахметова Айша", ["? Ахметов Асан", "? Ахметова Айша"], []],
    ["Ким Анна Сергеевна (мать)\nКим Лев 03.04.2012", ["parent Ким Анна", "? Ким Лев 2012-04-03"], []],
    ["асан, айша", ["? асан", "? айша"], []],
    ["бабушка Бекова Зейнеп 1940 ж.т.", ["grandparent Бекова Зейнеп"], []],
    ["немересі Алихан", ["grandchild Алихан"], []],
    ["анасы Кенжеғали Шарипа 1952 жылы туған", ["parent Кенжеғали Шарипа"], []],
    ["сын Қуанышбай 12 марта 2010 г.", ["child Қуанышбай 2010-03-12"], []],
    ["5 человек: Асан, Айша", ["? Асан", "? Айша"], []],
    ["супруг + 3 детей", [], ["супруг", "3 детей"]],
    ["3 детей", [], ["3 детей"]],
    ["3 бала", [], ["3 бала"]],
    ["сын - ...", [], ["сын - ..."]],
    ["проживает с мамой", [], ["проживает с мамой"]],
    ["Многодетная семья", [], ["Многодетная семья"]],
    ["мать-одиночка", [], ["мать-одиночка"]],
    ["пенсионерка", [], ["пенсионерка"]],
    ["дети школьного возраста", [], ["дети школьного возраста"]],
    ["нет детей", [], []],
    ["балалары жоқ", [], []],
    ["Полная", [], ["Полная"]],
    ["см. справку", [], ["см. справку"]],
  ])("%s", (text, named, unread) => {
    expect(people(text)).toEqual(named);
    expect(readMembers(text, 2020).unread).toEqual(unread);
  });
});

describe("a column of who the family is", () => {
  const rows = (...cells: string[]) => [["ФИО", "Состав семьи"], ...cells.map((cell, at) => [["Ахметов Асан", "Ким Анна", "Нұрышева Әсел"][at % 3] ?? "", cell])];

  it("that says sizes is one of sizes, however they are written", () => {
    expect(mappingOf("families", rows("5 чел.", "2+4", "двое", "5 адам", "проживает одна"))).toEqual(["fullName", "declaredSize"]);
  });
  it("holds both: a size, people, and what is neither as a problem that says what would be read", () => {
    const read = readSheet("families", rows("5 чел.", "муж Асан 12.03.1985, 2 детей", "сын Дамир 2010 г.р."));
    expect(read.map(({ values }) => [values.declaredSize, values.members?.length])).toEqual([[5, undefined], [undefined, 1], [undefined, 1]]);
    expect(read.map(({ problems }) => problems.map(({ kind, read: said }) => [kind, said]))).toEqual([[], [["unreadable_member", "2 детей"]], [["birth_year_only", "сын Дамир 2010 г.р."]]]);
  });
});
