import { describe, expect, it } from "vitest";
import { alsoThatDay, clash, clashesWith, daysAround, goesOverMidnight, hourBefore, type TimeSpan, hoursLeft, minuteAt } from "../../../shared/domain/clashes";

const span = (text: string): TimeSpan => {
  const [date = "", from = "", to = ""] = text.split(" ");
  return { date, from: from === "-" ? null : from, to: to === "-" ? null : to };
};

describe("a volunteer is sent to one place at a time", () => {
  it.each([
    ["the same hours", "2020-04-01 10:00 12:00", "2020-04-01 10:00 12:00", true],
    ["an hour in common", "2020-04-01 10:00 12:00", "2020-04-01 11:00 13:00", true],
    ["one inside the other", "2020-04-01 09:00 18:00", "2020-04-01 12:00 12:30", true],
    ["one begins when the other ends", "2020-04-01 10:00 12:00", "2020-04-01 12:00 13:00", false],
    ["a minute in common", "2020-04-01 10:00 12:01", "2020-04-01 12:00 13:00", true],
    ["the same hours on another day", "2020-04-01 10:00 12:00", "2020-04-02 10:00 12:00", false],
    ["a night before that lasts into the morning", "2020-03-31 22:00 06:00", "2020-04-01 05:00 09:00", true],
    ["a night before that is over", "2020-03-31 22:00 06:00", "2020-04-01 06:00 09:00", false],
    ["two nights one after the other", "2020-03-31 22:00 06:00", "2020-04-01 22:00 06:00", false],
    ["a whole day round and a night", "2020-03-31 08:00 08:00", "2020-03-31 23:00 23:30", true],
    ["a night over the end of the year", "2020-12-31 23:00 02:00", "2021-01-01 01:00 03:00", true],
    ["a night over 29 February", "2020-02-29 23:00 02:00", "2020-03-01 01:00 03:00", true],
    ["work until the end of the day and from its beginning", "2020-03-31 20:00 24:00", "2020-04-01 00:00 02:00", false],
    ["work without an end", "2020-04-01 10:00 -", "2020-04-01 23:00 23:30", true],
    ["work without a beginning", "2020-04-01 - 10:00", "2020-04-01 09:00 11:00", true],
    ["work without hours", "2020-04-01 - -", "2020-04-01 09:00 11:00", false],
  ])("%s", (_, one, other, expected) => {
    expect(clash(span(one), span(other))).toBe(expected);
    expect(clash(span(other), span(one))).toBe(expected);
  });

  it("names all that is in the way, in its order", () => {
    const busy = [{ ...span("2020-04-01 08:00 10:00"), what: "warehouse" }, { ...span("2020-04-01 12:00 14:00"), what: "lunches" }, { ...span("2020-04-01 13:30 15:00"), what: "memos" }];
    expect(clashesWith(span("2020-04-01 13:00 16:00"), busy).map(({ what }) => what)).toEqual(["lunches", "memos"]);
  });

  it("other work of that day counts as known where one of the two has no hours", () => {
    const busy = [{ ...span("2020-04-01 - -"), what: "some time" }, { ...span("2020-04-01 18:00 19:00"), what: "evening" }, { ...span("2020-04-02 - -"), what: "tomorrow" }];
    expect(alsoThatDay(span("2020-04-01 10:00 12:00"), busy).map(({ what }) => what)).toEqual(["some time"]);
    expect(alsoThatDay(span("2020-04-01 - -"), busy).map(({ what }) => what)).toEqual(["some time", "evening"]);
  });

  it.each([["14:30", "13:30"], ["00:20", "00:00"], ["24:00", "23:00"]])("what is wanted by %s takes the hour from %s", (to, from) => {
    expect(hourBefore(to)).toEqual({ from, to });
  });

  it.each([["22:00", "06:00", true], ["08:00", "08:00", true], ["08:00", "24:00", false], ["08:00", "17:00", false]])("%s to %s goes over midnight: %s", (from, to, expected) => {
    expect(goesOverMidnight({ date: "2020-04-01", from, to })).toBe(expected);
  });

  it("asks the day before and the day after", () => {
    expect(daysAround("2020-03-01")).toEqual(["2020-02-29", "2020-03-02"]);
  });
});

describe("hours left beside the work of a day", () => {
  const SATURDAY = "2020-04-04";
  const told = [{ weekdays: [6 as const], from: "10:00", to: "18:00" }];
  const on = (from: string | null, to: string | null, date = SATURDAY) => ({ date, from, to });
  it.each([
    ["all of them without work", [], true],
    ["none where the work fills them", [on("09:00", "19:00")], false],
    ["none where pieces of work follow each other, in any order", [on("14:00", "18:00"), on("10:00", "14:00")], false],
    ["some between two pieces", [on("10:00", "13:00"), on("14:00", "18:00")], true],
    ["some after the morning", [on("10:00", "13:00")], true],
    ["all beside work without hours", [on(null, null)], true],
    ["all beside the work of another day", [on("09:00", "19:00", "2020-04-05")], true],
    ["none after a night that lasts into the evening", [on("20:00", "19:59", "2020-04-03")], false],
  ])("%s", (_title, work, left) => expect(hoursLeft(told, SATURDAY, work)).toBe(left));

  it("none on a day of which none were told", () => expect(hoursLeft(told, "2020-04-06", [])).toBe(false));

  it("the last minute of a day ends with it", () => expect(minuteAt(SATURDAY, "23:59").to).toBe("24:00"));
});
