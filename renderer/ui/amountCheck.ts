/** Amount rules of the contract's forms, told beside the field before anything is sent; the office checks the same again. */
import type { Amount, Unit } from "../../shared/domain/amounts";
import { amountFaults } from "../../shared/domain/amountFaults";

interface IssueSink {
  addIssue(issue: { code: "custom"; message: string; path: (string | number)[] }): void;
}

/** Adds a complaint for each fault; `paths` are where the number and the range's end stand in the form. */
export function complainAboutAmount(context: IssueSink, amount: Amount, unit: Unit, paths: { readonly value: (string | number)[]; readonly high: (string | number)[] }): void {
  for (const { part, kind } of amountFaults(amount, unit)) context.addIssue({ code: "custom", message: kind, path: paths[part] });
}
