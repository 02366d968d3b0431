/** Amounts as cells hold them. */
import type { Amount, Unit } from "../amounts";
import { parseAmount } from "../quantities";
import { readChoice } from "./choices";

/** An amount with or without its unit behind it ("2 набора", "более 1000 шт"); `unit` is what another column says. Null when unreadable. */
export function readAmount(written: string, unit: Unit | undefined): { readonly amount: Amount; readonly unit: Unit | undefined } | null {
  const tail = /^(.*?\d[\d\s.,]*?)\s*-?\s*([\p{L}₸][\p{L}.\s₸]*)$/u.exec(written.trim());
  const [number, said] = tail && !/^(?:и более|-?(?:дан|ден|тан|тен|нан|нен|ға|ге|қа|ке)\s)/u.test(tail[2] ?? "")
    ? [tail[1] ?? "", readChoice("unit", tail[2] ?? "") ?? undefined]
    : [written, undefined];
  const own = said ?? unit;
  // Without a unit decimals are kept; whether there is half of it, the item decides.
  const parsed = parseAmount(tail && said === undefined ? written : number, own ?? "kilogram");
  return parsed.ok ? { amount: parsed.amount, unit: own } : null;
}
