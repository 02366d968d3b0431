/** How often something is promised, in words of three languages, read as a rule of RFC 5545. */
import { type LocalDate, parseLocalDate } from "../periods";
import { checkedRecurrence, daily, monthlyOn, RecurrenceError, WEEKDAYS, weekdays, weekly, type Weekday } from "../recurrence";
import { ENDS, EVERY_DAY, ON_WEEKDAYS, ON_WEEKENDS, ONCE, WEEKDAY_WORDS, WEEKLY } from "./recurrenceText.data";

/** The rule ("" for once), or null when the words are not understood. A year that is not said is the coming one after `today`. */
export function readRecurrence(text: string, today: LocalDate): string | null {
  const typed = text.normalize("NFC").toLowerCase().replace(/ё/gu, "е").replace(/\s+/gu, " ").trim();
  if (/^(rrule:)?freq=/iu.test(typed)) return standard(typed);
  const { rest, until } = withoutEnd(typed, today);
  const rule = ruleOf(rest);
  if (rule === null || rule === "") return rule;
  return until === null ? rule : `${rule};UNTIL=${until.replaceAll("-", "")}`;
}

function standard(rule: string): string | null {
  try {
    return checkedRecurrence(rule);
  } catch (error) {
    if (error instanceof RecurrenceError) return null;
    throw error;
  }
}

function ruleOf(text: string): string | null {
  if (ONCE.test(text)) return "";
  const monthly = monthDay(text);
  if (monthly !== null) return monthly;
  const days = daysIn(text);
  const interval = intervalOf(text);
  if (days.length > 0 && days.length < 7) return weekly(days, interval.unit === "week" ? interval.every : 1);
  if (days.length === 7) return daily();
  if (ON_WEEKDAYS.test(text)) return weekdays();
  if (ON_WEEKENDS.test(text)) return weekly(["SA", "SU"]);
  switch (interval.unit) {
    case "day":
      return daily(interval.every);
    case "week":
      return interval.every === 1 ? "FREQ=WEEKLY" : `FREQ=WEEKLY;INTERVAL=${interval.every}`;
    case "month":
      return interval.every === 1 ? "FREQ=MONTHLY" : `FREQ=MONTHLY;INTERVAL=${interval.every}`;
    case "year":
      return "FREQ=YEARLY";
    default:
  }
  if (EVERY_DAY.test(text)) return daily();
  return WEEKLY.test(text) ? "FREQ=WEEKLY" : null;
}

/** "5 числа каждого месяца", "ай сайын 5-і күні", "monthly on the 5th", "ежемесячно". */
function monthDay(text: string): string | null {
  if (!/месяц|месячн|числ|ай сайын|айдың|айда|month/u.test(text)) return null;
  if (/последн\p{L}* (день|числ)|соңғы күн|last day/u.test(text)) return monthlyOn(31);
  const day = /(?<!\d)(\d{1,2})\s*-?\s*(?:(?:го|е|ого)?\s*числ|(?:ого|го|е)(?!\p{L}))|(?<!\d)(\d{1,2})\s*-?\s*(?:і|ы|сі|сы|ші|шы|іне|не)?\s*күн|(?<!\d)(\d{1,2})(?:st|nd|rd|th)/u.exec(text);
  const number = Number(day?.[1] ?? day?.[2] ?? day?.[3] ?? 0);
  return number >= 1 && number <= 31 ? monthlyOn(number) : null;
}

function daysIn(text: string): Weekday[] {
  const range = /(\p{L}{2,})\s*[-–—]\s*(\p{L}{2,})/u.exec(text);
  const [first, last] = [dayOf(range?.[1] ?? ""), dayOf(range?.[2] ?? "")];
  if (first !== null && last !== null && first <= last) return WEEKDAYS.slice(first, last + 1);
  const found = new Set((text.match(/\p{L}+/gu) ?? []).map(dayOf));
  return WEEKDAYS.filter((_, at) => found.has(at));
}

function dayOf(word: string): number | null {
  const at = WEEKDAY_WORDS.findIndex((pattern) => pattern.test(word));
  return at < 0 ? null : at;
}

interface Interval {
  readonly unit: "day" | "week" | "month" | "year" | null;
  readonly every: number;
}

const UNIT_WORDS: readonly (readonly [Exclude<Interval["unit"], null>, string])[] = [
  ["day", "д(?:ень|ня|ней)|сут\\p{L}*|күн\\p{L}*|days?"],
  ["week", "недел\\p{L}*|апта\\p{L}*|weeks?"],
  ["month", "месяц\\p{L}*|ай(?:да|ына)?|months?"],
  ["year", "год\\p{L}*|жыл\\p{L}*|years?"],
];
const SINGLE = /раз в (?:день|сутки|неделю|месяц|год)|(?:күніне|аптасына|айына|жылына) бір рет|(?:күн|апта|ай|жыл) сайын|once an? (?:day|week|month|year)|кажд\p{L}+ (?:день|недел\p{L}+|месяц|год)|every (?:day|week|month|year)|ежедневн|еженедельн|ежемесячн|ежегодн|(?:^|\s)(?:daily|weekly|monthly|yearly)/u;

function intervalOf(text: string): Interval {
  for (const [unit, words] of UNIT_WORDS) {
    const counted = new RegExp(`(?:раз в|кажд\\p{L}+|every|әр|через кажд\\p{L}+)\\s*(\\d{1,2})\\s*(?:${words})(?!\\p{L})|(\\d{1,2})\\s*(?:${words})\\s*(?:бір рет|сайын|once)`, "u").exec(text);
    const every = Number(counted?.[1] ?? counted?.[2] ?? 0);
    if (every > 0) return { unit, every };
  }
  if (/через день|күнара|күн ара|every other day/u.test(text)) return { unit: "day", every: 2 };
  if (/через неделю|раз в две недели|екі аптада|апта аралап|every other week|biweekly|fortnight/u.test(text)) return { unit: "week", every: 2 };
  if (/кварта|тоқсан|quarter/u.test(text)) return { unit: "month", every: 3 };
  const single = SINGLE.exec(text)?.[0] ?? "";
  if (/ден|дн|сут|күн|da/u.test(single)) return { unit: "day", every: 1 };
  if (/недел|апта|week/u.test(single)) return { unit: "week", every: 1 };
  if (/меся|ай|month/u.test(single)) return { unit: "month", every: 1 };
  return { unit: /год|жыл|year/u.test(single) ? "year" : null, every: 1 };
}

/** Cuts "до 30 апреля" and "30 сәуірге дейін" off. */
export function withoutEnd(text: string, today: LocalDate): { readonly rest: string; readonly until: LocalDate | null } {
  for (const pattern of ENDS) {
    const found = pattern.exec(text);
    const until = found?.[1] === undefined ? null : endDate(found[1].trim(), today);
    if (found && until !== null) return { rest: text.replace(found[0], " ").replace(/\s+/gu, " ").trim(), until };
  }
  return { rest: text, until: null };
}

function endDate(text: string, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const dated = parseLocalDate(text, year + 20);
  if (dated.ok) return dated.date;
  const separator = /^\d{1,2}[./-]\d{1,2}$/u.test(text) ? text.replace(/\d+([./-])\d+/u, "$1") : " ";
  for (const each of [year, year + 1]) {
    const parsed = parseLocalDate(`${text}${separator}${each}`, each);
    if (parsed.ok && parsed.date >= today) return parsed.date;
  }
  return null;
}
