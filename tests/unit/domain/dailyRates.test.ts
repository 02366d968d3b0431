import { describe, expect, it } from "vitest";
import type { Amount, Qualifier } from "../../../shared/domain/amounts";
import { rateMisfit } from "../../../shared/domain/dailyRates";
import { eachDay, phrase } from "../../../shared/domain/wording";

const said = (qualifier: Qualifier, value: number | null, high: number | null = null): Amount => ({ qualifier, value, high });
const RANGE = said("range", 250, 400);

describe("a daily number and a total of the same thing", () => {
  const [from, to] = ["2020-03-16", "2020-04-03"];
  const DAYS = { from, to };
  const WEEK = { from: "2020-03-16", to: "2020-03-22" };
  it.each<[string, Amount, Amount, typeof DAYS, boolean, object | null]>([
    ["19 days of 400 hold 7,600", RANGE, said("exact", 7_600), DAYS, false, null],
    ["and no 7,601", RANGE, said("exact", 7_601), DAYS, false, { misfit: "too_large", days: 19, limit: 7_600 }],
    ["nor more than 7,600", RANGE, said("more_than", 7_600), DAYS, false, { misfit: "too_large", days: 19, limit: 7_600 }],
    ["19 days of 250 are 4,750 things", RANGE, said("exact", 4_750), DAYS, false, null],
    ["and no fewer", RANGE, said("exact", 4_749), DAYS, false, { misfit: "too_small", days: 19, limit: 4_750 }],
    ["R1 the same families may come each day", RANGE, said("exact", 250), DAYS, true, null],
    ["but one day alone has more", RANGE, said("exact", 249), DAYS, true, { misfit: "too_small", days: 1, limit: 250 }],
    ["a total of fewer days is held against those", RANGE, said("exact", 2_801), WEEK, false, { misfit: "too_large", days: 7, limit: 2_800 }],
    ["a total of more days may hold days that nobody named", RANGE, said("exact", 50_000), { from: "2020-03-01", to: "2020-04-30" }, false, null],
    ["and still holds these", RANGE, said("exact", 100), { from: "2020-03-01", to: "2020-04-30" }, false, { misfit: "too_small", days: 19, limit: 4_750 }],
    ["days that only overlap tell nothing", RANGE, said("exact", 50_000), { from: "2020-04-01", to: "2020-04-30" }, false, null],
    ["a daily number that is open above holds any total", said("at_least", 250), said("exact", 50_000), DAYS, false, null],
    ["an unknown total fits", RANGE, said("unknown", null), DAYS, false, null],
    ["and one that is open above is never too small", RANGE, said("at_least", 10), DAYS, false, null],
  ])("%s", (_title, rate, total, period, distinct, misfit) => {
    expect(rateMisfit({ amount: rate, period: DAYS }, { amount: total, period }, distinct)).toEqual(misfit);
  });
});

describe("R9 a number of each day in words", () => {
  const thousand = (amount: Amount): Amount => ({ ...amount, value: (amount.value ?? 0) * 1000, high: amount.high === null ? null : amount.high * 1000 });
  it.each([
    [RANGE, "от 250 до 400 семей в день", "күніне 250-ден 400-ге дейін отбасы", "between 250 and 400 families a day"],
    [said("exact", 1), "1 семья в день", "күніне 1 отбасы", "1 family a day"],
    [said("more_than", 21), "более 21 семьи в день", "күніне 21-ден астам отбасы", "more than 21 families a day"],
    [said("about", 300), "около 300 семей в день", "күніне 300-ге жуық отбасы", "about 300 families a day"],
  ] as const)("%j: %s", (amount, ru, kk, en) => {
    const words = (["ru", "kk", "en"] as const).map((lang) => eachDay(phrase({ amount: thousand(amount), noun: "family", lang }), lang).replaceAll("\u00a0", " "));
    expect(words).toEqual([ru, kk, en]);
  });
});
