/** Names, phones and members of a family as cells hold them. */
import { namePartsAsWritten } from "../matching.readings";
import { splitPhones } from "../phones";
import { phoneProblem } from "../problems";
import { readDate } from "./dates";
import type { ImportedMember } from "./types";

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

const RELATION_WORDS = /(?<![\p{L}])(?:сын|дочь|дочка|муж|жена|супруга?|мать|отец|ребенок|дети|бала(?:сы)?|ұлы|қызы|жұбайы|анасы|әкесі|son|daughter|wife|husband)\s*[-–:.]?\s*(?=\p{Lu}|$)/gu;
const BIRTH = /\(?\s*(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2})\s*(?:г\.?\s?р\.?|г\.?|ж\.?\s?т\.?|ж\.?)?\s*\)?/iu;

/** People named in one cell, one after the other; a year of birth alone gives no date. */
export function readMembers(text: string, latestYear: number): ImportedMember[] {
  return text.split(/[;\n]+|,\s*(?=\d*[.)]?\s*\p{Lu})/u).flatMap((part): ImportedMember[] => {
    const birth = BIRTH.exec(part);
    const name = splitName(part.replace(BIRTH, " ").replace(RELATION_WORDS, " ").replace(/[-–—:]+\s*$/u, " ").replace(/\s(?:лет|год|года|жас|жаста)(?=[\s.,)]|$)/gu, " "));
    if (name.family + name.given === "") return [];
    return [{ ...name, birthDate: birth?.[1] === undefined || birth[1].length === 4 ? null : readDate(birth[1], latestYear) }];
  });
}
