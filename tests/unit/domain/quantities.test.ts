import { describe, expect, it } from "vitest";
import type { Unit } from "../../../shared/domain/amounts";
import { parseAmount, parseQuantity, sumWithUnknown, toDecimal, whole } from "../../../shared/domain/quantities";

describe("exact decimals", () => {
  it.each<[string, Unit, number]>([
    ["1 320,4", "tonne", 1_320_400], ["1320.4", "tonne", 1_320_400], ["1,320.4", "tonne", 1_320_400], ["1\u00a0320,4", "kilogram", 1_320_400],
    ["1,5", "tonne", 1_500], ["0,001", "kilogram", 1], ["17", "person", 17_000], ["17,0", "person", 17_000], ["1 000 000", "tenge", 100_000_000],
    ["12 345,67", "tenge", 1_234_567], ["0", "piece", 0], ["0,1", "litre", 100], ["1\u202f000", "piece", 1_000_000],
  ])("R9 %o of %s is kept as the integer %i", (text, unit, value) => {
    expect(parseQuantity(text, unit)).toEqual({ ok: true, value });
  });

  it.each<[string, Unit, string]>([
    ["", "piece", "empty"], ["  ", "piece", "empty"], ["много", "piece", "format"], ["1,2,3", "kilogram", "format"], ["1e5", "piece", "format"],
    ["1 2", "piece", "format"], ["-5", "piece", "negative"], ["0,0001", "kilogram", "too_precise"], ["0,001", "tenge", "too_precise"],
    ["1,5", "family", "not_whole"], ["99999999999999", "tonne", "too_large"],
  ])("R9 %o of %s is refused: %s", (text, unit, reason) => {
    expect(parseQuantity(text, unit)).toEqual({ ok: false, reason });
  });

  it.each<[number, Unit, string]>([
    [1_320_400, "tonne", "1320.4"], [1, "kilogram", "0.001"], [17_000, "person", "17"], [0, "piece", "0"], [1_234_567, "tenge", "12345.67"],
    [5, "tenge", "0.05"], [-1_500, "tonne", "-1.5"], [-1, "kilogram", "-0.001"],
  ])("R9 %i of %s is written %s", (value, unit, text) => {
    expect(toDecimal(value, unit)).toBe(text);
  });

  it("R9 what was read is written back the same", () => {
    for (let value = 0; value < 30_000; value += 7) expect(parseQuantity(toDecimal(value, "tonne"), "tonne")).toEqual({ ok: true, value });
    expect(() => toDecimal(0.5, "tonne")).toThrow(RangeError);
    expect(whole(17, "person")).toBe(17_000);
    expect(whole(17, "tenge")).toBe(1_700);
  });
});

describe("amounts as people write them", () => {
  it.each([
    ["17", "exact", 17, null], ["более 1000", "more_than", 1000, null], ["свыше 1 000", "more_than", 1000, null], ["> 50", "more_than", 50, null],
    ["1 000-нан астам", "more_than", 1000, null], ["не менее 35", "at_least", 35, null], ["кемінде 35", "at_least", 35, null],
    ["1000+", "at_least", 1000, null], ["около 300", "about", 300, null], ["~300", "about", 300, null], ["300-ге жуық", "about", 300, null],
    ["шамамен 300", "about", 300, null], ["до 30", "up_to", 30, null], ["30-ға дейін", "up_to", 30, null], ["не более 30", "up_to", 30, null],
    ["320-621", "range", 320, 621], ["от 320 до 621", "range", 320, 621], ["320-дан 621-ге дейін", "range", 320, 621],
    ["about 300", "about", 300, null], ["between 30 and 40", "range", 30, 40],
  ])("R9 %o is %s %i", (text, qualifier, value, high) => {
    const scaled = high === null ? null : high * 1000;
    expect(parseAmount(text, "piece")).toEqual({ ok: true, amount: { qualifier, value: value * 1000, high: scaled } });
  });

  it("R9 an empty cell is unknown, never zero", () => {
    expect(parseAmount(" ", "piece")).toEqual({ ok: true, amount: { qualifier: "unknown", value: null, high: null } });
  });

  it.each([["несколько", "format"], ["40-30", "format"], ["около", "format"], ["более 1,5", "not_whole"]])("R9 %o is refused: %s", (text, reason) => {
    expect(parseAmount(text, "piece")).toEqual({ ok: false, reason });
  });
});

describe("sums of which something is not known", () => {
  it.each([[700, 0, "exact", 700], [0, 0, "exact", 0], [700, 2, "at_least", 700], [0, 2, "unknown", null]] as const)("R9 %i known and %i unknown are %s %s", (known, unknown, qualifier, value) => {
    expect(sumWithUnknown(known, unknown)).toEqual({ qualifier, value, high: null });
  });
});
