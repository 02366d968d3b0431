import { describe, expect, test } from "vitest";
import { cellXml, dateSerial, escapeCellText, rowHeight } from "../../../electron/files/xlsx/cells";
import { STYLE_NAMES, type StyleIds, type StyleName } from "../../../electron/files/xlsx/styles";

const styles = Object.fromEntries(STYLE_NAMES.map((name, index) => [name, index])) as Record<StyleName, number> as StyleIds;

describe("a date is a real date", () => {
  test.each([
    ["2020-04-03", 43924],
    ["2024-02-29", 45351],
    ["1900-03-01", 61],
  ])("%s is day %i", (date, serial) => {
    expect(dateSerial(date)).toBe(serial);
  });

  test.each(["2020-02-30", "2023-02-29", "1900-02-28", "03.04.2020", "2020-04-03T10:00", ""])(
    "'%s' is no date that a spreadsheet holds and stays text",
    (date) => {
      expect(dateSerial(date)).toBeNull();
    },
  );
});

describe("text stays text", () => {
  test.each(["=1+1", "+7 701", "-5", "@user", "=HYPERLINK(\"http://x\")"])("'%s' never becomes a formula", (text) => {
    const xml = cellXml("A1", { kind: "text", text, style: "text" }, styles);
    expect(xml).toContain('t="inlineStr"');
    expect(xml).not.toContain("<f");
  });

  test.each([
    ["Фонд <А> & «Б»", "Фонд &lt;А&gt; &amp; «Б»"],
    ["a\u0000b\u0008c\u001Fd", "abcd"],
    ["строка\r\nдва\rтри", "строка\nдва\nтри"],
    ["_x0041_", "_x005F_x0041_"],
    ["a\uFFFFb", "ab"],
  ])("%j is written as %j", (text, written) => {
    expect(escapeCellText(text)).toBe(written);
  });

  test("more text than a cell holds is cut, not refused", () => {
    expect(escapeCellText("ж".repeat(40_000))).toHaveLength(32_767);
  });
});

test("a number that is not finite is an empty cell", () => {
  expect(cellXml("B2", { kind: "number", number: Number.NaN, style: "integer" }, styles)).not.toContain("<v>");
});

describe("a row is as high as its wrapped text", () => {
  const wrap = (text: string) => ({ kind: "text", text, style: "wrap" }) as const;

  test("one line leaves the usual height", () => {
    expect(rowHeight([wrap("коротко")], [30])).toBeNull();
  });

  test("long text makes the row higher, a wider column less so", () => {
    const long = [wrap("слово ".repeat(30))];
    const narrow = rowHeight(long, [20]) ?? 0;
    const wide = rowHeight(long, [60]) ?? 0;
    expect(wide).toBeGreaterThan(15);
    expect(narrow).toBeGreaterThan(wide);
  });

  test("text that does not wrap does not count", () => {
    expect(rowHeight([{ kind: "text", text: "слово ".repeat(30), style: "text" }], [20])).toBeNull();
  });
});
