/** Reads a PDF of ours back, as far as tests need it: its pages, its text through the fonts' own tables, and letters the fonts did not have. */
import { inflateSync } from "node:zlib";

export interface ReadPdf {
  readonly pages: number;
  /** All text in drawing order, without white space: a line may break anywhere. */
  readonly text: string;
  /** The same, page by page. */
  readonly textOf: readonly string[];
  /** Glyphs drawn as the font's empty box. */
  readonly missing: number;
  readonly fonts: readonly string[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

export const squeezed = (text: string): string => text.replace(/\s/gu, "");

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const at = (reference: string | undefined): PdfObject => objects.get(Number(reference)) ?? { dictionary: "", stream: "" };
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const textOf: string[] = [];
  let missing = 0;
  for (const page of pages) {
    let text = "";
    const resources = at(/\/Resources (\d+) 0 R/.exec(page.dictionary)?.[1]).dictionary;
    const letters = new Map<string, Map<number, string>>();
    for (const [, name = "", font] of (/\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? "").matchAll(/\/(\w+) (\d+) 0 R/g)) {
      letters.set(name, lettersOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(font).dictionary)?.[1]).stream));
    }
    let font: Map<number, string> = new Map();
    for (const [, name, shown] of at(/\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1]).stream.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = letters.get(name) ?? new Map();
      for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]+)>/g)) {
        for (const code of hex.match(/.{4}/g) ?? []) {
          if (Number.parseInt(code, 16) === 0) missing += 1;
          text += font.get(Number.parseInt(code, 16)) ?? "";
        }
      }
    }
    textOf.push(squeezed(text));
  }
  const fonts = [...objects.values()].flatMap(({ dictionary }) => /\/FontName \/(?:\w+\+)?([\w-]+)/.exec(dictionary)?.[1] ?? []);
  return { pages: pages.length, text: textOf.join(""), textOf, missing, fonts: [...new Set(fonts)].sort() };
}

function objectsOf(file: string): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = file.indexOf("\nendobj", start);
    const body = file.slice(start, end);
    const stream = body.indexOf("\nstream\n");
    const dictionary = stream < 0 ? body : body.slice(0, stream);
    const raw = stream < 0 ? "" : body.slice(stream + 8, body.lastIndexOf("\nendstream"));
    const isPacked = dictionary.includes("/FlateDecode") && !dictionary.includes("/Length1");
    found.set(Number(match[1]), { dictionary, stream: isPacked ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw });
  }
  return found;
}

/** Codes of a subset font and the letters they stand for, out of its `beginbfrange` tables. */
function lettersOf(table: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], at) => {
      const units = hex.replaceAll(" ", "").match(/.{4}/g) ?? [];
      found.set(Number.parseInt(first, 16) + at, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return found;
}
