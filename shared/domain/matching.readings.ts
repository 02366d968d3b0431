/**
 * What a written name may mean (R22): lists put its parts in any order, leave some out, cut words in two and lose letters.
 * Each name is read in every way it can be meant, the likeliest first. Pure.
 */
import { isGivenName, soundOf } from "./matching.lexicon";
import { LATIN_KEYS, OLD_FONT, RUSSIAN_KEYS } from "./matching.shortForms";
import { type NameParts, nameTokens, patronymicRoot } from "./names";
import { PATRONYMIC_ENDINGS, PATRONYMIC_WORDS } from "./names.letters";
import { remembering } from "./remember";

/** One part of a name, folded; `?` for a lost letter. */
export interface NameWord {
  readonly token: string;
  /** What `SOUNDS` make of it. */
  readonly sound: string;
  /** Without the endings that such a part takes or drops. */
  readonly stem: string;
  /** What `SOUNDS` make of the stem. */
  readonly stemSound: string;
  /** Halves of a hyphenated word, or the words of a part that has several; empty for a plain word. */
  readonly halves: readonly string[];
  /** One letter, or an abbreviation with its full stop. */
  readonly initial: boolean;
}

/** One way to understand a name; null where the part is not there. */
export interface Reading {
  readonly family: NameWord | null;
  readonly given: NameWord | null;
  /** The father's name inside the patronymic. */
  readonly father: NameWord | null;
}

export interface ReadName {
  readonly readings: readonly Reading[];
  /** All words in their order as one. */
  readonly letters: string;
  /** Number of words. */
  readonly words: number;
  /** By the ending of the patronymic; null where there is none. */
  readonly sex: "male" | "female" | null;
  /** By the family name too, which lists write in the man's form for women as well. */
  readonly woman: boolean;
}

export interface WrittenName extends NameParts {
  readonly fullName?: string | null;
}

interface WrittenWord extends NameWord {
  /** As written: patronymic endings are cut before folding. */
  readonly text: string;
}

interface Parts {
  readonly families: readonly WrittenWord[];
  readonly givens: readonly WrittenWord[];
  readonly fathers: readonly WrittenWord[];
}

/** The fields of a name, each in words. */
interface Fields {
  readonly family: readonly WrittenWord[];
  readonly given: readonly WrittenWord[];
  readonly patronymic: readonly WrittenWord[];
  readonly fullName: readonly WrittenWord[];
}

/** Total: no name gives one empty reading. */
export function readName(name: WrittenName): ReadName {
  const fields = fieldsOf(name, wordsOf);
  const parts = partsOf(fields);
  const { families, fathers } = parts;
  const readings = readingsOf(parts);
  const words = Object.values(fields).flat() as WrittenWord[];
  if (words.some(({ text }) => /[a-z]/iu.test(text))) readings.push(...readingsOf(partsOf(fieldsOf(name, (text) => wordsOf(inRussianLayout(text ?? ""))))));
  const sex = sexByPatronymic([...fathers, ...families]);
  return {
    readings, sex, words: words.length, letters: words.map(({ token }) => token).join(""),
    woman: sex === "female" || families.some(({ token }) => /(ov|ev|in|sk)(a|aia)$/u.test(token)),
  };
}

/**
 * A name's parts as a list may have written them, in whichever order: "Әлия Серікқызы Ахметова", "А.С. Ахметова".
 * Missing parts are empty. One word alone is a given name where the list of names has it, else a family name.
 */
export function namePartsAsWritten(name: WrittenName): { readonly family: string; readonly given: string; readonly patronymic: string } {
  const { families, givens, fathers } = partsOf(fieldsOf(name, wordsOf));
  const written = (words: readonly WrittenWord[]) => words.map(({ text }) => text).join(" ");
  return { family: written(families), given: written(givens), patronymic: written(fathers) };
}

function fieldsOf(name: WrittenName, words: (text: string | null | undefined) => readonly WrittenWord[]): Fields {
  return { family: words(name.family), given: words(name.given), patronymic: words(name.patronymic), fullName: words(name.fullName) };
}

/** A word without the endings that a family name takes or drops: ахметов, ахметова, ахметулы, ахмет. */
export function stemOf(token: string): string {
  const stem = token.replace(/(ov|ev|in|sk)(a|ii|ai|aia|oi|i)?$|(uli|kizi|ogli|tegi)$/u, "");
  return stem.length >= 3 ? stem : token;
}

function partsOf({ family: families, given: givens, patronymic: fathers, fullName }: Fields): Parts {
  if (families.length + givens.length === 0) return divided(fullName, fathers);
  if (fathers.length > 0) return { families, givens, fathers };
  if (givens.length === 0 && families.length > 1) return divided(families, []);
  if (families.length === 0 && givens.length > 1) return divided(givens, []);
  return withoutPatronymic(families, givens);
}

/** One text with the whole name: the patronymic by its ending, the given name by the list, else the family name first. */
function divided(words: readonly WrittenWord[], known: readonly WrittenWord[]): Parts {
  const rest = [...words];
  let fathers = [...known];
  if (fathers.length === 0 && rest.length > 2) {
    const at = rest.findLastIndex(hasPatronymicEnding);
    const [first, second] = rest;
    if (at >= 0) fathers = rest.splice(at, 1);
    else if (first?.initial && second?.initial) fathers = rest.splice(1, 1);
    else if (rest.length === 3 || rest.slice(1).every(({ initial }) => initial)) fathers = rest.splice(2, 1);
  }
  const [first, ...others] = rest;
  const last = others.at(-1);
  if (!first) return { families: [], givens: [], fathers };
  if (!last) return isGivenName(first.token) ? { families: [], givens: [first], fathers } : { families: [first], givens: [], fathers };
  return givenFirst(first, last) ? { families: [last], givens: rest.slice(0, -1), fathers } : { families: [first], givens: others, fathers };
}

function givenFirst(first: WrittenWord, last: WrittenWord): boolean {
  if (last.initial) return false;
  if (first.initial) return true;
  if (hasFamilyEnding(first) !== hasFamilyEnding(last)) return hasFamilyEnding(last);
  return isGivenName(first.token) && !isGivenName(last.token);
}

/** Family and given name in their fields: a patronymic written behind either of them is taken out. */
function withoutPatronymic(families: readonly WrittenWord[], givens: readonly WrittenWord[]): Parts {
  const [family, given] = [[...families], [...givens]];
  for (const field of [given, family]) {
    const at = field.length > 1 ? field.findLastIndex(hasPatronymicEnding) : -1;
    if (at >= 0) return { families: family, givens: given, fathers: field.splice(at, 1) };
  }
  const initials = given.length === 2 && given.every(({ initial }) => initial);
  return { families: family, givens: given, fathers: initials ? given.splice(1, 1) : [] };
}

function readingsOf({ families, givens, fathers }: Parts): Reading[] {
  const [family, given, father] = [joined(families), joined(givens), fatherOf(fathers)];
  const all: Reading[] = [{ family, given, father }];
  if (family || given) all.push({ family: given, given: family, father });
  if (fathers.length > 0) return all;
  // "Асан Серікұлы": a father's name where the family name would stand.
  const [inFamily, inGiven] = [families.findLast(hasPatronymicEnding), givens.findLast(hasPatronymicEnding)];
  if (inFamily) all.push({ family: null, given, father: fatherOf([inFamily]) });
  if (inGiven) all.push({ family: null, given: family, father: fatherOf([inGiven]) });
  return all;
}

/** Neither of the Cyrillic that everybody has nor of the Latin: of an old font, perhaps, or lost. */
const FOREIGN_LETTER = new RegExp(`[\uFFFD${Object.keys(OLD_FONT).map((letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`).join("")}]`, "u");
/** Parts of names come again and again, whole names hardly ever: remembering those would cost more than reading them. */
const wordsOf = (text: string | null | undefined): readonly WrittenWord[] => (text?.includes(" ") ? wordsOfText(text) : wordsOfPart(text ?? ""));
const wordsOfPart = remembering((text) => wordsOfText(text));

function wordsOfText(text: string): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  const composed = text.normalize("NFC");
  const mended = FOREIGN_LETTER.test(composed) ? [...composed.replaceAll("\uFFFD", "?")].map((letter) => OLD_FONT[letter] ?? letter).join("") : composed;
  for (const [piece] of mended.matchAll(/[^\s.,;/()]+\.?/gu)) {
    const found = wordOf(piece);
    if (found.token === "") continue;
    const previous = words.at(-1);
    if (PATRONYMIC_WORDS.has(found.token) && previous) words[words.length - 1] = wordOf(`${previous.text} ${piece}`);
    else words.push(found);
  }
  return words;
}

const wordOf = remembering((text): WrittenWord => {
  const token = folded(text);
  const halves = text.split(/[-‐‑‒–—]/u).map(folded).filter((half) => half !== "" && !PATRONYMIC_WORDS.has(half));
  const letters = text.replace(/\P{L}/gu, "").length;
  return { text, ...soundsOf(token), halves: halves.length > 1 ? halves : [], initial: letters === 1 || (letters < 4 && text.endsWith(".")) };
});

function soundsOf(token: string, stem: string = stemOf(token)): Pick<NameWord, "token" | "sound" | "stem" | "stemSound"> {
  return { token, sound: soundOf(token), stem, stemSound: soundOf(stem) };
}

/** One folded word, lost letters kept. */
function folded(text: string): string {
  const token = text.split("?").map((piece) => nameTokens(piece).join("")).join("?");
  return /[a-z0-9]/u.test(token) ? token : "";
}

function inRussianLayout(text: string): string {
  return [...text].map((letter) => {
    const russian = RUSSIAN_KEYS[LATIN_KEYS.indexOf(letter.toLowerCase())];
    return russian === undefined || !LATIN_KEYS.includes(letter.toLowerCase()) ? letter : russian;
  }).join("");
}

function joined(words: readonly WrittenWord[]): NameWord | null {
  const [first] = words;
  if (!first) return null;
  if (words.length === 1) return first;
  return { ...soundsOf(words.map(({ token }) => token).join("")), halves: words.flatMap(({ token, halves }) => (halves.length ? halves : [token])), initial: false };
}

/** Fathers already cut out of their patronymics. */
const fathersSeen = new Map<string, NameWord>();
const SEEN_MOST = 20_000;

function fatherOf(words: readonly WrittenWord[]): NameWord | null {
  const last = words.at(-1);
  if (!last) return null;
  const written = words.map(({ text }) => text).join("");
  const known = fathersSeen.get(written);
  if (known) return known;
  // -ұғлы, -oglu: endings of neighbours, which the rule for stored keys does not know.
  const text = written.replace(/(ұғлы|угли|углы|oglu|ogʻli|o'g'li)$/iu, "ұлы");
  const root = text.includes("?") ? last.token.replace(/(\?li|uli|kizi|\?izi|ovich|evich|ovna|evna)$/u, "") : patronymicRoot(text);
  const token = root || last.token;
  // Николаевич leaves "nikola", Николайұлы "nikolai": the vowels of the ending belong to neither name.
  const stem = token.replace(/(?<=..)[aeiou]+$/u, "");
  const father = { ...soundsOf(token, stem), halves: [], initial: last.initial };
  if (fathersSeen.size >= SEEN_MOST) fathersSeen.clear();
  fathersSeen.set(written, father);
  return father;
}

function hasPatronymicEnding({ token }: NameWord): boolean {
  return PATRONYMIC_ENDINGS.some((ending) => token.endsWith(ending) && token.length > ending.length + 1) || /(ugli|oglu|\?li|\?izi)$/u.test(token);
}

function hasFamilyEnding({ token }: NameWord): boolean {
  return /(ov|ev|in|enko|sk)(a|ii|ai|aia|i)?$/u.test(token) && token.length > 4;
}

function sexByPatronymic(words: readonly WrittenWord[]): "male" | "female" | null {
  for (const { token } of words) {
    if (/(kizi|ovna|evna|ichna)$/u.test(token)) return "female";
    if (/(uli|ogli|ovich|evich|ich)$/u.test(token)) return "male";
  }
  return null;
}
