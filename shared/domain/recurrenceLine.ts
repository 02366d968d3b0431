/**
 * How often, typed as people say it: "каждую среду", "ай сайын 5-і күні", "weekdays until 30 April". Read whole or not at
 * all: a line with one word or number that has no place in the rule is handed back with that word, never guessed at.
 */
import { WEEKDAY_WORDS } from "./importing/recurrenceText.data";
import { readRecurrence, withoutEnd } from "./importing/recurrenceText";
import type { LocalDate } from "./periods";
import { monthlyOn, recurrenceParts, WEEKDAYS, weekly } from "./recurrence";
import { COUNTED_IN_WORDS, DAY_RANGES, KNOWN_WORDS, MAY_GO_TOGETHER, SKIPS_HOLIDAYS, SUBJECTS } from "./recurrenceLine.data";

export type RecurrenceLine =
  | {
      readonly ok: true;
      /** RFC 5545 without an end; empty for once. */
      readonly rule: string;
      /** Last day, inclusive, where the line names one. */
      readonly until: LocalDate | null;
      readonly skipHolidays: boolean;
    }
  | { readonly ok: false; readonly problem: "words"; /** What was not understood, as typed. */ readonly words: string }
  /** Nothing in it says how often; or it says two things at once. */
  | { readonly ok: false; readonly problem: "nothing" | "contradiction" };

/**
 * `from`: the first day of the promise. It says the weekday or day of month of "weekly" and "monthly", and a last day without a
 * year is the next one after it, however long ago the promise began.
 */
export function readRecurrenceLine(text: string, from: LocalDate): RecurrenceLine {
  const typed = text.normalize("NFC").toLowerCase().replace(/ё/gu, "е").replace(/\s+/gu, " ").replace(/[.,;\s]+$/u, "").trim();
  const skipHolidays = SKIPS_HOLIDAYS.test(typed);
  const { rest, until } = withoutEnd(withDayRange(typed.replace(SKIPS_HOLIDAYS, " ").replace(/\s+/gu, " ").trim()), from);
  const left = wordsLeft(rest);
  if (left.length > 0) return { ok: false, problem: "words", words: left.join(" ") };
  const found = subjectsOf(rest);
  if (found.length > 1 && !MAY_GO_TOGETHER.includes(found.join(" "))) return { ok: false, problem: "contradiction" };
  const read = readRecurrence(rest, from);
  if (read === null || (read === "" && until !== null)) return { ok: false, problem: "nothing" };
  const rule = withDay(read, from);
  const unused = numbersLeft(rest, rule);
  return unused.length > 0 ? { ok: false, problem: "words", words: unused.join(", ") } : { ok: true, rule, until, skipHolidays };
}

const dayOf = (word: string): number => WEEKDAY_WORDS.findIndex((pattern) => pattern.test(word));

/** "С понедельника по пятницу" as the reader knows it: "понедельника-пятницу". */
function withDayRange(text: string): string {
  for (const pattern of DAY_RANGES) {
    const found = pattern.exec(text);
    const [whole, first = "", last = ""] = found ?? [];
    if (whole !== undefined && dayOf(first) >= 0 && dayOf(last) >= dayOf(first)) return text.replace(whole, ` ${first}-${last}`).trim();
  }
  return text;
}

function wordsLeft(text: string): string[] {
  const words = text.replace(COUNTED_IN_WORDS, " ").match(/\p{L}+/gu) ?? [];
  return words.filter((word) => dayOf(word) < 0 && !KNOWN_WORDS.some((known) => known.test(word)));
}

/** Numbers of the line that the rule does not hold: an interval or a day of the month. */
function numbersLeft(text: string, rule: string): string[] {
  const parts = rule === "" ? new Map<string, string>() : recurrenceParts(rule);
  const held = [parts.get("INTERVAL") ?? (rule === "" ? "1" : ""), (parts.get("BYMONTHDAY") ?? "").split(",").at(-1) ?? ""].filter(Boolean);
  const numbers: readonly string[] = text.match(/\d+/gu) ?? [];
  return numbers.filter((number, at) => !held.includes(String(Number(number))) || numbers.slice(0, at).some((earlier) => earlier === number));
}

function subjectsOf(text: string): string[] {
  const names = Object.entries(SUBJECTS).filter(([name, pattern]) => pattern.test(text) && !(name === "once" && text.endsWith("бір рет") && /күн|апта|ай/u.test(text))).map(([name]) => name);
  const named = (text.match(/\p{L}+/gu) ?? []).some((word) => dayOf(word) >= 0);
  return [...(named ? ["days"] : []), ...names].toSorted();
}

/** RFC 5545 takes the day of "weekly" and "monthly" from the start; written out, so that the rule has words of its own. */
function withDay(rule: string, from: LocalDate): string {
  if (rule === "") return rule;
  const parts = recurrenceParts(rule);
  if (parts.has("BYDAY") || parts.has("BYMONTHDAY")) return rule;
  const start = new Date(`${from}T00:00:00Z`);
  const interval = Number(parts.get("INTERVAL") ?? 1);
  if (parts.get("FREQ") === "WEEKLY") return weekly([WEEKDAYS[(start.getUTCDay() + 6) % 7] ?? "MO"], interval);
  return parts.get("FREQ") === "MONTHLY" ? monthlyOn(start.getUTCDate(), interval) : rule;
}
