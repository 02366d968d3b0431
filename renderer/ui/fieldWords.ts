/** What a field is called that the office names: as the form of its feature calls it, else as any other does. */
import type { i18n as I18n } from "i18next";

/** The first of these keys that has a word in the language shown; null where none has. */
export function knownWord(i18n: I18n, keys: readonly string[]): string | null {
  for (const key of keys) {
    const [namespace = "", path = ""] = key.split(":");
    const word: unknown = i18n.getResource(i18n.language, namespace, path);
    if (typeof word === "string") return word;
  }
  return null;
}

/** `kind`: the feature whose record it is. */
export const fieldWord = (i18n: I18n, kind: string, name: string): string | null =>
  knownWord(i18n, [kind, "journal", "people", "person"].map((namespace) => `${namespace}:field.${name}`));
