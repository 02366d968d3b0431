import { describe, expect, it } from "vitest";
import { readRecurrenceLine } from "../../../shared/domain/recurrenceLine";

/** A Wednesday, the 1st. */
const FROM = "2020-04-01";
const WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

describe("R4 how often, as people say it", () => {
  it.each<[text: string, rule: string, until?: string, skips?: boolean]>([
    ["ежедневно", "FREQ=DAILY"],
    ["Каждый день.", "FREQ=DAILY"],
    ["каждые 2 дня", "FREQ=DAILY;INTERVAL=2"],
    ["через день", "FREQ=DAILY;INTERVAL=2"],
    ["каждую среду", "FREQ=WEEKLY;BYDAY=WE"],
    ["по вторникам и пятницам", "FREQ=WEEKLY;BYDAY=TU,FR"],
    ["еженедельно", "FREQ=WEEKLY;BYDAY=WE"],
    ["раз в две недели по средам", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"],
    ["с понедельника по пятницу", WORKDAYS],
    ["пн-пт", WORKDAYS],
    ["ежемесячно 5-го", "FREQ=MONTHLY;BYMONTHDAY=5"],
    ["5-го числа", "FREQ=MONTHLY;BYMONTHDAY=5"],
    ["каждого 5 числа", "FREQ=MONTHLY;BYMONTHDAY=5"],
    ["ежемесячно", "FREQ=MONTHLY;BYMONTHDAY=1"],
    ["в последний день месяца", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
    ["ежемесячно 30-го", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
    ["по будням до 30 апреля", WORKDAYS, "2020-04-30"],
    ["ежедневно по будням", WORKDAYS],
    ["по будням, кроме праздников", WORKDAYS, undefined, true],
    ["ежедневно без праздников до 30.04.2020", "FREQ=DAILY", "2020-04-30", true],
    ["ежедневно до 3 апреля", "FREQ=DAILY", "2020-04-03"],
    ["один раз", ""],
    ["күн сайын", "FREQ=DAILY"],
    ["әр сәрсенбі", "FREQ=WEEKLY;BYDAY=WE"],
    ["сәрсенбі сайын", "FREQ=WEEKLY;BYDAY=WE"],
    ["дүйсенбіден жұмаға дейін", WORKDAYS],
    ["ай сайын 5-і күні", "FREQ=MONTHLY;BYMONTHDAY=5"],
    ["әр айдың 10-күні", "FREQ=MONTHLY;BYMONTHDAY=10"],
    ["жұмыс күндері 30 сәуірге дейін", WORKDAYS, "2020-04-30"],
    ["күн сайын, мерекеден басқа", "FREQ=DAILY", undefined, true],
    ["аптасына бір рет", "FREQ=WEEKLY;BYDAY=WE"],
    ["бір рет", ""],
    ["daily", "FREQ=DAILY"],
    ["every Wednesday", "FREQ=WEEKLY;BYDAY=WE"],
    ["every other week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"],
    ["Monday to Friday", WORKDAYS],
    ["monthly on the 5th", "FREQ=MONTHLY;BYMONTHDAY=5"],
    ["weekdays until 30 April", WORKDAYS, "2020-04-30"],
    ["weekdays except holidays", WORKDAYS, undefined, true],
    ["at weekends", "FREQ=WEEKLY;BYDAY=SA,SU"],
    ["once", ""],
  ])("%s", (text, rule, until, skips) => {
    expect(readRecurrenceLine(text, FROM)).toEqual({ ok: true, rule, until: until ?? null, skipHolidays: skips ?? false });
  });

  it.each<[text: string, words: string]>([
    ["каждую среду кроме первой", "кроме первой"],
    ["два раза в неделю", "два раза"],
    ["5 раз в неделю", "5"],
    ["1-го и 15-го числа", "15"],
    ["ежедневно до лета", "до лета"],
    ["ежедневно до 31 апреля", "до апреля"],
    ["когда получится", "когда получится"],
    ["первый понедельник месяца", "первый"],
    ["мүмкіндігінше", "мүмкіндігінше"],
    ["every second Wednesday", "second"],
    ["monthly on the 5th and 20th", "20"],
  ])("is never guessed: %s leaves %s", (text, words) => {
    expect(readRecurrenceLine(text, FROM)).toEqual({ ok: false, problem: "words", words });
  });

  it.each<[text: string, problem: string]>([
    ["ежемесячно по средам", "contradiction"],
    ["ежедневно по средам", "contradiction"],
    ["по будням и выходным", "contradiction"],
    ["", "nothing"],
    ["один раз до 30 апреля", "nothing"],
  ])("is never guessed: %o is %s", (text, problem) => {
    expect(readRecurrenceLine(text, FROM)).toEqual({ ok: false, problem });
  });
});
