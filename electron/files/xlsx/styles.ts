/** The looks a cell can have, and how their ids in the workbook are found. */
import type { CellStyle } from "hucre/xlsx";

const HEAD_FILL = "E7EDF3";
const FLAG_FILL = "F3F5F7";
const RULE = "B8C4D0";
const MUTED = "5A6672";

/** Calibri is on every PC with Excel and has every Kazakh letter. A font without a name would fall back to a serif one. */
export const FONT = { name: "Calibri", size: 11 } as const;

const bottomRule: CellStyle["border"] = { bottom: { style: "thin", color: { rgb: RULE } } };
const solid = (rgb: string): CellStyle["fill"] => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
/** Left-aligned text keeps a step away from a right-aligned number before it. */
const INDENT = { horizontal: "left", indent: 1 } as const;
/** The filter button covers the right corner of a head; right-aligned words stop short of it. */
const UNDER_BUTTON = { horizontal: "right", indent: 2 } as const;
const top = (extra: CellStyle["alignment"] = {}): CellStyle["alignment"] => ({ vertical: "top", ...extra });

/** The look of every kind of cell. `number` and `decimal` differ because `#,##0.###` prints "17,". */
export const CELL_STYLES = {
  title: { font: { ...FONT, bold: true, size: 14 }, alignment: top(INDENT) },
  corps: { font: { ...FONT, color: { rgb: MUTED } }, alignment: top(INDENT) },
  line: { alignment: top(INDENT) },
  lineDate: { numFmt: "dd.mm.yyyy", alignment: top(INDENT) },
  head: {
    font: { ...FONT, bold: true },
    fill: solid(HEAD_FILL),
    border: bottomRule,
    alignment: { ...INDENT, vertical: "center", wrapText: true },
  },
  headRight: {
    font: { ...FONT, bold: true },
    fill: solid(HEAD_FILL),
    border: bottomRule,
    alignment: { ...UNDER_BUTTON, vertical: "center", wrapText: true },
  },
  headFlag: {
    font: { ...FONT, bold: true, color: { rgb: MUTED } },
    fill: solid(FLAG_FILL),
    border: bottomRule,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  text: { alignment: top(INDENT) },
  wrap: { alignment: top({ ...INDENT, wrapText: true }) },
  strong: { font: { ...FONT, bold: true }, alignment: top({ ...INDENT, wrapText: true }) },
  integer: { numFmt: "#,##0", alignment: top() },
  decimal: { numFmt: "#,##0.0##", alignment: top() },
  money: { numFmt: "#,##0.00", alignment: top() },
  strongInteger: { font: { ...FONT, bold: true }, numFmt: "#,##0", alignment: top() },
  strongDecimal: { font: { ...FONT, bold: true }, numFmt: "#,##0.0##", alignment: top() },
  strongMoney: { font: { ...FONT, bold: true }, numFmt: "#,##0.00", alignment: top() },
  plainNumber: { numFmt: "0", alignment: top() },
  date: { numFmt: "dd.mm.yyyy", alignment: top(INDENT) },
  code: { font: { name: "Consolas", size: 10 }, alignment: top(INDENT) },
  flag: { numFmt: "0", alignment: top({ horizontal: "center" }) },
  helper: { numFmt: "General;-General;", font: { ...FONT, color: { rgb: MUTED } }, alignment: top({ horizontal: "center" }) },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof CELL_STYLES;
export type StyleIds = Readonly<Record<StyleName, number>>;

export const STYLE_NAMES = Object.keys(CELL_STYLES) as readonly StyleName[];

/** Style for a number of this size: whole numbers print without a decimal sign. */
export function numberStyle(value: number | null): "integer" | "decimal" {
  return value === null || Number.isInteger(value) ? "integer" : "decimal";
}
