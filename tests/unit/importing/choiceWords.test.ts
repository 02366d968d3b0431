import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { choiceWord, CHOICE_WORDS } from "../../../shared/domain/importing/choiceWords";
import { type ChoiceField, codesOf, readChoice, readChoices, SEVERAL } from "../../../shared/domain/importing/choices";
import { CHOICES } from "../../../shared/domain/importing/choices.data";
import { problemWords } from "../../../shared/domain/importing/problemWords";
import { LANGUAGES } from "../../../shared/domain/languages";

const FIELDS = Object.keys(CHOICES) as ChoiceField[];

describe("the choices of a list", () => {
  it.each(FIELDS)("%s: each has a word in each language, and the word reads back as it", (field) => {
    for (const code of codesOf(field)) for (const language of LANGUAGES) {
      const word = choiceWord(field, code, language);
      expect(word, `${field} ${code} ${language}`).toBeTruthy();
      expect([word, readChoice(field, word ?? "")]).toEqual([word, code]);
    }
  });

  it("several of them in one cell, each by its word, are read as they were chosen", () => {
    for (const field of FIELDS.filter((each) => SEVERAL.has(each))) for (const language of LANGUAGES) {
      const cell = codesOf(field).map((code) => choiceWord(field, code, language)).join("; ");
      expect([field, readChoices(field, cell)]).toEqual([field, { codes: codesOf(field), unknown: [] }]);
    }
  });

  it.each([
    ["выполнено", "done"], ["не выполнено", "without_result"], ["восстановлен", "done"], ["не восстановлен", "without_result"], ["не завершено", "going_on"], ["завершено", "done"],
    ["орындалды", "done"], ["орындалмады", "without_result"], ["қалпына келтірілді", "done"], ["аяқталмады", "going_on"], ["табылмады", "without_result"],
    ["орындалған жоқ", "without_result"], ["әлі аяқталған жоқ", "going_on"], ["қалпына келтірілген жоқ", "without_result"], ["орындалмаған", "without_result"], ["орындалған", "done"], ["not done", "without_result"], ["not finished", "going_on"], ["не было найдено", "without_result"],
  ])("“%s” of a work ends it as %s: a “not” is not left out", (text, code) => expect(readChoice("outcomeState", text)).toBe(code));

  it.each([["Вывезен мусор", "waste"], ["Вывезено 5 т мусора", "waste"], ["Вывезены люди", "evacuated"], ["эвакуация", "evacuated"]])("“%s” of a work is %s", (text, code) => expect(readChoice("outcomeKind", text)).toBe(code));

  it("no field has words and no choices", () => expect(Object.keys(CHOICE_WORDS).sort()).toEqual([...FIELDS].sort()));

  it("are called as on the screens", () => {
    const screens: Partial<Record<ChoiceField, string>> = { status: "volunteers.status", occupationKind: "volunteers.occupationKind", directions: "common.direction", vulnerabilities: "families.vulnerability", partnerKind: "partners.kind", unit: "common.unit", sex: "person.sex" };
    for (const [field, path = ""] of Object.entries(screens)) for (const language of LANGUAGES) {
      const [file = "", key = ""] = path.split(".");
      const words = (JSON.parse(readFileSync(join(resolve(import.meta.dirname, "../../../renderer/i18n"), language, `${file}.json`), "utf8")) as Record<string, Record<string, string>>)[key];
      for (const code of codesOf(field as ChoiceField)) expect([field, code, choiceWord(field, code, language)]).toEqual([field, code, words?.[code]]);
    }
  });

  it("stand beside a problem in the reader's words", () => {
    const problem = { kind: "bad_choice", field: "status", read: "шалқар", accepted: codesOf("status").join(", ") } as const;
    expect(problemWords(problem, "ru")).toBe("«шалқар» нет в списке значений поля «Статус». Подходит: Заявка, В строю, На паузе, Выбыл(а).");
    expect(problemWords(problem, "kk")).toBe("«шалқар» «Мәртебесі» мәндерінің тізімінде жоқ. Мыналар жарайды: Өтініш, Қатарда, Үзілісте, Шықты.");
    expect(problemWords({ kind: "bad_choice", field: "unit", read: "kilogram", accepted: "set" }, "ru")).toContain("«кг»");
  });
});
