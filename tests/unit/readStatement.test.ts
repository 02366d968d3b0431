import { describe, expect, it } from "vitest";
import { readStatement } from "../../renderer/features/claims/readStatement";

const READ: readonly [string, string, string, number][] = [
  ["320 семей получили продукты на месяц", "family", "exact", 320_000],
  ["Фонд помог более 1 000 семьям региона", "family", "more_than", 1_000_000],
  ["Социальная помощь 104 гражданам", "person", "exact", 104_000],
  ["300-ден астам отбасыға азық-түлік берілді", "family", "more_than", 300_000],
  ["Helped about 230 people", "person", "about", 230_000],
  ["Помогли 250-400 семьям", "family", "range", 250_000],
  ["Помощь от 1900 до 2500 семей", "family", "range", 1_900_000],
  ["апрель 2020 – 320 семей", "family", "exact", 320_000],
  ["с 30.03.2020 - 320 семей", "family", "exact", 320_000],
  ["акция 2020 - 5000 человек", "person", "exact", 5_000_000],
  ["в доме 12 - 5 семей", "family", "exact", 5_000],
  ["30 семьям помогли вещами, 6 семьям — деньгами", "family", "exact", 30_000],
  ["Собрано 2 500 000 тенге", "money", "exact", 250_000_000],
];

describe("a claim's sentence", () => {
  it.each(READ)("R9 %s", (statement, recipientKind, qualifier, value) => {
    expect(readStatement(statement)).toMatchObject({ recipientKind, amount: { qualifier, value } });
  });

  it.each(["Проекты перенесены в сеть", "Брифинг 3 апреля 2020 года", "семьи получили помощь", "А320 семей"])("has no number to take from: %s", (statement) => {
    expect(readStatement(statement)).toBeNull();
  });
});
