import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../renderer");
const LANGUAGES = ["ru", "kk", "en"] as const;
type Words = { readonly [key: string]: string | Words };

const PLURAL_FORMS: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>> = {
  ru: new Intl.PluralRules("ru").resolvedOptions().pluralCategories,
  kk: new Intl.PluralRules("kk").resolvedOptions().pluralCategories,
  en: new Intl.PluralRules("en").resolvedOptions().pluralCategories,
};

function flat(words: Words, before = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "string") found.set(before + key, value);
    else for (const [inner, text] of flat(value, `${before}${key}.`)) found.set(inner, text);
  }
  return found;
}

const namespaces = readdirSync(join(ROOT, "i18n/ru")).map((name) => name.replace(".json", ""));
const wordsOf = (language: string, namespace: string): Map<string, string> =>
  flat(JSON.parse(readFileSync(join(ROOT, "i18n", language, `${namespace}.json`), "utf8")) as Words);

/** Keys without their plural form: the forms differ by language, the key must not. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ""))].sort();

describe.each(namespaces)("the words of %s", (namespace) => {
  const all = Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(language, namespace)])) as Record<(typeof LANGUAGES)[number], Map<string, string>>;

  it("are there in every language", () => {
    const keys = (language: (typeof LANGUAGES)[number]): string[] => [...new Set([...all[language].keys()].map(stem))].sort();
    expect(keys("kk")).toEqual(keys("ru"));
    expect(keys("en")).toEqual(keys("ru"));
  });

  it.each(LANGUAGES)("in %s are never empty and never their own key", (language) => {
    // Keys are English: in that language alone a word may be what its key ends with.
    const own = (key: string): (string | undefined)[] => [key, `${namespace}:${key}`, ...(language === "en" ? [] : [key.split(".").at(-1)])];
    const wrong = [...all[language]].filter(([key, text]) => text.trim() === "" || own(key).includes(text));
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)("in %s have every plural form the language knows", (language) => {
    const counted = new Set([...all[language].keys()].filter((key) => stem(key) !== key).map(stem));
    const missing = [...counted].flatMap((key) => PLURAL_FORMS[language].filter((form) => !all[language].has(`${key}_${form}`)).map((form) => `${key}_${form}`));
    expect(missing).toEqual([]);
  });

  it("take the same values in every language", () => {
    const differing = [...all.ru].filter(([key, text]) => {
      const other = (language: "kk" | "en"): string | undefined => all[language].get(key) ?? all[language].get(`${stem(key)}_other`);
      return (["kk", "en"] as const).some((language) => placeholders(other(language) ?? "").join() !== placeholders(text).join());
    });
    expect(differing).toEqual([]);
  });
});

/** Keys that the screens name outright. Those put together from a value (`t(\`kind.${kind}\`)`) are held against the contract's lists elsewhere. */
describe("keys used by the screens", () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []));
  const known = new Set(namespaces.flatMap((namespace) => [...wordsOf("ru", namespace).keys()].flatMap((key) => [`${namespace}:${stem(key)}`, `${namespace}:${key}`])));
  const features = files(ROOT).flatMap((file) => /(\w+)\.feature\.tsx$/.exec(file)?.[1] ?? []);
  const inOneOf = (key: string, of: readonly string[]): boolean => of.some((namespace) => known.has(`${namespace}:${key}`));
  /**
   * Whether a bare key is found where its file looks for it: in the namespaces it names, in `common` where it names none, in
   * its own feature's where that hands it the words. What serves every feature has to find it in each of them.
   */
  const found = (file: string, text: string, key: string): boolean => {
    const lists = [...text.matchAll(/\buseTranslation\(([^)]*)\)/g)].map((match) => (match[1] ?? "").trim());
    const named = lists.flatMap((list) => (list === "" ? ["common"] : [...list.matchAll(/"(\w+)"/g)].map((match) => match[1] ?? "")));
    const ofFeature = /(\w+)\.feature\.tsx$/.exec(file)?.[1];
    if (inOneOf(key, ofFeature ? [ofFeature, ...named] : named)) return true;
    return lists.some((list) => /^\[?[a-z]/i.test(list)) && features.every((feature) => inOneOf(key, [feature]));
  };

  it("exist", () => {
    const missing = files(ROOT).flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return [...text.matchAll(/\bt\("([\w:.]+)"(?!\s*,\s*\{\s*defaultValue)/g)]
        .map((match) => match[1] ?? "")
        .filter((key) => (key.includes(":") ? !known.has(key) : !found(file, text, key)))
        .map((key) => `${file.slice(ROOT.length + 1)}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
