import { sortKey } from "../../../shared/domain/names";

/** Codes in the order in which their words stand, by the Kazakh alphabet, which holds the Russian one (R23). */
export const inOrderOfWords = (words: Readonly<Record<string, string>>): string[] =>
  Object.entries(words)
    .filter(([, word]) => typeof word === "string")
    .map(([code, word]) => ({ code, key: sortKey(word) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ code }) => code);
