import { describe, expect, it } from "vitest";
import {
  checkedRecurrence, daily, monthlyOn, occurrenceDates, once, RecurrenceError, weekdays, weekly,
} from "../../../shared/domain/recurrence";
import { describeRecurrence } from "../../../shared/domain/recurrence.words";

describe("due dates", () => {
  it("R4 lunches daily from 16.03 to 03.04.2020 fall due on 19 days", () => {
    const dates = occurrenceDates(daily(), "2020-03-16", "2020-04-03");
    expect(dates).toHaveLength(19);
    expect(new Set(dates).size).toBe(19);
    expect([dates[0], dates.at(-1)]).toEqual(["2020-03-16", "2020-04-03"]);
  });

  it.each<[string, string, string, string[]]>([
    [weekly(["WE"]), "2020-03-16", "2020-04-03", ["2020-03-18", "2020-03-25", "2020-04-01"]],
    [weekly(["FR", "MO"]), "2020-03-16", "2020-03-24", ["2020-03-16", "2020-03-20", "2020-03-23"]],
    [weekdays(), "2020-03-20", "2020-03-24", ["2020-03-20", "2020-03-23", "2020-03-24"]],
    [monthlyOn(1), "2020-03-16", "2020-05-31", ["2020-04-01", "2020-05-01"]],
    [monthlyOn(5), "2020-03-05", "2020-04-05", ["2020-03-05", "2020-04-05"]],
    [monthlyOn(31), "2020-01-15", "2020-05-01", ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"]],
    [monthlyOn(30), "2021-01-15", "2021-04-01", ["2021-01-30", "2021-02-28", "2021-03-30"]],
    [monthlyOn(29), "2021-02-01", "2021-03-31", ["2021-02-28", "2021-03-29"]],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2020-01-15", "2020-04-30", ["2020-01-31", "2020-03-31"]],
    ["RRULE:freq=weekly;byday=we;until=20200325", "2020-03-16", "2020-04-30", ["2020-03-18", "2020-03-25"]],
    [once(), "2020-04-01", "2020-04-30", ["2020-04-01"]],
    [daily(), "2020-04-03", "2020-04-01", []],
  ])("R4 %s from %s to %s", (rule, from, to, dates) => {
    expect(occurrenceDates(rule, from, to)).toEqual(dates);
  });

  it("R4 intervals and counts run from the start of the commitment, not from the day asked about", () => {
    expect(occurrenceDates(daily(2), "2020-03-19", "2020-03-23", "2020-03-16")).toEqual(["2020-03-20", "2020-03-22"]);
    expect(occurrenceDates(weekly(["WE"], 2), "2020-03-20", "2020-04-15", "2020-03-16")).toEqual(["2020-04-01", "2020-04-15"]);
    expect(occurrenceDates(once(), "2020-03-20", "2020-04-15", "2020-03-16")).toEqual([]);
    expect(occurrenceDates(daily(), "2020-03-01", "2020-03-17", "2020-03-16")).toEqual(["2020-03-16", "2020-03-17"]);
  });

  it("R4 a commitment of many years is asked about in its last month", () => {
    expect(occurrenceDates(daily(), "2049-12-30", "2049-12-31", "2020-01-01")).toEqual(["2049-12-30", "2049-12-31"]);
  });

  it.each(["", "daily", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY="])(
    "R4 %o is refused as a rule", (rule) => {
      expect(() => occurrenceDates(rule, "2020-03-16", "2020-03-17")).toThrow(RecurrenceError);
      expect(() => checkedRecurrence(rule)).toThrow(RecurrenceError);
    },
  );

  it("R4 a rule is kept in one spelling", () => {
    expect(checkedRecurrence(" rrule:freq=daily; ")).toBe("FREQ=DAILY");
    expect(() => monthlyOn(32)).toThrow(RangeError);
    expect(() => daily(0)).toThrow(RangeError);
  });
});

describe("rules in words", () => {
  it.each([
    [once(), "один раз", "бір рет", "once"],
    [daily(), "ежедневно", "күн сайын", "daily"],
    [daily(3), "раз в 3 дня", "3 күнде бір рет", "every 3 days"],
    [weekly(["WE"]), "по средам", "сәрсенбі сайын", "every Wednesday"],
    [weekly(["MO", "WE", "FR"]), "по понедельникам, средам и пятницам", "дүйсенбі, сәрсенбі және жұма сайын", "every Monday, Wednesday and Friday"],
    [weekly(["WE"], 2), "раз в 2 недели по средам", "2 аптада бір рет, сәрсенбіде", "every 2 weeks on Wednesday"],
    [weekdays(), "по будням", "жұмыс күндері", "on weekdays"],
    [weekly(["SA", "SU"]), "по выходным", "демалыс күндері", "at weekends"],
    [monthlyOn(5), "ежемесячно 5-го числа", "әр айдың 5-күні", "monthly on the 5th"],
    [monthlyOn(1, 3), "раз в 3 месяца 1-го числа", "3 айда бір рет, айдың 1-күні", "every 3 months on the 1st"],
    [monthlyOn(31), "ежемесячно в последний день месяца", "әр айдың соңғы күні", "monthly on the last day of the month"],
    [
      monthlyOn(30), "ежемесячно 30-го числа, в коротком месяце в последний день", "әр айдың 30-күні, қысқа айда соңғы күні",
      "monthly on the 30th, in a shorter month on its last day",
    ],
    ["FREQ=DAILY;COUNT=5", "ежедневно, всего 5 раз", "күн сайын, барлығы 5 рет", "daily, 5 times in all"],
    [
      "FREQ=WEEKLY;BYDAY=WE;UNTIL=20200403", "по средам, по 03.04.2020", "сәрсенбі сайын, соңғы күні 03.04.2020", "every Wednesday, until 03.04.2020",
    ],
    ["FREQ=MONTHLY;BYDAY=1MO", "по правилу FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO ережесі бойынша", "by the rule FREQ=MONTHLY;BYDAY=1MO"],
  ])("R4 %s reads well in three languages", (rule, ru, kk, en) => {
    expect([describeRecurrence(rule, "ru"), describeRecurrence(rule, "kk"), describeRecurrence(rule, "en")]).toEqual([ru, kk, en]);
  });
});
