/**
 * Charts of a briefing: what is drawn, chosen per briefing, as numbers with their words. The screen, the papers, the
 * slides and the workbook draw the same values. Values are decimals in the unit (17, 1320.4).
 */
import { addDays, type LocalDate } from "./periods";

/** What partners reported or brought, a bar each; all confirmed deliveries by week; the same by district or town. */
export const CHART_KINDS = ["partners", "weeks", "districts"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What is drawn of a value, here and in the charts of registers. */
export interface DrawnValue {
  /** In words: a partner, the days of a week, a district. */
  readonly label: string;
  readonly value: number;
  /** As it is said: "more than 1 000"; a bar alone would say more than is known (R9). */
  readonly wording: string;
}

export interface ChartValue extends DrawnValue {
  /**
   * What it is in no language: the id of a figure, the first day of a week, the code of a district (`NO_PLACE`, `OTHER_PLACES`).
   * Empty in what was issued before charts were hashed.
   */
  readonly key: string;
}

/** Keys of values that are no district: deliveries without a place, and the places beyond the largest. */
export const NO_PLACE = "none";
export const OTHER_PLACES = "others";

export interface Chart {
  readonly kind: ChartKind;
  /** Id of the figure that it breaks down, so that its values together are that figure; empty where each value is a figure of its own. */
  readonly figure: string;
  /** In words: that figure with what it counts (R13). */
  readonly source: string;
  readonly title: string;
  /** "number of families", for a chart of families: one chart has one unit (R2). */
  readonly unit: string;
  readonly values: readonly ChartValue[];
}

/** The Monday of the week a day lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

export interface Week {
  /** First and last day of the week that lie in the period. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Weeks of a period from Monday to Sunday, the first and the last cut to it. Empty weeks stand too: a line must not jump over them. */
export function weeksOf({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    weeks.push({ from: monday < from ? from : monday, to: sunday > to ? to : sunday });
  }
  return weeks;
}

/** Part of a tile that the colour of the chart takes, in percent: the largest deepest, and nothing quite pale. */
export const tileDepth = (value: number, largest: number): number => Math.round(12 + (Math.max(value, 0) / Math.max(largest, 1)) * 38);

/** The same as a colour on white paper, `RRGGBB`. */
export function tileColour(depth: number, colour: string): string {
  return (colour.match(/../g) ?? []).map((part) => Math.round(255 - (255 - Number.parseInt(part, 16)) * (depth / 100)).toString(16).padStart(2, "0")).join("").toUpperCase();
}

/** Values in rows of as many tiles; the last may be shorter. */
export function tileRows(values: readonly DrawnValue[], across: number): (DrawnValue | null)[][] {
  const rows = Array.from({ length: Math.ceil(values.length / across) }, (_, at) => values.slice(at * across, (at + 1) * across));
  return rows.map((row) => [...row, ...Array<null>(across - row.length).fill(null)]);
}
