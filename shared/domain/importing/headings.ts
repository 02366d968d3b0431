/** Headings as they are compared: without case, punctuation, line breaks and the letters that Russian keyboards lack. */
import { HEADINGS, HEADINGS_OF_KIND, LEFT_OUT } from "./headings.data";
import { remembering } from "../remember";
import type { ImportFieldId, ImportKind } from "./types";

const KAZAKH_TO_RUSSIAN: Readonly<Record<string, string>> = {
  ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е", i: "и",
};
/** Latin letters inside a Cyrillic word. */
const LOOKALIKES: Readonly<Record<string, string>> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", k: "к", m: "м", t: "т", h: "н", b: "в" };

/** Words of a heading, folded: "Ф.И.О." and "ФИО" give "фио", "Аты-жөні" gives "аты жони". */
export function headingKey(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().replace(/no(?=\s|\.|$)|n[o°º]/gu, "no").match(/[\p{L}\p{N}*]+|№/gu) ?? [];
  const key = words.map((word) => {
    const cyrillic = /\p{Script=Cyrillic}/u.test(word);
    return [...word].map((letter) => (cyrillic ? (KAZAKH_TO_RUSSIAN[letter] ?? LOOKALIKES[letter] ?? letter) : letter)).join("");
  }).join(" ");
  return key.replace(/(?<=^| )ф и о(?= |$)/u, "фио").replace(/(?<=^| )т а а(?= |$)/u, "таа");
}

type Phrase = readonly string[];

function phrasesOf(list: string): Phrase[] {
  return list.split(",").map((each) => headingKey(each).split(" ")).filter(([first]) => first !== undefined && first !== "");
}

const OWN = new Map(Object.entries(HEADINGS).map(([field, list]) => [field, phrasesOf(list)]));
const OF_KIND = new Map(Object.entries(HEADINGS_OF_KIND).map(([key, list]) => [key, phrasesOf(list)]));
const IGNORED = phrasesOf(LEFT_OUT);

const WHOLE = 1000;
const AT_END = 30;
/** "ФИО получателя" merged over "Имя" is the given name, short as the word is. */
const NAME_PART_AT_END = 60;
const NAME_PARTS: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["family", "given", "patronymic"]);

/**
 * How well a heading names a field of this kind of list: 0 not at all, from 1000 on the whole heading does. What stands in
 * brackets counts only where the rest says nothing; of a joined heading ("Адрес Село") the end says more.
 */
export function headingScore(kind: ImportKind, field: ImportFieldId, heading: string): number {
  const special = OF_KIND.get(`${kind}.${field}`) ?? [];
  return best([...special, ...(OWN.get(field) ?? [])], heading, NAME_PARTS.has(field) ? NAME_PART_AT_END : AT_END);
}

/** The same for headings of columns that are left out (№, age, signature). */
export function leftOutScore(heading: string): number {
  return best(IGNORED, heading, AT_END);
}

function best(phrases: readonly Phrase[], heading: string, atEnd: number): number {
  const words = wordsOfHeading(heading);
  let most = 0;
  for (const phrase of phrases) most = Math.max(most, phraseScore(phrase, words, atEnd));
  return most;
}

/** One heading is asked about for every field there is. */
const wordsOfHeading = remembering((heading): readonly string[] => {
  const bare = headingKey(heading.replace(/\([^)]*\)?|\*/gu, " "));
  return (bare === "" ? headingKey(heading.replaceAll("*", " ")) : bare).split(" ");
});

function phraseScore(phrase: Phrase, words: readonly string[], atEnd: number): number {
  for (let at = words.length - phrase.length; at >= 0; at--) {
    if (!phrase.every((part, offset) => sameWord(part, words[at + offset] ?? ""))) continue;
    const letters = phrase.reduce((sum, part) => sum + part.replace("*", "").length, 0);
    if (phrase.length === words.length) return WHOLE + letters;
    // A short word inside a longer heading ("с", "по", "no") says nothing.
    if (letters < 3) return 0;
    return letters * 4 + (at + phrase.length === words.length ? atEnd : 0);
  }
  return 0;
}

function sameWord(part: string, word: string): boolean {
  return part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : part === word;
}
