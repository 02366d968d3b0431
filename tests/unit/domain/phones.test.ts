import { describe, expect, it } from "vitest";
import { formatPhone, normalizePhone, splitPhones } from "../../../shared/domain/phones";

describe("phones", () => {
  it.each([
    "8 701 234 56 78", "7 701 234 56 78", "+7 701 234 56 78", "+7(701)234-56-78", "87012345678", "8-701-234-5678", "701 234 56 78",
  ])("R20 the mobile number %s takes one form", (text) => {
    expect(normalizePhone(text)).toBe("+77012345678");
  });

  it.each(["8 7292 50-50-50", "50-50-50", "8 (7272) 50 50 50", "+996 700 12 34 56", "+7 495 123 45 67", "112", "701 23", "сосед: 87012345678"])(
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
