import type { Amount, Unit } from "../../../shared/domain/amounts";
import { amountFaults } from "../../../shared/domain/amountFaults";
import type { FieldProblem } from "./errors";

/** What is wrong with an amount, at `field.value` and `field.high`. */
export function amountProblems(field: string, amount: Amount, unit: Unit): FieldProblem[] {
  return amountFaults(amount, unit).map(({ part, kind }) => ({ field: `${field}.${part}`, kind }));
}
