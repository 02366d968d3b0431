/** The charts of a period: the values that screens and files draw, from the figures and the rows of one (R3, R13). */
import { type Chart, type ChartKind, type ChartValue, NO_PLACE, OTHER_PLACES, weeksOf } from "../../../shared/domain/charts";
import type { Language } from "../../../shared/domain/languages";
import { formatPeriod } from "../../../shared/domain/periods";
import { formatValue, shortAmount } from "../../../shared/domain/wording";
import { toDecimal } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import type { Places } from "../places/service";
import type { ComputedFigure, FigureRequest, FigureSet } from "./figures";
import type { Districts } from "./freezeRows";
import { namedRows } from "../../database/namedRows";
import { figureQuery } from "./rows";
import { isPerDay, keyName, wordFigure } from "./wordFigures";
import { fill, WORDS } from "./words";

export interface ChartsAsked {
  readonly kinds: readonly ChartKind[];
  readonly set: FigureSet;
  /** What the set was computed for. */
  readonly request: FigureRequest;
  readonly places: Places;
  readonly language: Language;
}

/** In the order asked; a chart with fewer than two values is left out: one bar compares nothing. */
export async function chartsOf(from: Askable, asked: ChartsAsked): Promise<Chart[]> {
  const found: Chart[] = [];
  for (const kind of asked.kinds) {
    const chart = kind === "partners" ? byPartner(asked) : kind === "weeks" ? await byWeek(from, asked) : await byDistrict(from, asked);
    if (chart && chart.values.length >= 2) found.push(chart);
  }
  return found;
}

const LARGEST = 12;

/**
 * A bar for each total of a partner in the unit that most of them share. Bars of one partner are not added up: one claim may
 * lie inside another (R10). A range or no number is no bar.
 */
function byPartner({ set: { figures, facts }, language }: Drawn): Chart {
  const single = figures.filter((figure) => (figure.definition === "claims" || figure.definition === "commitment.kept") && figure.amount.value !== null && figure.amount.qualifier !== "range" && !isPerDay(figure, facts));
  const byUnit = new Map<string, ComputedFigure[]>();
  for (const figure of single) byUnit.set(figure.unit, [...(byUnit.get(figure.unit) ?? []), figure]);
  const [most = []] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  const values = most.map((figure): ChartValue => ({
    key: figure.id, label: keyName(figure, facts, language), value: Number(toDecimal(figure.amount.value ?? 0, figure.unit)), wording: shortAmount(figure.amount, figure.unit, language),
  }));
  const [first] = most;
  const { chartPartners, chartOneUnit, chartLargest, chartFigures } = WORDS[language].sentences;
  // What is not drawn is said, and not drawn as one bar of others: totals of partners do not add up.
  const counted = first ? WORDS[language].unitsInCharts[first.unit] : "";
  return {
    kind: "partners", figure: "", source: chartFigures, unit: single.length > most.length ? fill(chartOneUnit, { unit: counted }) : counted,
    title: most.length > LARGEST ? fill(chartLargest, { title: chartPartners, shown: String(LARGEST), all: String(most.length) }) : chartPartners,
    values: values.sort((a, b) => b.value - a.value).slice(0, LARGEST),
  };
}

/** Every confirmed delivery, whoever gave it: what the charts of deliveries break down (R13). */
const BROKEN_DOWN = "aid.deliveries.all";

type Drawn = Pick<ChartsAsked, "set" | "language">;

/** The figure with what it counts, below its chart; null where the period has none of it. */
function sourceOf({ set: { figures, facts }, language }: Drawn): string | null {
  const figure = figures.find(({ id }) => id === BROKEN_DOWN);
  if (!figure) return null;
  const { label, wording, counts } = wordFigure(figure, facts, language);
  return fill(WORDS[language].sentences.chartSource, { figure: label, said: wording, counts });
}

/** Counts of the figure's rows, by what `group` says of each: the same rows that the figure opens to. */
async function counted<T>(from: Askable, request: FigureRequest, group: string): Promise<{ key: T; count: number }[]> {
  const { sql, parameters } = figureQuery({ ...request, figureId: BROKEN_DOWN });
  return namedRows(from, `select ${group} as key, count(*) as count from (${sql}) figure join delivery d on d.id = figure.id where figure.reason is null group by ${group}`, parameters);
}

async function byWeek(from: Askable, asked: ChartsAsked): Promise<Chart | null> {
  const { request, language } = asked;
  const source = sourceOf(asked);
  if (source === null) return null;
  const days = await counted<string>(from, request, "figure.date");
  const values = weeksOf(request.period).map((week) => {
    const count = days.filter(({ key }) => key >= week.from && key <= week.to).reduce((sum, day) => sum + Number(day.count), 0);
    return { key: week.from, label: formatPeriod(week), value: count, wording: formatValue(count * 1000, "delivery", language) };
  });
  return { kind: "weeks", figure: BROKEN_DOWN, source, title: WORDS[language].sentences.chartWeeks, unit: WORDS[language].unitsInCharts.delivery, values };
}

const SIX_DIGITS = "substr(d.kato_code, 1, 6)";

/** District, or town that stands beside districts; deliveries without a place stand apart. */
async function byDistrict(from: Askable, asked: ChartsAsked): Promise<Chart | null> {
  const { request: { period }, places, language } = asked;
  const source = sourceOf(asked);
  if (source === null) return null;
  const { noPlace, otherPlaces, chartDistricts } = WORDS[language].sentences;
  const counts = new Map<string, number>();
  for (const { key, count } of await counted<string | null>(from, asked.request, SIX_DIGITS)) {
    const code = key === null ? NO_PLACE : await districtCode(places, key, period.to);
    counts.set(code, (counts.get(code) ?? 0) + Number(count));
  }
  const largest = [...counts].sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1));
  const rest = largest.splice(counts.size > LARGEST ? LARGEST - 1 : LARGEST).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) largest.push([OTHER_PLACES, rest]);
  const values: ChartValue[] = [];
  for (const [key, value] of largest) {
    const label = key === NO_PLACE ? noPlace : key === OTHER_PLACES ? otherPlaces : await places.name(key, period.to, language);
    values.push({ key, label, value, wording: formatValue(value * 1000, "delivery", language) });
  }
  return { kind: "districts", figure: BROKEN_DOWN, source, title: chartDistricts, unit: WORDS[language].unitsInCharts.delivery, values };
}

/** Codes nest by their digits: four name a district; a town of the region has six and no district over it. */
async function districtCode(places: Places, sixDigits: string, day: string): Promise<string> {
  const district = `${sixDigits.slice(0, 4)}00000`;
  return (await places.get(district, day)) ? district : `${sixDigits}000`;
}

/**
 * The bar that counts each delivery where a chart of districts was chosen: its district, or the rest for one too small to be
 * drawn; of those without a place nothing. So no row says more of where it was than the chart does.
 */
export async function districtsDrawn(from: Askable, charts: readonly Chart[], { request, places }: Pick<ChartsAsked, "request" | "places">): Promise<Districts> {
  const districts = new Map<string, string>();
  const chart = charts.find(({ kind }) => kind === "districts");
  if (!chart) return districts;
  const drawn = new Set(chart.values.map(({ key }) => key));
  const { sql, parameters } = figureQuery({ ...request, figureId: BROKEN_DOWN });
  const rows = await namedRows<{ id: string; unit: string | null }>(
    from, `select d.id as id, ${SIX_DIGITS} as unit from (${sql}) figure join delivery d on d.id = figure.id where figure.reason is null`, parameters,
  );
  const codes = new Map<string, string>();
  for (const { id, unit } of rows) {
    const code = unit === null ? NO_PLACE : (codes.get(unit) ?? (await districtCode(places, unit, request.period.to)));
    if (unit !== null) codes.set(unit, code);
    const key = drawn.has(code) ? code : OTHER_PLACES;
    if (key !== NO_PLACE) districts.set(id, key);
  }
  return districts;
}
