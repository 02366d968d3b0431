/**
 * Checking an auditor's pack from its rows alone: every figure is counted again by the rules (`recount`), never read from a
 * formula's stored value, and every checksum is made anew.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Amount } from "../../../shared/domain/amounts";
import { amountSaid, type CanonicalFigure, type CanonicalForm } from "../../../shared/domain/canonical";
import { comparedEnds, recount } from "../../../shared/domain/counting";
import type { CountMethod, ExclusionReason, FigureRow } from "../../../shared/domain/figures";
import { ContentHash, rowHash, sha256 } from "../contentHash";
import { type ChartDifference, chartDifferences } from "./checkCharts";
import type { Pack, PackFigure, PackRow } from "./readPack";

/** What a figure says: amounts in the scale of its unit. */
export interface FigureSays {
  readonly amount: Amount;
  readonly low: number | null;
  readonly high: number | null;
  readonly expected: number | null;
  readonly rows: number;
  readonly excluded: number;
  readonly people: number | null;
}

export interface CheckedFigure {
  readonly figure: PackFigure;
  readonly issued: FigureSays;
  /** Null when its rows cannot be counted at all; `why` says why. */
  readonly recomputed: FigureSays | null;
  readonly same: boolean;
}

export interface PackCheck {
  readonly pack: Pack;
  readonly figures: readonly CheckedFigure[];
  /** Values of charts that do not follow from the figures and rows. */
  readonly charts: readonly ChartDifference[];
  /** Rows whose cells no longer give the checksum that stands beside them. */
  readonly altered: readonly PackRow[];
  /** Rows that stand twice. */
  readonly twice: readonly PackRow[];
  /** Languages whose text is another. */
  readonly texts: readonly string[];
  /** Made anew from the file. */
  readonly contentHash: string;
}

const CHUNK = 2_000;

export async function checkPack(pack: Pack): Promise<PackCheck> {
  const altered: PackRow[] = [];
  const twice: PackRow[] = [];
  const hashes: string[] = [];
  const seen = new Set<string>();
  for (let start = 0; start < pack.rows.length; start += CHUNK) {
    for (const row of pack.rows.slice(start, start + CHUNK)) {
      const hash = hashOfRow(row, pack.head.form);
      if (hash !== row.hash) altered.push(row);
      if (seen.has(hash)) twice.push(row);
      seen.add(hash);
      hashes.push(hash);
    }
    await nextTurn();
  }
  const content = new ContentHash(pack.head, pack.figures, pack.charts);
  content.rows(hashes.sort());
  const texts = pack.texts.map(({ language, text }) => ({ language, hash: sha256(text) }));
  const figures: CheckedFigure[] = [];
  for (const figure of pack.figures) {
    figures.push(checkedFigure(figure, pack.rows));
    await nextTurn();
  }
  return {
    pack, figures, charts: chartDifferences(pack), altered, twice, contentHash: content.finish(texts),
    texts: texts.filter(({ language, hash }) => pack.texts.find((text) => text.language === language)?.hash !== hash).map(({ language }) => language),
  };
}

/** A field that somebody filled with a sign of the form itself cannot be part of what was issued. */
function hashOfRow(row: PackRow, form: CanonicalForm): string {
  try {
    return rowHash(row, form);
  } catch {
    return "";
  }
}

function checkedFigure(figure: PackFigure, rows: readonly PackRow[]): CheckedFigure {
  const issued = saysOf(figure);
  const recomputed = recounted(figure, rows);
  return { figure, issued, recomputed, same: recomputed !== null && numbersOf(recomputed) === numbersOf(issued) };
}

const saysOf = ({ amount, low, high, expected, rows, excluded, people }: CanonicalFigure): FigureSays => ({ amount, low, high, expected, rows, excluded, people });

/** Nothing was expected is the same as nothing was said about it. */
function numbersOf({ amount, low, high, expected, rows, excluded, people }: FigureSays): string {
  const ends = comparedEnds(amount, low, high);
  return [amount.qualifier, amount.value, amount.high, ends.low, ends.high, expected ?? 0, rows, excluded, people ?? 0].join(" ");
}

/** Rows that add nothing to a value and still belong to its formula stand with those that count (R4, R10). */
const IN_FORMULA: Readonly<Partial<Record<CountMethod, readonly ExclusionReason[]>>> = { sum_expected: ["not_confirmed", "missed"], bounds: ["no_number"] };

function recounted(figure: PackFigure, rows: readonly PackRow[]): FigureSays | null {
  const flagged = rows.filter((row) => row.counts.includes(figure.position));
  const leftOut = rows.filter((row) => row.leftOut === figure.position);
  const reasons = new Map(leftOut.map((row) => [row.recordId, row.reason]));
  const inFormula = IN_FORMULA[figure.method] ?? [];
  const counted = flagged.map((row) => figureRow(row, figure.method, reasons.get(row.recordId) ?? null));
  const here = new Set(flagged.map((row) => row.recordId));
  // What belongs to the formula counts as long as it stands among the rows; taking it away there changes the figure.
  const others = leftOut.filter((row) => !here.has(row.recordId) && !(row.reason && inFormula.includes(row.reason) && row.kind !== "delivery")).map((row) => figureRow(row, figure.method, row.reason));
  try {
    const { amount, low, high, expected, rows: counts, excluded } = recount([...counted, ...others], figure.method, figure.unit);
    const people = figure.people === null ? 0 : Math.max(0, ...flagged.filter((row) => !reasons.has(row.recordId)).map((row) => row.people ?? 0));
    return { amount, low, high, expected: figure.expected === null ? 0 : (expected ?? 0), rows: counts, excluded, people };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function figureRow(row: PackRow, method: CountMethod, reason: ExclusionReason | null): FigureRow {
  const { kind, recordId, date, dateTo, subjectNo, qualifier, low, high } = row;
  return {
    id: recordId, kind, date, dateTo, subject: subjectNo === null ? null : String(subjectNo), label: "", provider: "", item: "",
    amount: qualifier === null ? null : amountSaid(qualifier, low, high), expected: row.expected, reason,
    ...(kind === "claim" && method === "bounds" ? { claim: { listed: row.listed ?? 0, listState: row.listState ?? "none", within: row.withinId, repeats: row.repeatsId } } : {}),
  };
}
