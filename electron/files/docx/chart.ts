/**
 * A chart in a Word document: bars and the grid of districts are tables of shaded cells, which print everywhere, can be edited and
 * are read aloud; a line over weeks is a picture above the table of its numbers.
 */
import { AlignmentType, BorderStyle, HeadingLevel, ImageRun, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type FileChild } from "docx";
import { type Chart, type ChartValue, tileColour, tileDepth, tileRows } from "../../../shared/domain/charts";
import { linePicture } from "./linePicture";
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
  const title = new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(`${chart.title}: ${chart.unit}`)] });
  switch (chart.kind) {
    case "partners":
      return [title, bars(chart)];
    case "weeks":
      return [title, line(chart), numbers(chart)];
    case "districts":
      return [title, tiles(chart)];
  }
}

function bars({ values }: Chart): Table {
  const largest = Math.max(...values.map(({ value }) => value), 0);
  return new Table({
    width: { size: LABEL + NUMBER + STEP * STEPS, type: WidthType.DXA },
    columnWidths: [LABEL, NUMBER, ...Array<number>(STEPS).fill(STEP)],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: values.map((value) => row(value, largest)),
  });
}

/** Dots of the picture; it stands half as large, so that print is sharp. */
const PICTURE = { width: 2 * Math.round(TEXT_WIDTH / 15), height: 240 } as const;

function line({ title, values }: Chart): Paragraph {
  const said = values.map(({ label, wording }) => `${label}: ${wording}`).join("; ");
  return new Paragraph({
    keepNext: true,
    children: [new ImageRun({
      type: "png", data: Buffer.from(linePicture(values.map(({ value }) => value), PICTURE.width, PICTURE.height)),
      transformation: { width: PICTURE.width / 2, height: PICTURE.height / 2 }, altText: { name: title, title, description: said },
    })],
  });
}

const cellText = (content: string, right = false): Paragraph =>
  new Paragraph({ style: "TableText", alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun(content)] });

function numbers({ values }: Chart): Table {
  const widths = [TEXT_WIDTH - NUMBER, NUMBER];
  const cell = (content: string, at: number): TableCell => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children: [cellText(content, at === 1)] });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: NO_BORDERS,
    rows: values.map(({ label, wording }) => new TableRow({ cantSplit: true, children: [label, wording].map(cell) })),
  });
}

const TILES_ACROSS = 4;
const TILE_GAP = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;

/** A tile for each district, the deeper the more. */
function tiles({ values }: Chart): Table {
  const largest = Math.max(...values.map(({ value }) => value), 0);
  const width = Math.floor(TEXT_WIDTH / TILES_ACROSS);
  const tile = (value: ChartValue | null): TableCell => new TableCell({
    width: { size: width, type: WidthType.DXA }, borders: { top: TILE_GAP, bottom: TILE_GAP, left: TILE_GAP, right: TILE_GAP },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(value ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: tileColour(tileDepth(value.value, largest), BAR) } } : {}),
    children: value ? [new Paragraph({ style: "TableText", keepNext: true, children: [new TextRun({ text: value.wording, bold: true })] }), cellText(value.label)] : [cellText("")],
  });
  return new Table({
    width: { size: width * TILES_ACROSS, type: WidthType.DXA }, columnWidths: Array<number>(TILES_ACROSS).fill(width), layout: TableLayoutType.FIXED, borders: NO_BORDERS,
    rows: tileRows(values, TILES_ACROSS).map((row) => new TableRow({ cantSplit: true, children: row.map(tile) })),
  });
}

/** Steps of a bar; what is not nothing is at least a sliver. */
export const stepsOf = (value: number, largest: number, steps = STEPS): number => (value <= 0 || largest <= 0 ? 0 : Math.max(1, Math.round((value / largest) * steps)));

function row({ label, value, wording }: ChartValue, largest: number): TableRow {
  const filled = stepsOf(value, largest);
  const bar = (steps: number, fill: string | null): TableCell[] =>
    steps === 0 ? [] : [new TableCell({
      columnSpan: steps, width: { size: steps * STEP, type: WidthType.DXA }, borders: { top: GAP, bottom: GAP, left: NONE, right: NONE },
      ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}), children: [cellText("")],
    })];
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ width: { size: LABEL, type: WidthType.DXA }, children: [cellText(label)] }),
      new TableCell({ width: { size: NUMBER, type: WidthType.DXA }, children: [cellText(wording, true)] }),
      ...bar(filled, BAR), ...bar(STEPS - filled, null),
    ],
  });
}
