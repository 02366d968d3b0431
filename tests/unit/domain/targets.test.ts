import { describe, expect, it } from "vitest";
import { askedFor, creditedAmount, endsOfTarget, goalOf, missingTo, neededFor, targetNoun, usualUnit } from "../../../shared/domain/targets";
import { shortAmount } from "../../../shared/domain/wording";
import { parseAmount } from "../../../shared/domain/quantities";

const read = (text: string) => {
  const parsed = parseAmount(text, "person");
  if (!parsed.ok) throw new Error(`${text} is no amount`);
  return parsed.amount;
};

describe("what a target asks for, from an amount as somebody wrote it (R9)", () => {
  it.each([
    ["1000", { qualifier: "at_least", low: 1_000_000, high: null }],
    ["не менее 1000", { qualifier: "at_least", low: 1_000_000, high: null }],
    ["более 1000", { qualifier: "more_than", low: 1_000_000, high: null }],
    ["около 1000", { qualifier: "about", low: 1_000_000, high: null }],
    ["14-17", { qualifier: "at_least", low: 14_000, high: 17_000 }],
    ["до 50", { qualifier: "at_least", low: null, high: 50_000 }],
  ])("%s", (text, ends) => expect(endsOfTarget(read(text))).toEqual(ends));

  it.each(["не менее 1000", "более 1000", "около 1000", "14-17", "до 50"])("%s reads the same when it is shown again", (text) => expect(askedFor(endsOfTarget(read(text)))).toEqual(read(text)));
});

describe("what stands beside what was reached", () => {
  it.each([
    ["1000", "1 000"], ["более 1000", "> 1 000"], ["около 1000", "≈ 1 000"], ["14-17", "14–17"], ["до 50", "≤ 50"],
  ])("%s: %s", (text, said) => expect(shortAmount(goalOf(endsOfTarget(read(text))), "person", "ru").replace(/\u00a0/gu, " ")).toBe(said));
});

describe("what a target counts", () => {
  it.each([
    ["grants", "piece", "small_grant"], ["grants_implemented", "piece", "small_grant"], ["support_centres", "place", "support_centre"], ["publications", "piece", "publication"],
    ["volunteers", "person", "person"], ["other", "tree", "tree"],
    // Somebody counts the money of grants: then they are no grants.
    ["grants", "tenge", "tenge"],
  ] as const)("%s in %s: %s", (indicator, unit, noun) => expect(targetNoun({ indicator, unit })).toBe(noun));

  it.each([["volunteers", "person"], ["support_centres", "place"], ["grants", "piece"], ["events", "event"]])("%s are usually counted in %s", (indicator, unit) => expect(usualUnit(indicator)).toBe(unit));
});

describe("the least that reaches a target", () => {
  it.each([
    ["not less than 1,000 people", { qualifier: "at_least", low: 1_000_000, high: null, unit: "person" }, 1_000_000],
    ["more than 1,000 people needs one more", { qualifier: "more_than", low: 1_000_000, high: null, unit: "person" }, 1_001_000],
    ["more than 68 grants", { qualifier: "more_than", low: 68_000, high: null, unit: "piece" }, 69_000],
    ["more than 60 trees", { qualifier: "more_than", low: 60_000, high: null, unit: "tree" }, 61_000],
    ["more than half a day is a day", { qualifier: "more_than", low: 500, high: null, unit: "day" }, 1_000],
    ["more than 5 tonnes: a kilogram more is enough", { qualifier: "more_than", low: 5_000, high: null, unit: "tonne" }, 5_001],
    ["more than 1,000 tenge: a tiyn more is enough", { qualifier: "more_than", low: 100_000, high: null, unit: "tenge" }, 100_001],
    ["about 1,000", { qualifier: "about", low: 1_000_000, high: null, unit: "person" }, 1_000_000],
    ["exactly 3", { qualifier: "exact", low: 3_000, high: null, unit: "place" }, 3_000],
    ["14,000 to 17,000", { qualifier: "at_least", low: 14_000_000, high: 17_000_000, unit: "person" }, 14_000_000],
    ["no more than 50: nothing must be reached", { qualifier: "at_least", low: null, high: 50_000, unit: "person" }, null],
  ] as const)("%s", (_title, asked, needed) => expect(neededFor(asked)).toBe(needed));

  it.each([
    [{ qualifier: "more_than", low: 1_000_000 }, 999_000, 2_000],
    [{ qualifier: "more_than", low: 1_000_000 }, 1_000_000, 1_000],
    [{ qualifier: "more_than", low: 1_000_000 }, 1_001_000, 0],
    [{ qualifier: "at_least", low: 1_000_000 }, 999_000, 1_000],
    [{ qualifier: "at_least", low: 1_000_000 }, 1_000_000, 0],
    [{ qualifier: "at_least", low: 1_000_000 }, 1_200_000, 0],
    [{ qualifier: "at_least", low: null }, 5_000, null],
  ] as const)("%o with %i credited misses %s", (asked, credited, missing) => expect(missingTo({ ...asked, high: null, unit: "person" }, credited)).toBe(missing));
});

describe("what is credited is as sure as its rows (R9)", () => {
  it.each([
    [60_000, 0, { qualifier: "exact", value: 60_000, high: null }],
    [60_000, 2, { qualifier: "at_least", value: 60_000, high: null }],
    [0, 1, { qualifier: "unknown", value: null, high: null }],
    [0, 0, { qualifier: "exact", value: 0, high: null }],
  ] as const)("%i and %i unknown", (credited, unknown, amount) => expect(creditedAmount(credited, unknown)).toEqual(amount));
});
