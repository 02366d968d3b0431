import { describe, expect, it } from "vitest";
import type { Amount } from "../../../shared/domain/amounts";
import { fallsShort, growth, isJump, lastDayOfMonthFrom, periodBefore, widestGrowth } from "../../../shared/domain/figureWarnings";

const exact = (value: number): Amount => ({ qualifier: "exact", value, high: null });

describe("the period before", () => {
  it.each([
    ["2020-03-16", "2020-04-03", "2020-02-26", "2020-03-15"],
    ["2020-04-06", "2020-04-12", "2020-03-30", "2020-04-05"],
    ["2020-03-01", "2020-03-01", "2020-02-29", "2020-02-29"],
  ])("%s to %s is as long and ends the day before", (from, to, before, until) => {
    expect(periodBefore({ from, to })).toEqual({ from: before, to: until });
  });
});

describe("a jump", () => {
  it.each<[string, Amount, Amount, number, boolean]>([
    ["three times as much", exact(10), exact(30), 3, true],
    ["a third of it", exact(30), exact(10), 3, true],
    ["twice as much", exact(10), exact(20), 3, false],
    ["twice as much where two is chosen", exact(10), exact(20), 2, true],
    ["from nothing: nothing can be said", exact(0), exact(20), 2, false],
    ["R10 bounds that do not meet are no number to compare", exact(10), { qualifier: "range", value: 100, high: 300 }, 2, false],
    ["R9 nor is what nobody knows", { qualifier: "unknown", value: null, high: null }, exact(20), 2, false],
    ["R9 rounded numbers are compared as they are said", { qualifier: "about", value: 10, high: null }, { qualifier: "more_than", value: 50, high: null }, 3, true],
  ])("%s", (_title, before, after, factor, jump) => {
    expect(isJump(growth(before, after), factor)).toBe(jump);
  });
});

describe("R4 R9 a promise", () => {
  const said = (qualifier: Amount["qualifier"], value: number | null): Amount => ({ qualifier, value, high: null });
  it.each<[Amount, Amount, boolean]>([
    [exact(600), exact(665), true], [exact(665), exact(665), false], [exact(700), exact(665), false], [exact(0), exact(0), false],
    [exact(600), said("about", 665), true], [exact(665), said("about", 665), false], [exact(665), said("at_least", 665), false], [exact(664), said("at_least", 665), true],
    [exact(1), said("up_to", 35), false], [exact(0), said("up_to", 35), true], [said("unknown", null), exact(35), true], [said("unknown", null), said("unknown", null), false],
    [exact(0), said("unknown", null), true], [exact(1), said("unknown", null), false],
  ])("of which %j is confirmed falls short of %j: %s", (confirmed, promised, short) => expect(fallsShort(confirmed, promised)).toBe(short));
});

describe("R10 a jump of bounds and ranges", () => {
  const range = (value: number, high: number): Amount => ({ qualifier: "range", value, high });
  it.each<[string, Amount, Amount, number | null]>([
    ["the bottom moved", range(10, 100), range(40, 100), 4],
    ["the top moved", range(10, 100), range(10, 500), 5],
    ["the end that shrank most is told", range(10, 100), range(20, 25), 0.25],
    ["one number against bounds: each end against it", exact(10), range(10, 60), 6],
    ["what nobody knows has no end", { qualifier: "unknown", value: null, high: null }, range(10, 60), null],
    ["an end that was nothing tells nothing", range(0, 100), range(50, 100), 1],
  ])("%s", (_title, before, after, times) => expect(widestGrowth(before, after)).toBe(times));
});

describe("R5 groceries for a month last until", () => {
  it.each([["2020-04-01", "2020-04-30"], ["2020-03-16", "2020-04-15"], ["2020-01-31", "2020-02-28"], ["2020-12-05", "2021-01-04"]])("given on %s: %s", (from, last) => {
    expect(lastDayOfMonthFrom(from)).toBe(last);
  });
});
