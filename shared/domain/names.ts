/**
 * Names across scripts (R22) and in the order of the Kazakh alphabet (R23).
 *
 * SQLite folds and sorts ASCII only, so tokens, match keys and sort keys are computed here and stored.
 * They are therefore a data format: changing a rule means recomputing every stored key in a migration.
 */
import {
  CYRILLIC_TO_LATIN, KAZAKH_ALPHABET, LATIN_RULES, LATIN_SPECIAL, LOOKALIKES, PATRONYMIC_AS_WRITTEN,
  PATRONYMIC_ENDINGS, PATRONYMIC_WORDS,
} from "./names.letters";
import { remembering } from "./remember";

/** A person's name as written; any part may be missing. */
export interface NameParts {
  readonly family?: string | null;
  readonly given?: string | null;
  readonly patronymic?: string | null;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const APOSTROPHES = /['’‘ʼʻ`´ʹʺ"]/gu;
const HYPHENS = /[-‐‑‒–—]/u;
// The hyphen stands last: between two characters it would be a range, and commas, full stops and hard spaces would join words.
const WORD = /[\p{L}\p{M}\p{N}'’‘ʼʻ`´ʹʺ"‐‑‒–—-]+/gu;

/**
 * Folded tokens of a text, in its order: ASCII letters and digits only, one token for one word.
 * Әлия, Алия and Aliya all give `alia`. Words joined by a hyphen give one token (Нұр-Сұлтан = Нурсултан);
 * "Серік ұлы" gives one token as "Серікұлы" does. Total: any string gives a list, at worst an empty one.
 */
export function nameTokens(text: string): string[] {
  return tokensOf(wordsOf(text));
}

function tokensOf(words: readonly string[]): string[] {
  const tokens: string[] = [];
  for (const word of words) {
    const token = foldWord(word);
    const previous = tokens.at(-1);
    if (token === "") continue;
    if (PATRONYMIC_WORDS.has(token) && previous !== undefined) tokens[tokens.length - 1] = foldLatin(previous + token);
    else tokens.push(token);
  }
  return tokens;
}

/**
 * Key under which two records of one person meet: sorted distinct tokens of family and given name,
 * without the patronymic, so that word order, script, and a missing patronymic do not matter (R22).
 * A patronymic inside the other two fields is dropped from the end while two words remain.
 */
export function matchKey(name: NameParts): string {
  const words = tokensOf([...wordsOfPart(name.family ?? ""), ...wordsOfPart(name.given ?? "")]);
  while (words.length > 2) {
    const at = words.findLastIndex(isPatronymic);
    if (at < 0) break;
    words.splice(at, 1);
  }
  const key = words.length > 0 ? words : nameTokens(name.patronymic ?? "");
  return [...new Set(key)].sort().join(" ");
}

/**
 * The father's name inside a patronymic, folded: Серікұлы, Серикович and Serikuly all give `serik`.
 * Empty when there is none. Two records whose match keys meet and whose roots differ are two people.
 */
export function patronymicRoot(patronymic: string): string {
  // Cut before folding: in Серікқызы the two к would otherwise fold into one and the name lose its last letter.
  const father = patronymic.normalize("NFC").trim().replace(PATRONYMIC_AS_WRITTEN, "");
  const token = nameTokens(father).at(-1) ?? "";
  const ending = PATRONYMIC_ENDINGS.find((each) => token.endsWith(each) && token.length > each.length + 1);
  return ending === undefined ? token : token.slice(0, -ending.length);
}

/**
 * Distinct tokens to store for search as one types. Besides the tokens of the text: the parts of
 * hyphenated words, and the folded form of every beginning that folds to something else than a
 * beginning of its token ("Д" of Джанибек, "Y" of Yerlan), so that no keystroke loses the record.
 * A query is `nameTokens(typed)`, each matched as a prefix.
 */
export function searchKeys(text: string): string[] {
  const keys = new Set(nameTokens(text));
  for (const word of wordsOf(text)) for (const key of keysOfWord(word)) keys.add(key);
  return [...keys].sort();
}

const keysOfWord = remembering((word): readonly string[] => {
  const keys: string[] = [];
  const parts = word.split(HYPHENS).filter((part) => part !== "");
  for (const part of parts.length > 1 ? [word, ...parts] : parts) {
    const whole = foldWord(part);
    if (whole !== "") keys.push(whole);
    if (/ң/iu.test(part)) keys.push(foldWord(part.replace(/ң/giu, "нг")));
    const letters = [...part];
    for (let length = 1; length < letters.length; length++) {
      const start = foldedAnew(letters.slice(0, length).join(""));
      if (!whole.startsWith(start)) keys.push(start);
    }
  }
  return keys;
});

/**
 * ASCII rank string: plain binary comparison of two keys gives the order of the Kazakh alphabet (R23).
 * Order: space and hyphen, digits, Latin letters, Kazakh Cyrillic letters, everything else by code point.
 * Case, apostrophes and Latin diacritics do not matter.
 */
export function sortKey(text: string): string {
  const key: string[] = [];
  let gap = false;
  for (const letter of text.normalize("NFC").toLowerCase().replace(APOSTROPHES, "")) {
    const rank = rankOf(letter);
    if (rank === null) {
      gap = key.length > 0;
      continue;
    }
    if (gap) key.push(GAP);
    gap = false;
    key.push(rank);
  }
  return key.join("");
}

/** Family, given name, patronymic in this order, as written, single spaces. Empty parts leave no trace. */
export function displayName(name: NameParts): string {
  return [name.family, name.given, name.patronymic]
    .map((part) => (part ?? "").trim().replace(/\s+/gu, " "))
    .filter((part) => part !== "")
    .join(" ");
}

/** "Оразов Н. С.": as much of a name as a paper that is carried about may say. */
export function shortName(name: NameParts): string {
  const initials = [name.given, name.patronymic].flatMap((part) => [...(part ?? "").trim()][0] ?? []).map((letter) => `${letter.toLocaleUpperCase("kk")}.`);
  return [(name.family ?? "").trim(), ...initials].filter((part) => part !== "").join(" ");
}

function wordsOf(text: string): string[] {
  return (text.normalize("NFC").match(WORD) ?? []).map((word) => word.replace(APOSTROPHES, ""));
}

/** Of one part of a name; there are few of them among many people. */
const wordsOfPart = remembering((part): readonly string[] => wordsOf(part));

function isPatronymic(token: string): boolean {
  return PATRONYMIC_ENDINGS.some((ending) => token.endsWith(ending) && token.length > ending.length + 1);
}

function foldedAnew(word: string): string {
  const oneScript = CYRILLIC.test(word) ? [...word].map((letter) => LOOKALIKES[letter] ?? letter).join("") : word;
  const latin = [...oneScript.toLowerCase().normalize("NFC")].map(latinOf).join("");
  return foldLatin(latin);
}

const foldWord = remembering(foldedAnew);

function latinOf(letter: string): string {
  const known = CYRILLIC_TO_LATIN[letter] ?? LATIN_SPECIAL[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (/^[a-z0-9]*$/.test(plain)) return plain;
  // A letter of a script without a table (Hangul, Han, Arabic) is kept apart by its code, never dropped.
  return /[\p{L}\p{N}]/u.test(plain) ? [...plain].map((each) => each.codePointAt(0)?.toString(16) ?? "").join("") : "";
}

function foldLatin(latin: string): string {
  return LATIN_RULES.reduce((text, [pattern, reading]) => text.replace(pattern, reading), latin);
}

// Printable ASCII in its own order, without quotes and backslash, which people paste into SQL by hand.
const GAP = "#";
const RANKS = [...Array(90).keys()]
  .map((at) => String.fromCharCode(0x24 + at))
  .filter((each) => !"'\"\\`".includes(each));
const RANK_OF: ReadonlyMap<string, string> = new Map(
  [..."0123456789abcdefghijklmnopqrstuvwxyz", ...KAZAKH_ALPHABET].map((letter, at) => [letter, RANKS[at] ?? "~"]),
);

/** Rank of one lower-case letter; null for what separates words. */
function rankOf(letter: string): string | null {
  const known = RANK_OF.get(letter);
  if (known !== undefined) return known;
  if (/\p{M}/u.test(letter)) return "";
  if (!/[\p{L}\p{N}]/u.test(letter)) return null;
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const base = [...plain].map((each) => RANK_OF.get(each) ?? RANK_OF.get(SORT_BASE[each] ?? ""));
  if (base.every((rank) => rank !== undefined)) return base.join("");
  return `~${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
}

/** Latin letters that Unicode does not decompose, at the place of the letter they grew from. */
const SORT_BASE: Readonly<Record<string, string>> = { ı: "i", ŋ: "n", ø: "o", ł: "l", đ: "d", ß: "s", æ: "a", ə: "a" };
