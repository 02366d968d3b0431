/**
 * A chart in a Word document: bars and the grid of districts are tables of shaded cells, which print everywhere, can be edited and
 * are read aloud; a line over weeks is a picture above the table of its numbers.
 */
import { AlignmentType, BorderStyle, HeadingLevel, ImageRun, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type FileChild, type IParagraphOptions } from "docx";
import { type Chart, type DrawnValue, tileColour, tileDepth, tileRows } from "../../../shared/domain/charts";
import { linePicture } from "./linePicture";
import { TEXT_WIDTH } from "./styles";

const STEPS = 40;
const BAR = "0B7A6B";
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
const GAP = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;

/** What the chart is drawn on: our letterhead, or an office's own paper with its own styles. */
export interface ChartPaper {
  /** Of the text, in twips. */
  readonly width: number;
  readonly heading: (text: string) => Paragraph;
  /** Style of small text; null where the paper has none of ours. */
  readonly small: string | null;
}

export const OWN_PAPER: ChartPaper = {
  width: TEXT_WIDTH, small: "TableText",
  heading: (text) => new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(text)] }),
};

export function chartBlock(chart: Chart, paper: ChartPaper): FileChild[] {
  return [
    paper.heading(`${chart.title}: ${chart.unit}`), ...drawing(chart, paper),
    ...(chart.source === "" ? [] : [smallText(chart.source, paper, { spacing: { before: 60, after: 120 } })]),
  ];
}

function drawing(chart: Chart, paper: ChartPaper): FileChild[] {
  switch (chart.kind) {
    case "partners":
      return [bars(chart, paper)];
    case "weeks":
      return [line(chart, paper), numbers(chart, paper)];
    case "districts":
      return [tiles(chart, paper)];
  }
}

/** Half points, where the paper has no style for it. */
const SMALL = 20;

const smallText = (text: string, { small }: ChartPaper, options: Omit<IParagraphOptions, "children" | "style"> = {}, bold = false): Paragraph =>
  new Paragraph({ ...(small === null ? {} : { style: small }), ...options, children: [new TextRun({ text, ...(bold ? { bold } : {}), ...(small === null ? { size: SMALL } : {}) })] });

const cellText = (text: string, paper: ChartPaper, right = false): Paragraph => smallText(text, paper, { alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT });

interface BarWidths {
  readonly label: number;
  readonly number: number;
  readonly step: number;
}

function barWidths({ width }: ChartPaper): BarWidths {
  const [label, number] = [Math.round(width * 0.42), Math.round(width * 0.14)];
  return { label, number, step: Math.floor((width - label - number) / STEPS) };
}

function bars({ values }: Chart, paper: ChartPaper): Table {
  const largest = Math.max(...values.map(({ value }) => value), 0);
  const widths = barWidths(paper);
  const { label, number, step } = widths;
  return new Table({
    width: { size: label + number + step * STEPS, type: WidthType.DXA },
    columnWidths: [label, number, ...Array<number>(STEPS).fill(step)],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: values.map((value) => row(value, largest, { paper, widths })),
  });
}

const PICTURE_HEIGHT = 240;

/** Dots of the picture; it stands half as large, so that print is sharp. */
function line({ title, values }: Chart, { width }: ChartPaper): Paragraph {
  const dots = 2 * Math.round(width / 15);
  const said = values.map(({ label, wording }) => `${label}: ${wording}`).join("; ");
  return new Paragraph({
    keepNext: true,
    children: [new ImageRun({
      type: "png", data: Buffer.from(linePicture(values.map(({ value }) => value), dots, PICTURE_HEIGHT)),
      transformation: { width: dots / 2, height: PICTURE_HEIGHT / 2 }, altText: { name: title, title, description: said },
    })],
  });
}

function numbers({ values }: Chart, paper: ChartPaper): Table {
  const { number } = barWidths(paper);
  const widths = [paper.width - number, number];
  const cell = (content: string, at: number): TableCell => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children: [cellText(content, paper, at === 1)] });
  return new Table({
    width: { size: paper.width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: NO_BORDERS,
    rows: values.map(({ label, wording }) => new TableRow({ cantSplit: true, children: [label, wording].map(cell) })),
  });
}

const TILES_ACROSS = 4;

/** A tile for each district, the deeper the more. */
function tiles({ values }: Chart, paper: ChartPaper): Table {
  const largest = Math.max(...values.map(({ value }) => value), 0);
  const width = Math.floor(paper.width / TILES_ACROSS);
  const tile = (value: DrawnValue | null): TableCell => new TableCell({
    width: { size: width, type: WidthType.DXA }, borders: { top: GAP, bottom: GAP, left: GAP, right: GAP },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(value ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: tileColour(tileDepth(value.value, largest), BAR) } } : {}),
    children: value ? [smallText(value.wording, paper, { keepNext: true }, true), cellText(value.label, paper)] : [cellText("", paper)],
  });
  return new Table({
    width: { size: width * TILES_ACROSS, type: WidthType.DXA }, columnWidths: Array<number>(TILES_ACROSS).fill(width), layout: TableLayoutType.FIXED, borders: NO_BORDERS,
    rows: tileRows(values, TILES_ACROSS).map((row) => new TableRow({ cantSplit: true, children: row.map(tile) })),
  });
}

/** Steps of a bar; what is not nothing is at least a sliver. */
export const stepsOf = (value: number, largest: number, steps = STEPS): number => (value <= 0 || largest <= 0 ? 0 : Math.max(1, Math.round((value / largest) * steps)));

interface BarRow {
  readonly paper: ChartPaper;
  readonly widths: BarWidths;
}

function row({ label, value, wording }: DrawnValue, largest: number, { paper, widths }: BarRow): TableRow {
  const filled = stepsOf(value, largest);
  const bar = (steps: number, fill: string | null): TableCell[] =>
    steps === 0 ? [] : [new TableCell({
      columnSpan: steps, width: { size: steps * widths.step, type: WidthType.DXA }, borders: { top: GAP, bottom: GAP, left: NONE, right: NONE },
      ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}), children: [cellText("", paper)],
    })];
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ width: { size: widths.label, type: WidthType.DXA }, children: [cellText(label, paper)] }),
      new TableCell({ width: { size: widths.number, type: WidthType.DXA }, children: [cellText(wording, paper, true)] }),
      ...bar(filled, BAR), ...bar(STEPS - filled, null),
    ],
  });
}
