import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const imports = [...readFileSync(join(ROOT, "renderer/app/theme.ts"), "utf8").matchAll(/"(@fontsource\/noto-sans\/[\w-]+-(\d+)\.css)"/g)].map((match) => ({ file: match[1] ?? "", weight: match[2] ?? "" }));
const WEIGHTS = [...new Set(imports.map((one) => one.weight))];

const SUBSETS = JSON.parse(readFileSync(join(ROOT, "node_modules/@fontsource/noto-sans/unicode.json"), "utf8")) as Record<string, string>;

/** Code points that the subset of a bundled face was cut to. */
function ranges(file: string): [from: number, to: number][] {
  const subset = /noto-sans\/([\w-]+)-\d+\.css/.exec(file)?.[1] ?? "";
  return (SUBSETS[subset] ?? "").split(",").map((part): [number, number] => {
    const [from = "0", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

const LETTERS = [..."ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЙй₸№«»—–ÄäÖöÜüĞğİıŞşŪūÑñ"];

// The reader of fonts that the papers are printed with, from its own tree.
const pdfmake = createRequire(createRequire(import.meta.url).resolve("pdfmake/package.json"));
const fontkit = pdfmake("fontkit") as { openSync(path: string): { hasGlyphForCodePoint(code: number): boolean } };
/** Letters that a font file has no picture of, whatever is said beside it. */
const missingIn = (path: string): string[] => {
  const font = fontkit.openSync(path);
  return LETTERS.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
};

describe("the fonts of the papers", () => {
  it.each(["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"])("%s draws every Kazakh letter and the tenge sign", (file) => expect(missingIn(join(ROOT, "resources/fonts", file))).toEqual([]));

  it("what pdfmake brings along does not, hence none of it is used", () => {
    const roboto = join(pdfmake.resolve("pdfmake/package.json"), "../build/fonts/Roboto/Roboto-Regular.ttf");
    expect(missingIn(roboto)).toContain("₸");
  });
});

describe("the bundled fonts", () => {
  it("come in the weights the screens use", () => expect(WEIGHTS).toEqual(["400", "500", "600"]));

  it.each(WEIGHTS)("have every Kazakh letter, the tenge sign and the number sign at weight %s", (weight) => {
    const all = imports.filter((one) => one.weight === weight).flatMap((one) => ranges(one.file));
    const missing = LETTERS.filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return !all.some(([from, to]) => from <= code && code <= to);
    });
    expect(missing).toEqual([]);
  });
});
