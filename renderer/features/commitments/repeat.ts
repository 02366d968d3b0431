/** A recurrence rule as a clerk sets it: a choice of five, between RFC 5545 text and the boxes of the form. */
import { daily, monthlyOn, recurrenceParts, RecurrenceError, type Weekday, WEEKDAYS, weekdays, weekly } from "../../../shared/domain/recurrence";

export const REPEATS = ["once", "daily", "weekdays", "weekly", "monthly"] as const;

export type Repeat =
  | { readonly kind: "once" | "daily" | "weekdays" }
  | { readonly kind: "weekly"; readonly days: readonly Weekday[] }
  | { readonly kind: "monthly"; readonly day: number }
  /** Came from elsewhere and is kept as it is. */
  | { readonly kind: "other"; readonly rule: string };
export type RepeatKind = Repeat["kind"];

/** The rule's text; empty for once, as the contract has it. */
export function ruleOf(repeat: Repeat): string {
  switch (repeat.kind) {
    case "once":
      return "";
    case "daily":
      return daily();
    case "weekdays":
      return weekdays();
    case "weekly":
      return weekly(repeat.days);
    case "monthly":
      return monthlyOn(repeat.day);
    case "other":
      return repeat.rule;
  }
}

/** The choice behind a rule's text; `other` for one that these boxes could not have written. */
export function repeatOf(rule: string): Repeat {
  const read = guessed(rule);
  return ruleOf(read) === rule ? read : { kind: "other", rule };
}

function guessed(rule: string): Repeat {
  if (rule === "") return { kind: "once" };
  if (rule === daily()) return { kind: "daily" };
  if (rule === weekdays()) return { kind: "weekdays" };
  try {
    const parts = recurrenceParts(rule);
    const named = (parts.get("BYDAY") ?? "").split(",");
    if (parts.get("FREQ") === "WEEKLY") return { kind: "weekly", days: WEEKDAYS.filter((day) => named.includes(day)) };
    // The 31st is written as "the last that there is of 28 to 31".
    const day = Math.max(...(parts.get("BYMONTHDAY") ?? "").split(",").map(Number));
    if (parts.get("FREQ") === "MONTHLY" && day >= 1 && day <= 31) return { kind: "monthly", day };
  } catch (error) {
    if (!(error instanceof RecurrenceError)) throw error;
  }
  return { kind: "other", rule };
}

/** What a kind starts with when it is chosen: the weekday or the day of the month of `from`. */
export function startOf(kind: RepeatKind, from: string, rule: string): Repeat {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(from) ? new Date(`${from}T00:00:00Z`) : null;
  switch (kind) {
    case "weekly":
      return { kind, days: [WEEKDAYS[((start?.getUTCDay() ?? 1) + 6) % 7] ?? "MO"] };
    case "monthly":
      return { kind, day: start?.getUTCDate() ?? 1 };
    case "other":
      return { kind, rule };
    default:
      return { kind };
  }
}
