/** A report as slides for a screen in a press room: large, few words, native charts that PowerPoint can edit. */
import pptxgen from "pptxgenjs";
import { formatLocalDate } from "../../../shared/domain/periods";
import { type Chart, type DrawnValue, tileColour, tileDepth, tileRows } from "../../../shared/domain/charts";
import { type Correction, correctionHeads, correctionRows, correctionsOf } from "../corrections";
import { hashLine } from "../hashLine";
import { fitted, markUrl } from "../mark";
import type { ReportModel } from "../reportModel";
import { fillWord } from "../reportWords";
import { planSlides, type SectionSlide, type SlideChart, type SlidePlan, type SourceLine } from "./plan";

/** On every Windows with Office, with all Kazakh letters; fonts cannot be put into slides. */
const FONT = "Segoe UI";
const COLOR = { ink: "1B2B2A", soft: "5B6B6A", brand: "0B7A6B", pale: "CBE7E1", line: "D5DEDC" } as const;
/** Inches of a wide slide. */
const PAGE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
const MASTER = "ERIKTI";
const TITLE_MASTER = "ERIKTI_TITLE";
/** A row may take two lines. */
const CORRECTIONS_A_SLIDE = 10;
const INNER = PAGE.width - 2 * PAGE.margin;

type Slide = pptxgen.Slide;

/** Writes a report as a PPTX file; every text is real text and every chart has its numbers behind it. */
export async function writeReportPptx(model: ReportModel): Promise<Uint8Array> {
  const plan = planSlides(model);
  const deck = new pptxgen();
  deck.layout = "LAYOUT_WIDE";
  deck.title = model.title;
  deck.author = plan.corps;
  deck.company = plan.corps;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  // On a master the mark is in the file once, however many slides show it.
  deck.defineSlideMaster({ title: MASTER, objects: mark(model, { x: PAGE.width - PAGE.margin, y: 0.4, width: 1.4, height: 0.65 }) });
  deck.defineSlideMaster({ title: TITLE_MASTER, objects: mark(model, { x: PAGE.width - PAGE.margin, y: 0.7, width: 3, height: 1.4 }) });
  titleSlide(deck.addSlide({ masterName: TITLE_MASTER }), plan, model);
  for (const section of plan.sections) sectionSlide(deck, section, model, plan.corps);
  for (const correction of correctionsOf(model)) correctionSlide(deck.addSlide({ masterName: MASTER }), correction, model, plan.corps);
  for (const drawn of model.charts ?? []) chartSlide(deck, drawn, plan.corps);
  for (const [at, lines] of plan.sources.entries()) {
    sourcesSlide(deck.addSlide({ masterName: MASTER }), lines, model, plan, at === plan.sources.length - 1);
  }
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("The writer of slides answered with something else than bytes.");
  return bytes;
}

/** The corps' own mark with its right upper corner at a place, as large as its box lets it be; nothing where it has none. */
function mark({ letterhead }: ReportModel, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): NonNullable<pptxgen.SlideMasterProps["objects"]> {
  if (!letterhead.mark) return [];
  const { width, height } = fitted(letterhead.mark, box);
  return [{ image: { data: markUrl(letterhead.mark), altText: [letterhead.nameKk, letterhead.nameRu].find(Boolean), x: box.x - width, y: box.y, w: width, h: height } }];
}

const text = (size: number, color: string = COLOR.ink, more: pptxgen.TextPropsOptions = {}): pptxgen.TextPropsOptions => ({ fontFace: FONT, fontSize: size, color, margin: 0, ...more });

function titleSlide(slide: Slide, plan: SlidePlan, model: ReportModel): void {
  slide.addShape("rect", { x: 0, y: 0, w: 0.28, h: PAGE.height, fill: { color: COLOR.brand } });
  const { nameKk, nameRu } = model.letterhead;
  slide.addText([nameKk, nameRu].filter(Boolean).join("\n"), { x: PAGE.margin, y: 0.7, w: INNER - 3.3, h: 1.2, ...text(18, COLOR.soft, { valign: "top" }) });
  slide.addText(plan.title, { x: PAGE.margin, y: 2.5, w: INNER, h: 1.3, ...text(44, COLOR.ink, { bold: true, valign: "bottom", fit: "shrink" }) });
  // What whoever stands at the microphone says: slides show its numbers, their notes have its sentences.
  const said = model.text.flatMap((block) => (block.kind === "list" ? block.items : [block.text]));
  if (said.length) slide.addNotes(said.join("\n"));
  slide.addText([...plan.lines, formatLocalDate(model.date)].join("\n"), { x: PAGE.margin, y: 3.95, w: INNER, h: 1.4, ...text(22, COLOR.soft, { valign: "top" }) });
}

function heading(slide: Slide, title: string, corps: string): void {
  slide.addText(title, { x: PAGE.margin, y: 0.4, w: INNER - 1.6, h: 0.7, ...text(30, COLOR.brand, { bold: true, valign: "middle", fit: "shrink" }) });
  slide.addShape("line", { x: PAGE.margin, y: 1.15, w: INNER, h: 0, line: { color: COLOR.line, width: 1 } });
  slide.addText(corps, { x: PAGE.margin, y: PAGE.height - 0.45, w: INNER - 1, h: 0.3, ...text(10, COLOR.soft) });
  slide.slideNumber = { x: PAGE.width - PAGE.margin - 0.6, y: PAGE.height - 0.45, w: 0.6, h: 0.3, ...text(10, COLOR.soft, { align: "right" }) };
}

function sectionSlide(deck: pptxgen, section: SectionSlide, model: ReportModel, corps: string): void {
  const slide = deck.addSlide({ masterName: MASTER });
  heading(slide, section.title, corps);
  const width = section.chart ? INNER * 0.46 : INNER;
  slide.addText(section.number, { x: PAGE.margin, y: 1.35, w: width, h: 1.35, ...text(40, COLOR.ink, { bold: true, valign: "bottom", fit: "shrink" }) });
  slide.addText(section.numberLabel, { x: PAGE.margin, y: 2.75, w: width, h: 0.75, ...text(16, COLOR.soft, { valign: "top", fit: "shrink" }) });
  const runs = section.lines.flatMap(({ label, wording }): pptxgen.TextProps[] => [
    { text: wording, options: text(16, COLOR.ink, { bold: true, breakLine: true }) },
    { text: label, options: text(12, COLOR.soft, { breakLine: true, paraSpaceAfter: 6 }) },
  ]);
  if (section.more) runs.push({ text: section.more, options: text(12, COLOR.soft, { italic: true }) });
  if (runs.length) slide.addText(runs, { x: PAGE.margin, y: 3.6, w: width, h: 3.35, valign: "top", margin: 0, fit: "shrink" });
  if (section.chart) chart(deck, slide, section.chart, model, PAGE.margin + width + 0.3);
  slide.addNotes([section.number, ...section.lines.map(({ label, wording }) => `${label}: ${wording}`)].join("\n"));
}

function chart(deck: pptxgen, slide: Slide, { bars, unitLabel }: SlideChart, { words }: ReportModel, x: number): void {
  // PowerPoint draws the first bar at the bottom.
  const drawn = [...bars].reverse();
  const labels = drawn.map(({ label }) => label);
  const promised = drawn.some(({ expected }) => expected !== null);
  const series = [
    ...(promised ? [{ name: words.expected, labels, values: drawn.map(({ expected }) => expected ?? 0) }] : []),
    { name: words.value, labels, values: drawn.map(({ value }) => value) },
  ];
  slide.addChart(deck.ChartType.bar, series, {
    x, y: 1.35, w: PAGE.width - PAGE.margin - x, h: 5.55,
    barDir: "bar", chartColors: promised ? [COLOR.pale, COLOR.brand] : [COLOR.brand], barGapWidthPct: 45,
    showTitle: true, title: unitLabel, titleFontFace: FONT, titleFontSize: 12, titleColor: COLOR.soft,
    showValue: true, dataLabelFormatCode: "#,##0.###", dataLabelFontFace: FONT, dataLabelFontSize: 12, dataLabelColor: COLOR.ink,
    catAxisLabelFontFace: FONT, catAxisLabelFontSize: 10, catAxisLabelColor: COLOR.ink,
    valAxisHidden: true, valAxisMinVal: 0, valGridLine: { style: "none" },
    showLegend: promised, legendPos: "b", legendFontFace: FONT, legendFontSize: 11,
  });
}

/** A chart chosen for the briefing on a slide of its own: a line over weeks, tiles of districts, bars otherwise, with the numbers behind it. */
function chartSlide(deck: pptxgen, chosen: Chart, corps: string): void {
  const { kind, title, unit, values, source } = chosen;
  const slide = deck.addSlide({ masterName: MASTER });
  heading(slide, title, corps);
  slide.addNotes(values.map(({ label, wording }) => `${label}: ${wording}`).join("\n"));
  slide.addText(source, { x: PAGE.margin, y: PAGE.height - 0.85, w: INNER, h: 0.4, ...text(11, COLOR.soft, { fit: "shrink" }) });
  if (kind === "districts") return tiles(slide, chosen);
  const lines = kind === "weeks";
  const drawn = lines ? [...values] : [...values].reverse();
  slide.addChart(lines ? deck.ChartType.line : deck.ChartType.bar, [{ name: unit, labels: drawn.map(({ label }) => label), values: drawn.map(({ value }) => value) }], {
    x: PAGE.margin, y: 1.35, w: INNER, h: 5.15, chartColors: [COLOR.brand], barDir: "bar", barGapWidthPct: 45, lineSize: 3, lineDataSymbolSize: 9,
    showTitle: true, title: unit, titleFontFace: FONT, titleFontSize: 12, titleColor: COLOR.soft,
    showValue: true, dataLabelFormatCode: "#,##0.###", dataLabelFontFace: FONT, dataLabelFontSize: 12, dataLabelColor: COLOR.ink,
    catAxisLabelFontFace: FONT, catAxisLabelFontSize: 12, catAxisLabelColor: COLOR.ink, valAxisHidden: true, valAxisMinVal: 0, valGridLine: { style: "none" }, showLegend: false,
  });
}

const TILES_ACROSS = 4;

/** A tile for each district, the deeper the more. */
function tiles(slide: Slide, { unit, values }: Chart): void {
  const largest = Math.max(...values.map(({ value }) => value), 0);
  const tile = (value: DrawnValue | null): TableCell => value
    ? { text: [{ text: value.wording, options: text(20, COLOR.ink, { bold: true, breakLine: true }) }, { text: value.label, options: text(13) }], options: { fill: { color: tileColour(tileDepth(value.value, largest), COLOR.brand) }, valign: "top" } }
    : { text: "" };
  slide.addText(unit, { x: PAGE.margin, y: 1.3, w: INNER, h: 0.3, ...text(12, COLOR.soft) });
  const rows = tileRows(values, TILES_ACROSS);
  slide.addTable(rows.map((row) => row.map(tile)), {
    x: PAGE.margin, y: 1.7, w: INNER, colW: Array<number>(TILES_ACROSS).fill(INNER / TILES_ACROSS), rowH: rows.map(() => Math.min(1.6, 4.7 / rows.length)),
    border: { type: "solid", pt: 4, color: "FFFFFF" }, margin: 0.12,
  });
}

type TableCell = pptxgen.TableCell;

const tableCell = (value: string, options: pptxgen.TableCellProps = {}): TableCell => ({ text: value, options: { fontFace: FONT, fontSize: 11, color: COLOR.ink, valign: "top", ...options } });
const tableHead = (titles: readonly string[]): TableCell[] => titles.map((title) => tableCell(title, { bold: true, color: COLOR.brand }));
const GRID = { border: { type: "solid", pt: 0.5, color: COLOR.line }, margin: 0.04 } as const;

/** What a revision corrected and why (R15). */
function correctionSlide(slide: Slide, correction: Correction, model: ReportModel, corps: string): void {
  heading(slide, model.issued?.words.corrections ?? "", corps);
  slide.addText(correction.reason, { x: PAGE.margin, y: 1.3, w: INNER, h: 0.8, ...text(16, COLOR.ink, { valign: "top", fit: "shrink" }) });
  const rows = correctionRows(correction).slice(0, CORRECTIONS_A_SLIDE).map(([figure, before, after]) => [tableCell(figure), tableCell(before, { color: COLOR.soft }), tableCell(after, { bold: true })]);
  if (rows.length) slide.addTable([tableHead(correctionHeads(model)), ...rows], { x: PAGE.margin, y: 2.2, w: INNER, colW: [INNER * 0.4, INNER * 0.3, INNER * 0.3], ...GRID });
  const left = correction.total - rows.length;
  const note = [left > 0 && rows.length > 0 ? fillWord(model.words.slidesMore, { n: left }) : "", rows.length < correction.total ? "" : correction.note].filter(Boolean).join(" ");
  if (note) slide.addText(note, { x: PAGE.margin, y: rows.length ? PAGE.height - 0.85 : 2.2, w: INNER, h: 0.35, ...text(12, COLOR.soft, { italic: true }) });
}

function sourcesSlide(slide: Slide, lines: readonly SourceLine[], model: ReportModel, plan: SlidePlan, last: boolean): void {
  const { words } = model;
  heading(slide, words.slidesSources, plan.corps);
  const rows = lines.map((line) => [tableCell(line.number), tableCell(line.label), tableCell(line.wording, { bold: true }), tableCell(line.source, { color: COLOR.soft })]);
  slide.addTable([tableHead([words.number, words.figure, words.statement, words.slidesSource]), ...rows], {
    x: PAGE.margin, y: 1.3, w: INNER, colW: [0.5, INNER * 0.45 - 0.5, INNER * 0.29, INNER * 0.26], ...GRID,
  });
  if (last && model.issued) slide.addText(hashLine(model), { x: PAGE.margin, y: PAGE.height - 0.62, w: INNER, h: 0.2, ...text(8, COLOR.soft) });
  if (last && plan.moreSources) slide.addText(plan.moreSources, { x: PAGE.margin, y: PAGE.height - 0.85, w: INNER, h: 0.3, ...text(11, COLOR.soft, { italic: true }) });
}
