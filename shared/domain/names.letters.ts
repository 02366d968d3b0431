/**
 * Letter tables behind `names.ts`: how each letter of Kazakh Cyrillic, Russian and the Latin spellings
 * in use (2021 and 2018 Kazakh alphabets, passports, everyday typing) is read. Data only.
 *
 * `y` stands here for the glide of й, я, ю and is turned into `i` by the last step of folding, so that
 * "ye" and "yo" can still be told from "ie" and "io" (Yerlan = Ерлан, but Галиолла keeps its "io").
 */
export const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y",
  к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u",
  ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", і: "i", ь: "",
  э: "e", ю: "yu", я: "ya",
  // Neighbours' letters that stand in papers of people who moved here.
  ї: "i", є: "e", ґ: "g", ў: "u", ҳ: "h", ҷ: "zh", ӣ: "i", ӯ: "u", җ: "zh", ӑ: "a", ҙ: "z", ҫ: "s", ӏ: "",
};

/** Latin letters whose reading is lost when their diacritic is simply dropped. */
export const LATIN_SPECIAL: Readonly<Record<string, string>> = {
  ş: "sh", ș: "sh", š: "sh", ś: "sh", ç: "ch", č: "ch", ž: "zh", ŋ: "n", ı: "i", ý: "u", ß: "s",
  æ: "a", ø: "o", ł: "l", đ: "d", ə: "a",
};

/**
 * Latin letters that people type inside a Cyrillic word because they look the same (keyboard left in
 * the other layout). Upper and lower case differ: "H" looks like "Н", "h" like "һ".
 */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", i: "і", h: "һ", k: "к", m: "м", t: "т",
  A: "А", C: "С", E: "Е", O: "О", P: "Р", X: "Х", Y: "У", I: "І", H: "Н", K: "К", M: "М", T: "Т", B: "В",
};

/**
 * Reading rules on lower-case Latin, applied in this order. Each maps one way of writing a sound to
 * the way that keeps a typed beginning a beginning: "z" stays the start of "zh", "s" of "sh".
 */
export const LATIN_RULES: readonly (readonly [RegExp, string])[] = [
  [/w/g, "u"], [/q/g, "k"], [/x/g, "ks"], [/ck/g, "k"], [/tz/g, "ts"],
  [/kh/g, "h"], [/gh/g, "g"], [/j/g, "zh"],
  [/shch|sch/g, "sh"], [/tsh|tch/g, "ch"], [/dzh/g, "zh"],
  [/y[eo]/g, "e"], [/y/g, "i"],
  [/(zh|sh|ch|ts)\1+/g, "$1"], [/([a-z])\1+/g, "$1"],
];

/** The Kazakh Cyrillic alphabet in its order (R23). */
export const KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/** Endings of patronymics in folded form: -ұлы, -қызы, -ович, -евич, -ич, -овна, -евна, -ична, оглы. */
export const PATRONYMIC_ENDINGS = ["uli", "kizi", "ogli", "ovich", "evich", "ich", "ovna", "evna", "ichna"] as const;

/** Words that are written apart from the father's name and belong to it. */
export const PATRONYMIC_WORDS: ReadonlySet<string> = new Set(["uli", "kizi", "ogli"]);

/** Kazakh and Azerbaijani endings as people write them, at the end of the word or standing apart. */
export const PATRONYMIC_AS_WRITTEN = /[\s-]*(ұлы|улы|uly|uli|ūly|ulı|қызы|кызы|qyzy|kyzy|kizi|qızı|оглы|ogly|ogli)$/iu;
