import { describe, expect, it } from "vitest";
import { attendedDays, attendedMinutes, endDateOf, hoursText, instantAt, localMinuteAt, mergedSpans, shiftMinutes, thousandthsOfHours } from "../../../shared/domain/hours";

const ZONE = "Asia/Aqtau";
const at = (from: string, to: string | null) => ({ inAt: instantAt(from, ZONE), outAt: to === null ? null : instantAt(to, ZONE) });
const WHOLE = { from: null, to: null };

describe("R3 hours come from when somebody was there", () => {
  it.each([
    ["one shift", [at("2026-05-06T09:00", "2026-05-06T13:30")], 270],
    ["exact to the minute", [at("2026-05-06T09:01", "2026-05-06T09:18")], 17],
    ["two shifts a day", [at("2026-05-06T08:00", "2026-05-06T12:00"), at("2026-05-06T18:00", "2026-05-06T20:00")], 360],
    ["partly present: left and came back", [at("2026-05-06T08:00", "2026-05-06T10:00"), at("2026-05-06T11:00", "2026-05-06T12:00")], 180],
    ["over midnight", [at("2026-05-06T20:00", "2026-05-07T08:00")], 720],
    ["overlapping ones are not counted twice", [at("2026-05-06T08:00", "2026-05-06T12:00"), at("2026-05-06T10:00", "2026-05-06T14:00")], 360],
    ["one inside another is not counted twice", [at("2026-05-06T08:00", "2026-05-06T18:00"), at("2026-05-06T10:00", "2026-05-06T11:00")], 600],
    ["in any order", [at("2026-05-06T10:00", "2026-05-06T14:00"), at("2026-05-06T08:00", "2026-05-06T12:00")], 360],
    ["one after another without a break", [at("2026-05-06T08:00", "2026-05-06T12:00"), at("2026-05-06T12:00", "2026-05-06T14:00")], 360],
    ["nobody knows yet how long while they are there", [at("2026-05-06T08:00", null)], 0],
    ["nothing of an end before the beginning", [at("2026-05-06T08:00", "2026-05-06T07:00")], 0],
    ["nothing at all", [], 0],
  ])("%s", (_title, attended, minutes) => {
    expect(attendedMinutes(attended, WHOLE, ZONE)).toBe(minutes);
  });

  const night = [at("2026-03-31T20:00", "2026-04-01T08:00")];
  it.each([
    ["R11 the evening belongs to its month", { from: "2026-03-01", to: "2026-03-31" }, 240],
    ["R11 the morning to the next", { from: "2026-04-01", to: "2026-04-30" }, 480],
    ["R11 a day of its own", { from: "2026-04-01", to: "2026-04-01" }, 480],
    ["R12 both months together make the whole night", { from: "2026-03-01", to: "2026-04-30" }, 720],
    ["R11 no minute of a day outside", { from: "2026-04-02", to: "2026-04-30" }, 0],
    ["R11 an open beginning", { from: null, to: "2026-03-31" }, 240],
    ["R11 an open end", { from: "2026-04-01", to: null }, 480],
  ])("%s", (_title, period, minutes) => {
    expect(attendedMinutes(night, period, ZONE)).toBe(minutes);
  });

  it("a night in which the clocks were put back has an hour more (Almaty, 1 March 2024)", () => {
    const zone = "Asia/Almaty";
    const attended = [{ inAt: instantAt("2024-02-29T20:00", zone), outAt: instantAt("2024-03-01T08:00", zone) }];
    expect(attendedMinutes(attended, WHOLE, zone)).toBe(780);
  });

  it("a night lies in two days, one that ends at midnight in one", () => {
    expect(attendedDays(mergedSpans(night), ZONE)).toEqual(["2026-03-31", "2026-04-01"]);
    expect(attendedDays(mergedSpans([at("2026-03-31T20:00", "2026-04-01T00:00")]), ZONE)).toEqual(["2026-03-31"]);
  });
});

describe("the times of a shift", () => {
  it.each([
    ["09:00", "13:00", "2026-05-06T09:00", "2026-05-06T13:00", "2026-05-06"],
    ["20:00", "08:00", "2026-05-06T20:00", "2026-05-07T08:00", "2026-05-07"],
    ["08:00", "08:00", "2026-05-06T08:00", "2026-05-07T08:00", "2026-05-07"],
    ["16:00", "24:00", "2026-05-06T16:00", "2026-05-07T00:00", "2026-05-06"],
    ["16:00", "00:00", "2026-05-06T16:00", "2026-05-07T00:00", "2026-05-07"],
  ])("from %s to %s it lasts from %s to %s", (from, to, begins, ends, lastDay) => {
    expect(shiftMinutes("2026-05-06", from, to)).toEqual({ from: begins, to: ends });
    expect(endDateOf("2026-05-06", from, to)).toBe(lastDay);
  });

  it("a minute goes to its instant and back", () => {
    expect(instantAt("2026-05-06T09:30", ZONE)).toBe("2026-05-06T04:30Z");
    expect(localMinuteAt("2026-05-06T04:30:59.900Z", ZONE)).toBe("2026-05-06T09:30");
  });

  it.each([[0, "0:00", 0], [425, "7:05", 7083], [60, "1:00", 1000], [7530, "125:30", 125500]])("%i minutes are %s", (minutes, text, thousandths) => {
    expect(hoursText(minutes)).toBe(text);
    expect(thousandthsOfHours(minutes)).toBe(thousandths);
  });
});
