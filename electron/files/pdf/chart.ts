/** A chart as the drawing of a page: bars, for weeks a line over their numbers, for districts a tile each. */
import type { CanvasElement, Content, TableCell } from "pdfmake/interfaces";
import { type Chart, type DrawnValue, tileColour, tileDepth, tileRows } from "../../../shared/domain/charts";

const BAR = "#0B7A6B";
const PALE = "#CBE7E1";
const AXIS = "#8496A9";
const ROW = 14;
const HEIGHT = 90;

/** Values that surely stand on one page under the chart's title and drawing; a year of weeks goes on below, on the next page if need be. */
const TOGETHER = 26;

/** `width` is that of the text, in points. */
export function chartContent(chart: Chart, width: number): Content {
  const title: Content = { text: `${chart.title}: ${chart.unit}`, bold: true, fontSize: 11, margin: [0, 8, 0, 5], headlineLevel: 3, outline: true };
  const below: Content = { text: chart.source, fontSize: 8, margin: [0, chart.source === "" ? 0 : 3, 0, 8] };
  if (chart.kind === "districts") return [{ unbreakable: true, stack: [title, tiles(chart, width), below] }];
  const first = chart.values.slice(0, TOGETHER);
  const rest = chart.values.slice(TOGETHER);
  return [
    { unbreakable: true, stack: [title, ...(chart.kind === "weeks" ? [line(chart, width)] : []), bars(chart, first, width)] },
    ...(rest.length > 0 ? [bars(chart, rest, width)] : []),
    below,
  ];
}

function bars({ values: all, kind }: Chart, values: readonly DrawnValue[], width: number): Content {
  const largest = Math.max(...all.map(({ value }) => value), 1);
  const room = width * 0.42;
  return {
    fontSize: 9, layout: "noBorders",
    table: {
      dontBreakRows: true,
      widths: [width * 0.4 - 8, width * 0.14 - 8, room],
      body: values.map(({ label, value, wording }) => [
        { text: label }, { text: wording, alignment: "right" as const },
        kind === "weeks" ? { text: "" } : { canvas: [{ type: "rect" as const, x: 0, y: 2, w: Math.max((value / largest) * room, value > 0 ? 1 : 0), h: ROW - 6, color: BAR }] },
      ]),
    },
  };
}

const TILES_ACROSS = 4;
const GAP = 4;

/** The deeper the more. */
function tiles({ values }: Chart, width: number): Content {
  const largest = Math.max(...values.map(({ value }) => value), 0);
  const inner = width / TILES_ACROSS - 2 * GAP - 2;
  const tile = (value: DrawnValue | null): TableCell => value
    ? { fillColor: `#${tileColour(tileDepth(value.value, largest), BAR.slice(1))}`, stack: [{ text: value.wording, bold: true, fontSize: 12 }, { text: value.label, fontSize: 9 }] }
    : { text: "" };
  const table = { dontBreakRows: true, heads: "none", widths: Array<number>(TILES_ACROSS).fill(inner), body: tileRows(values, TILES_ACROSS).map((row) => row.map(tile)) };
  return {
    table,
    layout: { hLineWidth: () => 2, vLineWidth: () => 2, hLineColor: () => "#FFFFFF", vLineColor: () => "#FFFFFF", paddingLeft: () => GAP, paddingRight: () => GAP, paddingTop: () => GAP, paddingBottom: () => GAP },
  };
}

function line({ values }: Chart, width: number): Content {
  const largest = Math.max(...values.map(({ value }) => value), 1);
  const step = values.length > 1 ? width / (values.length - 1) : width;
  const points = values.map(({ value }, at) => ({ x: at * step, y: HEIGHT - (value / largest) * (HEIGHT - 6) }));
  const under = [{ x: 0, y: HEIGHT }, ...points, { x: width, y: HEIGHT }];
  const canvas: CanvasElement[] = [
    { type: "polyline", closePath: true, points: under, color: PALE },
    { type: "line", x1: 0, y1: HEIGHT, x2: width, y2: HEIGHT, lineWidth: 0.6, lineColor: AXIS },
    { type: "polyline", points, lineWidth: 1.6, lineColor: BAR },
    ...points.map(({ x, y }): CanvasElement => ({ type: "ellipse", x, y, r1: 2.4, r2: 2.4, color: BAR })),
  ];
  return { canvas, margin: [0, 0, 0, 6] };
}
