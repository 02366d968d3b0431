import { describe, expect, it } from "vitest";
import { type KnownItem, readClaimLine } from "../../renderer/features/claims/readLine";
import { readPeriod } from "../../renderer/features/claims/readPeriod";

const TODAY = "2020-05-04";
const ITEMS: readonly KnownItem[] = [
  { id: "groceries", label: "Продуктовый набор", detail: "Азық-түлік жиынтығы", unit: "set" },
  { id: "masks", label: "Маска", detail: "Бетперде", unit: "piece" },
  { id: "flour", label: "Мука", detail: "Ұн", unit: "kilogram" },
  { id: "hygiene", label: "Гигиенический набор", detail: "Гигиеналық жиынтық", unit: "set" },
];
const APRIL = { from: "2020-04-01", to: "2020-04-30" };

describe("a claim in one line", () => {
  it.each<[line: string, expected: object]>([
    ["Фонд B 320 семей продукты апрель", { partnerWords: ["фонд", "b"], recipientKind: "family", amount: { qualifier: "exact", value: 320_000 }, itemKindId: "groceries", period: APRIL }],
    ["Совет матерей 300 масок за апрель", { partnerWords: ["совет", "матерей"], recipientKind: "item", unit: "piece", amount: { value: 300_000 }, itemKindId: "masks", period: APRIL }],
    ["Группа C: более 230 граждан 16.03-03.04", { partnerWords: ["группа", "c"], recipientKind: "person", amount: { qualifier: "more_than", value: 230_000 }, period: { from: "2020-03-16", to: "2020-04-03" } }],
    ["В қоры 320 отбасыға азық-түлік сәуірде", { partnerWords: ["қоры"], recipientKind: "family", itemKindId: "groceries", period: APRIL }],
    ["Fund B 320 families in April", { partnerWords: ["fund", "b"], recipientKind: "family", amount: { value: 320_000 }, period: APRIL }],
    ["6 семей от Фонда D", { partnerWords: ["фонда", "d"], amount: { value: 6_000 }, period: null }],
    ["Фонд B собрал 2 500 000 тенге", { recipientKind: "money", unit: "tenge", amount: { value: 250_000_000 } }],
    ["Фонд C 250-400 семей в день апрель", { partnerWords: ["фонд", "c"], amount: { qualifier: "range", value: 250_000, high: 400_000 }, perDay: true, period: APRIL }],
    ["Фонд C от 250 до 400 семей в сутки", { amount: { qualifier: "range", value: 250_000, high: 400_000 }, perDay: true }],
    ["В қоры күніне 300 отбасыға көмектесті", { amount: { value: 300_000 }, perDay: true }],
    ["Fund C helps 250 to 400 families a day", { amount: { qualifier: "range", value: 250_000, high: 400_000 }, perDay: true }],
    ["Фонд C 30 семей в деньгах", { amount: { value: 30_000 }, perDay: false }],
    ["Фонд B помог", { partnerWords: ["фонд", "b", "помог"], amount: null, period: null, itemKindId: null }],
    ["Фонд B 50 наборов", { amount: null, itemKindId: null }],
  ])("%s", (line, expected) => expect(readClaimLine(line, ITEMS, TODAY)).toMatchObject(expected));
});

describe("R11 the period of a claim, as it is said", () => {
  it.each<[text: string, from: string, to: string]>([
    ["апрель", "2020-04-01", "2020-04-30"],
    ["за март", "2020-03-01", "2020-03-31"],
    ["в мае", "2020-05-01", "2020-05-31"],
    ["декабрь", "2019-12-01", "2019-12-31"],
    ["апрель 2019", "2019-04-01", "2019-04-30"],
    ["в феврале", "2020-02-01", "2020-02-29"],
    ["наурыз айында", "2020-03-01", "2020-03-31"],
    ["с 16 марта по 3 апреля", "2020-03-16", "2020-04-03"],
    ["16.03–03.04.2020", "2020-03-16", "2020-04-03"],
    ["16–30 апреля", "2020-04-16", "2020-04-30"],
    ["с 28 декабря по 3 января", "2019-12-28", "2020-01-03"],
    ["3 апреля", "2020-04-03", "2020-04-03"],
    ["03.04.2020", "2020-04-03", "2020-04-03"],
  ])("%s", (text, from, to) => expect(readPeriod(text, TODAY)).toMatchObject({ from, to }));

  it.each(["320 семей", "31 февраля", "маски", "майонез", "3 апреля – 16 марта"])("none in: %s", (text) => expect(readPeriod(text, TODAY)).toBeNull());
});
