/** The rows of a briefing as they are frozen: amounts, words in every language, provenance, and what is personal apart. */
import { randomInt, randomUUID } from "node:crypto";
import { amountSaid, CANONICAL_FORM, endsSaid, type CanonicalRow } from "../../../shared/domain/canonical";
import { ROW_KINDS, type RowKind } from "../../../shared/domain/figures";
import { type Language, LANGUAGES } from "../../../shared/domain/languages";
import type { WriteTransaction } from "../../database/writeQueue";
import { rowHash } from "../../files/contentHash";
import { keepManyPersonal, type PersonalPart } from "../audit/journal";
import { type BulkRow, writeRows } from "../core/bulkRows";
import { newId } from "../core/clock";
import type { BriefingRow, PersonalWords, RowWords } from "./briefingRow.entity";
import { detailsOf, type RowDetails } from "./details";
import type { ComputedFigure } from "./figures";
import { type Provenance, provenanceOf } from "./provenance";
import type { CollectedRows } from "./reportRows";
import { amountOfRow, type CandidateRow } from "./rows";
import { optionalNumber } from "../../database/namedRows";
import type { Unit } from "../../../shared/domain/amounts";

/** A row on its way to the tables. */
interface PendingRow {
  readonly row: CandidateRow;
  readonly unit: Unit;
  readonly counted: number | null;
  readonly expected: number | null;
  readonly counts: readonly number[];
  readonly leftOut: number | null;
}

const PORTION = 1_000;
const LAST = Number.MAX_SAFE_INTEGER;

/** Districts by the id of a delivery that a chart counts in them. */
export type Districts = ReadonlyMap<string, string>;

/** Writes every row that counts and every row left out. Answers how many. Between portions the event loop breathes. */
export async function freezeRows(tx: WriteTransaction, briefingId: string, figures: readonly ComputedFigure[], collected: CollectedRows, districts: Districts): Promise<number> {
  const pending = pendingRows(figures, collected);
  const numbers = subjectNumbers(pending);
  const codes = recordCodes(pending);
  const numberOf = ({ row }: PendingRow): number | null => (row.subject === null ? null : (numbers.get(row.subject) ?? null));
  let seq = 0;
  for (const kind of ROW_KINDS) {
    const own = pending.filter(({ row }) => row.kind === kind);
    // Files list the rows that count by the person they are about, and those left out behind them.
    const sorted = own.sort((a, b) => Number(a.leftOut !== null) - Number(b.leftOut !== null) || (numberOf(a) ?? LAST) - (numberOf(b) ?? LAST) || compare(a.row.date ?? "", b.row.date ?? "") || compare(a.row.id, b.row.id));
    for (let start = 0; start < sorted.length; start += PORTION) {
      const part = sorted.slice(start, start + PORTION);
      await writeRows(tx, "briefing_row", await frozenRows(tx, { briefingId, kind, part, numberOf, codes, districts, before: seq }));
      seq += part.length;
    }
  }
  return seq;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pendingRows(figures: readonly ComputedFigure[], collected: CollectedRows): PendingRow[] {
  const positions = new Map(figures.map((figure, at) => [figure.id, at + 1]));
  const units = new Map(figures.map((figure) => [figure.id, figure.unit]));
  const position = (id: string): number => positions.get(id) ?? 0;
  const counting = [...collected.sheets.values()].flat().map((line): PendingRow => ({
    row: line.row, unit: line.unit, counted: line.amount ?? null, expected: line.expected, counts: line.counts.map(position).sort((a, b) => a - b), leftOut: null,
  }));
  const leftOut = collected.excluded.map(({ figureId, row }): PendingRow => ({
    row, unit: units.get(figureId) ?? "piece", counted: null, expected: optionalNumber(row.expected), counts: [], leftOut: position(figureId),
  }));
  return [...counting, ...leftOut];
}

/** Numbers for people and families, drawn anew for each revision, so that two packs cannot be laid side by side. */
function subjectNumbers(rows: readonly PendingRow[]): Map<string, number> {
  const subjects = [...new Set(rows.flatMap(({ row }) => row.subject ?? []))];
  for (let at = subjects.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    const [a, b] = [subjects[at], subjects[other]];
    if (a !== undefined && b !== undefined) [subjects[at], subjects[other]] = [b, a];
  }
  return new Map(subjects.map((subject, at) => [subject, at + 1]));
}

/** Rows whose record is a person, or goes on with one from briefing to briefing: by its id two briefings could be laid side by side. */
const OF_PERSONS: ReadonlySet<RowKind> = new Set<RowKind>(["volunteer", "learner", "membership", "participation", "mentor"]);

/** Codes of those records, drawn anew for each revision. */
function recordCodes(rows: readonly PendingRow[]): Map<string, string> {
  return new Map([...new Set(rows.flatMap(({ row }) => (OF_PERSONS.has(row.kind) ? [row.id] : [])))].map((id) => [id, randomUUID()]));
}

interface Portion {
  readonly briefingId: string;
  readonly kind: RowKind;
  readonly part: readonly PendingRow[];
  readonly numberOf: (row: PendingRow) => number | null;
  readonly codes: ReadonlyMap<string, string>;
  readonly districts: Districts;
  /** Rows written already. */
  readonly before: number;
}

async function frozenRows(tx: WriteTransaction, { briefingId, kind, part, numberOf, codes, districts, before }: Portion): Promise<BulkRow[]> {
  const ids = [...new Set(part.map(({ row }) => row.id))];
  const details = await detailsInEveryLanguage(tx, kind, ids);
  const provenance = await provenanceOf(tx, kind, ids);
  const keys = await personalKeys(tx, part, details.ru);
  return part.map((pending, at) => {
    const { row } = pending;
    const code = codes.get(row.id);
    const canonical = {
      ...canonicalOf(pending, numberOf(pending), details.ru.get(row.id), provenance.get(row.id)), recordId: code ?? row.id,
      district: kind === "delivery" && pending.leftOut === null ? (districts.get(row.id) ?? null) : null,
    };
    const { counts, ...columns } = canonical;
    const from = provenance.get(row.id);
    const frozen: { [Column in keyof BriefingRow]: BriefingRow[Column] } = {
      ...columns, id: newId(), briefingId, seq: before + at + 1, sourceId: code === undefined ? null : row.id, subjectId: row.subject, counts: counts.length ? `,${counts.join(",")},` : "",
      recordedBy: from?.recordedBy ?? "", confirmedBy: from?.confirmedBy ?? "", changed: from?.changed ?? [],
      words: wordsOf(details, row.id), personalKey: keys[at] ?? null, hash: rowHash(canonical, CANONICAL_FORM),
    };
    return frozen;
  });
}

type Details = Readonly<Record<Language, ReadonlyMap<string, RowDetails>>>;

async function detailsInEveryLanguage(tx: WriteTransaction, kind: RowKind, ids: readonly string[]): Promise<Details> {
  const found = new Map<Language, ReadonlyMap<string, RowDetails>>();
  for (const language of LANGUAGES) found.set(language, await detailsOf(tx, kind, ids, language));
  const of = (language: Language) => found.get(language) ?? new Map<string, RowDetails>();
  return { ru: of("ru"), kk: of("kk"), en: of("en") };
}

/** Where a row is about somebody, their name, the place and a learner's school are personal. */
function wordsOf(details: Details, id: string): Record<Language, RowWords> {
  const own = (language: Language): RowWords => {
    const each = details[language].get(id);
    const personal = (each?.about ?? null) !== null;
    return {
      number: each?.personalNumber ? "" : (each?.number ?? ""), name: personal ? "" : (each?.name ?? ""), provider: each?.provider ?? "", organiser: each?.organiser ?? "", volunteers: each?.volunteers ?? null,
      item: each?.personalItem ? "" : (each?.item ?? ""), place: personal ? "" : (each?.place ?? ""),
    };
  };
  return { ru: own("ru"), kk: own("kk"), en: own("en") };
}

/** Keys of what is personal, the same for rows that say the same of one person. */
async function personalKeys(tx: WriteTransaction, part: readonly PendingRow[], details: ReadonlyMap<string, RowDetails>): Promise<(string | null)[]> {
  const parts = new Map<string, PersonalPart>();
  const slots = part.map(({ row }) => {
    const each = details.get(row.id);
    if (!each || each.about === null) return null;
    const value: PersonalWords = { ...(each.personalNumber ? { number: each.number } : {}), name: each.name, item: each.personalItem ? each.item : "", place: each.place };
    const slot = `${each.about} ${row.subject ?? row.id} ${JSON.stringify(value)}`;
    parts.set(slot, { kind: each.about, id: row.subject ?? row.id, value });
    return slot;
  });
  const keys = await keepManyPersonal(tx, [...parts.values()]);
  const keyOf = new Map([...parts.keys()].map((slot, at) => [slot, keys[at] ?? null]));
  return slots.map((slot) => (slot === null ? null : (keyOf.get(slot) ?? null)));
}

function canonicalOf(pending: PendingRow, subjectNo: number | null, details: RowDetails | undefined, from: Provenance | undefined): Omit<CanonicalRow, "district"> {
  const { row, unit, counted, expected, counts, leftOut } = pending;
  const amount = amountOfRow(row);
  const ends = amount ? endsSaid(amount) : { low: null, high: null };
  return {
    kind: row.kind, recordId: row.id, subjectNo, date: row.date, dateTo: row.date_to, unit, qualifier: amount?.qualifier ?? null, ...ends,
    counted, expected, people: optionalNumber(row.people), listed: row.kind === "claim" ? (optionalNumber(row.listed) ?? 0) : null,
    listState: details?.claim?.listState ?? null, withinId: details?.claim?.within ?? null, repeatsId: details?.claim?.repeats ?? null,
    counts, leftOut, reason: leftOut === null ? null : row.reason,
    recordedAt: from?.recordedAt ?? null, confirmedAt: from?.confirmedAt ?? null, evidence: from?.evidence ?? null,
  };
}

/** A frozen row as the canonical form has it; what the tables say, for hashing it again. */
export function canonicalOfFrozen(row: BriefingRow): CanonicalRow {
  return { ...row, counts: positionsIn(row.counts) };
}

/** `,1,4,` as numbers. */
export const positionsIn = (counts: string): number[] => counts.split(",").filter(Boolean).map(Number);

/** What a frozen row says it amounts to; null where it has no amount. */
export const amountOfFrozen = ({ qualifier, low, high }: Pick<CanonicalRow, "qualifier" | "low" | "high">) => (qualifier === null ? null : amountSaid(qualifier, low, high));
