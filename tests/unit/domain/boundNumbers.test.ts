import { describe, expect, it } from "vitest";
import { numbersIn, type Passage, unboundNumbers } from "../../../shared/domain/boundNumbers";

describe("numbers of a text", () => {
  it.each([
    ["Помощь оказана 17 гражданам (18 выдач).", ["17", "18"]],
    ["Роздано более 1 000 памяток", ["1 000"]],
    ["1\u00a0320,4 тонны и 2 семьи", ["1\u00a0320,4", "2"]],
    ["more than 1,050 memos, 1,320.4 tonnes, 3.5 hours", ["1,050", "1,320.4", "3.5"]],
    ["1\u202f000-нан астам жадынама", ["1\u202f000"]],
    ["в 2020 400 масок", ["2020", "400"]],
    ["без чисел", []],
  ])("are found in «%s»", (text, numbers) => {
    expect(numbersIn(text).map((number) => number.text)).toEqual(numbers);
  });
});

describe("R16 a number in the text that is bound to no figure", () => {
  const name: Passage = { kind: "name", text: "Фонд «Школа 7»" };
  it.each<[string, string, readonly string[], readonly Passage[], string[]]>([
    ["bound to a figure of its sentence", "Помощь оказана 17 гражданам.", ["17 граждан"], [], []],
    ["however it is grouped", "More than 1,050 memos", ["more than 1 050"], [], []],
    ["with decimals in another language", "1 320,4 тонны", ["1,320.4 tonnes"], [], []],
    ["bound to a figure of another sentence", "Помощь оказана 121 гражданину.", ["116 граждан"], [], ["121"]],
    ["a date", "Период: 16.03.2020–03.04.2020.", [], [], []],
    ["what looks like a date and is none", "Разобрано 16.03 тонны.", [], [], ["16.03"]],
    ["in a name that was marked", "Фонд «Школа 7»: 7 семей", [], [name], ["7"]],
    ["an article of law that was marked", "по статье 12 закона", [], [{ kind: "law", text: "статье 12" }], []],
    ["an article of law that was not", "по статье 12 закона", [], [], ["12"]],
    ["a phone that was marked", "Звоните: 8 7292 42-00-00", [], [{ kind: "phone", text: "8 7292 42-00-00" }], []],
    ["of which a marked passage is a part", "49 семей и 9 семей (1)", ["49 семей"], [{ kind: "reported", text: "9 семей (1)" }], []],
    ["that only ends like a marked passage", "49 семей", [], [{ kind: "reported", text: "9 семей" }], ["49"]],
    ["a part of another number", "Роздано 1 170 памяток", ["170 памяток"], [], ["1 170"]],
  ])("%s", (_title, text, bound, marked, unbound) => {
    expect(unboundNumbers(text, bound, marked).map((number) => number.text)).toEqual(unbound);
  });
});
