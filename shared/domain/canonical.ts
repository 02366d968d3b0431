/**
 * The canonical form of an issued briefing: the lines that are hashed, so that somebody with the rows and a SHA-256 can
 * prove that they hold what was issued (R14). It holds no personal value and no word of a language but the digests of
 * the texts. The auditor's pack states this form in words; whoever changes it raises `CANONICAL_FORM`.
 *
 * Fields of a line stand in a fixed order with `|` between them, nothing where there is no value. Amounts are decimals in
 * their unit with a point, without grouping and without trailing zeros (`toDecimal`). Lines end with a line feed.
 */
import type { Amount, Qualifier, Unit } from "./amounts";
import type { ListState } from "./bounds";
import type { ChartKind } from "./charts";
import type { CountMethod, ExclusionReason, RowKind } from "./figures";
import { toDecimal } from "./quantities";

/** What was issued keeps the form it was hashed in; 2 added the charts, the districts of the rows that a chart of districts breaks down, and how exact what was expected is. */
export const CANONICAL_FORMS = ["erikti-briefing/1", "erikti-briefing/2"] as const;
export type CanonicalForm = (typeof CANONICAL_FORMS)[number];
export const CANONICAL_FORM: CanonicalForm = "erikti-briefing/2";
export const hashesCharts = (form: CanonicalForm): boolean => form !== "erikti-briefing/1";
export const hashesExpectedQualifier = hashesCharts;

/** Amounts in the scale of `unit`. */
export interface CanonicalRow {
  readonly kind: RowKind;
  readonly recordId: string;
  readonly subjectNo: number | null;
  readonly date: string | null;
  readonly dateTo: string | null;
  readonly unit: Unit;
  readonly qualifier: Qualifier | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What the row adds to a sum. */
  readonly counted: number | null;
  readonly expected: number | null;
  readonly people: number | null;
  readonly listed: number | null;
  readonly listState: ListState | null;
  readonly withinId: string | null;
  readonly repeatsId: string | null;
  /** Positions of the figures it counts in, rising. */
  readonly counts: readonly number[];
  /** Position of the figure it was left out of, and why. */
  readonly leftOut: number | null;
  readonly reason: ExclusionReason | null;
  readonly recordedAt: string | null;
  readonly confirmedAt: string | null;
  readonly evidence: string | null;
  /** Code of the district or `OTHER_PLACES`, as the bar is that counts the row; null where no chart of districts does, and where no place was stated. */
  readonly district: string | null;
}

export interface CanonicalFigure {
  readonly position: number;
  readonly id: string;
  readonly definition: string;
  readonly definitionVersion: number;
  readonly section: string;
  readonly unit: Unit;
  readonly method: CountMethod;
  readonly amount: Amount;
  readonly low: number | null;
  readonly high: number | null;
  readonly expected: number | null;
  /** How exact `expected` is; null where nothing was expected. */
  readonly expectedQualifier: Qualifier | null;
  readonly itemised: boolean;
  readonly rows: number;
  readonly excluded: number;
  readonly people: number | null;
}

/** A chart without its words. */
export interface CanonicalChart {
  /** From 1. */
  readonly position: number;
  readonly kind: ChartKind;
  /** Id of the figure it breaks down; empty where each value is a figure of its own. */
  readonly figure: string;
  /** Decimals, in the order they are drawn. */
  readonly values: readonly { readonly key: string; readonly value: number }[];
}

export interface CanonicalHead {
  readonly form: CanonicalForm;
  readonly number: string;
  readonly revision: number;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly cutoffAt: string;
  /** Content hash of the revision before; empty for the first. */
  readonly previousHash: string;
}

export interface CanonicalText {
  readonly language: string;
  /** SHA-256 of the plain text. */
  readonly hash: string;
}

type Field = string | number | null;

/** @throws RangeError when a field would be read as two */
function line(fields: readonly Field[]): string {
  return fields
    .map((field) => {
      const text = field === null ? "" : String(field);
      if (/[|\r\n]/u.test(text)) throw new RangeError(`a field of a canonical line cannot hold "${text}"`);
      return text;
    })
    .join("|");
}

const decimal = (value: number | null, unit: Unit): string | null => (value === null ? null : toDecimal(value, unit));

export function headLine(head: CanonicalHead): string {
  return line([head.form, head.number, head.revision, head.from, head.to, head.date, head.cutoffAt, head.previousHash]);
}

export function figureLine(figure: CanonicalFigure, form: CanonicalForm): string {
  const { unit, amount } = figure;
  return line([
    "figure", figure.position, figure.id, figure.definition, figure.definitionVersion, figure.section, unit, figure.method, amount.qualifier,
    decimal(amount.value, unit), decimal(amount.high, unit), decimal(figure.low, unit), decimal(figure.high, unit), decimal(figure.expected, unit),
    figure.itemised ? 1 : 0, figure.rows, figure.excluded, figure.people,
    ...(hashesExpectedQualifier(form) ? [figure.expectedQualifier] : []),
  ]);
}

export function rowLine(row: CanonicalRow, form: CanonicalForm): string {
  const { unit } = row;
  return line([
    "row", row.kind, row.recordId, row.subjectNo, row.date, row.dateTo, unit, row.qualifier, decimal(row.low, unit), decimal(row.high, unit),
    decimal(row.counted, unit), decimal(row.expected, unit), row.people, decimal(row.listed, unit), row.listState, row.withinId, row.repeatsId,
    row.counts.join(","), row.leftOut, row.reason, row.recordedAt, row.confirmedAt, row.evidence,
    ...(hashesCharts(form) ? [row.district] : []),
  ]);
}

/** The chart, and below it a line for each of its values. */
export function chartLines({ position, kind, figure, values }: CanonicalChart): string[] {
  return [line(["chart", position, kind, figure]), ...values.map(({ key, value }, at) => line(["bar", position, at + 1, key, value]))];
}

export const textLine = ({ language, hash }: CanonicalText): string => line([`text:${language}:${hash}`]);

/** Everything that the content hash covers but the rows' hashes, which come between the charts and the texts, sorted. */
export function linesBeforeRows(head: CanonicalHead, figures: readonly CanonicalFigure[], charts: readonly CanonicalChart[]): string[] {
  const drawn = hashesCharts(head.form) ? charts : [];
  return [headLine(head), ...inPlace(figures).map((figure) => figureLine(figure, head.form)), ...inPlace(drawn).flatMap(chartLines)];
}

const inPlace = <T extends { readonly position: number }>(all: readonly T[]): T[] => [...all].sort((a, b) => a.position - b.position);

export function linesAfterRows(texts: readonly CanonicalText[]): string[] {
  return [...texts].sort((a, b) => (a.language < b.language ? -1 : 1)).map(textLine);
}

/** An amount as what it says at the least and at the most; null where that end is open. */
export function endsSaid({ qualifier, value, high }: Amount): { readonly low: number | null; readonly high: number | null } {
  const open = qualifier === "more_than" || qualifier === "at_least" || qualifier === "unknown";
  return { low: qualifier === "up_to" ? null : value, high: open ? null : (high ?? value) };
}

/** The amount behind `endsSaid`. */
export function amountSaid(qualifier: Qualifier, low: number | null, high: number | null): Amount {
  if (qualifier === "range") return { qualifier, value: low, high };
  return { qualifier, value: qualifier === "up_to" ? high : low, high: null };
}
