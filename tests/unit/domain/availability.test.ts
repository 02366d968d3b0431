import { describe, expect, it } from "vitest";
import { absenceOn, comingDay, isAvailable, parentConsentState, parseTime, type WeeklyHours, weekdayOf } from "../../../shared/domain/availability";

describe("hours of a week", () => {
  it.each([["2020-03-16", 1], ["2020-04-03", 5], ["2020-04-04", 6], ["2020-04-05", 7]])("%s is day %i of its week", (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it.each([
    ["9", "09:00"], ["18", "18:00"], ["930", "09:30"], ["1830", "18:30"], ["9:30", "09:30"], ["9.30", "09:30"], ["18-00", "18:00"], [" 24 ", "24:00"],
    ["25", null], ["24:30", null], ["9:70", null], ["вечером", null], ["", null],
  ])("a time typed as “%s” is read as %s", (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  const saturday = "2020-04-04";
  const weekend: WeeklyHours = { weekdays: [6, 7], from: "10:00", to: "18:00" };
  const always: WeeklyHours = { weekdays: [6], from: null, to: null };
  const ill = { kind: "illness", from: "2020-04-01", to: "2020-04-04" } as const;
  it.each([
    ["on a day of theirs", [weekend], [], undefined, undefined, true],
    ["inside their hours", [weekend], [], "10:00", "18:00", true],
    ["not an hour earlier", [weekend], [], "09:00", "12:00", false],
    ["not an hour later", [weekend], [], "17:00", "19:00", false],
    ["at any hour when they named none", [always], [], "00:00", "24:00", true],
    ["not on another day", [{ ...weekend, weekdays: [1, 7] }], [], undefined, undefined, false],
    ["not in illness, its last day included", [weekend], [ill], undefined, undefined, false],
    ["the day after an illness", [weekend], [{ ...ill, to: "2020-04-03" }], undefined, undefined, true],
    ["not in a quarantine that lasts", [weekend], [{ kind: "quarantine", from: "2020-03-19", to: null }], undefined, undefined, false],
    ["unknown where no hours are told", [], [], undefined, undefined, false],
  ] as const)("a volunteer can come: %s", (_case, hours, absences, from, to, can) => {
    expect(isAvailable(hours, absences, saturday, from, to)).toBe(can);
  });

  it("the absence of a day is named", () => {
    expect(absenceOn([ill], "2020-04-01")).toBe(ill);
    expect(absenceOn([ill], "2020-03-31")).toBeUndefined();
  });
});

describe("R21 a parent's written consent", () => {
  const given = { givenOn: "2020-03-01", to: null };
  it.each([
    ["2006-04-04", null, "wanted"],
    ["2006-04-03", null, "not_needed"],
    ["2010-01-01", given, "given"],
    ["2010-01-01", { ...given, givenOn: null }, "wanted"],
    ["2010-01-01", { ...given, givenOn: "2020-04-03" }, "given"],
    ["2010-01-01", { ...given, givenOn: "2020-04-04" }, "wanted"],
    ["2010-01-01", { ...given, to: "2020-04-03" }, "given"],
    ["2010-01-01", { ...given, to: "2020-04-02" }, "expired"],
    [null, null, "not_needed"],
  ] as const)("for somebody born %s with %o is %s on 3 April 2020", (birthDate, consent, state) => {
    expect(parentConsentState(birthDate, consent, "2020-04-03")).toBe(state);
  });
});

describe("the coming Saturday", () => {
  it.each([
    ["Friday", "2020-04-03", "2020-04-04"], ["Saturday", "2020-04-04", "2020-04-04"], ["Sunday", "2020-04-05", "2020-04-11"], ["Monday", "2020-03-30", "2020-04-04"], ["the year's end", "2020-12-31", "2021-01-02"],
  ])("on %s", (_title, today, saturday) => expect(comingDay(today, 6)).toBe(saturday));
});
