/**
 * What stands on each slide, without saying how it looks: a title, one slide a section with one number and one chart,
 * and at the end where the numbers come from. Pure, so that it can be checked without opening a file.
 */
import { corpsName } from "../corpsName";
import type { ReportFigure, ReportModel } from "../reportModel";
import { fillWord } from "../reportWords";

/** A slide is read from the back of a room. */
const LINES_A_SLIDE = 6;
const BARS_A_CHART = 7;
const SOURCES_A_SLIDE = 12;
/** A year has a thousand figures; the auditor's workbook has them all. */
const SOURCE_SLIDES = 5;

export interface SlideBar {
  readonly label: string;
  readonly value: number;
  /** Null where nothing was promised. */
  readonly expected: number | null;
}

export interface SlideChart {
  /** What the bars count: "families". One chart has one unit (R2). */
  readonly unitLabel: string;
  readonly bars: readonly SlideBar[];
}

export interface SectionSlide {
  readonly title: string;
  /** The number the slide is about, in words: "17 citizens". */
  readonly number: string;
  readonly numberLabel: string;
  readonly lines: readonly { readonly label: string; readonly wording: string }[];
  /** "8 more figures are in the auditor's workbook"; empty when all are here. */
  readonly more: string;
  readonly chart: SlideChart | null;
}

export interface SourceLine {
  readonly number: string;
  readonly label: string;
  readonly wording: string;
  /** The rows behind it: "18, Deliveries". */
  readonly source: string;
}

export interface SlidePlan {
  readonly corps: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly SectionSlide[];
  readonly sources: readonly (readonly SourceLine[])[];
  readonly moreSources: string;
}

export function planSlides(model: ReportModel): SlidePlan {
  const { words } = model;
  const sources = model.figures.map((figure, at) => sourceLine(figure, at + 1, model));
  const shown = sources.slice(0, SOURCES_A_SLIDE * SOURCE_SLIDES);
  return {
    corps: corpsName(model),
    title: model.title,
    lines: [model.numberLine, model.periodLine].filter((line) => line !== ""),
    sections: sectionsOf(model).map(([title, figures]) => sectionSlide(title, figures, model)),
    sources: inParts(shown, SOURCES_A_SLIDE),
    moreSources: sources.length > shown.length ? fillWord(words.slidesMore, { n: sources.length - shown.length }) : "",
  };
}

/** Figures by section, in the order of the report. */
function sectionsOf({ figures }: ReportModel): [string, ReportFigure[]][] {
  const found = new Map<string, ReportFigure[]>();
  for (const figure of figures) found.set(figure.section, [...(found.get(figure.section) ?? []), figure]);
  return [...found];
}

function sectionSlide(title: string, figures: readonly ReportFigure[], { words }: ReportModel): SectionSlide {
  const lead = leadOf(figures);
  const others = figures.filter((figure) => figure !== lead);
  const left = others.length - LINES_A_SLIDE;
  return {
    title,
    number: lead?.wording ?? "",
    numberLabel: lead?.label ?? "",
    lines: others.slice(0, LINES_A_SLIDE).map(({ label, wording }) => ({ label, wording })),
    more: left > 0 ? fillWord(words.slidesMore, { n: left }) : "",
    chart: chartOf(figures),
  };
}

/** The figure that says most: bounds over all providers, else the largest of the first definition that has a number at all. */
function leadOf(figures: readonly ReportFigure[]): ReportFigure | undefined {
  const bounds = figures.find((figure) => figure.method === "bounds" && figure.low !== null);
  const first = figures.find((figure) => figure.value !== null);
  const alike = figures.filter((figure) => first && definitionOf(figure) === definitionOf(first) && figure.unit === first.unit);
  return bounds ?? byValue(alike)[0] ?? figures[0];
}

const definitionOf = ({ id }: ReportFigure): string => id.split(":")[0] ?? id;
const byValue = (figures: readonly ReportFigure[]): ReportFigure[] => [...figures].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
/** A bar alone says "1,000" where the truth is "more than 1,000" (R9). */
const barLabel = ({ label, qualifier, qualifierLabel }: ReportFigure): string => (qualifier === "exact" ? label : `${label} (${qualifierLabel})`);

/**
 * Bars of the unit that most figures of the section share. A range, an open top or no number is no bar: a length that
 * says "320" where the truth is "between 320 and 621" would say more than is known (R10).
 */
function chartOf(figures: readonly ReportFigure[]): SlideChart | null {
  const byUnit = new Map<string, ReportFigure[]>();
  for (const figure of figures) {
    if (figure.value === null || figure.method === "bounds") continue;
    byUnit.set(figure.unit, [...(byUnit.get(figure.unit) ?? []), figure]);
  }
  const drawn = [...byUnit.values()].sort((a, b) => b.length - a.length)[0];
  const [first] = drawn ?? [];
  if (!drawn || !first || (drawn.length < 2 && first.expected === null)) return null;
  const bars = byValue(drawn).slice(0, BARS_A_CHART).map((figure) => ({ label: barLabel(figure), value: figure.value ?? 0, expected: figure.expected }));
  return { unitLabel: first.unitLabel, bars };
}

function sourceLine(figure: ReportFigure, number: number, { words, sheets }: ReportModel): SourceLine {
  const names = sheets.filter((sheet) => figure.sheets.includes(sheet.kind)).map((sheet) => sheet.name);
  return {
    number: String(number), label: figure.label, wording: figure.wording,
    source: figure.rows > 0 ? `${figure.rows} · ${names.join(", ")}` : words.slidesNoRows,
  };
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}
