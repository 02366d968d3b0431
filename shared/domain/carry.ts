/** What a round has to carry: amounts of one kind of aid in one unit add up, different units never do (R2). */
import { addAmounts } from "./amountArithmetic";
import type { Amount, Unit } from "./amounts";

export interface Carried {
  readonly item: { readonly id: string };
  readonly amount: Amount;
  readonly unit: Unit;
}

/** One line for each item and unit, in the order in which they first stand. An amount nobody knows leaves the top of the sum open (R9). */
export function sumByItem<Line extends Carried>(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.item.id} ${line.unit}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, amount: addAmounts(before.amount, line.amount).amount } : line);
  }
  return [...sums.values()];
}
