/** What a revision changed: per figure old and new, and the rows that came, went or changed (R15). From frozen tables only. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { comparedEnds } from "../../../shared/domain/counting";
import type { RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { Askable } from "../../database/reader";
import { Briefing } from "./briefing.entity";
import type { BriefingFigure } from "./briefingFigure.entity";
import { positionsIn } from "./freezeRows";
import { expectedQualifierOf, frozenFigures } from "./frozen";
import { namedRows } from "../../database/namedRows";

export interface AffectedRow {
  readonly kind: RowKind;
  /** What it is called in the files of its revision. */
  readonly code: string;
  readonly what: "added" | "gone" | "changed";
  /** Its place among the rows of its revision: of the one before for a row that went. */
  readonly seq: number;
}

export interface FigureChange {
  readonly figureId: string;
  readonly label: string;
  /** Statements in words; null where the figure was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** True when the number itself differs. */
  readonly differs: boolean;
  readonly rows: readonly AffectedRow[];
}

/** All revisions of a briefing, the first one first. */
export async function revisionsOf(from: Askable, number: string): Promise<Briefing[]> {
  return from.manager.getRepository(Briefing).find({ where: { number, state: "issued" }, order: { revision: "ASC" } });
}

/** Every revision of every number, the newest first. */
export async function everyRevision(from: Askable): Promise<{ id: string; number: string; revision: number; from: string; to: string }[]> {
  const found = await from.manager.getRepository(Briefing).find({ where: { state: "issued" }, order: { sortKey: "DESC" } });
  return found.map(({ id, number, revision, fromDate, toDate }) => ({ id, number, revision, from: fromDate, to: toDate }));
}

/** Every number that was issued. */
export async function numbersIssued(from: Askable): Promise<string[]> {
  const rows = await namedRows<{ number: string }>(from, "select distinct number from briefing where state = 'issued'", {});
  return rows.map((row) => row.number);
}

interface SlimRow {
  readonly seq: number;
  readonly kind: RowKind;
  readonly record_id: string;
  readonly code: string;
  readonly counts: string;
  readonly said: string;
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, SlimRow>>;

const PORTION = 5_000;

/** Counting rows by figure id, then by record. */
async function rowsByFigure(from: Askable, briefingId: string, figures: readonly BriefingFigure[]): Promise<Rows> {
  const ids = new Map(figures.map((figure) => [figure.position, figure.figureId]));
  const found = new Map<string, Map<string, SlimRow>>();
  for (let after = 0; ; ) {
    const rows = await namedRows<SlimRow>(
      from,
      `select seq, kind, coalesce(source_id, record_id) as record_id, record_id as code, counts, coalesce(subject_id, '') || ' ' || coalesce(date, '') || ' ' || coalesce(date_to, '') || ' ' || coalesce(qualifier, '') || ' ' || coalesce(low, '')
         || ' ' || coalesce(high, '') || ' ' || coalesce(counted, '') || ' ' || coalesce(expected, '') || ' ' || coalesce(listed, '') as said
       from briefing_row where briefing_id = :briefingId and left_out is null and seq > :after order by seq limit :limit`,
      { briefingId, after, limit: PORTION },
    );
    for (const row of rows) {
      for (const position of positionsIn(row.counts)) {
        const id = ids.get(position) ?? "";
        const own = found.get(id) ?? new Map<string, SlimRow>();
        found.set(id, own);
        own.set(`${row.kind} ${row.record_id}`, row);
      }
    }
    if (rows.length < PORTION) return found;
    after = Number(rows.at(-1)?.seq ?? after);
    await nextTurn();
  }
}

/** Figures of which anything differs between two revisions, in the order of the later one. */
export async function changesBetweenRevisions(from: Askable, before: string, after: string, language: Language): Promise<FigureChange[]> {
  const [old, now] = [await frozenFigures(from, before), await frozenFigures(from, after)];
  const [oldRows, nowRows] = [await rowsByFigure(from, before, old), await rowsByFigure(from, after, now)];
  const ids = [...new Set([...now, ...old].map((figure) => figure.figureId))];
  return ids.flatMap((figureId): FigureChange[] => {
    const [a, b] = [old.find((figure) => figure.figureId === figureId), now.find((figure) => figure.figureId === figureId)];
    const rows = affected(oldRows.get(figureId) ?? new Map<string, SlimRow>(), nowRows.get(figureId) ?? new Map<string, SlimRow>());
    const differs = numbersOf(a) !== numbersOf(b);
    if (!differs && rows.length === 0) return [];
    return [{ figureId, label: (b ?? a)?.words[language].label ?? "", before: a?.words[language].wording ?? null, after: b?.words[language].wording ?? null, differs, rows }];
  });
}

function numbersOf(figure: BriefingFigure | undefined): string {
  if (!figure) return "";
  const { low, high } = comparedEnds({ qualifier: figure.qualifier, value: figure.value, high: figure.top }, figure.low, figure.high);
  return JSON.stringify([figure.qualifier, figure.value, figure.top, low, high, figure.expected, expectedQualifierOf(figure), figure.people]);
}

function affected(old: ReadonlyMap<string, SlimRow>, now: ReadonlyMap<string, SlimRow>): AffectedRow[] {
  const row = (what: AffectedRow["what"], { kind, code, seq }: SlimRow): AffectedRow => ({ kind, code, what, seq: Number(seq) });
  const gone = [...old].flatMap(([key, each]) => (now.has(key) ? [] : [row("gone", each)]));
  const others = [...now].flatMap(([key, each]) => {
    const before = old.get(key);
    if (!before) return [row("added", each)];
    return before.said === each.said ? [] : [row("changed", each)];
  });
  return [...gone, ...others];
}
