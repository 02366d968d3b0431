/** When the front office answers. */
import { describe, expect, it } from "vitest";
import { type DeskHours, deskState, hoursOn, NO_DESK_HOURS, outsideHours, weekWords } from "../../../shared/domain/deskHours";

const DESK: DeskHours = {
  weekly: [{ weekdays: [1, 2, 3, 4, 5], from: "14:00", to: "18:00" }, { weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "13:00" }, { weekdays: [6], from: "10:00", to: null }],
  closedOnHolidays: true,
  exceptions: [{ date: "2020-04-08", from: null, to: null, note: "учёба" }, { date: "2020-04-09", from: "11:00", to: "12:00", note: "" }],
};
const OFF = new Set(["2020-04-07", "2020-04-09"]);

// 6 April 2020 is a Monday.
describe("the hours of the front office", () => {
  it.each([
    ["a weekday has its hours, earliest first", "2020-04-06", ["09:00–13:00", "14:00–18:00"]],
    ["a day off is closed", "2020-04-07", []],
    ["an exception without hours is closed", "2020-04-08", []],
    ["an exception stands above a day off", "2020-04-09", ["11:00–12:00"]],
    ["an open end is that of the day", "2020-04-11", ["10:00–24:00"]],
    ["a weekday that is not named is closed", "2020-04-12", []],
  ] as const)("%s", (_title, date, hours) => {
    expect(hoursOn(DESK, date, OFF).map(({ from, to }) => `${from}–${to}`)).toEqual(hours);
  });

  it.each([
    ["open until it closes for lunch", "2020-04-06", "09:00", { state: "open", until: "13:00" }],
    ["the minute it closes is closed", "2020-04-06", "13:00", { state: "closed", opens: { date: "2020-04-06", at: "14:00" } }],
    ["before it opens it opens today", "2020-04-06", "08:59", { state: "closed", opens: { date: "2020-04-06", at: "09:00" } }],
    ["after hours it opens on the next day that is open", "2020-04-06", "18:00", { state: "closed", opens: { date: "2020-04-09", at: "11:00" } }],
  ] as const)("%s", (_title, date, time, state) => {
    expect(deskState(DESK, OFF, { date, time })).toEqual(state);
  });

  it("nothing is promised where nothing is set, and nothing lies outside of it", () => {
    expect(deskState(NO_DESK_HOURS, OFF, { date: "2020-04-06", time: "03:00" })).toEqual({ state: "unset" });
    expect([outsideHours(NO_DESK_HOURS, OFF, "2020-04-06", "03:00"), outsideHours(DESK, OFF, "2020-04-06", "03:00"), outsideHours(DESK, OFF, "2020-04-06", null)]).toEqual([false, true, false]);
  });

  it("opens on no day that anybody knows of where only a day that is past had hours", () => {
    expect(deskState({ ...NO_DESK_HOURS, exceptions: [{ date: "2020-01-01", from: "09:00", to: "10:00", note: "" }] }, OFF, { date: "2020-04-06", time: "10:00" })).toEqual({ state: "closed", opens: null });
  });

  it.each([
    ["ru", "пн–пт 09:00–13:00, 14:00–18:00; сб 10:00–24:00, кроме праздников"],
    ["kk", "дс–жм 09:00–13:00, 14:00–18:00; сб 10:00–24:00, мереке күндерінен басқа"],
    ["en", "Mon–Fri 09:00–13:00, 14:00–18:00; Sat 10:00–24:00, except on public holidays"],
  ] as const)("the week in a line: %s", (language, line) => {
    expect(weekWords(DESK, language)).toBe(line);
  });

  it("the same hours on all seven days are those of every day", () => {
    const daily: DeskHours = { ...NO_DESK_HOURS, closedOnHolidays: false, weekly: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "21:00" }] };
    expect((["ru", "kk", "en"] as const).map((language) => weekWords(daily, language))).toEqual(["ежедневно 09:00–21:00", "күн сайын 09:00–21:00", "daily 09:00–21:00"]);
  });

  it("days apart stand apart, and a whole day says so", () => {
    expect(weekWords({ ...NO_DESK_HOURS, closedOnHolidays: false, weekly: [{ weekdays: [1, 3], from: null, to: null }] }, "ru")).toBe("пн круглосуточно; ср круглосуточно");
  });
});
