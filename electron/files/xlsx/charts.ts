/** The numbers of the charts in the workbook, a block each: the writer of the workbook draws none, Excel does from here in two clicks. */
import type { ReportModel } from "../reportModel";
import type { SheetCell } from "./cells";
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
