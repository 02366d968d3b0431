import { describe, expect, it } from "vitest";
import { type Repeat, repeatOf, ruleOf, startOf } from "../../renderer/features/commitments/repeat";

const ALL: readonly [string, Repeat][] = [
  ["once", { kind: "once" }],
  ["every day", { kind: "daily" }],
  ["on weekdays", { kind: "weekdays" }],
  ["each Wednesday", { kind: "weekly", days: ["WE"] }],
  ["on Monday and Friday", { kind: "weekly", days: ["MO", "FR"] }],
  ["on the 1st", { kind: "monthly", day: 1 }],
  ["on the 31st, or the last day there is", { kind: "monthly", day: 31 }],
];

describe("a commitment's repetition in the form", () => {
  it.each(ALL)("%s is read back from the rule that it writes", (_name, repeat) => {
    expect(repeatOf(ruleOf(repeat))).toEqual(repeat);
  });

  it.each(["FREQ=WEEKLY;BYDAY=WE;INTERVAL=2", "FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=1MO", "nothing of the kind"])("a rule that the boxes cannot show is kept as it is: %s", (rule) => {
    expect(repeatOf(rule)).toEqual({ kind: "other", rule });
    expect(ruleOf(repeatOf(rule))).toBe(rule);
  });

  it("starts on the day on which the commitment begins", () => {
    expect(startOf("weekly", "2020-03-18", "")).toEqual({ kind: "weekly", days: ["WE"] });
    expect(startOf("monthly", "2020-03-18", "")).toEqual({ kind: "monthly", day: 18 });
  });
});
