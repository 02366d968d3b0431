import { describe, expect, it } from "vitest";
import { lineText, looseNumbers } from "../../../shared/domain/briefingText";
import { saidByLine } from "../../../shared/domain/saidBy";

const NONE = new Map();

describe("whose word a statement is", () => {
  it.each([
    ["ru", ["Мукаш Оралбай", "руководитель корпуса"], "Сообщает: Мукаш Оралбай, руководитель корпуса."],
    ["kk", ["Мұқаш Оралбай", "корпус жетекшісі"], "Мәлімдеген: Мұқаш Оралбай, корпус жетекшісі."],
    ["en", ["Mukash Oralbay", ""], "Said by: Mukash Oralbay."],
    ["ru", ["Атадан мирас Б."], "Сообщает: Атадан мирас Б."],
    ["ru", [""], ""],
  ] as const)("in %s of %j is said: %s", (language, who, said) => expect(lineText(saidByLine(who, language), NONE)).toBe(said));

  it("R16 a number in a name is no figure", () => {
    expect(looseNumbers([{ kind: "paragraph", line: saidByLine(["Школа № 5"], "ru") }], NONE)).toEqual([]);
  });
});
