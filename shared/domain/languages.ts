/** Languages of screens and texts. */
export const LANGUAGES = ["ru", "kk", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Locale that prints numbers for each language. Kazakh uses the Russian one on purpose: both write 1 320,4 with a
 * non-breaking space, and a browser built without Kazakh locale data would silently print 1,320.4 instead.
 */
export const NUMBER_LOCALE: Readonly<Record<Language, string>> = { ru: "ru", kk: "ru", en: "en" };

const AND: Readonly<Record<Language, string>> = { ru: "и", kk: "және", en: "and" };

/** "a", "a и b", "a, b и c". */
export function listed(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} ${AND[language]} ${last}`;
}
