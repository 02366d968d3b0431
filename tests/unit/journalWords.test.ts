/** What the journal keeps is read by people: each field that an entry can name has a word. */
import { isContractProcedure } from "@orpc/contract";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { codeWordKeys } from "../../renderer/ui/codeWords";
import { contract } from "../../shared/contract";
import { amountSchema } from "../../shared/contract/values";

const ROOT = resolve(import.meta.dirname, "../..");
type Words = { readonly [key: string]: string | Words };
const LANGUAGES = ["ru", "kk", "en"] as const;

function fieldWords(language: string, namespace: string): ReadonlySet<string> {
  try {
    const words = JSON.parse(readFileSync(join(ROOT, "renderer/i18n", language, `${namespace}.json`), "utf8")) as Words;
    return new Set(typeof words["field"] === "object" ? Object.keys(words["field"]).filter((key) => typeof (words["field"] as Words)[key] === "string") : []);
  } catch {
    return new Set();
  }
}
/** Where the journal looks for the name of a field, in this order; see `valueWords.ts`. */
const hasWord = (language: string, kind: string, field: string): boolean => [kind, "journal", "people", "person"].some((namespace) => fieldWords(language, namespace).has(field));
const lacking = (kind: string, fields: readonly string[]): string[] => LANGUAGES.flatMap((language) => fields.filter((field) => !hasWord(language, kind, field)).map((field) => `${language} ${kind}.${field}`));

/** Parts that the journal leaves out. */
const TECHNICAL: ReadonlySet<string> = new Set(["id", "version"]);

interface Fields {
  readonly kind: string;
  readonly fields: readonly string[];
}

/** Each register's form. */
const forms = Object.entries(contract).flatMap(([kind, calls]) => {
  const create: unknown = (calls as Record<string, unknown>)["create"];
  if (!isContractProcedure(create)) return [];
  const shape = (create["~orpc"].inputSchema as z.ZodObject | undefined)?.shape["fields"];
  return shape ? [{ kind, form: shape as z.ZodType }] : [];
});
/** The fields of each register's form. */
const registers: Fields[] = forms.map(({ kind, form }) => ({ kind, fields: [...new Set(shapesIn(form))] }));

/** Names of fields of a form and of its parts: of an object, of either of two, of one that is checked as a whole, of each of a list. */
function shapesIn(schema: z.ZodType): string[] {
  if (schema === amountSchema) return [];
  if ("shape" in schema) return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, part]) => [...(TECHNICAL.has(name) ? [] : [name]), ...shapesIn(part)]);
  return innerOf(schema).flatMap(shapesIn);
}

function innerOf(schema: z.ZodType): readonly z.ZodType[] {
  const def = schema.def as { readonly options?: readonly z.ZodType[]; readonly in?: z.ZodType; readonly innerType?: z.ZodType; readonly element?: z.ZodType };
  return def.options ?? [def.in, def.innerType, def.element].filter((inner) => inner !== undefined);
}

describe("in the journal each field of", () => {
  it("finds the registers", () => expect(registers.length).toBeGreaterThan(30));
  it.each(registers.map(({ kind, fields }) => [kind, fields] as const))("%s has a word", (kind, fields) => {
    expect(fields.length).toBeGreaterThan(0);
    expect(lacking(kind, fields)).toEqual([]);
  });
});

interface CodeOfField {
  readonly name: string;
  readonly code: string;
}

/** Values that a field chooses from. */
function codesIn(name: string, schema: z.ZodType): CodeOfField[] {
  if (schema === amountSchema) return [];
  if ("shape" in schema) return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([own, part]) => codesIn(own, part));
  const def = schema.def as { readonly type: string; readonly entries?: Readonly<Record<string, string>> };
  return def.type === "enum" ? Object.values(def.entries ?? {}).map((code) => ({ name, code })) : innerOf(schema).flatMap((inner) => codesIn(name, inner));
}

function wordOf(language: string, key: string): unknown {
  const [namespace = "", path = ""] = key.split(":");
  const all = JSON.parse(readFileSync(join(ROOT, "renderer/i18n", language, `${namespace}.json`), "utf8")) as Words;
  return path.split(".").reduce<string | Words | undefined>((words, part) => (typeof words === "object" ? words[part] : undefined), all);
}
const NAMESPACES = new Set(readdirSync(join(ROOT, "renderer/i18n/ru")).map((file) => file.replace(".json", "")));

describe("in the journal each code that a field chooses from", () => {
  it.each(forms.map(({ kind, form }) => [kind, codesIn("", form)] as const).filter(([, codes]) => codes.length > 0))("%s has a word", (kind, codes) => {
    const lost = LANGUAGES.flatMap((language) => codes.filter(({ name, code }) => !codeWordKeys(kind, name, code).some((key) => NAMESPACES.has(key.split(":")[0] ?? "") && typeof wordOf(language, key) === "string")).map(({ name, code }) => `${language} ${kind}.${name}=${code}`));
    expect(lost).toEqual([]);
  });
});

describe("in the journal each value", () => {
  const office = readdirSync(join(ROOT, "electron/office"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts")).map((path) => readFileSync(join(ROOT, "electron/office", path), "utf8"));

  it("that an entry is given by hand has a word", () => {
    const given = office.flatMap((text) =>
      [...text.matchAll(/\bjournal\(\{([\s\S]*?)\}\);/g)].flatMap(([, entry = ""]) =>
        [...entry.matchAll(/\b(?:before|after): \{([^{}]*)\}/g)].flatMap(([, parts = ""]) => parts.split(",").map((part) => /^\s*(\w+)/.exec(part)?.[1] ?? "").filter(Boolean)),
      ),
    );
    const fields = [...new Set(given)].sort();
    expect(fields.length).toBeGreaterThan(25);
    expect(lacking("journal", fields)).toEqual([]);
  });
});
