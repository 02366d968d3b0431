/** The charts of a period: the values that screens and files draw, from the figures and the confirmed deliveries (R3). */
import { type Chart, type ChartKind, type ChartValue, weeksOf } from "../../../shared/domain/charts";
import type { Language } from "../../../shared/domain/languages";
import { formatPeriod } from "../../../shared/domain/periods";
import { formatValue, shortAmount } from "../../../shared/domain/wording";
import { toDecimal } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import type { Places } from "../places/service";
import type { ComputedFigure, FigureSet } from "./figures";
import { namedRows } from "../../database/namedRows";
import { isPerDay, keyName } from "./wordFigures";
import { fill, WORDS } from "./words";

export interface ChartsAsked {
  readonly kinds: readonly ChartKind[];
  readonly set: FigureSet;
  readonly places: Places;
  readonly language: Language;
}

/** In the order asked; a chart with fewer than two values is left out: one bar compares nothing. */
export async function chartsOf(from: Askable, { kinds, set, places, language }: ChartsAsked): Promise<Chart[]> {
  const found: Chart[] = [];
  for (const kind of kinds) {
    const chart = kind === "partners" ? byPartner(set, language) : kind === "weeks" ? await byWeek(from, set, language) : await byDistrict(from, set, places, language);
    if (chart.values.length >= 2) found.push(chart);
  }
  return found;
}

const LARGEST = 12;

/**
 * A bar for each total of a partner in the unit that most of them share. Bars of one partner are not added up: one claim may
 * lie inside another (R10). A range or no number is no bar.
 */
function byPartner({ figures, facts }: FigureSet, language: Language): Chart {
  const single = figures.filter((figure) => (figure.definition === "claims" || figure.definition === "commitment.kept") && figure.amount.value !== null && figure.amount.qualifier !== "range" && !isPerDay(figure, facts));
  const byUnit = new Map<string, ComputedFigure[]>();
  for (const figure of single) byUnit.set(figure.unit, [...(byUnit.get(figure.unit) ?? []), figure]);
  const [most = []] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  const values = most.map((figure): ChartValue => ({
    label: keyName(figure, facts, language), value: Number(toDecimal(figure.amount.value ?? 0, figure.unit)), wording: shortAmount(figure.amount, figure.unit, language),
  }));
  const [first] = most;
  const { chartPartners, chartOneUnit, chartLargest } = WORDS[language].sentences;
  // What is not drawn is said, and not drawn as one bar of others: totals of partners do not add up.
  const counted = first ? WORDS[language].unitsInCharts[first.unit] : "";
  return {
    kind: "partners", unit: single.length > most.length ? fill(chartOneUnit, { unit: counted }) : counted,
    title: most.length > LARGEST ? fill(chartLargest, { title: chartPartners, shown: String(LARGEST), all: String(most.length) }) : chartPartners,
    values: values.sort((a, b) => b.value - a.value).slice(0, LARGEST),
  };
}

const CONFIRMED = "deleted_at is null and state = 'confirmed' and date >= :from and date <= :to";

async function byWeek(from: Askable, { period }: FigureSet, language: Language): Promise<Chart> {
  const days = await namedRows<{ date: string; count: number }>(from, `select date, count(*) as count from delivery where ${CONFIRMED} group by date`, { ...period });
  const values = weeksOf(period).map((week) => {
    const count = days.filter(({ date }) => date >= week.from && date <= week.to).reduce((sum, day) => sum + Number(day.count), 0);
    return { label: formatPeriod(week), value: count, wording: formatValue(count * 1000, "delivery", language) };
  });
  return { kind: "weeks", title: WORDS[language].sentences.chartWeeks, unit: WORDS[language].unitsInCharts.delivery, values };
}

/** District, or town that stands beside districts; deliveries without a place stand apart. */
async function byDistrict(from: Askable, { period }: FigureSet, places: Places, language: Language): Promise<Chart> {
  const rows = await namedRows<{ unit: string | null; count: number }>(
    from, `select substr(kato_code, 1, 6) as unit, count(*) as count from delivery where ${CONFIRMED} group by substr(kato_code, 1, 6)`, { ...period },
  );
  const counts = new Map<string, number>();
  for (const { unit, count } of rows) {
    const label = unit ? await districtName(places, unit, period.to, language) : WORDS[language].sentences.noPlace;
    counts.set(label, (counts.get(label) ?? 0) + Number(count));
  }
  const largest = [...counts].sort(([, a], [, b]) => b - a);
  const rest = largest.splice(counts.size > LARGEST ? LARGEST - 1 : LARGEST).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) largest.push([WORDS[language].sentences.otherPlaces, rest]);
  const values = largest.map(([label, value]): ChartValue => ({ label, value, wording: formatValue(value * 1000, "delivery", language) }));
  return { kind: "districts", title: WORDS[language].sentences.chartDistricts, unit: WORDS[language].unitsInCharts.delivery, values };
}

/** Codes nest by their digits: four name a district; a town of the region has six and no district over it. */
async function districtName(places: Places, sixDigits: string, day: string, language: Language): Promise<string> {
  const district = `${sixDigits.slice(0, 4)}00000`;
  const code = (await places.get(district, day)) ? district : `${sixDigits}000`;
  return places.name(code, day, language);
}
