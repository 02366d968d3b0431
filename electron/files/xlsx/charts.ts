/** The charts in the workbook: the numbers, a block each, and beside them a drawing of those cells that Excel can edit. */
import type { SheetChart } from "hucre/xlsx";
import type { Chart } from "../../../shared/domain/charts";
import type { ReportModel } from "../reportModel";
import type { SheetCell } from "./cells";
import { quoteSheet } from "./formulas";
import type { SmallSheet } from "./summary";

/** Column heads stand in the first row; each chart begins with its title. */
export function chartsSheet({ charts = [], words }: ReportModel): SmallSheet {
  const text = (value: string, style: "head" | "headRight" | "strong" | "line"): SheetCell => ({ kind: "text", text: value, style });
  return {
    widths: [46, 34, 14, 18],
    headRow: 1,
    rows: [
      [text(words.chartsSheet, "head"), text(words.figure, "head"), text(words.value, "headRight"), text(words.statement, "head")],
      ...charts.flatMap((chart) => chart.values.map(({ label, value, wording }): SheetCell[] => [
        text(`${chart.title}: ${chart.unit}`, "line"), text(label, "line"), { kind: "number", number: value, style: "plainNumber" }, text(wording, "line"),
      ])),
    ],
  };
}

const BRAND = "0B7A6B";
/** Right of the numbers; rows of the sheet that a drawing takes, and columns. */
const DRAWN_AT = 5;
const TALL = 20;
const WIDE = 11;

/** A line over weeks, bars otherwise: a workbook has no tiles. */
export function drawnCharts({ charts = [] }: ReportModel, sheet: string): SheetChart[] {
  let row = 2;
  return charts.map((chart, at): SheetChart => {
    const [first, last] = [row, row + chart.values.length - 1];
    row = last + 1;
    const cells = (letter: string): string => `${quoteSheet(sheet)}!$${letter}$${first}:$${letter}$${last}`;
    return {
      ...lookOf(chart), title: `${chart.title}: ${chart.unit}`, titleFontSize: 12, legend: false, altText: chart.values.map(({ label, wording }) => `${label}: ${wording}`).join("; "),
      series: [{ name: chart.unit, values: cells("C"), categories: cells("B"), color: BRAND, ...(chart.kind === "weeks" ? { marker: { symbol: "circle", size: 7, fill: BRAND } } : {}) }],
      dataLabels: { showValue: true },
      anchor: { from: { row: 1 + at * (TALL + 1), col: DRAWN_AT }, to: { row: 1 + at * (TALL + 1) + TALL, col: DRAWN_AT + WIDE } },
    };
  });
}

/** Of bars that lie, Excel draws the first at the bottom unless it is told otherwise. */
function lookOf({ kind }: Chart): Pick<SheetChart, "type" | "gapWidth" | "axes"> {
  return kind === "weeks" ? { type: "line" } : { type: "bar", gapWidth: 45, axes: { x: { reverse: true } } };
}
