import { describe, expect, it } from "vitest";
import { type AidLimit, limitsExceeded, limitSpan } from "../../../shared/domain/aidLimits";

const SET: AidLimit = { itemKindId: "set", times: 1, per: "month" };

describe("limits of aid", () => {
  it.each([
    ["2020-04-15", "month", "2020-04-01", "2020-04-30"],
    ["2020-02-29", "month", "2020-02-01", "2020-02-29"],
    ["2021-12-31", "month", "2021-12-01", "2021-12-31"],
    ["2021-12-31", "year", "2021-01-01", "2021-12-31"],
  ] as const)("R11 %s lies in the %s from %s to %s, both included", (date, per, from, to) => {
    expect(limitSpan(date, per)).toEqual({ from, to });
  });

  it.each([
    { says: "a second set in the month", limits: [SET], items: [["set"]], before: ["2020-04-01"], warned: 1 },
    { says: "none, the first set was last month's", limits: [SET], items: [["set"]], before: ["2020-03-31"], warned: 0 },
    { says: "none, it is another kind of aid", limits: [SET], items: [["meal"]], before: ["2020-04-01"], warned: 0 },
    { says: "none, two are allowed", limits: [{ ...SET, times: 2 }], items: [["set"]], before: ["2020-04-01"], warned: 0 },
    { says: "two sets on one sheet where one is allowed", limits: [SET], items: [["set"], ["meal", "set"]], before: [], warned: 1 },
    { says: "none, one of the two on the sheet is another kind of aid", limits: [SET], items: [["set"], ["meal"]], before: [], warned: 0 },
    { says: "the year's limit as well as the month's", limits: [SET, { ...SET, per: "year" as const }], items: [["set"]], before: ["2020-04-30"], warned: 2 },
    { says: "the year's limit alone", limits: [SET, { ...SET, per: "year" as const }], items: [["set"]], before: ["2020-01-01"], warned: 1 },
    { says: "none where the corps set no limits", limits: [], items: [["set"]], before: ["2020-04-01"], warned: 0 },
  ])("warns of $says", ({ limits, items, before, warned }) => {
    expect(limitsExceeded(limits, "2020-04-15", items, before.map((date) => ({ date, itemKindIds: ["set"] })))).toHaveLength(warned);
  });
});
