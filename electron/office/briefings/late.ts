/** What came after the issue: the rows that fall into its period since, and what it would say today (R15). */
import type { ExclusionReason } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { Period } from "../../../shared/domain/periods";
import type { FigureRowInWords } from "../../../shared/contract/briefings";
import type { Office } from "../createOffice";
import { issuedById } from "./freeze";
import { expectedQualifierOf, frozenFigures } from "./frozen";
import { type ComputedFigure, computeFigures } from "./figures";
import { rowsInWords } from "./present";
import { type Provenance, provenanceOf } from "./provenance";
import { type CandidateRow, describeRows, figureQuery } from "./rows";
import { figureRequest } from "./service";
import type { Askable } from "../../database/reader";
import { namedRows } from "../../database/namedRows";
import { wordFigure } from "./wordFigures";
import { WORDS } from "./words";

export interface LateRow {
  readonly figureId: string;
  readonly figure: string;
  readonly row: FigureRowInWords;
  /** Why it does not count, in words; null for one that does. */
  readonly why: string | null;
  readonly recordedAt: string | null;
  readonly recordedBy: string;
}

export interface Late {
  /** Figures that would say something else today; null where there was, or would be, none. `redefined`: what is counted has changed since, and not only the rows. */
  readonly figures: readonly { readonly figureId: string; readonly label: string; readonly issued: string | null; readonly now: string | null; readonly redefined: boolean }[];
  readonly rows: readonly LateRow[];
  /** Rows there are beyond those listed. */
  readonly more: number;
}

const LISTED = 100;
/** A row that is not of the period at all is not late. */
const OUTSIDE: ReadonlySet<ExclusionReason> = new Set(["before_period", "after_period", "period_overlaps", "not_yet"]);

/** @throws OfficeError NOT_FOUND */
export async function lateOf(office: Office, id: string, language: Language): Promise<Late> {
  const { reader, reports } = office.database;
  const briefing = await issuedById(reader, id);
  const period: Period = { from: briefing.fromDate, to: briefing.toDate };
  const request = await figureRequest(office, period);
  const [issued, today] = [await frozenFigures(reader, id), await computeFigures(reports, request)];
  const now = new Map(today.figures.map((figure) => [figure.id, figure]));
  const worded = (figure: ComputedFigure) => wordFigure(figure, today.facts, language);
  const before = new Map(issued.map((figure) => [figure.figureId, figure]));
  const redefined = new Set(issued.filter((figure) => figure.definitionVersion !== (now.get(figure.figureId)?.definitionVersion ?? figure.definitionVersion)).map(({ figureId }) => figureId));
  const differing = issued.flatMap((figure) => {
    const other = now.get(figure.figureId);
    const same = other && numbers(other.amount, other, other.people) === numbers({ qualifier: figure.qualifier, value: figure.value, high: figure.top }, { expected: figure.expected, expectedQualifier: expectedQualifierOf(figure) }, figure.people);
    return same ? [] : [{ figureId: figure.figureId, label: figure.words[language].label, issued: figure.words[language].wording, now: other ? worded(other).wording : null, redefined: redefined.has(figure.figureId) }];
  });
  const fresh = today.figures.filter((figure) => !before.has(figure.id)).map((figure) => ({ figureId: figure.id, label: worded(figure).label, issued: null, now: worded(figure).wording, redefined: false }));
  const found: { figure: ComputedFigure; row: CandidateRow }[] = [];
  const leftOut = new Map<string, { figure: ComputedFigure; row: CandidateRow }>();
  for (const figure of today.figures) {
    const { sql, parameters } = figureQuery({ ...request, figureId: figure.id });
    // Of a figure that the briefing did not have yet, a row is new where it counted in none of its figures.
    const position = before.get(figure.id)?.position;
    const rows = await namedRows<CandidateRow>(
      reports,
      `select id, kind, date, date_to, subject, qualifier, amount, high, expected, listed, reason from (${sql}) figure
       where not exists (select 1 from briefing_row r where r.briefing_id = :briefing and (r.record_id = figure.id or r.source_id = figure.id) and r.kind = figure.kind
         and (figure.reason is not null or r.counts like :mark))
       order by date, id`,
      { ...parameters, briefing: id, mark: position === undefined ? "%,%" : `%,${position},%` },
    );
    // Under another definition rows count that were there all along: late are those recorded since.
    const known = redefined.has(figure.id) ? await recordedBefore(office, rows, briefing.cutoffAt) : new Set<string>();
    for (const row of rows) {
      if (known.has(row.id)) continue;
      if (row.reason === null) found.push({ figure, row });
      // Left out of several figures, it is told once.
      else if (!OUTSIDE.has(row.reason) && !leftOut.has(`${row.kind} ${row.id}`)) leftOut.set(`${row.kind} ${row.id}`, { figure, row });
    }
  }
  const counting = new Set(found.map(({ row }) => `${row.kind} ${row.id}`));
  found.push(...[...leftOut].flatMap(([key, each]) => (counting.has(key) ? [] : [each])));
  const listed = found.slice(0, LISTED);
  return { figures: [...differing, ...fresh], rows: await lateRows(office, listed, worded, language), more: found.length - listed.length };
}

const numbers = ({ qualifier, value, high }: ComputedFigure["amount"], { expected, expectedQualifier }: Pick<ComputedFigure, "expected" | "expectedQualifier">, people: number | null): string => JSON.stringify([qualifier, value, high, expected, expectedQualifier, people]);

async function recordedBefore({ database: { reports } }: Office, rows: readonly CandidateRow[], instant: string): Promise<Set<string>> {
  const before = new Set<string>();
  for (const [id, { recordedAt }] of await provenanceOfAll(reports, rows)) if (recordedAt !== null && recordedAt <= instant) before.add(id);
  return before;
}

async function provenanceOfAll(reports: Askable, rows: readonly CandidateRow[]): Promise<Map<string, Provenance>> {
  const found = new Map<string, Provenance>();
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const ids = [...new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id))];
    for (const [id, each] of await provenanceOf(reports, kind, ids)) found.set(id, each);
  }
  return found;
}

async function lateRows(
  office: Office, listed: readonly { figure: ComputedFigure; row: CandidateRow }[], worded: (figure: ComputedFigure) => { label: string }, language: Language,
): Promise<LateRow[]> {
  const { reports } = office.database;
  const rows = await rowsInWords(reports, await describeRows(reports, listed.map(({ row }) => row), language));
  const recorded = await provenanceOfAll(reports, listed.map(({ row }) => row));
  return listed.flatMap(({ figure }, at): LateRow[] => {
    const row = rows[at];
    if (!row) return [];
    const from = recorded.get(row.id);
    return [{ figureId: figure.id, figure: worded(figure).label, row, why: row.reason === null ? null : WORDS[language].reasons[row.reason], recordedAt: from?.recordedAt ?? null, recordedBy: from?.recordedBy ?? "" }];
  });
}
