import { describe, expect, it } from "vitest";
import { formatIin, iinFor, iinFromCell, isBin, maskIin, parseIin, type Sex } from "../../../shared/domain/iin";

/** Check digits below were worked out by hand from R19's two rounds of weights. */
describe("parseIin", () => {
  it.each([
    ["850312300012", "1985-03-12", "male"],
    ["850312 400029", "1985-03-12", "female"],
    ["050101500010", "2005-01-01", "male"],
    ["850312300305", "1985-03-12", "male"], // the second round of weights
  ])("R19 %s is read", (text, birthDate, sex) => {
    const parsed = parseIin(text);
    expect(parsed.ok ? { birthDate: parsed.birthDate, sex: parsed.sex } : parsed).toEqual({ birthDate, sex });
  });

  it.each([
    ["", "length"], ["85031230001", "length"], ["8503123000128", "length"], ["85031230001a", "length"],
    ["850312000018", "century"], ["850312700018", "century"],
    ["850230300018", "date"], ["851312300018", "date"], ["850312300013", "checksum"], ["850312300021", "checksum"],
    ["850312300380", "checksum"], // both rounds give 10: no check digit exists
  ])("R19 %o is refused: %s", (text, reason) => {
    expect(parseIin(text)).toEqual({ ok: false, reason });
  });

  it.each<[string, Sex, string]>([
    ["1899-12-31", "male", "1"], ["1899-12-31", "female", "2"], ["1985-03-12", "male", "3"],
    ["1985-03-12", "female", "4"], ["2005-01-01", "male", "5"], ["2005-01-01", "female", "6"],
  ])("R19 an invented IIN for %s %s carries %s and is valid", (birthDate, sex, digit) => {
    const made = Array.from({ length: 300 }, (_, serial) => iinFor(birthDate, sex, serial));
    expect(new Set(made).size).toBe(300);
    for (const iin of made) {
      expect(iin.charAt(6)).toBe(digit);
      expect(parseIin(iin)).toEqual({ ok: true, iin, birthDate, sex });
    }
  });

  it("R19 one wrong digit is noticed", () => {
    const iin = iinFor("1985-03-12", "male", 7);
    for (const at of [7, 8, 9, 11]) { // not the eleventh digit: its weight is 11, which the remainder hides
      const wrong = iin.slice(0, at) + ((Number(iin.charAt(at)) + 1) % 10) + iin.slice(at + 1);
      expect(parseIin(wrong).ok).toBe(false);
    }
  });

  it("R19 there is no IIN for a day that does not exist or a serial past the last", () => {
    expect(() => iinFor("1985-02-30", "male", 0)).toThrow(RangeError);
    expect(() => iinFor("1785-02-03", "male", 0)).toThrow(RangeError);
    expect(() => iinFor("1985-02-03", "male", 10_000)).toThrow(RangeError);
  });

  it("R19 leading zeros that a number cell lost are put back only into a valid IIN", () => {
    expect(iinFromCell(50101500010)).toBe("050101500010");
    expect(iinFromCell("50101500011")).toBe("50101500011");
    expect(iinFromCell(" 850312-300012 ")).toBe("850312300012");
  });

  it("R19 an IIN is masked down to its last four digits", () => {
    expect(maskIin("850312300012")).toBe("••••••\u00a0••0012");
    expect(maskIin("12")).not.toContain("1");
    expect(formatIin("850312300012")).toBe("850312\u00a0300012");
  });

  it("a BIN has the check digit of an IIN and its own middle", () => {
    expect(isBin("970740001013")).toBe(true);
    expect(isBin("970740001014")).toBe(false);
    expect(isBin("850312300012")).toBe(false);
  });
});
