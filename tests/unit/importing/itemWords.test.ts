import { describe, expect, it } from "vitest";
import { itemCodeOf } from "../../../shared/domain/importing/itemWords";
import { mappingOf } from "../../helpers/tables";

describe("kinds of aid as lists call them", () => {
  it.each<[text: string, code: string | null]>([
    ["Продуктовые наборы", "grocery_set"], ["прод. набор", "grocery_set"], ["Продуктовая корзина", "grocery_set"], ["набор продуктов", "grocery_set"], ["азық-түлік", "grocery_set"], ["Азық-түлік себеті", "grocery_set"],
    ["Продуктовый набор (10 кг)", "grocery_set"], ["маски", "mask"], ["Маскалар", "mask"], ["медицинские маски", "mask"], ["Горячие обеды", "hot_meal"], ["ыстық тамақ", "hot_meal"], ["обеды", "lunch"],
    ["гигиенические наборы", "hygiene_set"], ["мат. помощь", "money"], ["дәрі-дәрмектер", "medicine"],
    ["масло", null], ["маскарад для детей", null], ["набор инструментов", null], ["не получили маски", null], ["", null],
  ])("%s", (text, code) => expect(itemCodeOf(text)).toBe(code));
});

describe("a partner's list of families helped", () => {
  it("says to whom in a column of names", () => {
    expect(mappingOf("helped-list", [["Кому", "Что выдано", "Дата"], ["Ахметов Асан", "маски", "01.04.2020"]])).toEqual(["fullName", "item", "date"]);
  });
});
