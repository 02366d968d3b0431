/**
 * What can be wrong with a field, as data: forms, imports and the contract read the same problem, and each
 * language has one sentence per kind that says what would be right. Validators are pure: a problem or null.
 */
import type { Unit } from "./amounts";
import { isBin, parseIin, type IinFault, type Sex } from "./iin";
import { isLocalDate, parseLocalDate, type DateFault, type LocalDate } from "./periods";
import { parseAmount, parseQuantity, type QuantityFault } from "./quantities";
import { checkedRecurrence, RecurrenceError } from "./recurrence";

/** An error keeps the record from being saved; a warning is shown and can be passed. */
export const PROBLEM_SEVERITY = {
  required: "error",
  too_long: "error",
  bad_iin: "error",
  iin_birth_date: "warning",
  iin_sex: "warning",
  bad_bin: "error",
  bad_date: "error",
  date_order: "error",
  date_in_future: "error",
  bad_phone: "error",
  bad_number: "error",
  bad_recurrence: "error",
  bad_choice: "error",
  duplicate: "error",
  possible_duplicate: "warning",
  not_found: "error",
} as const satisfies Record<string, "error" | "warning">;

export type ProblemKind = keyof typeof PROBLEM_SEVERITY;
export type Severity = (typeof PROBLEM_SEVERITY)[ProblemKind];
export const PROBLEM_KINDS = Object.keys(PROBLEM_SEVERITY) as readonly ProblemKind[];

/**
 * `field`: path of the field in the record, with dots ("phones.0"). `params` fill the sentence: `max` for too_long,
 * `reason` for bad_iin, bad_date and bad_number, `earliest` for date_order, `latest` for date_in_future.
 */
export interface Problem {
  readonly field: string;
  readonly kind: ProblemKind;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function problem(field: string, kind: ProblemKind, params?: Problem["params"]): Problem {
  return params === undefined ? { field, kind } : { field, kind, params };
}

/** True when at least one problem keeps the record from being saved. */
export function blocks(problems: readonly Problem[]): boolean {
  return problems.some((each) => PROBLEM_SEVERITY[each.kind] === "error");
}

/** Drops the nulls: `problemsOf(requiredProblem(...), lengthProblem(...))`. */
export function problemsOf(...found: readonly (Problem | null)[]): Problem[] {
  return found.filter((each) => each !== null);
}

export function requiredProblem(field: string, value: string | number | null | undefined): Problem | null {
  return isEmpty(value) ? problem(field, "required") : null;
}

/** `max` in characters as people count them, not in UTF-16 units. */
export function lengthProblem(field: string, text: string | null | undefined, max: number): Problem | null {
  return [...(text ?? "")].length > max ? problem(field, "too_long", { max }) : null;
}

/** Empty is no problem: an IIN is optional (R19). */
export function iinProblem(field: string, iin: string | null | undefined): Problem | null {
  if (isEmpty(iin)) return null;
  const parsed = parseIin(iin ?? "");
  return parsed.ok ? null : problem(field, "bad_iin", { reason: parsed.reason satisfies IinFault });
}

/** Warnings where a valid IIN says another birth date or sex than the form (R19). */
export function iinMismatches(
  field: string, iin: string | null | undefined, person: { readonly birthDate?: LocalDate | null; readonly sex?: Sex | null },
): Problem[] {
  const parsed = parseIin(iin ?? "");
  if (!parsed.ok) return [];
  const { birthDate, sex } = person;
  return problemsOf(
    birthDate && birthDate !== parsed.birthDate ? problem(field, "iin_birth_date", { birthDate: parsed.birthDate }) : null,
    sex && sex !== parsed.sex ? problem(field, "iin_sex", { sex: parsed.sex }) : null,
  );
}

export function binProblem(field: string, bin: string | null | undefined): Problem | null {
  return isEmpty(bin) || isBin(bin ?? "") ? null : problem(field, "bad_bin");
}

/** A typed or stored date; empty is no problem. */
export function dateProblem(field: string, text: string | null | undefined): Problem | null {
  if (isEmpty(text)) return null;
  const parsed = parseLocalDate(text ?? "");
  return parsed.ok ? null : problem(field, "bad_date", { reason: parsed.reason satisfies DateFault });
}

/** `field` names the later date. Missing or unreadable dates have problems of their own. */
export function dateOrderProblem(field: string, from: LocalDate | null | undefined, to: LocalDate | null | undefined): Problem | null {
  if (!from || !to || !isLocalDate(from) || !isLocalDate(to)) return null;
  return to < from ? problem(field, "date_order", { earliest: from }) : null;
}

/** For what has already happened: births, deliveries, attendance. */
export function futureProblem(field: string, date: LocalDate | null | undefined, today: LocalDate): Problem | null {
  return date && isLocalDate(date) && date > today ? problem(field, "date_in_future", { latest: today }) : null;
}

/** Any number is accepted as written (R20), but it must have digits to dial: 3 to 15 of them, the longest E.164 number. */
export function phoneProblem(field: string, phone: string | null | undefined): Problem | null {
  if (isEmpty(phone)) return null;
  const digits = (phone ?? "").replace(/\D/gu, "").length;
  return digits >= 3 && digits <= 15 ? null : problem(field, "bad_phone");
}

export function quantityProblem(field: string, text: string | null | undefined, unit: Unit): Problem | null {
  if (isEmpty(text)) return null;
  const parsed = parseQuantity(text ?? "", unit);
  return parsed.ok ? null : numberProblem(field, parsed.reason);
}

/** A number with a qualifier as typed ("более 1000"); empty is unknown and no problem (R9). */
export function amountProblem(field: string, text: string | null | undefined, unit: Unit): Problem | null {
  const parsed = parseAmount(text ?? "", unit);
  return parsed.ok ? null : numberProblem(field, parsed.reason);
}

export function recurrenceProblem(field: string, rule: string | null | undefined): Problem | null {
  if (isEmpty(rule)) return null;
  try {
    checkedRecurrence(rule ?? "");
    return null;
  } catch (error) {
    if (error instanceof RecurrenceError) return problem(field, "bad_recurrence");
    throw error;
  }
}

/** A value that must be one of a list (a code from a file, a choice of a form); empty is no problem. */
export function choiceProblem(field: string, value: string | null | undefined, choices: readonly string[]): Problem | null {
  return isEmpty(value) || choices.some((choice) => choice === value) ? null : problem(field, "bad_choice", { value: value ?? "" });
}

function numberProblem(field: string, reason: QuantityFault): Problem {
  return problem(field, "bad_number", { reason });
}

function isEmpty(value: string | number | null | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
