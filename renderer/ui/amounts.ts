/** Amounts (R9) as the screens print and carry them. Values are integers in the scale of their unit. */
import type { Language } from "../../shared/contract/base";
import type { ItemAmount } from "../../shared/contract/values";
import { type Amount, type Unit, unitScale } from "../../shared/domain/amounts";
import { toDecimal, whole } from "../../shared/domain/quantities";
import { phrase } from "../../shared/domain/wording";
import { type Noun, UNIT_NOUN } from "../../shared/domain/wording.nouns";
import { named } from "./naming";

const MANY = 5;

/** "более 1 000 штук"; an unknown amount prints no number. `noun`: what is counted, where more is known than its unit. */
export function amountWords(amount: Amount, unit: Unit, language: Language, noun: Noun = UNIT_NOUN[unit]): string {
  return phrase({ amount, noun, lang: language });
}

/** "Обед — 35 порций". */
export function itemAmountWords({ item, amount, unit }: ItemAmount, language: Language): string {
  return `${named(item, language)} — ${amountWords(amount, unit, language)}`;
}

/** The unit alone, as it follows this number: "320" -> "семей". Without a number, as it follows many. */
export function unitWord(amount: Amount, unit: Unit, language: Language): string {
  // In Kazakh the unit stands right after the digits of an exact number only: "1 000-нан астам дана".
  const plain = amount.value === null || amount.qualifier === "unknown" || language === "kk";
  const said: Amount = plain ? { qualifier: "exact", value: amount.value ?? whole(MANY, unit), high: null } : amount;
  return phrase({ amount: said, noun: UNIT_NOUN[unit], lang: language }).replace(/^.*\d\s*/u, "");
}

/** The number as somebody would type it: "1 320,4". Never with the English comma, which reads as a decimal sign. */
export function typedNumber(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return "";
  const [integer = "", decimals] = toDecimal(value, unit).split(".");
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, " ");
  return decimals ? `${grouped}${language === "en" ? "." : ","}${decimals}` : grouped;
}

/** The same number in another unit's scale: what was typed as 320 stays 320. */
export function rescaled(amount: Amount, from: Unit, to: Unit): Amount {
  const scale = (value: number | null): number | null => (value === null ? null : Math.round((value * unitScale(to)) / unitScale(from)));
  return { qualifier: amount.qualifier, value: scale(amount.value), high: scale(amount.high) };
}
