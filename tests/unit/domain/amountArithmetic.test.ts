import { describe, expect, it } from "vitest";
import { QUALIFIERS, type Amount, type Qualifier } from "../../../shared/domain/amounts";
import { addAmounts, sumAmounts, sumQuantities } from "../../../shared/domain/amountArithmetic";
import { amountOf, exactly, UNKNOWN } from "../../../shared/domain/quantities";

const samples: Record<Qualifier, Amount> = {
  exact: exactly(50),
  more_than: { qualifier: "more_than", value: 1000, high: null },
  at_least: { qualifier: "at_least", value: 200, high: null },
  about: { qualifier: "about", value: 300, high: null },
  up_to: { qualifier: "up_to", value: 30, high: null },
  range: { qualifier: "range", value: 4, high: 6 },
  unknown: UNKNOWN,
};

/** Written by hand from R9: what the sum of two samples must say. `~` marks an end that an "about" touches, `?` unknown parts. */
const TABLE: Record<Qualifier, Record<Qualifier, string>> = {
  exact: {
    exact: "exact 100", more_than: "more_than 1050", at_least: "at_least 250", about: "about 350",
    up_to: "range 50 80", range: "range 54 56", unknown: "at_least 50 ?1",
  },
  more_than: {
    exact: "more_than 1050", more_than: "more_than 2000", at_least: "more_than 1200", about: "more_than ~1300",
    up_to: "more_than 1000", range: "more_than 1004", unknown: "more_than 1000 ?1",
  },
  at_least: {
    exact: "at_least 250", more_than: "more_than 1200", at_least: "at_least 400", about: "at_least ~500",
    up_to: "at_least 200", range: "at_least 204", unknown: "at_least 200 ?1",
  },
  about: {
    exact: "about 350", more_than: "more_than ~1300", at_least: "at_least ~500", about: "about 600",
    up_to: "range ~300 ~330", range: "range ~304 ~306", unknown: "at_least ~300 ?1",
  },
  up_to: {
    exact: "range 50 80", more_than: "more_than 1000", at_least: "at_least 200", about: "range ~300 ~330",
    up_to: "up_to 60", range: "range 4 36", unknown: "unknown ?1",
  },
  range: {
    exact: "range 54 56", more_than: "more_than 1004", at_least: "at_least 204", about: "range ~304 ~306",
    up_to: "range 4 36", range: "range 8 12", unknown: "at_least 4 ?1",
  },
  unknown: {
    exact: "at_least 50 ?1", more_than: "more_than 1000 ?1", at_least: "at_least 200 ?1", about: "at_least ~300 ?1",
    up_to: "unknown ?1", range: "at_least 4 ?1", unknown: "unknown ?2",
  },
};

function say(sum: ReturnType<typeof sumAmounts>): string {
  const { qualifier, value, high } = sum.amount;
  return [
    qualifier,
    value === null ? "" : `${sum.lowAbout && qualifier !== "up_to" ? "~" : ""}${value}`,
    high === null ? "" : `${sum.highAbout ? "~" : ""}${high}`,
    sum.unknownParts > 0 ? `?${sum.unknownParts}` : "",
  ].filter((part) => part !== "").join(" ");
}

describe("adding amounts", () => {
  const pairs = QUALIFIERS.flatMap((a) => QUALIFIERS.map((b) => [a, b, TABLE[a][b]] as const));
  it.each(pairs)("R9 %s plus %s says %s", (a, b, expected) => {
    expect(say(addAmounts(samples[a], samples[b]))).toBe(expected);
  });

  it("R9 more than 1,000 plus 50 says more than 1,050", () => {
    expect(addAmounts(samples.more_than, exactly(50)).amount).toEqual({ qualifier: "more_than", value: 1050, high: null });
  });

  it("R9 the order of the parts does not matter", () => {
    const parts = [samples.about, samples.unknown, samples.range, samples.more_than, samples.exact, samples.up_to];
    expect(sumAmounts([...parts].reverse())).toEqual(sumAmounts(parts));
  });

  it("R9 nothing added up is exactly nothing", () => {
    expect(sumAmounts([])).toEqual({ amount: exactly(0), lowAbout: false, highAbout: false, unknownParts: 0 });
    expect(sumAmounts([exactly(0), UNKNOWN]).amount.qualifier).toBe("unknown");
    expect(sumAmounts([exactly(0), samples.up_to]).amount).toEqual(samples.up_to);
  });

  it("R9 a sum past the exact integers is refused, never rounded", () => {
    expect(() => sumAmounts([exactly(Number.MAX_SAFE_INTEGER), exactly(1)])).toThrow(RangeError);
  });

  it("R9 money and tonnes add up without drift", () => {
    expect(sumAmounts(Array.from({ length: 10 }, () => exactly(100))).amount).toEqual(exactly(1000));
  });
});

describe("adding quantities", () => {
  it("R2 300 and 100 masks are 400 masks", () => {
    const sum = sumQuantities([{ amount: exactly(300_000), unit: "piece" }, { amount: exactly(100_000), unit: "piece" }]);
    expect(sum).toMatchObject({ amount: exactly(400_000), unit: "piece" });
  });

  it("R2 families and citizens never add up", () => {
    const sum = sumQuantities([
      { amount: exactly(40_000), unit: "family" }, { amount: exactly(17_000), unit: "person" }, { amount: exactly(1_000), unit: "family" },
    ]);
    expect(sum).toEqual({ refused: "different_units", units: ["family", "person"] });
  });

  it("R2 no quantities have no unit", () => {
    expect(sumQuantities([])).toMatchObject({ amount: exactly(0), unit: null });
  });
});

describe("the shape of an amount", () => {
  it.each<[Qualifier, number | null, number | null, boolean]>([
    ["exact", 17, null, true], ["exact", null, null, false], ["exact", -1, null, false], ["exact", 1.5, null, false], ["exact", 1, 2, false],
    ["range", 1, 2, true], ["range", 2, 1, false], ["range", 1, null, false], ["unknown", null, null, true], ["unknown", 5, null, false],
  ])("R9 %s with %s and %s is an amount: %s", (qualifier, value, high, valid) => {
    expect(amountOf(qualifier, value, high)).toEqual(valid ? { qualifier, value, high } : null);
  });
});
