/** What a head wants to know of a period before the press does, from the figures and the records behind them. */
import type { FigureWarning } from "../../../shared/contract/briefingLooks";
import { rateMisfit } from "../../../shared/domain/dailyRates";
import { fallsShort, isJump, periodBefore, widestGrowth } from "../../../shared/domain/figureWarnings";
import type { Language } from "../../../shared/domain/languages";
import type { Period } from "../../../shared/domain/periods";
import { exactly } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import type { Office } from "../createOffice";
import { familiesOfSeveral, peopleOfSeveral } from "../deliveries/helpedBy";
import { definitionOf, type KeyKind } from "./definitions";
import type { ClaimFact } from "./facts";
import { computeFigures, type ComputedFigure, type FigureSet } from "./figures";
import { monthWarnings } from "./monthWarnings";
import { figureRequest } from "./service";
import { namedRows } from "../../database/namedRows";
import { keyName, numberOfClaim, wordFigure } from "./wordFigures";

/** So many of the people helped twice are named at once. */
const NAMED_PEOPLE = 5;

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
  const people = await peopleOfSeveral(reports, period, NAMED_PEOPLE);
  const labelled = (figure: ComputedFigure) => ({ figureId: figure.id, label: wordFigure(figure, set.facts, language).label });
  return [
    ...(total > 0 ? [{ kind: "overlap", families: total } as const] : []),
    ...(people.total > 0 ? [{ kind: "overlap_people", people: people.total, first: people.first } as const] : []),
    ...(await withoutSource(reports, set)).map((figure) => ({ kind: "claim_without_source", ...labelled(figure), claimId: figure.key } as const)),
    ...ratesAndTotals(set, language),
    ...jumps(before, set, language, factor),
    ...comings(before, set, language),
    ...unconfirmed(set).map((figure) => ({ kind: "expected_without_confirmation", ...labelled(figure), commitmentId: figure.key, wording: wordFigure(figure, set.facts, language).wording } as const)),
    ...(await monthWarnings(reports, period, language)),
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
    const times = other ? widestGrowth(other.amount, figure.amount) : null;
    if (!other || !isJump(times, factor)) return [];
    const words = wordFigure(figure, now.facts, language);
    return [{ kind: "jump", figureId: figure.id, label: words.label, before: wordFigure(other, before.facts, language).wording, after: words.wording, times: tenths(times) }];
  });
}

/** What each has its day for, and no later one: that such a figure comes and goes is nothing to wonder at. */
const COMES_AND_GOES: ReadonlySet<KeyKind | null> = new Set<KeyKind | null>(["claim", "commitment", "campaign", "item"]);

/** Figures that one of two stretches of days has and the other has not; nothing where either has none at all. */
function comings(before: FigureSet, now: FigureSet, language: Language): FigureWarning[] {
  if (before.figures.length === 0 || now.figures.length === 0) return [];
  const only = (one: FigureSet, other: FigureSet): string[] => {
    const known = new Set(other.figures.filter(isSomething).map(({ id }) => id));
    return one.figures.filter((figure) => isSomething(figure) && !known.has(figure.id) && !COMES_AND_GOES.has(definitionOf(figure.id)?.definition.key ?? null)).map((figure) => wordFigure(figure, one.facts, language).label);
  };
  const [appeared, vanished] = [only(now, before), only(before, now)];
  return [...(appeared.length ? [{ kind: "appeared", labels: appeared } as const] : []), ...(vanished.length ? [{ kind: "vanished", labels: vanished } as const] : [])];
}
const isSomething = (figure: ComputedFigure): boolean => figure.amount.value !== 0;

/** What partners give each day against the totals that the same partners reported of the same thing. */
function ratesAndTotals(set: FigureSet, language: Language): FigureWarning[] {
  const open = of(set, "claims").flatMap((figure) => {
    const fact = set.facts.claims.get(figure.key);
    return fact && fact.listState !== "complete" && fact.amount.value !== null ? [{ figure, fact }] : [];
  });
  const about = ({ partners, recipientKind, unit, item, group }: ClaimFact): string =>
    JSON.stringify([partners.map(({ id }) => id).sort(), recipientKind, unit, recipientKind === "item" ? item?.id : null, group?.id ?? null]);
  const claimed = (fact: ClaimFact) => ({ amount: fact.amount, period: { from: fact.from, to: fact.to } });
  return open.filter(({ fact }) => fact.perDay).flatMap(({ figure, fact: rate }) =>
    open.filter(({ fact }) => !fact.perDay && about(fact) === about(rate)).flatMap(({ fact: total }): FigureWarning[] => {
      const found = rateMisfit(claimed(rate), claimed(total), rate.recipientKind !== "item" && rate.recipientKind !== "money");
      if (!found) return [];
      const limit = numberOfClaim({ ...rate, perDay: false, amount: exactly(found.limit) }, language);
      return [{
        kind: "rate_and_total", figureId: figure.id, label: keyName(figure, set.facts, language), claimId: total.id, misfit: found.misfit, days: found.days,
        rate: numberOfClaim(rate, language), limit, total: numberOfClaim(total, language),
      }];
    }),
  );
}

export const tenths = (times: number): number => Math.round(times * 10) / 10;

/** Commitments of which something was expected, in numbers or without, and less or nothing is confirmed (R4). */
const unconfirmed = (set: FigureSet): ComputedFigure[] =>
  of(set, "commitment.kept").filter(({ amount, promised }) => promised !== null && fallsShort(amount, promised.amount));
