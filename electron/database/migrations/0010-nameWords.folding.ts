/** How names folded when `0010-nameWords` was written: a copy that no later rule changes. */

const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y",
  к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u",
  ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", і: "i", ь: "",
  э: "e", ю: "yu", я: "ya",
  // Neighbours' letters that stand in papers of people who moved here.
  ї: "i", є: "e", ґ: "g", ў: "u", ҳ: "h", ҷ: "zh", ӣ: "i", ӯ: "u", җ: "zh", ӑ: "a", ҙ: "z", ҫ: "s", ӏ: "",
};
const LATIN_SPECIAL: Readonly<Record<string, string>> = {
  ş: "sh", ș: "sh", š: "sh", ś: "sh", ç: "ch", č: "ch", ž: "zh", ŋ: "n", ı: "i", ý: "u", ß: "s",
  æ: "a", ø: "o", ł: "l", đ: "d", ə: "a",
};
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", i: "і", h: "һ", k: "к", m: "м", t: "т",
  A: "А", C: "С", E: "Е", O: "О", P: "Р", X: "Х", Y: "У", I: "І", H: "Н", K: "К", M: "М", T: "Т", B: "В",
};
const LATIN_RULES: readonly (readonly [RegExp, string])[] = [
  [/w/g, "u"], [/q/g, "k"], [/x/g, "ks"], [/ck/g, "k"], [/tz/g, "ts"],
  [/kh/g, "h"], [/gh/g, "g"], [/j/g, "zh"],
  [/shch|sch/g, "sh"], [/tsh|tch/g, "ch"], [/dzh/g, "zh"],
  [/y[eo]/g, "e"], [/y/g, "i"],
  [/(zh|sh|ch|ts)\1+/g, "$1"], [/([a-z])\1+/g, "$1"],
];
const PATRONYMIC_ENDINGS = ["uli", "kizi", "ogli", "ovich", "evich", "ich", "ovna", "evna", "ichna"];
const PATRONYMIC_WORDS: ReadonlySet<string> = new Set(["uli", "kizi", "ogli"]);
const CYRILLIC = /\p{Script=Cyrillic}/u;
const APOSTROPHES = /['’‘ʼʻ`´ʹʺ"]/gu;
const HYPHENS = /[-‐‑‒–—]/u;
/** As it was until then: between two characters the hyphen is a range. */
const WORD_BEFORE = /[\p{L}\p{M}\p{N}'’‘ʼʻ`´ʹʺ"-‐‑‒–—]+/gu;
const WORD = /[\p{L}\p{M}\p{N}'’‘ʼʻ`´ʹʺ"‐‑‒–—-]+/gu;

export interface NameOnFile {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

/** True for a text of other words than before. */
export function wordsDiffer(text: string): boolean {
  const written = text.normalize("NFC");
  const before = (written.match(WORD_BEFORE) ?? []).map(foldWord).filter(Boolean);
  return before.join(" ") !== wordsOf(text).map(foldWord).filter(Boolean).join(" ");
}

export function foldedWords(text: string): string[] {
  const tokens: string[] = [];
  for (const word of wordsOf(text)) {
    const token = foldWord(word);
    const previous = tokens.at(-1);
    if (token === "") continue;
    if (PATRONYMIC_WORDS.has(token) && previous !== undefined) tokens[tokens.length - 1] = foldLatin(previous + token);
    else tokens.push(token);
  }
  return tokens;
}

export function matchKeyOf(name: Omit<NameOnFile, "id">): string {
  const words = foldedWords(`${name.family} ${name.given}`);
  while (words.length > 2) {
    const at = words.findLastIndex((token) => PATRONYMIC_ENDINGS.some((ending) => token.endsWith(ending) && token.length > ending.length + 1));
    if (at < 0) break;
    words.splice(at, 1);
  }
  const key = words.length > 0 ? words : foldedWords(name.patronymic);
  return [...new Set(key)].sort().join(" ");
}

/** Parts of hyphenated words, and beginnings that fold to something else than the beginning of their word. */
export function searchWords(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const keys: string[] = [];
    const parts = word.split(HYPHENS).filter((part) => part !== "");
    for (const part of parts.length > 1 ? [word, ...parts] : parts) {
      const whole = foldWord(part);
      if (whole !== "") keys.push(whole);
      if (/ң/iu.test(part)) keys.push(foldWord(part.replace(/ң/giu, "нг")));
      const letters = [...part];
      for (let length = 1; length < letters.length; length++) {
        const start = foldWord(letters.slice(0, length).join(""));
        if (!whole.startsWith(start)) keys.push(start);
      }
    }
    return keys;
  });
}

export function pairKeys(tokens: readonly string[]): string[] {
  const [only, second] = tokens;
  if (only !== undefined && second === undefined) return [`w:${stemOf(only)}`];
  const stems = tokens.slice(0, 4).map(stemOf);
  return stems.flatMap((whole, at) =>
    whole.length < 2 ? [] : stems.flatMap((other, place) => (place === at ? [] : [`f:${whole} ${other.charAt(0)}`, ...(other.length > 2 ? [`l:${whole} ${other.slice(-2)}`] : [])])),
  );
}

function stemOf(token: string): string {
  const stem = token.replace(/(ov|ev|in|sk)(a|ii|ai|aia|oi|i)?$|(uli|kizi|ogli|tegi)$/u, "");
  return stem.length >= 3 ? stem : token;
}

const wordsOf = (text: string): string[] => (text.normalize("NFC").match(WORD) ?? []).map((word) => word.replace(APOSTROPHES, ""));

function foldWord(word: string): string {
  const bare = word.replace(APOSTROPHES, "");
  const oneScript = CYRILLIC.test(bare) ? [...bare].map((letter) => LOOKALIKES[letter] ?? letter).join("") : bare;
  return foldLatin([...oneScript.toLowerCase().normalize("NFC")].map(latinOf).join(""));
}

function latinOf(letter: string): string {
  const known = CYRILLIC_TO_LATIN[letter] ?? LATIN_SPECIAL[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (/^[a-z0-9]*$/.test(plain)) return plain;
  return /[\p{L}\p{N}]/u.test(plain) ? [...plain].map((each) => each.codePointAt(0)?.toString(16) ?? "").join("") : "";
}

function foldLatin(latin: string): string {
  return LATIN_RULES.reduce((text, [pattern, reading]) => text.replace(pattern, reading), latin);
}
