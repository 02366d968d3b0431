import { describe, expect, it } from "vitest";
import {
  addDays, ageOn, birthdaysKeptOn, contains, daysBetween, daysIn, disjoint, formatLocalDate, formatPeriod, halfOpen, isLocalDate, localDateAt,
  nearEdges, overlaps, parseLocalDate, termsMeet, within, zoneOfRegion,
} from "../../../shared/domain/periods";

const EMERGENCY = { from: "2020-03-16", to: "2020-04-03" };

describe("periods", () => {
  it("R11 a period is inclusive as printed and half-open as stored", () => {
    expect(daysIn(EMERGENCY)).toBe(19);
    expect(halfOpen(EMERGENCY)).toEqual({ from: "2020-03-16", before: "2020-04-04" });
    expect(formatPeriod(EMERGENCY)).toBe("16.03.2020–03.04.2020");
    expect(formatPeriod({ from: "2020-04-03", to: "2020-04-03" })).toBe("03.04.2020");
  });

  it.each([
    ["2020-03-15", false], ["2020-03-16", true], ["2020-03-30", true], ["2020-04-03", true], ["2020-04-04", false],
  ])("R11 %s lies in the period: %s", (date, inside) => {
    expect(contains(EMERGENCY, date)).toBe(inside);
  });

  it.each([
    [{ from: "2020-03-16", to: "2020-04-03" }, true, true],
    [{ from: "2020-03-20", to: "2020-03-20" }, true, true],
    [{ from: "2020-03-15", to: "2020-03-20" }, false, true],
    [{ from: "2020-04-03", to: "2020-04-30" }, false, true],
    [{ from: "2020-04-04", to: "2020-04-30" }, false, false],
  ])("R11 a claim for %o counts: %s, overlaps: %s", (claim, counts, touching) => {
    expect(within(claim, EMERGENCY)).toBe(counts);
    expect(overlaps(claim, EMERGENCY)).toBe(touching);
    expect(disjoint(EMERGENCY, claim)).toBe(!touching);
  });

  it.each([
    [{ from: "2020-03-16", to: "2020-03-20" }, { from: "2020-03-20", to: null }, true],
    [{ from: "2020-03-16", to: "2020-03-20" }, { from: "2020-03-21", to: null }, false],
    [{ from: "2020-03-16", to: null }, { from: "2021-01-01", to: null }, true],
    [{ from: "2020-03-16", to: null }, { from: "2019-01-01", to: "2019-12-31" }, false],
  ])("R11 the terms %o and %o share a day: %s", (one, other, meet) => {
    expect([termsMeet(one, other), termsMeet(other, one)]).toEqual([meet, meet]);
  });

  it("R13 rows within 31 days of either edge are near", () => {
    expect(nearEdges(EMERGENCY, 31)).toEqual({
      before: { from: "2020-02-14", to: "2020-03-15" },
      after: { from: "2020-04-04", to: "2020-05-04" },
    });
  });

  it("R13 the edges of a period compare as text with its days, also where the years end", () => {
    const { before, after } = nearEdges({ from: "0000-01-01", to: "9999-12-31" }, 31);
    expect([before.from, "0000-01-01", "9999-12-31", after.to].toSorted()).toEqual([before.from, "0000-01-01", "9999-12-31", after.to]);
    for (const day of [before.from, before.to, after.from, after.to]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  it("R11 days are counted over month ends and leap years", () => {
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(addDays("2021-02-28", 1)).toBe("2021-03-01");
    expect(daysBetween("2020-04-03", "2020-03-16")).toBe(-18);
  });

  it.each([
    ["2004-03-12", "2022-03-11", 17], ["2004-03-12", "2022-03-12", 18], ["2004-02-29", "2022-02-28", 17], ["2004-02-29", "2022-03-01", 18],
  ])("R21 born %s is on %s %i years old", (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age);
  });
});

describe("parseLocalDate", () => {
  it.each([
    ["3.4.2020", "2020-04-03"], ["03.04.20", "2020-04-03"], ["12.3.85", "1985-03-12"], ["2020-04-03", "2020-04-03"],
    [" 03/04/2020 ", "2020-04-03"], ["03-04-2020", "2020-04-03"], ["3 4 2020", "2020-04-03"], ["03.04.2020 г.", "2020-04-03"],
    ["2020-04-03T00:00:00.000Z", "2020-04-03"], ["3 апреля 2020 года", "2020-04-03"], ["3 сәуір 2020 ж.", "2020-04-03"],
    ["16 Мая 2020", "2020-05-16"], ["29.02.2020", "2020-02-29"],
  ])("R11 %o is read as %s", (typed, date) => {
    expect(parseLocalDate(typed)).toEqual({ ok: true, date });
  });

  it.each([
    ["", "empty"], ["  ", "empty"], ["вчера", "format"], ["3.4", "format"], ["апрель 2020", "format"], ["3 кого 2020", "format"],
    ["31.04.2020", "no_such_day"], ["29.02.2021", "no_such_day"], ["12/31/2020", "no_such_day"], ["00.01.2020", "no_such_day"],
  ])("R11 %o is refused: %s", (typed, reason) => {
    expect(parseLocalDate(typed)).toEqual({ ok: false, reason });
  });

  it("R11 a two-digit birth year is never in the future", () => {
    expect(parseLocalDate("12.3.35", 2026)).toEqual({ ok: true, date: "1935-03-12" });
    expect(parseLocalDate("12.3.26", 2026)).toEqual({ ok: true, date: "2026-03-12" });
  });

  it("R11 only real days are local dates", () => {
    expect(isLocalDate("2020-02-29")).toBe(true);
    for (const text of ["2021-02-29", "2020-2-9", "29.02.2020", ""]) expect(isLocalDate(text)).toBe(false);
    expect(formatLocalDate("2020-04-03")).toBe("03.04.2020");
    expect(formatLocalDate("скоро")).toBe("скоро");
  });
});

describe("time zones", () => {
  it.each([
    ["2020-03-15T19:30:00Z", "Asia/Aqtau", "2020-03-16"], ["2020-03-15T18:30:00Z", "Asia/Aqtau", "2020-03-15"],
    ["2020-03-15T18:30:00Z", "Asia/Almaty", "2020-03-16"], ["2024-06-01T18:30:00Z", "Asia/Almaty", "2024-06-01"],
    ["2024-06-01T19:30:00Z", "Asia/Almaty", "2024-06-02"],
  ])("R11 at %s it is in %s already %s", (instant, zone, date) => {
    expect(localDateAt(instant, zone)).toBe(date);
    expect(localDateAt(new Date(instant), zone)).toBe(date);
    expect(localDateAt(Date.parse(instant), zone)).toBe(date);
  });

  it.each([["470000000", "Asia/Aqtau"], ["27", "Asia/Oral"], ["750000000", "Asia/Almaty"], ["", "Asia/Almaty"]])(
    "R11 the region of KATO %o lives by %s", (kato, zone) => {
      expect(zoneOfRegion(kato)).toBe(zone);
      expect(localDateAt("2020-03-16T10:00:00Z", zone)).toBe("2020-03-16");
    },
  );
});

describe("whose birthday a day is", () => {
  it.each([
    ["2020-02-29", ["02-29"]], ["2020-03-01", ["03-01"]], ["2021-03-01", ["02-29", "03-01"]], ["2021-02-28", ["02-28"]], ["2100-03-01", ["02-29", "03-01"]], ["2000-03-01", ["03-01"]],
  ])("%s: of those born on %s", (day, days) => expect(birthdaysKeptOn(day)).toEqual(days));

  it("who was born on 29 February is a year older on the day the birthday is kept", () => {
    for (const day of ["2020-02-29", "2021-03-01", "2022-03-01", "2024-02-29"]) {
      expect(birthdaysKeptOn(day)).toContain("02-29");
      expect(ageOn("2000-02-29", day)).toBe(ageOn("2000-02-29", addDays(day, -1)) + 1);
    }
  });
});
