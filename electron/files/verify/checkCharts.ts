/** The charts of a pack, counted again from its figures and rows. */
import { NO_PLACE, weeksOf } from "../../../shared/domain/charts";
import { type Unit, unitScale } from "../../../shared/domain/amounts";
import { toDecimal } from "../../../shared/domain/quantities";
import type { Pack, PackChart, PackRow } from "./readPack";

/** A value that does not follow, in the scale of its unit; null for one that is not there. */
export interface ChartDifference {
  readonly label: string;
  readonly unit: Unit;
  readonly issued: number | null;
  readonly recomputed: number | null;
}

export function chartDifferences(pack: Pack): ChartDifference[] {
  return pack.charts.flatMap((chart) => {
    const follows = recounted(chart, pack);
    const drawn = new Map(chart.values.map((value) => [value.key, value]));
    return [...new Set([...drawn.keys(), ...follows.keys()])].flatMap((key): ChartDifference[] => {
      const [issued, recomputed] = [drawn.get(key)?.value ?? null, follows.get(key) ?? null];
      const unit = pack.figures.find(({ id }) => id === (chart.figure || key))?.unit ?? "delivery";
      const inScale = (value: number | null): number | null => (value === null ? null : Math.round(value * unitScale(unit)));
      return issued === recomputed ? [] : [{ label: `${chart.title}: ${drawn.get(key)?.label ?? key}`, unit, issued: inScale(issued), recomputed: inScale(recomputed) }];
    });
  });
}

function recounted(chart: PackChart, { figures, rows, head }: Pack): Map<string, number> {
  const { kind, values } = chart;
  if (kind === "partners") {
    const drawn = new Set(values.map(({ key }) => key));
    return new Map(figures.filter(({ id }) => drawn.has(id)).map(({ id, amount, unit }) => [id, Number(toDecimal(amount.value ?? 0, unit))]));
  }
  const position = figures.find(({ id }) => id === chart.figure)?.position ?? 0;
  const counting = rows.filter(({ counts }) => counts.includes(position));
  return kind === "weeks" ? byWeek(counting, head) : byDistrict(counting);
}

/** Weeks without a row stand too. */
function byWeek(rows: readonly PackRow[], period: { readonly from: string; readonly to: string }): Map<string, number> {
  const days = new Map<string, number>();
  for (const { date } of rows) if (date !== null) days.set(date, (days.get(date) ?? 0) + 1);
  return new Map(weeksOf(period).map(({ from, to }) => [from, [...days].reduce((sum, [day, count]) => (day >= from && day <= to ? sum + count : sum), 0)]));
}

function byDistrict(rows: readonly PackRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { district } of rows) {
    const key = district ?? NO_PLACE;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
