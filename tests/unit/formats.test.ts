import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { formatsFor } from "../../renderer/ui/format";

const RENDERER = resolve(import.meta.dirname, "../../renderer");

describe("dates and numbers on the screen", () => {
  it.each([["ru", "1 320,4"], ["kk", "1 320,4"], ["en", "1,320.4"]])("in %s: dates as papers have them, numbers as the language does", (language, number) => {
    const formats = formatsFor(language, "Asia/Aqtau");
    expect([formats.date("2020-04-03"), formats.date("2020-04-03T09:05"), formats.date(null)]).toEqual(["03.04.2020", "03.04.2020", ""]);
    expect(formats.instant("2020-04-03T20:05:00.000Z")).toBe("04.04.2020, 01:05");
    expect(formats.number(1320.4).replaceAll("\u00a0", " ")).toBe(number);
  });

  it("are cut and turned round by hand nowhere", () => {
    const byHand = readdirSync(RENDERER, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && /split\("-"\)\s*\.(?:reverse|toReversed)|toFixed\(|toLocale(?:Date|Time)?String\(/.test(readFileSync(join(RENDERER, path), "utf8")));
    expect(byHand).toEqual([]);
  });
});
