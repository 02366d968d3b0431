/** Bounds of a total whose providers gave no lists (R8, R10, R25), and what should be asked to tighten them. */
import { unitScale } from "../../../shared/domain/amounts";
import { amountOfBounds, BOUNDS_EXCLUSIONS, type BoundsClaim, boundsOf, highsIfInside, type InsideQuestion } from "../../../shared/domain/bounds";
import type { Askable } from "../../database/reader";
import type { FigureDefinition } from "./definitions";
import { type ClaimFact, factsFor } from "./facts";
import type { ComputedFigure } from "./figures";
import type { RowSetPart } from "./rowSets/part";
import { namedRows, numberOf, type SqlParameters } from "../../database/namedRows";
import type { Tally } from "./tally";

/** May one claim of a partner contain another (the 6 inside the 30)? `highIfInside` is the top if it does. */
export interface BoundsQuestion {
  readonly kind: "claim_within";
  readonly figureId: string;
  readonly claimId: string;
  readonly withinId: string;
  /** In the scale of the figure's unit; null where the top stays open. */
  readonly highIfInside: number | null;
}

interface ClaimRow {
  readonly id: string;
  readonly listed: number | string | null;
}

/** Claims a bounds figure weighs: those of its own period, also the ones a list or another claim has replaced. */
async function weighedClaims(from: Askable, part: RowSetPart, parameters: SqlParameters): Promise<{ claim: BoundsClaim; fact: ClaimFact }[]> {
  const rows = await namedRows<ClaimRow>(
    from,
    `select id, listed from (${part.sql}) candidate
     where reason is null or reason in (${BOUNDS_EXCLUSIONS.map((reason) => `'${reason}'`).join(", ")}) order by id`,
    parameters,
  );
  const { claims } = await factsFor(from, new Map([["claim", rows.map((row) => row.id)]]));
  return rows.flatMap(({ id, listed }) => {
    const fact = claims.get(id);
    if (!fact) return [];
    const { amount, listState, within, repeats } = fact;
    return [{ fact, claim: { id, amount, listed: numberOf(listed), listState, within, repeats } }];
  });
}

/** Null when nobody claimed anything: what is itemised stands as a figure of its own. */
export async function computeBounds(
  from: Askable, definition: FigureDefinition, tally: Tally, parameters: SqlParameters,
): Promise<{ figure: ComputedFigure; questions: BoundsQuestion[] } | null> {
  const part = definition.parts.find((each) => each.name.startsWith("claims."));
  const { unit } = definition;
  if (!part || !unit) throw new Error(`${definition.id} has no claims to weigh.`);
  const weighed = await weighedClaims(from, part, parameters);
  if (weighed.length === 0) return null;
  const claims = weighed.map((each) => each.claim);
  const itemised = tally.subjects * unitScale(unit);
  const bounds = boundsOf({ itemised, claims });
  const computed = amountOfBounds(bounds);
  const figure: ComputedFigure = {
    id: definition.id, definition: definition.id, definitionVersion: definition.version, section: definition.section, key: "", unit, method: "bounds",
    amount: computed.amount, low: bounds.low, high: bounds.high, computed, promised: null, expected: null, expectedQualifier: null,
    itemised: claims.every((claim) => claim.listState === "complete"), rows: tally.rows, excluded: tally.excluded, people: null,
  };
  const pairs = pairsOfOnePartner(weighed);
  const highs = highsIfInside({ itemised, claims }, pairs);
  const questions = pairs.map(({ inner, outer }, at): BoundsQuestion => ({
    kind: "claim_within", figureId: definition.id, claimId: inner, withinId: outer, highIfInside: highs[at] ?? null,
  }));
  return { figure, questions };
}

/** Two open claims of the same partners that nobody has set against each other; the smaller may lie inside the larger, unless somebody said it does not. */
function pairsOfOnePartner(weighed: readonly { claim: BoundsClaim; fact: ClaimFact }[]): InsideQuestion[] {
  const open = weighed.filter(({ claim }) => claim.listState !== "complete" && claim.amount.value !== null && (claim.within ?? claim.repeats ?? null) === null);
  const partners = (fact: ClaimFact): string => fact.partners.map((partner) => partner.id).sort().join(" ");
  const size = ({ amount }: BoundsClaim): number => amount.high ?? amount.value ?? 0;
  const byPartners = new Map<string, (typeof open)[number][]>();
  for (const each of open) {
    const group = byPartners.get(partners(each.fact));
    if (group) group.push(each);
    else byPartners.set(partners(each.fact), [each]);
  }
  return [...byPartners].flatMap(([key, group]) => {
    const [largest, ...rest] = group.sort((a, b) => size(b.claim) - size(a.claim) || (a.claim.id < b.claim.id ? -1 : 1));
    const asked = rest.filter(({ claim, fact }) => largest && !fact.apart.includes(largest.claim.id) && !largest.fact.apart.includes(claim.id));
    return largest && key !== "" ? asked.map(({ claim }) => ({ inner: claim.id, outer: largest.claim.id })) : [];
  });
}
