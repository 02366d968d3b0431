import { describe, expect, it } from "vitest";
import { nearnessOf, rankReasons, scoreOf, sendRefusals, type VolunteerForWork, type WantedForWork, WEIGHTS } from "../../../shared/domain/ranking";

/** Wednesday. */
const DAY = "2026-04-01";
const wanted = (overrides: Partial<WantedForWork> = {}): WantedForWork => ({
  span: { date: DAY, from: "10:00", to: "12:00" }, katoCode: "471010000", workClasses: ["ordinary"], caseClosed: false, direction: null, skills: [], language: null, vehicle: false, ...overrides,
});
const volunteer = (overrides: Partial<VolunteerForWork> = {}): VolunteerForWork => ({
  status: "active", birthDate: "1990-01-01", katoCode: "471010000", languages: ["kk"], skills: [], directions: [], vehicle: "", hours: [], absences: [], parentConsent: null, withParent: false, busy: [], ...overrides,
});
const WEDNESDAY = [{ weekdays: [3 as const], from: "09:00", to: "18:00" }];
const lunches = { source: "assignment" as const, what: "2026-0004", date: DAY, from: "11:00", to: "13:00" };

describe("nearness by the digits of KATO", () => {
  it.each([
    ["473630100", "473630100", "village"], ["473630100", "473630200", "town"], ["473630100", "473640100", "district"], ["473630100", "471010000", "region"], ["473630100", "191010000", "elsewhere"],
    ["471010000", "471010000", "town"], ["473600000", "473630100", "district"], ["470000000", "473630100", "region"], ["473630100", "473600000", "district"],
    [null, "473630100", "unknown"], ["473630100", null, "unknown"],
  ] as const)("for %s somebody of %s is %s", (place, home, expected) => {
    expect(nearnessOf(place, home)).toBe(expected);
  });
});

describe("whom to send: points and their reasons", () => {
  it.each<[string, Partial<VolunteerForWork>, Partial<WantedForWork>, object]>([
    ["free at that hour", { hours: WEDNESDAY }, {}, { kind: "hours", how: "fit", points: 300 }],
    ["free on other days", { hours: [{ weekdays: [4], from: null, to: null }] }, {}, { kind: "hours", how: "other", points: 0 }],
    ["free for a part of the time only", { hours: [{ weekdays: [3], from: "11:00", to: null }] }, {}, { kind: "hours", how: "other", points: 0 }],
    ["never asked about hours", {}, {}, { kind: "hours", how: "unknown", points: 20 }],
    ["free until midnight, for work that goes on after it", { hours: [{ weekdays: [3], from: "18:00", to: null }] }, { span: { date: DAY, from: "22:00", to: "02:00" } }, { kind: "hours", how: "fit", points: 300 }],
    ["of the same town", {}, {}, { kind: "near", how: "town", points: 36 }],
    ["with the skill, written with a capital", { skills: ["Водитель категории B"] }, { skills: ["водитель"] }, { kind: "skill", skill: "водитель", has: true, points: 20 }],
    ["without the skill", { skills: ["повар"] }, { skills: ["водитель"] }, { kind: "skill", skill: "водитель", has: false, points: 0 }],
    ["who speaks the language", {}, { language: "kk" }, { kind: "language", language: "kk", has: true, points: 25 }],
    ["with a car where one is needed", { vehicle: "Нива" }, { vehicle: true }, { kind: "vehicle", has: true, points: 30 }],
    ["who chose this direction", { directions: ["health"] }, { direction: "health" }, { kind: "direction", has: true, points: 15 }],
    ["with one piece of work that day", { busy: [lunches] }, { span: { date: DAY, from: "15:00", to: "16:00" } }, { kind: "today", count: 1, points: -12 }],
    ["with five pieces of work that day", { busy: Array.from({ length: 5 }, () => lunches) }, { span: { date: DAY, from: "15:00", to: "16:00" } }, { kind: "today", count: 5, points: -36 }],
  ])("a volunteer %s", (_, who, what, expected) => {
    expect(rankReasons(volunteer(who), wanted(what))).toContainEqual(expected);
  });

  it("what was not asked for is not mentioned", () => {
    expect(rankReasons(volunteer({ vehicle: "Нива", skills: ["повар"] }), wanted({ katoCode: null })).map(({ kind }) => kind)).toEqual(["hours"]);
  });

  it("who has said to be free then comes before everybody who has not, whatever else speaks for them", () => {
    const all = wanted({ skills: ["а", "б", "в"], language: "kk", vehicle: true, direction: "health", span: { date: DAY, from: "15:00", to: "16:00" } });
    const worst = volunteer({ hours: WEDNESDAY, katoCode: null, languages: [], busy: [lunches, lunches, lunches] });
    const best = volunteer({ skills: ["а", "б", "в"], vehicle: "Нива", directions: ["health"], katoCode: "471010000" });
    expect(scoreOf(rankReasons(worst, all))).toBeGreaterThan(scoreOf(rankReasons(best, all)));
  });

  it("every weight has its reason", () => {
    const weights = Object.values(WEIGHTS).flatMap((one) => ("points" in one ? [one] : Object.values(one)));
    expect(weights.filter(({ because }) => because.length < 10)).toEqual([]);
  });
});

describe("who cannot be sent", () => {
  const kinds = (who: Partial<VolunteerForWork>, what: Partial<WantedForWork> = {}) => sendRefusals(volunteer(who), wanted(what));

  it("R21 a volunteer of 16 may not go to disaster aid: point 2-1.1, and no parent lifts it", () => {
    const refusals = kinds({ birthDate: "2010-01-01", withParent: true, parentConsent: { givenOn: "2025-01-01", to: null } }, { workClasses: ["disaster_aid"] });
    expect(refusals).toEqual([{ kind: "law", reason: "under_age", article: "12", point: "2-1.1", underAge: 18, age: 16, liftedByParent: false }]);
  });

  it.each<[string, Partial<VolunteerForWork>, string[]]>([
    ["alone", {}, ["2"]], ["with a parent", { withParent: true }, []], ["with a parent's written consent", { parentConsent: { givenOn: "2026-01-01", to: null } }, []],
    ["with a consent that ran out the day before", { parentConsent: { givenOn: "2025-01-01", to: "2026-03-31" } }, ["2"]],
  ])("R21 a volunteer of 12, %s, is refused by the points %o", (_, who, expected) => {
    expect(kinds({ birthDate: "2014-01-01", ...who }).map((each) => (each.kind === "law" ? each.point : each.kind))).toEqual(expected);
  });

  it("R21 age is that of the day of the work", () => {
    expect(kinds({ birthDate: "2008-04-01" }, { workClasses: ["heavy_or_harmful"] })).toEqual([]);
    expect(kinds({ birthDate: "2008-04-02" }, { workClasses: ["heavy_or_harmful"] })).toMatchObject([{ point: "2-1.3", age: 17 }]);
  });

  it("R21 without a birth date work that the law names is refused until it is known", () => {
    expect(kinds({ birthDate: null }, { workClasses: ["disaster_aid"] })).toMatchObject([{ reason: "birth_date_unknown", point: "2-1.1", age: null }]);
  });

  it.each<[string, Partial<VolunteerForWork>, object[]]>([
    ["busy then", { busy: [lunches] }, [{ kind: "busy", source: "assignment", what: "2026-0004", from: "11:00", to: "13:00" }]],
    ["busy with a night shift that is over", { busy: [{ source: "shift", what: "warehouse", date: "2026-03-31", from: "20:00", to: "08:00" }] }, []],
    ["busy with a night shift that lasts", { busy: [{ source: "shift", what: "warehouse", date: "2026-03-31", from: "20:00", to: "10:30" }] }, [{ kind: "busy", what: "warehouse" }]],
    ["in quarantine", { absences: [{ kind: "quarantine", from: "2026-03-25", to: "2026-04-08" }] }, [{ kind: "absent", absence: "quarantine", to: "2026-04-08" }]],
    ["on a pause", { status: "paused" }, [{ kind: "status", status: "paused" }]],
    ["an applicant", { status: "applied" }, []],
  ])("a volunteer who is %s", (_, who, expected) => {
    expect(kinds(who)).toMatchObject(expected);
    expect(kinds(who)).toHaveLength(expected.length);
  });
});
