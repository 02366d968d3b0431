/** Names as a region's lists hold them: Kazakh in Kazakh letters, Kazakh in Russian spelling, Russian. */
import type { Sex } from "../../../shared/domain/iin";
import { KAZAKH_MEN, KAZAKH_ROOTS, KAZAKH_WOMEN, RUSSIAN_FAMILIES, RUSSIAN_MEN, RUSSIAN_WOMEN } from "./nameLists";
import type { Random } from "./random";

export type Spelling = "kazakh" | "russified" | "russian";

export interface FamilyName {
  readonly root: string;
  readonly spelling: Spelling;
}

export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

const RUSSIFIED: Readonly<Record<string, string>> = {
  ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", Ә: "А", Ғ: "Г", Қ: "К", Ң: "Н", Ө: "О", Ұ: "У", Ү: "У", Һ: "Х", І: "И",
};
const russified = (text: string): string => [...text].map((letter) => RUSSIFIED[letter] ?? letter).join("");

const KAZAKH_FAMILIES: readonly string[] = [...KAZAKH_MEN, ...KAZAKH_ROOTS];
const VOWEL_AT_END = /[аәеоөуұүыіиэюя]$/iu;
const FRONT = /[әөүіеи][^аәоөұүыіеи]*$/iu;

/** What a family bears: seven in ten Kazakh families write in Russian spelling, as their papers do. */
export function familyName(random: Random): FamilyName {
  if (random.chance(0.25)) return { root: random.pickEarly(RUSSIAN_FAMILIES), spelling: "russian" };
  return { root: random.pickEarly(KAZAKH_FAMILIES), spelling: random.chance(0.3) ? "kazakh" : "russified" };
}

/** A name of one of that family. `father` is his given name as it is spelled in Kazakh or Russian. */
export function personName(random: Random, family: FamilyName, sex: Sex, father: string | null): PersonName {
  const { spelling } = family;
  const given = random.pickEarly(spelling === "russian" ? (sex === "male" ? RUSSIAN_MEN : RUSSIAN_WOMEN) : sex === "male" ? KAZAKH_MEN : KAZAKH_WOMEN);
  const fathersName = father ?? random.pickEarly(spelling === "russian" ? RUSSIAN_MEN : KAZAKH_MEN);
  const spelled = spelling === "russified" ? russified : (text: string): string => text;
  return {
    family: spelled(familyFor(family, sex)),
    given: spelled(given),
    patronymic: random.chance(0.08) ? "" : spelled(patronymicFor(fathersName, spelling, sex, random)),
  };
}

function familyFor({ root, spelling }: FamilyName, sex: Sex): string {
  if (spelling !== "russian") return `${root}${VOWEL_AT_END.test(root) ? "ев" : FRONT.test(root) ? "ев" : "ов"}${sex === "female" ? "а" : ""}`;
  return sex === "female" && /(ов|ев|ёв|ин)$/u.test(root) ? `${root}а` : root;
}

function patronymicFor(father: string, spelling: Spelling, sex: Sex, random: Random): string {
  if (spelling === "kazakh" || (spelling === "russified" && random.chance(0.2))) return `${father}${sex === "male" ? "ұлы" : "қызы"}`;
  const stem = father.replace(/[йьая]$/u, "");
  const soft = /[йья]$/u.test(father) || FRONT.test(father);
  return `${stem}${soft ? "ев" : "ов"}${sex === "male" ? "ич" : "на"}`;
}
