/** Reads a PDF of ours back, as far as tests need it: its pages, its text through the fonts' own tables, letters the fonts did not have, and the tree of its tags. */
import { inflateSync } from "node:zlib";

/** A heading, a paragraph, a table ... as a reading program finds it; its text and that of what stands in it. */
export interface ReadTag {
  readonly type: string;
  readonly text: string;
  readonly scope: string | null;
  readonly children: readonly ReadTag[];
}

export interface ReadPdf {
  readonly pages: number;
  /** All text in drawing order, without white space: a line may break anywhere. */
  readonly text: string;
  /** The same, page by page. */
  readonly textOf: readonly string[];
  /** Glyphs drawn as the font's empty box. */
  readonly missing: number;
  readonly fonts: readonly string[];
  /** What a reading program is told: whether there are tags, of what language, and whether the window shows the title. */
  readonly said: { readonly isTagged: boolean; readonly language: string | null; readonly showsTitle: boolean };
  readonly tags: readonly ReadTag[];
  /** Text that is drawn for the eye only, and text that was given neither a tag nor that mark. */
  readonly forTheEye: string;
  readonly untold: string;
  /** The outline, in order. */
  readonly bookmarks: readonly string[];
  /** Addresses of the links that stand in the tree, each on the page it is drawn on. */
  readonly links: readonly string[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

export const squeezed = (text: string): string => text.replace(/\s/gu, "");

const CATALOG = /\/Type \/Catalog/;
/** A font, shown text, a mark that opens (with its number, or for the eye only) and one that closes. */
const DRAWN = /\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ|\/MCID (\d+)\s*>> BDC|(Artifact)\b[^B]*BDC|(EMC)/g;

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const at = (reference: string | undefined): PdfObject => objects.get(Number(reference)) ?? { dictionary: "", stream: "" };
  const pages = [...objects].filter(([, { dictionary }]) => /\/Type \/Page\b/.test(dictionary));
  const marked = new Map<string, string>();
  const textOf: string[] = [];
  let missing = 0;
  for (const [number, page] of pages) {
    let text = "";
    let mark = "";
    const resources = at(/\/Resources (\d+) 0 R/.exec(page.dictionary)?.[1]).dictionary;
    const letters = new Map<string, Map<number, string>>();
    for (const [, name = "", font] of (/\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? "").matchAll(/\/(\w+) (\d+) 0 R/g)) {
      letters.set(name, lettersOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(font).dictionary)?.[1]).stream));
    }
    let font: Map<number, string> = new Map();
    for (const [, name, shown, told, unseen, closed] of at(/\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1]).stream.matchAll(DRAWN)) {
      if (name) font = letters.get(name) ?? new Map();
      if (told) mark = `${number} ${told}`;
      if (unseen) mark = "eye";
      if (closed) mark = "";
      for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]+)>/g)) {
        for (const code of hex.match(/.{4}/g) ?? []) {
          if (Number.parseInt(code, 16) === 0) missing += 1;
          const letter = font.get(Number.parseInt(code, 16)) ?? "";
          text += letter;
          marked.set(mark, (marked.get(mark) ?? "") + letter);
        }
      }
    }
    textOf.push(squeezed(text));
  }
  const fonts = [...objects.values()].flatMap(({ dictionary }) => /\/FontName \/(?:\w+\+)?([\w-]+)/.exec(dictionary)?.[1] ?? []);
  const catalog = [...objects.values()].find(({ dictionary }) => CATALOG.test(dictionary))?.dictionary ?? "";
  return {
    pages: pages.length, text: textOf.join(""), textOf, missing, fonts: [...new Set(fonts)].sort(),
    said: {
      isTagged: /\/Marked true/.test(at(/\/MarkInfo (\d+) 0 R/.exec(catalog)?.[1]).dictionary),
      language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? null,
      showsTitle: /\/DisplayDocTitle true/.test(at(/\/ViewerPreferences (\d+) 0 R/.exec(catalog)?.[1]).dictionary),
    },
    tags: tagsOf(at, /\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1], marked),
    forTheEye: squeezed(marked.get("eye") ?? ""), untold: squeezed(marked.get("") ?? ""),
    bookmarks: bookmarksOf(at, /\/Outlines (\d+) 0 R/.exec(catalog)?.[1]),
    links: linksOf(objects),
  };
}

type At = (reference: string | undefined) => PdfObject;

/** The elements in an element; the text of one is that of its marks, on its own page or on those it names, and of what stands in it. */
function tagsOf(at: At, reference: string | undefined, marked: ReadonlyMap<string, string>): ReadTag[] {
  return kidsOf(at(reference).dictionary).flatMap(({ element }): ReadTag[] => {
    if (!element) return [];
    const { dictionary } = at(element);
    const own = kidsOf(dictionary).map(({ mark }) => marked.get(mark ?? "none") ?? "").join("");
    const children = tagsOf(at, element, marked);
    return [{ type: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? "", scope: /\/Scope \/(\w+)/.exec(dictionary)?.[1] ?? null, text: squeezed(own + children.map(({ text }) => text).join("")), children }];
  });
}

interface Kid {
  readonly element?: string;
  readonly mark?: string;
  /** An annotation, and the page it is said to be on. */
  readonly annotation?: { readonly object: string; readonly page: string };
}

function kidsOf(dictionary: string): Kid[] {
  const page = /\/Pg (\d+) 0 R/.exec(dictionary.replace(/\/K \[[^\]]*\]/, ""))?.[1] ?? "";
  return [...(/\/K \[([^\]]*)\]/.exec(dictionary)?.[1] ?? "").matchAll(/<<([^>]*)>>|(\d+) 0 R|\d+/g)].map(([whole, named = "", element]): Kid => {
    const on = /\/Pg (\d+) 0 R/.exec(named)?.[1] ?? page;
    if (element) return { element };
    if (/OBJR/.test(named)) return { annotation: { object: /\/Obj (\d+) 0 R/.exec(named)?.[1] ?? "", page: on } };
    return { mark: `${on} ${/\/MCID (\d+)/.exec(named)?.[1] ?? whole}` };
  });
}

function linksOf(objects: ReadonlyMap<number, PdfObject>): string[] {
  return [...objects.values()].filter(({ dictionary }) => /\/S \/Link/.test(dictionary)).flatMap(({ dictionary }) => kidsOf(dictionary).flatMap(({ annotation }) => {
    const annotations = objects.get(Number(annotation?.page))?.dictionary ?? "";
    if (!annotation || !new RegExp(`/Annots [^\\]]*\\b${annotation.object} 0 R`).test(annotations)) return [];
    const drawn = objects.get(Number(annotation.object))?.dictionary ?? "";
    const action = objects.get(Number(/\/A (\d+) 0 R/.exec(drawn)?.[1]))?.dictionary ?? drawn;
    return /\/URI \(([^)]*)\)/.exec(action)?.[1] ?? [];
  }));
}

function bookmarksOf(at: At, outlines: string | undefined): string[] {
  const titles: string[] = [];
  for (let next = /\/First (\d+) 0 R/.exec(at(outlines).dictionary)?.[1]; next; next = /\/Next (\d+) 0 R/.exec(at(next).dictionary)?.[1]) {
    titles.push(textString(/\/Title \(((?:\\.|[^\\)])*)\)/s.exec(at(next).dictionary)?.[1] ?? ""));
  }
  return titles;
}

/** Two bytes a letter after the mark of their order; brackets and the like with a stroke before them. */
function textString(written: string): string {
  const bytes = Buffer.from(written.replace(/\\([nrtbf])|\\(.)/gs, (_, control: string | undefined, other: string) => (control ? ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[control] ?? "" : other)), "latin1");
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le") : bytes.toString("latin1");
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
