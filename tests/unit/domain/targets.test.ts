import { describe, expect, it } from "vitest";
import { askedFor, endsOfTarget, targetNoun, usualUnit } from "../../../shared/domain/targets";
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

describe("what a target counts", () => {
  it.each([
    ["grants", "piece", "small_grant"], ["grants_implemented", "piece", "small_grant"], ["support_centres", "place", "support_centre"], ["publications", "piece", "publication"],
    ["volunteers", "person", "person"], ["other", "tree", "tree"],
    // Somebody counts the money of grants: then they are no grants.
    ["grants", "tenge", "tenge"],
  ] as const)("%s in %s: %s", (indicator, unit, noun) => expect(targetNoun({ indicator, unit })).toBe(noun));

  it.each([["volunteers", "person"], ["support_centres", "place"], ["grants", "piece"], ["events", "event"]])("%s are usually counted in %s", (indicator, unit) => expect(usualUnit(indicator)).toBe(unit));
});
