/**
 * The row sheets of a report: every record that counts in some figure once, with the figures it counts in.
 * What is kept while writing is ids and numbers; words are fetched a portion at a time as the file is written.
 */
import { randomInt } from "node:crypto";
import { type Unit } from "../../../shared/domain/amounts";
import type { ClaimShare } from "../../../shared/domain/bounds";
import type { RowKind } from "../../../shared/domain/figures";
import { ROW_KINDS } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { toDecimal } from "../../../shared/domain/quantities";
import { shortAmount } from "../../../shared/domain/wording";
import type { Askable } from "../../database/reader";
import type { Cell, ReportRow, RowColumn, RowSheet } from "../../files/reportModel";
import { detailsOf, type RowDetails, saidOpenly } from "./details";
import type { ComputedFigure, FigureRequest } from "./figures";
import { amountOfRow, type CandidateRow, figureQuery } from "./rows";
import { namedRows, numberOf, optionalNumber } from "../../database/namedRows";
import { type ColumnKey, WORDS } from "./words";

/**
 * Rows that add nothing to a value and still belong to its formula: a missed occurrence was expected all the same (R4),
 * and a claim without a number leaves the top of the bounds open (R10).
 */
function inFormula(figure: ComputedFigure, { kind, reason }: CandidateRow): boolean {
  if (figure.method === "sum_expected") return kind === "occurrence" && (reason === "not_confirmed" || reason === "missed");
  return figure.method === "bounds" && kind === "claim" && reason === "no_number";
}

/** One line of a sheet. A record whose amount differs from figure to figure has a line for each amount. */
export interface Line {
  /** What the figures' row sets say of the record together: one knows the amount, another what its list holds. */
  row: CandidateRow;
  /** That of the figure that sums it, where one does. */
  unit: Unit;
  /** Undefined while no figure sums it. */
  amount: number | null | undefined;
  readonly expected: number | null;
  readonly counts: string[];
}

export interface CollectedRows {
  readonly sheets: ReadonlyMap<RowKind, readonly Line[]>;
  /** Kinds of the lines in which each figure counts. */
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<RowKind>>;
  /** Lines in which each figure counts. */
  readonly rowsOf: ReadonlyMap<string, number>;
  readonly excluded: readonly { readonly figureId: string; readonly row: CandidateRow }[];
}

const PORTION = 20_000;

/** Every candidate row of every figure, read in portions by id. */
export async function collectRows(from: Askable, request: FigureRequest, figures: readonly ComputedFigure[]): Promise<CollectedRows> {
  const lines = new Map<RowKind, Map<string, Line[]>>();
  const kindsOf = new Map<string, Set<RowKind>>();
  const rowsOf = new Map<string, number>();
  const excluded: { figureId: string; row: CandidateRow }[] = [];
  for (const figure of figures) {
    const kinds = new Set<RowKind>();
    let count = 0;
    for await (const row of candidates(from, request, figure.id)) {
      const flagged = row.reason === null || inFormula(figure, row);
      if (row.reason !== null) excluded.push({ figureId: figure.id, row });
      if (!flagged) continue;
      kinds.add(row.kind);
      count += 1;
      place(lines, figure, row);
    }
    kindsOf.set(figure.id, kinds);
    rowsOf.set(figure.id, count);
  }
  return { sheets: new Map([...lines].map(([kind, byId]) => [kind, [...byId.values()].flat()])), kindsOf, rowsOf, excluded };
}

async function* candidates(from: Askable, request: FigureRequest, figureId: string): AsyncGenerator<CandidateRow> {
  const { sql, parameters } = figureQuery({ ...request, figureId });
  for (let after = ""; ; ) {
    const rows = await namedRows<CandidateRow>(
      from,
      `select id, kind, date, date_to, subject, qualifier, amount, high, expected, people, listed, reason from (${sql}) figure where id > :after order by id limit :portion`,
      { ...parameters, after, portion: PORTION },
    );
    yield* rows;
    if (rows.length < PORTION) return;
    after = rows.at(-1)?.id ?? "";
  }
}

function place(sheets: Map<RowKind, Map<string, Line[]>>, figure: ComputedFigure, row: CandidateRow): void {
  const byId = sheets.get(row.kind) ?? new Map<string, Line[]>();
  sheets.set(row.kind, byId);
  const variants = byId.get(row.id) ?? [];
  byId.set(row.id, variants);
  const amount = summedAmount(figure, row);
  const fitting = variants.find((line) => amount === undefined || line.amount === undefined || line.amount === amount);
  if (fitting) {
    if (amount !== undefined && fitting.amount === undefined) Object.assign(fitting, { amount, unit: figure.unit });
    fitting.row = together(fitting.row, row);
    fitting.counts.push(figure.id);
  } else {
    variants.push({ row, unit: figure.unit, amount, expected: optionalNumber(row.expected), counts: [figure.id] });
  }
}

function together(a: CandidateRow, b: CandidateRow): CandidateRow {
  const amount = a.qualifier === null ? b : a;
  return {
    ...a, qualifier: amount.qualifier, amount: amount.amount, high: amount.high,
    subject: a.subject ?? b.subject, listed: a.listed ?? b.listed, people: a.people ?? b.people,
  };
}

/** What a row adds to the value of a figure that sums; "up to 40" adds nothing certain to a sum that is more than that (R9). */
function summedAmount(figure: ComputedFigure, row: CandidateRow): number | null | undefined {
  if (figure.method !== "sum" && figure.method !== "sum_expected" && figure.method !== "claim") return undefined;
  return row.qualifier === "up_to" && figure.amount.qualifier !== "up_to" ? null : optionalNumber(row.amount);
}

/** Numbers for people and families, drawn anew for each file, so that two files cannot be laid side by side. */
export function subjectNumbers(collected: CollectedRows): Map<string, number> {
  const subjects = [...new Set([...collected.sheets.values()].flat().flatMap((line) => line.row.subject ?? []))];
  for (let at = subjects.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    const [a, b] = [subjects[at], subjects[other]];
    if (a !== undefined && b !== undefined) [subjects[at], subjects[other]] = [b, a];
  }
  return new Map(subjects.map((subject, at) => [subject, at + 1]));
}

export const COLUMNS: Readonly<Record<RowKind, readonly ColumnKey[]>> = {
  membership: ["date", "dateTo", "who", "provider", "item"],
  delivery: ["date", "who", "provider", "organiser", "volunteers", "item", "place"],
  information: ["date", "dateTo", "who", "item", "place", "amount"],
  claim: ["date", "dateTo", "statement", "provider", "item", "amount"],
  occurrence: ["date", "who", "provider", "item", "expected", "amount"],
  learner: ["date", "who", "provider", "item"],
  volunteer: ["date", "who"],
  attendance: ["date", "who", "provider", "place", "amount"],
  trained: ["date", "dateTo", "who", "provider", "place"],
  contact: ["date", "who"],
  participation: ["date", "dateTo", "who", "provider"],
  grant: ["date", "who", "provider", "amount"],
  outcome: ["date", "dateTo", "who", "provider", "place", "amount"],
  campaign: ["date", "dateTo", "who", "provider", "place", "amount"],
  mentor: ["date", "who", "provider"],
  centre: ["date", "dateTo", "who", "provider", "place"],
  training: ["date", "who", "provider", "place"],
  print_run: ["date", "who", "provider", "amount"],
  challenge_call: ["date", "who", "provider"],
  mentee: ["date", "dateTo", "who", "provider"],
  clearance: ["date", "dateTo", "who", "provider"],
};
export const WIDTHS: Readonly<Record<ColumnKey, number>> = { date: 12, dateTo: 12, who: 34, provider: 34, organiser: 34, volunteers: 12, item: 28, place: 24, expected: 12, amount: 14, statement: 44 };
export const TYPES: Readonly<Partial<Record<ColumnKey, RowColumn["type"]>>> = { date: "date", dateTo: "date", expected: "number", volunteers: "number" };

/** The sheets of a report, in the order of the row kinds; their rows are worded while they are written. */
export function rowSheets(from: Askable, collected: CollectedRows, shares: ReadonlyMap<string, ClaimShare>, { language, privacy }: Pick<Wording, "language" | "privacy">): RowSheet[] {
  const numbers = subjectNumbers(collected);
  return ROW_KINDS.flatMap((kind): RowSheet[] => {
    const lines = collected.sheets.get(kind) ?? [];
    if (lines.length === 0) return [];
    const numberOfLine = (line: Line): number => (line.row.subject === null ? Number.MAX_SAFE_INTEGER : (numbers.get(line.row.subject) ?? Number.MAX_SAFE_INTEGER));
    const sorted = [...lines].sort((a, b) => numberOfLine(a) - numberOfLine(b) || ((a.row.date ?? "") < (b.row.date ?? "") ? -1 : 1));
    return [
      {
        kind,
        name: WORDS[language].sheets[kind],
        columns: COLUMNS[kind].map((key) => ({ key, header: WORDS[language].columns[key], type: TYPES[key] ?? "text", width: WIDTHS[key] })),
        rows: { [Symbol.asyncIterator]: () => wordedRows(from, kind, sorted, { numbers, shares, language, privacy }) },
        rowCount: sorted.length,
        subjectRows: sorted.filter((line) => numberOfLine(line) !== Number.MAX_SAFE_INTEGER).length,
        shares: kind === "claim" && shares.size > 0,
      },
    ];
  });
}

const WORDED_AT_ONCE = 400;

interface Wording {
  readonly numbers: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, ClaimShare>;
  readonly language: Language;
  readonly privacy: PrivacyLevel;
}

async function* wordedRows(from: Askable, kind: RowKind, lines: readonly Line[], wording: Wording): AsyncGenerator<ReportRow> {
  for (let start = 0; start < lines.length; start += WORDED_AT_ONCE) {
    const part = lines.slice(start, start + WORDED_AT_ONCE);
    const details = await detailsOf(from, kind, [...new Set(part.map((line) => line.row.id))], wording.language);
    for (const line of part) yield reportRow(line, details.get(line.row.id), wording);
  }
}

/** An amount in its unit, as a spreadsheet holds it. */
export const inUnit = (value: number | null, unit: Unit): number | null => (value === null ? null : Number(toDecimal(value, unit)));

/** A share as its sheet has it; nothing where a claim stands for itself. */
export const shareCell = (share: ClaimShare | undefined, unit: Unit): Pick<ReportRow, "share"> =>
  share ? { share: { low: inUnit(share.low, unit), rest: inUnit(share.rest, unit) } } : {};

function reportRow(line: Line, details: RowDetails | undefined, { numbers, shares, language, privacy }: Wording): ReportRow {
  const said = details && saidOpenly(details, privacy);
  const { row, unit } = line;
  const amount = amountOfRow(row);
  const cells: Readonly<Record<ColumnKey, Cell>> = {
    date: row.date, dateTo: row.date_to, who: said?.label ?? "", provider: details?.provider ?? "", organiser: details?.organiser ?? "", volunteers: details?.volunteers ?? null,
    item: said?.item ?? "", place: said?.place ?? "",
    statement: said?.label ?? "", expected: inUnit(line.expected, unit), amount: amount ? shortAmount(amount, unit, language) : "",
  };
  return {
    subjectNo: row.subject === null ? null : (numbers.get(row.subject) ?? null),
    cells: COLUMNS[row.kind].map((key) => cells[key]),
    amount: inUnit(line.amount ?? null, unit),
    expected: inUnit(line.expected, unit),
    listed: row.kind === "claim" ? inUnit(numberOf(row.listed), unit) : null,
    ...(row.kind === "claim" && amount ? { range: endsOfClaim(amount, unit) } : {}),
    ...(row.kind === "claim" ? shareCell(shares.get(row.id), unit) : {}),
    counts: line.counts,
  };
}

/** What a claim adds to the bottom and to the top (R10). */
function endsOfClaim({ qualifier, value, high }: { qualifier: string; value: number | null; high: number | null }, unit: Unit): { low: number | null; high: number | null } {
  const open = qualifier === "more_than" || qualifier === "at_least" || qualifier === "unknown";
  return { low: qualifier === "up_to" ? null : inUnit(value, unit), high: open ? null : inUnit(high ?? value, unit) };
}
