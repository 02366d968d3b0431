import { describe, expect, it } from "vitest";
import { displayName, matchKey, nameTokens, patronymicRoot, searchKeys, sortKey } from "../../../shared/domain/names";

const SAME_PERSON: readonly (readonly [string, ...string[]])[] = [
  ["alia", "Әлия", "Алия", "Aliya", "Alia", "Äliya", "ӘЛИЯ", "Áliya"],
  ["mukash", "Мұқаш", "Мукаш", "Mukash", "Muqash", "Mūqaş", "МҰҚАШ"],
  ["oralbai", "Оралбай", "Oralbay", "Oralbai", "Оралбаи"],
  ["erlan", "Ерлан", "Yerlan", "Erlan", "Ёрлан"],
  ["artem", "Артём", "Артем", "Artyom", "Artem"],
  ["zhanibek", "Жәнібек", "Жанибек", "Zhanibek", "Janibek", "Джанибек", "Dzhanibek", "Djanibek"],
  ["aigul", "Айгүл", "Айгуль", "Aigul", "Aygul", "Aigul'", "Aygül"],
  ["kasim", "Қасым", "Касым", "Kassym", "Qasym", "Kasym"],
  ["sholpan", "Шолпан", "Sholpan", "Şolpan"],
  ["sherbakov", "Щербаков", "Shcherbakov", "Scherbakov", "Şerbakov"],
  ["hamit", "Хамит", "Khamit", "Hamit", "Һамит"],
  ["ilias", "Ілияс", "Ильяс", "Ilyas", "İlias"],
  ["dmitri", "Дмитрий", "Dmitriy", "Dmitri"],
  ["aleksandr", "Александр", "Alexandr", "Aleksandr"],
  ["gaziza", "Ғазиза", "Газиза", "Ghaziza", "Gaziza", "Ğaziza"],
  ["nursultan", "Нұр-Сұлтан", "Нурсултан", "Nur-Sultan", "Нур‑Султан"],
  ["iulia", "Юлия", "Yuliya", "Iulia"],
  ["emir", "Эмир", "Емир", "Emir"],
  ["chingiz", "Чингиз", "Chingiz", "Çingiz"],
  ["mangistau", "Маңғыстау", "Мангистау", "Mangystau", "Maŋğystau"],
];

describe("nameTokens", () => {
  it.each(SAME_PERSON)("R22 every spelling folds to %s", (token, ...spellings) => {
    for (const spelling of spellings) expect([spelling, nameTokens(spelling)]).toEqual([spelling, [token]]);
  });

  it.each(["алия", "aliya", "әлия", "alia"])("R22 each beginning of %s typed by the clerk finds Әлия", (typed) => {
    for (let length = 1; length <= typed.length; length++) {
      const [prefix = "?"] = nameTokens(typed.slice(0, length));
      expect([typed.slice(0, length), "alia".startsWith(prefix)]).toEqual([typed.slice(0, length), true]);
    }
  });

  it("R22 Latin letters slipped into a Cyrillic word read as the letters they look like", () => {
    expect(nameTokens("Cepiк")).toEqual(nameTokens("Серік"));
    expect(nameTokens("Нұрбeк")).toEqual(nameTokens("Нұрбек"));
    expect(nameTokens("Hұрбек")).toEqual(nameTokens("Нұрбек"));
  });

  it("R22 decomposed letters read as composed ones", () => {
    expect(nameTokens("Оралбай".normalize("NFD"))).toEqual(["oralbai"]);
  });

  it("R22 different names stay different", () => {
    const different = ["Алия", "Алина", "Айша", "Асель", "Асет", "Жанна", "Жания", "Ерлан", "Ерланбек", "Оралбаев", "Оралбаева"];
    expect(new Set(different.flatMap(nameTokens)).size).toBe(different.length);
  });

  it.each(["", "   ", "—", "😀", "金 正", "ال", "\u0000", "№ 12/3", "'''", "A".repeat(5000)])(
    "R22 any text gives ASCII tokens (%#)",
    (text) => {
      for (const token of nameTokens(text)) expect(token).toMatch(/^[a-z0-9]+$/);
    },
  );

  it("R22 names in a script without a table are kept apart, not lost", () => {
    expect(nameTokens("金")).not.toEqual([]);
    expect(nameTokens("金")).not.toEqual(nameTokens("李"));
  });

  it("R22 folding a folded token changes nothing", () => {
    for (const [token] of SAME_PERSON) expect(nameTokens(token)).toEqual([token]);
  });
});

describe("words of a name", () => {
  it.each([
    ["Ахметова,Алия", ["ahmetova", "alia"]],
    ["Ахметова.Алия;Сериковна", ["ahmetova", "alia", "serikovna"]],
    ["Ахметова\u00a0Алия", ["ahmetova", "alia"]],
    ["Ахметова(Серікова)/Алия", ["ahmetova", "serikova", "alia"]],
    ["Ахметова А.С.", ["ahmetova", "a", "s"]],
    ["Ахметова_Алия+Ерлан", ["ahmetova", "alia", "erlan"]],
    ["фонд «Жаңа күн»", ["fond", "zhana", "kun"]],
    ["Касым-Жомарт", ["kasimzhomart"]],
    ["Айгул'", ["aigul"]],
  ])("R22 %s has the words %o", (text, words) => {
    expect(nameTokens(text)).toEqual(words);
  });
});

describe("matchKey", () => {
  const records = [
    { family: "Оралбай", given: "Мұқаш" },
    { family: "Мукаш", given: "Оралбай" },
    { family: "Oralbay", given: "Mukash", patronymic: "Serikuly" },
    { family: "Оралбай Мұқаш Серікұлы", given: "" },
    { family: "", given: "Мукаш Оралбай Серик улы" },
    { family: "Оралбай", given: "Мукаш Серикович", patronymic: null },
  ];
  it.each(records)("R22 word order, script and patronymic do not matter: %o", (record) => {
    expect(matchKey(record)).toBe("mukash oralbai");
  });

  it("R22 a family name that looks like a patronymic stays", () => {
    expect(matchKey({ family: "Байтұрсынұлы", given: "Ахмет" })).toBe("ahmet baitursinuli");
    expect(matchKey({ family: "Байтұрсынұлы Ахмет Шошақұлы" })).toBe("ahmet baitursinuli");
  });

  it("R22 an empty name gives an empty key", () => {
    expect(matchKey({})).toBe("");
  });

  it.each(["Серікұлы", "Серік ұлы", "Серикович", "Serikuly", "Серикқызы"])("R22 %s names the father serik", (text) => {
    expect(patronymicRoot(text)).toBe("serik");
  });
});

describe("searchKeys", () => {
  it.each(["Джанибек", "Yerlan", "Artyom", "Касым-Жомарт", "Щербаков", "Khamit", "Иванова-Петрова", "Аңсар"])(
    "R22 every beginning of %s as written finds it",
    (name) => {
      const keys = searchKeys(name);
      for (let length = 1; length <= name.length; length++) {
        for (const typed of nameTokens(name.slice(0, length))) {
          expect([typed, keys.some((key) => key.startsWith(typed))]).toEqual([typed, true]);
        }
      }
    },
  );

  it("R22 either half of a double name finds it", () => {
    expect(searchKeys("Иванова-Петрова")).toEqual(expect.arrayContaining(["ivanova", "petrova", "ivanovapetrova"]));
  });

  it("R22 ң is found when typed as ng", () => {
    expect(searchKeys("Таңат")).toEqual(expect.arrayContaining(["tanat", ...nameTokens("Tangat")]));
  });
});

describe("sortKey", () => {
  const sorted = (names: readonly string[]) =>
    [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));

  it("R23 letters stand in the order of the Kazakh alphabet", () => {
    const alphabet = [..."АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"];
    expect(sorted([...alphabet].reverse())).toEqual(alphabet);
  });

  it.each([
    [["Ан Зоя", "Анна", "Әлия", "Бек", "Яна"]],
    [["Ғазиз", "Дана", "Ерлан", "Кемал", "Қасым", "Лаура"]],
    [["1 школа", "2 школа", "Aliya", "Zhanna", "Алия", "Әлия"]],
    [["Оразов", "Өмір", "Петров", "Ұлан", "Үміт", "Фарид", "Хасен", "Һафиз", "Цой", "Ыбырай", "Ілияс"]],
  ])("R23 %o is in order", (names) => {
    expect(sorted([...names].reverse())).toEqual(names);
  });

  it("R23 case and hyphen do not matter", () => {
    expect(sortKey("ИВАНОВА-петрова")).toBe(sortKey("Иванова Петрова"));
  });

  it.each(["Әлия Оралбай", "金正恩", "Ñandú", "", "ﬁ ½ ﷺ", "!!"])("R23 the key of %o is ASCII", (text) => {
    expect(sortKey(text)).toMatch(/^[\x23-\x7e]*$/);
  });
});

describe("displayName", () => {
  it("a name is shown family first, as written", () => {
    expect(displayName({ family: " Оралбай ", given: "Мұқаш", patronymic: "" })).toBe("Оралбай Мұқаш");
    expect(displayName({ family: "Серік", given: "Әлия", patronymic: "Ерланқызы" })).toBe("Серік Әлия Ерланқызы");
  });
});
