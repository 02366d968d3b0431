import { describe, expect, it } from "vitest";
import { mondayOf, weeksOf } from "../../../shared/domain/charts";

describe("weeks of a chart", () => {
  it.each([["2020-03-16", "2020-03-16"], ["2020-03-22", "2020-03-16"], ["2020-03-01", "2020-02-24"]])("%s lies in the week of %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it("R11 the first and the last are cut to the period, none is left out", () => {
    expect(weeksOf({ from: "2020-03-18", to: "2020-04-03" })).toEqual([
      { from: "2020-03-18", to: "2020-03-22" }, { from: "2020-03-23", to: "2020-03-29" }, { from: "2020-03-30", to: "2020-04-03" },
    ]);
    expect(weeksOf({ from: "2020-04-01", to: "2020-04-01" })).toEqual([{ from: "2020-04-01", to: "2020-04-01" }]);
  });
});
