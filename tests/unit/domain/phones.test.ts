import { describe, expect, it } from "vitest";
import { caretInGrouped, formatPhone, groupTypedPhone, normalizePhone, splitPhones } from "../../../shared/domain/phones";

describe("phones", () => {
  it.each([
    "8 701 234 56 78", "7 701 234 56 78", "+7 701 234 56 78", "+7(701)234-56-78", "87012345678", "8-701-234-5678", "701 234 56 78",
  ])("R20 the mobile number %s takes one form", (text) => {
    expect(normalizePhone(text)).toBe("+77012345678");
  });

  it.each(["8 7292 50-50-50", "50-50-50", "8 (7272) 50 50 50", "+996 700 12 34 56", "+7 495 123 45 67", "112", "701 23", "+7 701 234 56 7", "сосед: 87012345678"])(
    "R20 %s is kept as written",
    (text) => {
      expect(normalizePhone(` ${text} `)).toBe(text);
    },
  );

  it.each([
    ["8 701 234 56 78, 8 777 123 45 67", ["+77012345678", "+77771234567"]],
    ["87012345678/87771234567", ["+77012345678", "+77771234567"]],
    ["87012345678 87771234567", ["+77012345678", "+77771234567"]],
    ["+7 701 234 56 78 +7 777 123 45 67", ["+77012345678", "+77771234567"]],
    ["87012345678; 50-50-50", ["+77012345678", "50-50-50"]],
    ["87012345678 и +77012345678", ["+77012345678"]],
    ["8 7292 50 50 50", ["8 7292 50 50 50"]],
    [" , ", []],
  ])("R20 the cell %o holds %o", (cell, phones) => {
    expect(splitPhones(cell)).toEqual(phones);
  });

  it("R20 a mobile number is shown in groups that do not break", () => {
    expect(formatPhone("+77012345678")).toBe("+7 701 234 56 78".replaceAll(" ", "\u00a0"));
    expect(formatPhone("50-50-50")).toBe("50-50-50");
  });
});

/** Ordinary blanks read better in a table. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("a phone while it is typed", () => {
  it.each([
    ["87012345678", "8|87|8 70|8 701|8 701 2|8 701 23|8 701 234|8 701 234 5|8 701 234 56|8 701 234 56 7|+7 701 234 56 78"],
    ["+77012345678", "+|+7|+77|+7 70|+7 701|+7 701 2|+7 701 23|+7 701 234|+7 701 234 5|+7 701 234 56|+7 701 234 56 7|+7 701 234 56 78"],
    ["7012345678", "7|70|701|7012|70123|701234|7012345|701 234 56|701 234 56 7|+7 701 234 56 78"],
    ["77012345678", "7|77|770|7701|77012|770123|7701234|77012345|770123456|7701234567|+7 701 234 56 78"],
    ["8 701 234", "8|8 |8 7|8 70|8 701|8 701|8 701 2|8 701 23|8 701 234"],
    ["8(701)23", "8|8(|8(7|8(70|8(701|8(701)|8(701)2|8(701)23"],
  ])("R20 the mobile number %s grows in groups", (text, seen) => {
    const steps: string[] = [];
    for (const key of text) steps.push(plain(groupTypedPhone((steps.at(-1) ?? "").replaceAll(" ", "\u00a0") + key)));
    // A blank of one's own inside a group that stands already is taken up by it.
    expect(steps.join("|")).toBe(seen);
  });

  it.each(["505050", "50-50-50", "701234", "8 7292 50 50 50", "87292505050", "+996700123456", "+49 770 123 45 67", "+7 495 123 45 67", "112", "сосед 8701", "87012345678 ", "87012345678 8", "@aliya_8701"])(
    "R20 %o stays as it is typed",
    (text) => expect(groupTypedPhone(text)).toBe(text),
  );

  it.each(["8 (701) 234-56-78", "+7-701-234-56-78", "(701) 234 56 78"])("R20 %s pasted takes its one form", (text) => {
    expect(plain(groupTypedPhone(text))).toBe("+7 701 234 56 78");
  });

  it.each([
    ["a key at the end", "8 7012|", false, "8 701 2|"],
    ["a key in the middle", "8 701 23|4 56", false, "8 701 23|4 56"],
    ["a key that fills a group in the middle", "8 7091| 234 5", false, "8 709 1|23 45"],
    ["a digit that makes a landline of it", "8 72|9 2", false, "8 72|9 2"],
    ["backspace over a blank stands before it", "8 701|234 5", false, "8 701| 234 5"],
    ["delete over a blank stands behind it", "8 701|234 5", true, "8 701 |234 5"],
    ["the last digit, which changes 8 to +7", "8 701 234 56 78|", false, "+7 701 234 56 78|"],
    ["a digit put in the middle that makes it whole", "8 7019| 234 56 7", false, "+7 701 9|23 45 67"],
  ])("the caret after %s", (_title, typed, forward, expected) => {
    const caret = typed.indexOf("|");
    const text = typed.replace("|", "");
    const grouped = plain(groupTypedPhone(text));
    const at = caretInGrouped(text, caret, grouped, forward);
    expect(`${grouped.slice(0, at)}|${grouped.slice(at)}`).toBe(expected);
  });
});
