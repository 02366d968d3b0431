/** The charts in the workbook: the numbers, a block each, and beside them a drawing of those cells that Excel can edit. */
import type { SheetChart } from "hucre/xlsx";
import { type Chart, NO_PLACE } from "../../../shared/domain/charts";
import type { ReportModel } from "../reportModel";
import { dateSerial, type SheetCell } from "./cells";
import { quoteSheet, rowsOf } from "./formulas";
import type { WorkbookPlan } from "./plan";
import { type SmallSheet, SUMMARY_HEAD_ROW } from "./summary";

/** Column heads stand in the first row; each chart begins with its title, and says whose parts it draws. */
export function chartsSheet(model: ReportModel, plan: WorkbookPlan): SmallSheet {
  const { charts = [], words } = model;
  const text = (value: string, style: "head" | "headRight" | "strong" | "line" | "wrap"): SheetCell => ({ kind: "text", text: value, style });
  const rows: (SheetCell | null)[][] = [];
  for (const chart of charts) {
    rows.push(...chart.values.map(({ label, value, wording }, at): (SheetCell | null)[] => {
      const formula = valueFormula(plan, chart, at);
      return [
        text(`${chart.title}: ${chart.unit}`, "line"), text(label, "line"),
        formula === null ? { kind: "number", number: value, style: "plainNumber" } : { kind: "formula", formula: { text: formula }, cached: value, style: "plainNumber" },
        text(wording, "line"), at === 0 && chart.source !== "" ? text(chart.source, "wrap") : null,
      ];
    }));
  }
  return {
    widths: [46, 34, 14, 18, 60],
    headRow: HEAD_ROW,
    rows: [[text(words.chartsSheet, "head"), text(words.figure, "head"), text(words.value, "headRight"), text(words.statement, "head"), text(words.definition, "head")], ...rows],
  };
}

const HEAD_ROW = 1;

/** Live as the summary is: a row that goes takes its part of the chart with it. Null where the sheets do not say what is counted. */
function valueFormula(plan: WorkbookPlan, { kind, figure, values }: Chart, at: number): string | null {
  const key = values[at]?.key ?? "";
  if (key === "") return null;
  if (kind === "partners") {
    const own = plan.figures.findIndex((each) => each.figure.id === key);
    return own < 0 ? null : `N(${quoteSheet(plan.summary)}!D${SUMMARY_HEAD_ROW + 1 + own})`;
  }
  const sheet = plan.sheets.find((each) => each.figures.some((columns) => columns.figure.id === figure));
  const flag = sheet?.figures.find((columns) => columns.figure.id === figure)?.flag;
  const letter = sheet?.places.find(({ field }) => field === (kind === "weeks" ? "date" : "district"))?.letter;
  if (!sheet || !flag || !letter) return null;
  const [flags, said] = [rowsOf(sheet, flag), rowsOf(sheet, letter)];
  if (kind === "weeks") {
    const next = values[at + 1];
    return `COUNTIFS(${flags},1,${said},">=${dateSerial(key) ?? ""}"${next ? `,${said},"<${dateSerial(next.key) ?? ""}"` : ""})`;
  }
  return `SUMPRODUCT((${flags}=1)*(${said}="${key === NO_PLACE ? "" : key}"))`;
}

const BRAND = "0B7A6B";
/** Right of the numbers; rows of the sheet that a drawing takes, and columns. */
const DRAWN_AT = 6;
const TALL = 20;
const WIDE = 11;

/** A line over weeks, bars otherwise: a workbook has no tiles. */
export function drawnCharts({ charts = [] }: ReportModel, sheet: string): SheetChart[] {
  let row = HEAD_ROW + 1;
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
