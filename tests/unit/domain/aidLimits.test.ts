import { describe, expect, it } from "vitest";
import { type AidLimit, type AidLine, limitsExceeded, limitSpan } from "../../../shared/domain/aidLimits";
import { whole } from "../../../shared/domain/quantities";

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

  const sets = (quantity: number | null): AidLine[] => [{ itemKindId: "set", unit: "set", quantity: quantity === null ? null : whole(quantity, "set") }];
  const meals = (count: number): AidLine[] => [{ itemKindId: "meal", unit: "serving", quantity: whole(count, "serving") }];
  const TWO: AidLimit = { ...SET, times: 2 };

  it.each([
    { says: "a second set in the month", limits: [SET], planned: [sets(1)], before: [["2020-04-01", sets(1)]], told: [[1, 1, false]] },
    { says: "none, the first set was last month's", limits: [SET], planned: [sets(1)], before: [["2020-03-31", sets(1)]], told: [] },
    { says: "none, it is another kind of aid", limits: [SET], planned: [meals(1)], before: [["2020-04-01", sets(1)]], told: [] },
    { says: "none, two are allowed", limits: [TWO], planned: [sets(1)], before: [["2020-04-01", sets(1)]], told: [] },
    { says: "three sets in one delivery where one is allowed", limits: [SET], planned: [sets(3)], before: [], told: [[0, 3, false]] },
    { says: "a set after two in one delivery where two are allowed", limits: [TWO], planned: [sets(1)], before: [["2020-04-01", sets(2)]], told: [[2, 1, false]] },
    { says: "a set after one of which nobody knows how many, and says so", limits: [SET], planned: [sets(1)], before: [["2020-04-01", sets(null)]], told: [[1, 1, true]] },
    { says: "none of a set of unknown number alone: it is one at least", limits: [SET], planned: [sets(null)], before: [], told: [] },
    { says: "sets of one delivery in two lines", limits: [SET], planned: [[...sets(1), ...sets(1)]], before: [], told: [[0, 2, false]] },
    { says: "two sets on one sheet where one is allowed", limits: [SET], planned: [sets(1), [...meals(2), ...sets(1)]], before: [], told: [[0, 2, false]] },
    { says: "none, one of the two on the sheet is another kind of aid", limits: [SET], planned: [sets(1), meals(1)], before: [], told: [] },
    { says: "none, six meals at once are one time", limits: [{ ...SET, itemKindId: "meal" }], planned: [meals(6)], before: [], told: [] },
    { says: "meals a second time, however many", limits: [{ ...SET, itemKindId: "meal" }], planned: [meals(2)], before: [["2020-04-02", meals(6)]], told: [[1, 1, false]] },
    { says: "the year's limit as well as the month's", limits: [SET, { ...SET, per: "year" as const }], planned: [sets(1)], before: [["2020-04-30", sets(1)]], told: [[1, 1, false], [1, 1, false]] },
    { says: "the year's limit alone", limits: [SET, { ...SET, per: "year" as const }], planned: [sets(1)], before: [["2020-01-01", sets(1)]], told: [[1, 1, false]] },
    { says: "none where the corps set no limits", limits: [], planned: [sets(1)], before: [["2020-04-01", sets(1)]], told: [] },
  ] as { says: string; limits: AidLimit[]; planned: AidLine[][]; before: [string, AidLine[]][]; told: [number, number, boolean][] }[])("warns of $says", ({ limits, planned, before, told }) => {
    const found = limitsExceeded(limits, "2020-04-15", planned, before.map(([date, lines]) => ({ date, lines })));
    expect(found.map(({ had, here, unknown }) => [had, here, unknown])).toEqual(told);
  });
});
