/** Nobody reads a list in the order of its codes: what may be sorted by is a key, a number or a day, or a code whose words the window puts in order. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { inOrderOfWords } from "../../renderer/ui/register/inOrderOfWords";

const ROOT = resolve(import.meta.dirname, "../..");
const textsIn = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending)).map((path) => readFileSync(join(ROOT, folder, path), "utf8"));

/** The first column of each sort of each list, by the name the contract has for it. */
const sorts = textsIn("electron/office", ".ts").flatMap((text) =>
  [...text.matchAll(/\bsorts: \{([\s\S]*?)\}/g)].flatMap(([, body = ""]) => [...body.matchAll(/(\w+): \["([\w.]+)"/g)].map(([, name = "", column = ""]) => ({ name, column }))),
);
/** Keys of the columns that may be sorted by and are shown in words of a code. */
const inWords = new Set(
  textsIn("renderer/features", ".feature.tsx").flatMap((text) =>
    text.split("\n").flatMap((line) => (line.includes("sortable: true") && /words: "/.test(line) ? [/key: "(\w+)"/.exec(line)?.[1] ?? ""] : []))),
);
/** Text in the reader's order, numbers of records, days and hours. A place is sorted by the hierarchy of the classifier: its region, its district. */
const READ_IN_ORDER = /\.(sort_key|number|code|date|kato_code|\w*_(date|on|at|time|due))$/;

describe("the sorts of the lists", () => {
  it("are found", () => expect(sorts.length).toBeGreaterThan(60));

  it("are by what is read in that order, or by a code whose words are", () => {
    expect(sorts.filter(({ name, column }) => !READ_IN_ORDER.test(column) && !inWords.has(name)).map(({ name, column }) => `${name}: ${column}`)).toEqual([]);
  });

  it("R23 words stand by the Kazakh alphabet", () => {
    expect(inOrderOfWords({ z: "Банк", b: "Әкімдік", a: "Академия", k: "Қор", c: "Кәсіпкер" })).toEqual(["a", "b", "z", "c", "k"]);
  });
});
