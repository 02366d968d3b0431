import { describe, expect, it } from "vitest";
import type { Amount } from "../../../shared/domain/amounts";
import { canAddFigures, comparedEnds, recount } from "../../../shared/domain/counting";
import { EXCLUSION_REASONS, type ExclusionReason, type FigureRow } from "../../../shared/domain/figures";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";

let made = 0;
function row(overrides: Partial<FigureRow> = {}): FigureRow {
  made += 1;
  return {
    id: `row ${made}`, kind: "delivery", date: "2020-03-20", dateTo: null, subject: `person ${made}`, label: "", provider: "corps",
    item: "", amount: exactly(1000), expected: null, reason: null, ...overrides,
  };
}
const rows = (count: number, overrides: (at: number) => Partial<FigureRow> = () => ({})) =>
  Array.from({ length: count }, (_, at) => row(overrides(at)));
const moreThan = (value: number): Amount => ({ qualifier: "more_than", value, high: null });

describe("counting rows", () => {
  it("R1 17 citizens, one of them twice, are 17 citizens and 18 deliveries", () => {
    const aided = [...rows(17, (at) => ({ subject: `citizen ${at}` })), row({ subject: "citizen 3" })];
    const late = row({ date: "2020-04-04", reason: "after_period" });
    expect(recount([...aided, late], "distinct", "person")).toMatchObject({ amount: exactly(17_000), rows: 18, excluded: 1, itemised: true });
    expect(recount([...aided, late], "rows", "delivery").amount).toEqual(exactly(18_000));
  });

  it("R9 about 300 names no ends, and earlier packs that wrote them down as 300 still compare the same; any other end does not", () => {
    const about: Amount = { qualifier: "about", value: 300_000, high: null };
    expect(recount([row({ amount: about })], "sum", "piece")).toMatchObject({ amount: about, low: null, high: null });
    expect(comparedEnds(about, 300_000, 300_000)).toEqual({ low: null, high: null });
    expect(comparedEnds(about, 290_000, 300_000)).toEqual({ low: 290_000, high: 300_000 });
    expect(comparedEnds(exactly(300_000), 300_000, 300_000)).toEqual({ low: 300_000, high: 300_000 });
  });

  it("R1 104 in the campaign and 17 of the corps, five of them the same, are 116 citizens", () => {
    const both = [...rows(104, (at) => ({ subject: `citizen ${at}` })), ...rows(17, (at) => ({ subject: `citizen ${at + 99}` }))];
    expect(recount(both, "distinct", "person").amount).toEqual(exactly(116_000));
  });

  it("R1 items are the sum of quantities", () => {
    const masks = [row({ amount: exactly(300_000) }), row({ amount: exactly(100_000) })];
    expect(recount(masks, "sum", "piece")).toMatchObject({ amount: exactly(400_000), low: 400_000, high: 400_000 });
  });

  it("R1 a row without a subject cannot be counted as a person, and no row stands twice", () => {
    expect(() => recount([row({ subject: null })], "distinct", "person")).toThrow(RangeError);
    const same = row();
    expect(() => recount([same, same], "rows", "delivery")).toThrow(RangeError);
  });

  it.each([...EXCLUSION_REASONS])("R3 a row left out as %s counts by no method", (reason: ExclusionReason) => {
    const left = [row(), row({ reason })];
    expect(recount(left, "distinct", "person").amount).toEqual(exactly(1000));
    expect(recount(left, "rows", "delivery").amount).toEqual(exactly(1000));
    expect(recount(left, "sum", "piece")).toMatchObject({ amount: exactly(1000), rows: 1, excluded: 1 });
  });

  it("R4 19 days of 35 lunches, 600 confirmed: 600 of 665", () => {
    const confirmed = rows(18, (at) => ({ kind: "occurrence", expected: 35_000, amount: exactly(at === 0 ? 5_000 : 35_000) }));
    const open = row({ kind: "occurrence", expected: 35_000, amount: null, reason: "not_confirmed" });
    const cancelled = row({ kind: "occurrence", expected: 35_000, amount: null, reason: "cancelled" });
    const later = row({ kind: "occurrence", expected: 35_000, amount: null, reason: "after_period" });
    const lunches = recount([...confirmed, open, cancelled, later], "sum_expected", "serving");
    expect(lunches).toMatchObject({ amount: exactly(600_000), expected: 665_000, rows: 18, excluded: 3 });
  });

  it("R5 a second month of groceries adds sets, not families", () => {
    const months = ["2020-04-01", "2020-05-01"].flatMap((date) => rows(290, (at) => ({ date, subject: `family ${at}` })));
    expect(recount(months, "distinct", "family").amount).toEqual(exactly(290_000));
    expect(recount(months, "sum", "set").amount).toEqual(exactly(580_000));
  });

  it("R9 qualifiers survive the sum, and an amount nobody wrote down stays unknown", () => {
    expect(recount([row({ amount: moreThan(1_000_000) }), row({ amount: exactly(50_000) })], "sum", "piece")).toMatchObject({
      amount: moreThan(1_050_000), low: 1_050_000, high: null,
    });
    expect(recount([row({ amount: null })], "sum", "piece")).toMatchObject({ amount: UNKNOWN, low: null, high: null, unknownParts: 1 });
  });

  it("R9 a claimed number is marked as not itemised", () => {
    expect(recount([row({ kind: "claim", amount: moreThan(1_000_000) })], "claim", "piece").itemised).toBe(false);
  });
});

describe("counting bounds from rows", () => {
  const claim = (id: string, amount: number, overrides: Partial<FigureRow> = {}) =>
    row({ id, kind: "claim", subject: null, amount: exactly(amount * 1000), claim: { listed: 0, listState: "none", within: null, repeats: null }, ...overrides });
  const claims = [claim("A", 225), claim("B", 320), claim("D", 30), claim("E", 40)];

  it("R10 the bounds recompute from the rows alone", () => {
    const inside = claim("money", 6, { reason: "within_claim", claim: { listed: 0, listState: "none", within: "D", repeats: null } });
    expect(recount([...claims, inside], "bounds", "family")).toMatchObject({ low: 320_000, high: 615_000, itemised: false });
    expect(recount([...claims, claim("money", 6)], "bounds", "family")).toMatchObject({
      low: 320_000, high: 621_000, amount: { qualifier: "range", value: 320_000, high: 621_000 },
    });
  });

  it("R25 116 citizens by name and 230 claimed: between 230 and 346", () => {
    expect(recount([...rows(116), claim("C", 230)], "bounds", "person")).toMatchObject({ low: 230_000, high: 346_000 });
  });

  it("R8 rows of a complete list stand for their claim", () => {
    const listed = claim("B", 320, { reason: "list_complete", claim: { listed: 320_000, listState: "complete", within: null, repeats: null } });
    expect(recount([...rows(320), listed], "bounds", "family")).toMatchObject({ amount: exactly(320_000), itemised: true });
  });

  it("R11 a claim whose period only overlaps is shown and not added", () => {
    expect(recount([...claims, claim("late", 900, { reason: "period_overlaps" })], "bounds", "family")).toMatchObject({ low: 320_000, high: 615_000 });
  });
});

it("R6 70 homeless people fed on three Wednesdays are 210 servings", () => {
  expect(recount(rows(3, () => ({ subject: null, amount: exactly(70_000) })), "sum", "serving").amount).toEqual(exactly(210_000));
});

describe("adding figures of two briefings", () => {
  const march = { from: "2020-03-16", to: "2020-04-03" };
  const april = { from: "2020-04-04", to: "2020-04-30" };
  it("R12 masks of two disjoint periods add up", () => {
    expect(canAddFigures({ unit: "piece", method: "sum", period: march }, { unit: "piece", method: "claim", period: april })).toBeNull();
  });

  it.each([
    ["person", "distinct"], ["family", "bounds"], ["family", "rows"], ["contact", "rows"], ["place", "rows"], ["piece", "bounds"],
  ] as const)("R12 %s counted by %s never add up", (unit, method) => {
    expect(canAddFigures({ unit, method, period: march }, { unit, method, period: april })).toEqual({ refused: "not_additive", unit });
  });

  it("R12 overlapping or missing periods and different units are refused", () => {
    const masks = { unit: "piece", method: "sum", period: march } as const;
    expect(canAddFigures(masks, { ...masks, period: { from: "2020-04-03", to: "2020-04-10" } })).toMatchObject({ refused: "periods_overlap" });
    expect(canAddFigures(masks, { ...masks, period: null })).toEqual({ refused: "no_period" });
    expect(canAddFigures(masks, { ...masks, unit: "set", period: april })).toEqual({ refused: "different_units", units: ["piece", "set"] });
  });
});
