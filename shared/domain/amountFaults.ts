/** What contradicts itself in an amount that somebody entered (R9), named so that a form can say it beside the right box. */
import { type Amount, type Unit, unitScale } from "./amounts";
import { isWholeUnit } from "./quantities";

/**
 * `amount_needed`: no number, and not said to be unknown; `amount_not_known`: a number beside "unknown";
 * `not_whole`: half a family; `high_needed`: a range without its end; `range_turned`: its end is below its start;
 * `only_range`: an end where there is no range.
 */
export type AmountFaultKind = "amount_needed" | "amount_not_known" | "not_whole" | "high_needed" | "range_turned" | "only_range";

export interface AmountFault {
  readonly part: "value" | "high";
  readonly kind: AmountFaultKind;
}

/** Everything wrong with an amount of `unit`; an empty list when it may be kept. Integers in the scale of the unit. */
export function amountFaults({ qualifier, value, high }: Amount, unit: Unit): AmountFault[] {
  const faults: AmountFault[] = [];
  const broken = (number: number | null): boolean => number !== null && isWholeUnit(unit) && number % unitScale(unit) !== 0;
  if (qualifier === "unknown" && value !== null) faults.push({ part: "value", kind: "amount_not_known" });
  if (qualifier !== "unknown" && value === null) faults.push({ part: "value", kind: "amount_needed" });
  if (qualifier !== "unknown" && broken(value)) faults.push({ part: "value", kind: "not_whole" });
  if (qualifier !== "range") return high === null ? faults : [...faults, { part: "high", kind: "only_range" }];
  if (high === null) faults.push({ part: "high", kind: "high_needed" });
  else if (broken(high)) faults.push({ part: "high", kind: "not_whole" });
  else if (value !== null && high < value) faults.push({ part: "high", kind: "range_turned" });
  return faults;
}
