import { describe, expect, it } from "vitest";
import { assignmentRefusals, ELIGIBILITY_RULES, presetWorkClass, type AssignmentFacts, type WorkClass } from "../../../shared/domain/eligibility";

function facts(overrides: Partial<AssignmentFacts>): AssignmentFacts {
  return { birthDate: "2010-05-20", day: "2026-05-19", workClasses: ["ordinary"], ...overrides };
}
const points = (overrides: Partial<AssignmentFacts>) => assignmentRefusals(facts(overrides)).map((each) => each.rule.point);

describe("the law on volunteer activity, article 12", () => {
  it.each<[WorkClass, string[]]>([
    ["ordinary", []], ["disaster_aid", ["2-1.1"]], ["criminal_record", ["2-1.2"]], ["heavy_or_harmful", ["2-1.3"]],
  ])("R21 a volunteer of 15 is refused %s work by the points %o", (workClass, expected) => {
    expect(points({ workClasses: [workClass] })).toEqual(expected);
  });

  it.each([["2008-05-19", []], ["2008-05-20", ["2-1.1"]]])("R21 born %s, age is taken on the day of the work", (birthDate, expected) => {
    expect(points({ birthDate, workClasses: ["disaster_aid"] })).toEqual(expected);
  });

  it("R21 every point that forbids it is named, with the age", () => {
    const refusals = assignmentRefusals(facts({ birthDate: "2014-01-01", workClasses: ["disaster_aid", "heavy_or_harmful"] }));
    expect(refusals.map((each) => [each.rule.point, each.reason, each.age])).toEqual([
      ["2", "under_age", 12], ["2-1.1", "under_age", 12], ["2-1.3", "under_age", 12],
    ]);
    expect(refusals[0]?.rule).toMatchObject({ law: "30.12.2016 No. 42-VI", article: "12" });
  });

  it.each([
    [{}, ["2"]], [{ parentConsent: true }, []], [{ accompaniedByParent: true }, []],
    [{ parentConsent: true, workClasses: ["disaster_aid" as const] }, ["2-1.1"]],
  ])("R21 under 14 with %o is refused by %o", (given, expected) => {
    expect(points({ birthDate: "2014-01-01", ...given })).toEqual(expected);
  });

  it("R21 a case closed under article 35 lifts 2-1.2 and nothing else", () => {
    expect(points({ workClasses: ["criminal_record", "heavy_or_harmful"], caseClosed: true })).toEqual(["2-1.3"]);
  });

  it("R21 without a birth date named work is refused until it is known, ordinary work is not", () => {
    const refusals = assignmentRefusals(facts({ birthDate: null, workClasses: ["disaster_aid"] }));
    expect(refusals).toEqual([{ reason: "birth_date_unknown", rule: ELIGIBILITY_RULES[1], age: null }]);
    expect(points({ birthDate: null })).toEqual([]);
  });

  it("R21 days before 2022 are left alone", () => {
    expect(points({ birthDate: "2006-01-01", day: "2020-03-20", workClasses: ["disaster_aid"] })).toEqual([]);
    expect(points({ birthDate: "2006-01-01", day: "2022-01-01", workClasses: ["disaster_aid"] })).toEqual(["2-1.1"]);
  });
});

describe("work under a state of emergency", () => {
  const emergencies = [{ kato: "470000000", from: "2026-03-16", to: "2026-05-11" }, { kato: "751110000", from: "2026-06-01", to: null }];
  it.each([
    ["471010000", "2026-03-16", "disaster_aid"], ["471010000", "2026-05-12", "ordinary"], ["750000000", "2026-04-01", "ordinary"],
    ["751110000", "2030-01-01", "disaster_aid"], ["751210000", "2030-01-01", "ordinary"], [null, "2026-03-16", "ordinary"],
  ])("R21 in %s on %s it starts as %s", (place, day, expected) => {
    expect(presetWorkClass(place, day, emergencies)).toBe(expected);
  });

  it("R21 an emergency of the whole country covers every place", () => {
    expect(presetWorkClass(null, "2026-03-16", [{ kato: null, from: "2026-03-16", to: null }])).toBe("disaster_aid");
  });
});
