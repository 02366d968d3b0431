import { describe, expect, it } from "vitest";
import type { Amount } from "../../../shared/domain/amounts";
import { amountSaid, CANONICAL_FORM, type CanonicalChart, type CanonicalFigure, chartLines, type CanonicalRow, endsSaid, figureLine, headLine, linesAfterRows, linesBeforeRows, rowLine } from "../../../shared/domain/canonical";

const row = (overrides: Partial<CanonicalRow> = {}): CanonicalRow => ({
  kind: "delivery", recordId: "d1", subjectNo: 7, date: "2020-03-18", dateTo: null, unit: "person", qualifier: null, low: null, high: null, counted: null,
  expected: null, people: null, listed: null, listState: null, withinId: null, repeatsId: null, counts: [3, 4], leftOut: null, reason: null,
  recordedAt: null, confirmedAt: null, evidence: null, district: null, ...overrides,
});
const figure: CanonicalFigure = {
  position: 2, id: "aid", definition: "aid", definitionVersion: 1, section: "targeted_aid", unit: "person", method: "distinct",
  amount: { qualifier: "exact", value: 17_000, high: null }, low: 17_000, high: 17_000, expected: null, expectedQualifier: null, itemised: true, rows: 18, excluded: 2, people: null,
};
const head = { form: CANONICAL_FORM, number: "2020-0014", revision: 1, from: "2020-03-16", to: "2020-04-03", date: "2020-04-03", cutoffAt: "2020-04-03T07:00:00.000Z", previousHash: "" };

describe("the canonical form of an issued briefing (R14)", () => {
  it.each<[string, string, string]>([
    ["a head", headLine(head), "erikti-briefing/2|2020-0014|1|2020-03-16|2020-04-03|2020-04-03|2020-04-03T07:00:00.000Z|"],
    ["a figure", figureLine(figure, CANONICAL_FORM), "figure|2|aid|aid|1|targeted_aid|person|distinct|exact|17||17|17||1|18|2||"],
    ["a figure of which about that much was expected", figureLine({ ...figure, expected: 35_000, expectedQualifier: "about" }, CANONICAL_FORM), "figure|2|aid|aid|1|targeted_aid|person|distinct|exact|17||17|17|35|1|18|2||about"],
    ["a figure of the first form", figureLine({ ...figure, expected: 35_000, expectedQualifier: "about" }, "erikti-briefing/1"), "figure|2|aid|aid|1|targeted_aid|person|distinct|exact|17||17|17|35|1|18|2|"],
    ["a row that counts", rowLine(row(), CANONICAL_FORM), "row|delivery|d1|7|2020-03-18||person|||||||||||3,4||||||"],
    ["a row left out", rowLine(row({ counts: [], leftOut: 3, reason: "withdrawn" }), CANONICAL_FORM), "row|delivery|d1|7|2020-03-18||person||||||||||||3|withdrawn||||"],
    [
      "a claim with decimals",
      rowLine(row({ kind: "claim", subjectNo: null, unit: "tonne", qualifier: "range", low: 1_320_400, high: 1_500_000, counted: 1_320_400, listed: 0, listState: "none", withinId: "c2" }), CANONICAL_FORM),
      "row|claim|d1||2020-03-18||tonne|range|1320.4|1500|1320.4|||0|none|c2||3,4||||||",
    ],
    ["money in tenge", rowLine(row({ unit: "tenge", qualifier: "exact", low: 150_050, high: 150_050 }), CANONICAL_FORM), "row|delivery|d1|7|2020-03-18||tenge|exact|1500.5|1500.5||||||||3,4||||||"],
    ["a row that a chart of districts counts", rowLine(row({ district: "475000000" }), CANONICAL_FORM), "row|delivery|d1|7|2020-03-18||person|||||||||||3,4||||||475000000"],
  ])("writes %s", (_title, written, expected) => {
    expect(written).toBe(expected);
  });

  const weeks: CanonicalChart = { position: 1, kind: "weeks", figure: "aid.deliveries.all", values: [{ key: "2020-03-16", value: 46 }, { key: "2020-03-23", value: 0 }] };

  it("writes a chart and a line for each of its values, behind the figures", () => {
    expect(chartLines(weeks)).toEqual(["chart|1|weeks|aid.deliveries.all", "bar|1|1|2020-03-16|46", "bar|1|2|2020-03-23|0"]);
    expect(linesBeforeRows(head, [figure], [weeks]).map((line) => line.split("|")[0])).toEqual(["erikti-briefing/2", "figure", "chart", "bar", "bar"]);
  });

  it("writes what was issued in the first form as it was: without charts, and rows without a district", () => {
    const form = "erikti-briefing/1";
    expect(rowLine(row({ district: "475000000" }), form)).toBe("row|delivery|d1|7|2020-03-18||person|||||||||||3,4|||||");
    expect(linesBeforeRows({ ...head, form }, [figure], [weeks]).map((line) => line.split("|")[0])).toEqual([form, "figure"]);
  });

  it("puts figures in their order and texts by language, whatever order they come in", () => {
    expect(linesBeforeRows(head, [{ ...figure, position: 10 }, figure], []).map((line) => line.split("|").slice(0, 2).join(" "))).toEqual(["erikti-briefing/2 2020-0014", "figure 2", "figure 10"]);
    expect(linesAfterRows([{ language: "ru", hash: "b" }, { language: "kk", hash: "a" }])).toEqual(["text:kk:a", "text:ru:b"]);
  });

  it.each(["a|b", "a\nb"])("refuses a field that would be read as two: %j", (recordId) => {
    expect(() => rowLine(row({ recordId }), CANONICAL_FORM)).toThrow(RangeError);
  });

  it.each<[Amount, number | null, number | null]>([
    [{ qualifier: "exact", value: 5, high: null }, 5, 5], [{ qualifier: "about", value: 5, high: null }, 5, 5],
    [{ qualifier: "more_than", value: 5, high: null }, 5, null], [{ qualifier: "at_least", value: 5, high: null }, 5, null],
    [{ qualifier: "up_to", value: 5, high: null }, null, 5], [{ qualifier: "range", value: 5, high: 9 }, 5, 9],
    [{ qualifier: "unknown", value: null, high: null }, null, null],
  ])("R9 takes an amount apart and puts it together again: %j", (amount, low, high) => {
    expect(endsSaid(amount)).toEqual({ low, high });
    expect(amountSaid(amount.qualifier, low, high)).toEqual(amount);
  });
});
