/** A chart in a Word document: a table whose bars are shaded cells. It prints everywhere, can be edited, and is read aloud as a table. */
import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type FileChild } from "docx";
import type { Chart, ChartValue } from "../../../shared/domain/charts";
import { TEXT_WIDTH } from "./styles";

const STEPS = 40;
const LABEL = Math.round(TEXT_WIDTH * 0.42);
const NUMBER = Math.round(TEXT_WIDTH * 0.14);
const STEP = Math.floor((TEXT_WIDTH - LABEL - NUMBER) / STEPS);
const BAR = "0B7A6B";
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
const GAP = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;

export function chartBlock(chart: Chart): FileChild[] {
  const largest = Math.max(...chart.values.map(({ value }) => value), 0);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(`${chart.title}: ${chart.unit}`)] }),
    new Table({
      width: { size: LABEL + NUMBER + STEP * STEPS, type: WidthType.DXA },
      columnWidths: [LABEL, NUMBER, ...Array<number>(STEPS).fill(STEP)],
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      rows: chart.values.map((value) => row(value, largest)),
    }),
  ];
}

/** Steps of a bar; what is not nothing is at least a sliver. */
export const stepsOf = (value: number, largest: number, steps = STEPS): number => (value <= 0 || largest <= 0 ? 0 : Math.max(1, Math.round((value / largest) * steps)));

function row({ label, value, wording }: ChartValue, largest: number): TableRow {
  const filled = stepsOf(value, largest);
  const text = (content: string, right = false): Paragraph =>
    new Paragraph({ style: "TableText", alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun(content)] });
  const bar = (steps: number, fill: string | null): TableCell[] =>
    steps === 0 ? [] : [new TableCell({
      columnSpan: steps, width: { size: steps * STEP, type: WidthType.DXA }, borders: { top: GAP, bottom: GAP, left: NONE, right: NONE },
      ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}), children: [text("")],
    })];
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ width: { size: LABEL, type: WidthType.DXA }, children: [text(label)] }),
      new TableCell({ width: { size: NUMBER, type: WidthType.DXA }, children: [text(wording, true)] }),
      ...bar(filled, BAR), ...bar(STEPS - filled, null),
    ],
  });
}
