/** Names and phones as cells hold them. */
import { namePartsAsWritten } from "../matching.readings";
import { splitPhones } from "../phones";
import { phoneProblem } from "../problems";

export interface WholeName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

const NO_NAME: WholeName = { family: "", given: "", patronymic: "" };

/** The parts of a name in one cell, as written, in whichever order they stand. Without a letter: three empty parts. */
export function splitName(text: string): WholeName {
  const bare = text.replace(/^\s*\d+[.)\s-]+/u, "").replace(/\([^)]*\)?/gu, " ").replace(/[\d+№]+/gu, " ").trim();
  return /\p{L}/u.test(bare) ? namePartsAsWritten({ fullName: bare }) : NO_NAME;
}

/** A name from its own columns: a whole name in one of them is divided, a patronymic behind the given name is taken out. */
export function nameOfColumns(name: WholeName): WholeName {
  const words = (text: string) => text.split(" ").filter((word) => word !== "").length;
  const whole = name.patronymic === "" && (words(name.family) + words(name.given) > 2 || (name.given === "" && words(name.family) > 1));
  return whole ? namePartsAsWritten(name) : name;
}

const MOBILE = /(?:\+?7|8)?[\s(-]*7[04567]\d(?:[\s()-]*\d){7}(?!\d)/u;

/** Phones of a cell, and the parts of it that cannot be one. A word beside a number ("мама 8 701 ...") is left out. */
export function readPhones(text: string): { readonly phones: string[]; readonly bad: string[] } {
  const phones = new Set<string>();
  const bad: string[] = [];
  for (const phone of splitPhones(text)) {
    const mobile = /\p{L}/u.test(phone) ? MOBILE.exec(phone)?.[0] : undefined;
    const [clean] = mobile === undefined ? [phone] : splitPhones(mobile);
    if (clean !== undefined && phoneProblem("", clean) === null) phones.add(clean);
    else bad.push(phone);
  }
  return { phones: [...phones], bad };
}
