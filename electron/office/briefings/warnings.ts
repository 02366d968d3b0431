/** What a head wants to know of a period before the press does, from the figures and the records behind them. */
import type { FigureWarning } from "../../../shared/contract/briefingLooks";
import { growth, isJump, lastDayOfMonthFrom, periodBefore } from "../../../shared/domain/figureWarnings";
import type { Language } from "../../../shared/domain/languages";
import type { Period } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { Office } from "../createOffice";
import { familiesOfSeveral } from "../deliveries/helpedBy";
import { computeFigures, type ComputedFigure, type FigureSet } from "./figures";
import { figureRequest } from "./service";
import { namedRows } from "../../database/namedRows";
import { wordFigure } from "./wordFigures";

export interface WarningsAsked {
  readonly period: Period;
  readonly language: Language;
  /** How many times a figure may grow or shrink unnoticed. */
  readonly factor: number;
}

export async function warningsOf(office: Office, { period, language, factor }: WarningsAsked): Promise<FigureWarning[]> {
  const { reports } = office.database;
  const request = await figureRequest(office, period);
  const set = await computeFigures(reports, request);
  const before = await computeFigures(reports, { ...request, period: periodBefore(period) });
  const { total } = await familiesOfSeveral(reports, period, { page: 1, pageSize: 1 });
  const labelled = (figure: ComputedFigure) => ({ figureId: figure.id, label: wordFigure(figure, set.facts, language).label });
  return [
    ...(total > 0 ? [{ kind: "overlap", families: total } as const] : []),
    ...(await withoutSource(reports, set)).map((figure) => ({ kind: "claim_without_source", ...labelled(figure), claimId: figure.key } as const)),
    ...jumps(before, set, language, factor),
    ...unconfirmed(set).map((figure) => ({ kind: "expected_without_confirmation", ...labelled(figure), commitmentId: figure.key, wording: wordFigure(figure, set.facts, language).wording } as const)),
    ...(await monthsCut(reports, set)).map(({ figure, until }) => ({ kind: "month_cut", ...labelled(figure), commitmentId: figure.key, until } as const)),
  ];
}

const of = (set: FigureSet, definition: string): ComputedFigure[] => set.figures.filter((figure) => figure.definition === definition);

/** Claims of the period for which no paper is named and none is attached. */
async function withoutSource(from: Askable, set: FigureSet): Promise<ComputedFigure[]> {
  const claims = of(set, "claims");
  if (claims.length === 0) return [];
  const rows = await namedRows<{ id: string }>(
    from,
    `select id from claim where id in (:...ids) and source_document = '' and not exists (
       select 1 from attachment a where a.owner_kind = 'claims' and a.owner_id = claim.id and a.deleted_at is null)`,
    { ids: claims.map((figure) => figure.key) },
  );
  const bare = new Set(rows.map((row) => row.id));
  return claims.filter((figure) => bare.has(figure.key));
}

function jumps(before: FigureSet, now: FigureSet, language: Language, factor: number): FigureWarning[] {
  const old = new Map(before.figures.map((figure) => [figure.id, figure]));
  return now.figures.flatMap((figure): FigureWarning[] => {
    const other = old.get(figure.id);
    const times = other ? growth(other.amount, figure.amount) : null;
    if (!other || !isJump(times, factor)) return [];
    const words = wordFigure(figure, now.facts, language);
    return [{ kind: "jump", figureId: figure.id, label: words.label, before: wordFigure(other, before.facts, language).wording, after: words.wording, times: tenths(times) }];
  });
}

export const tenths = (times: number): number => Math.round(times * 10) / 10;

/** Commitments of which something was expected and less, or nothing, is confirmed (R4). */
const unconfirmed = (set: FigureSet): ComputedFigure[] =>
  of(set, "commitment.kept").filter((figure) => figure.expected !== null && figure.expected > 0 && (figure.amount.value ?? 0) < figure.expected);

/** Monthly commitments due in the period whose month ends after it: another briefing may count the same groceries (R5). */
async function monthsCut(from: Askable, set: FigureSet): Promise<{ figure: ComputedFigure; until: string }[]> {
  const monthly = of(set, "commitment.kept").filter((figure) => /FREQ=MONTHLY/u.test(set.facts.commitments.get(figure.key)?.rule ?? ""));
  if (monthly.length === 0) return [];
  const rows = await namedRows<{ commitment_id: string; last: string }>(
    from,
    `select commitment_id, max(due_date) as last from occurrence where commitment_id in (:...ids) and deleted_at is null and state <> 'cancelled' and due_date >= :from and due_date <= :to group by commitment_id`,
    { ids: monthly.map((figure) => figure.key), from: set.period.from, to: set.period.to },
  );
  return monthly.flatMap((figure) => {
    const last = rows.find((row) => row.commitment_id === figure.key)?.last;
    const until = last === undefined ? null : lastDayOfMonthFrom(last);
    return until !== null && until > set.period.to ? [{ figure, until }] : [];
  });
}
