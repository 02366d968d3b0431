import { readFileSync } from "node:fs";
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

describe("the bundled fonts", () => {
  it("come in the weights the screens use", () => expect(WEIGHTS).toEqual(["400", "500", "600"]));

  it.each(WEIGHTS)("have every Kazakh letter, the tenge sign and the number sign at weight %s", (weight) => {
    const all = imports.filter((one) => one.weight === weight).flatMap((one) => ranges(one.file));
    const missing = [..."ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЙй₸№«»—–ÄäÖöÜüĞğİıŞşŪūÑñ"].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return !all.some(([from, to]) => from <= code && code <= to);
    });
    expect(missing).toEqual([]);
  });
});
