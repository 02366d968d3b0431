/**
 * Computing the figures of a period. Each value is the aggregate of the same row set that `rows.ts` pages through
 * and that exports write out, so a figure and its rows cannot differ (R13).
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Amount, Qualifier, Unit } from "../../../shared/domain/amounts";
import { unitScale } from "../../../shared/domain/amounts";
import { amountOfInterval, type ComputedAmount, sumAmounts } from "../../../shared/domain/amountArithmetic";
import { endsOf } from "../../../shared/domain/counting";
import type { CountMethod, Figure } from "../../../shared/domain/figures";
import { sortKey } from "../../../shared/domain/names";
import type { Period } from "../../../shared/domain/periods";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import { type BoundsQuestion, computeBounds } from "./bounds";
import { measuresInUse } from "../ownFigures/queries";
import { DEFINITIONS, type FigureDefinition, figureId, type KeyKind, measureOf, type Section } from "./definitions";
import type { Places } from "../places/service";
import { type Facts, factsFor, withPlaceNames } from "./facts";
import type { RowSetPart } from "./rowSets/part";
import { outcomeUnit } from "./rowSets/programmes";
import type { SqlParameters } from "../../database/namedRows";
import { NO_TALLY, partParameters, type Tally, tallyPart } from "./tally";

/** A figure with what its sentence needs. Amounts in the scale of `unit`. */
export interface ComputedFigure extends Figure {
  readonly section: Section;
  readonly key: string;
  /** The value as arithmetic left it, with what is "about" or unknown in it. */
  readonly computed: ComputedAmount;
  /** What was promised, as sure as the promise was (R9), unknown where it had no number; null where nothing was promised for these days. */
  readonly promised: ComputedAmount | null;
  /** People reached at the least, for headcount deliveries (R6); a plain number. */
  readonly people: number | null;
}

export interface FigureSet {
  readonly period: Period;
  readonly figures: readonly ComputedFigure[];
  /** What somebody should answer before the figure can be tighter. */
  readonly questions: readonly BoundsQuestion[];
  readonly facts: Facts;
}

export interface FigureRequest {
  readonly period: Period;
  /** The corps as a provider of aid. */
  readonly corpsPartnerId: string;
  /** What is dated later is only a plan (R3). */
  readonly today: string;
  /** Names of places, for figures that are narrowed by one; without it they are said by their code. */
  readonly places?: Pick<Places, "name">;
}

/** All figures of a period that have something to say, in the order of a briefing; `wanted` asks for some definitions only. */
export async function computeFigures(from: Askable, request: FigureRequest, wanted: (definition: string) => boolean = () => true): Promise<FigureSet> {
  const parameters = partParameters(request);
  const definitions = (await definitionsInUse(from)).filter(({ id }) => wanted(id));
  const tallies = await tallyAll(from, definitions, parameters);
  const facts = await withPlaceNames(await factsFor(from, keysOf(tallies)), request);
  const figures: ComputedFigure[] = [];
  const questions: BoundsQuestion[] = [];
  for (const definition of definitions) {
    // A year has a thousand claims, and a figure for each: windows are answered between the definitions.
    await nextTurn();
    for (const [key, tally] of talliesOf(definition, tallies)) {
      if (!speaks(definition, tally)) continue;
      if (definition.method === "bounds") {
        const found = await computeBounds(from, definition, tally, parameters);
        if (found) figures.push(found.figure);
        questions.push(...(found?.questions ?? []));
      } else {
        const figure = figureOf(definition, key, tally, facts);
        if (figure) figures.push(figure);
      }
    }
  }
  await nextTurn();
  return { period: request.period, figures: inOrder(figures, facts), questions, facts };
}

type Tallies = ReadonlyMap<string, ReadonlyMap<string, Tally>>;

/** The catalogue, and of what a corps can compose that which it has composed. */
async function definitionsInUse(from: Askable): Promise<FigureDefinition[]> {
  const measures = await measuresInUse(from);
  return DEFINITIONS.filter(({ id }) => {
    const measure = measureOf(id);
    return measure === null || measures.has(measure);
  });
}

async function tallyAll(from: Askable, definitions: readonly FigureDefinition[], parameters: SqlParameters): Promise<Tallies> {
  const parts = new Map<string, { part: RowSetPart; keyed: boolean }>();
  for (const { parts: own, key } of definitions) for (const part of own) parts.set(part.name, { part, keyed: key !== null });
  const tallies = new Map<string, Map<string, Tally>>();
  for (const { part, keyed } of parts.values()) tallies.set(part.name, await tallyPart(from, part, keyed, parameters));
  return tallies;
}

/** Tallies of a definition by key. Its parts have no row in common, so they add up. */
function talliesOf(definition: FigureDefinition, tallies: Tallies): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const part of definition.parts) {
    for (const [key, tally] of tallies.get(part.name) ?? []) found.set(key, both(found.get(key) ?? NO_TALLY, tally));
  }
  return found;
}

function both(a: Tally, b: Tally): Tally {
  const sum = (of: keyof Tally): number => (a[of] ?? 0) + (b[of] ?? 0);
  return {
    rows: sum("rows"), excluded: sum("excluded"), excludedInside: sum("excludedInside"), subjects: sum("subjects"), claims: sum("claims"),
    low: sum("low"), top: sum("top"), open: sum("open"), passed: sum("passed"), about: sum("about"), unknown: sum("unknown"), expectedUnknown: sum("expectedUnknown"),
    expected: a.expected === null && b.expected === null ? null : sum("expected"),
    people: a.people === null && b.people === null ? null : Math.max(a.people ?? 0, b.people ?? 0),
  };
}

/** A figure without a row inside the period says nothing, whatever lies beyond its edges. */
function speaks(definition: FigureDefinition, tally: Tally): boolean {
  return tally.rows >= definition.leastRows && tally.rows + tally.excludedInside > 0;
}

function keysOf(tallies: Tallies): Map<KeyKind, string[]> {
  const keys = new Map<KeyKind, string[]>();
  for (const { key, parts } of DEFINITIONS) {
    if (key === null) continue;
    keys.set(key, [...(keys.get(key) ?? []), ...parts.flatMap((part) => [...(tallies.get(part.name)?.keys() ?? [])])]);
  }
  return keys;
}

function figureOf(definition: FigureDefinition, key: string, tally: Tally, facts: Facts): ComputedFigure | null {
  const own = ownOf(definition, key, facts);
  if (!own) return null;
  const { unit, method, version } = own;
  const computed = valueOf(method, unit, tally);
  const promised = method === "sum_expected" ? promisedOf(tally, facts.commitments.get(key)?.qualifier ?? "exact") : null;
  return {
    id: figureId(definition.id, key), definition: definition.id, definitionVersion: version, section: definition.section,
    key, unit, method, amount: computed.amount, ...endsOf(computed.amount), computed, promised,
    ...saidOfPromise(promised),
    itemised: definition.id === "information.output" ? computed.amount.qualifier === "exact" : tally.claims === 0,
    rows: tally.rows, excluded: tally.excluded,
    // A number of deliveries is no number of people.
    people: method === "rows" ? null : tally.people,
  };
}

/** Unit and method where the record behind the key decides them. A claim whose list is complete is counted by its rows (R8). */
function ownOf({ unit, method, version, key: kind }: FigureDefinition, key: string, facts: Facts): { unit: Unit; method: CountMethod; version: number } | null {
  switch (kind) {
    case "commitment": {
      const commitment = facts.commitments.get(key);
      return commitment ? { unit: commitment.unit, method, version } : null;
    }
    case "item": {
      const item = facts.items.get(key);
      return item ? { unit: item.unit, method, version } : null;
    }
    case "claim": {
      const claim = facts.claims.get(key);
      if (!claim) return null;
      const counted = claim.recipientKind === "item" || claim.recipientKind === "money" ? "sum" : "distinct";
      return { unit: claim.unit, method: claim.listState === "complete" ? counted : method, version };
    }
    case "outcome": {
      const counted = outcomeUnit(key);
      return counted ? { unit: counted, method, version } : null;
    }
    case "target": {
      const target = facts.targets.get(key);
      return target ? { unit: target.unit, method, version } : null;
    }
    case "own": {
      const own = facts.own.get(key);
      const counted = unit ?? own?.unit;
      return own && counted ? { unit: counted, method, version: own.version } : null;
    }
    default:
      return unit ? { unit, method, version } : null;
  }
}

const plain = (amount: Amount): ComputedAmount => ({ amount, lowAbout: false, highAbout: false, unknownParts: 0 });

const saidOfPromise = (promised: ComputedAmount | null): Pick<Figure, "expected" | "expectedQualifier"> =>
  promised === null || promised.amount.value === null ? { expected: null, expectedQualifier: null } : { expected: promised.amount.value, expectedQualifier: promised.amount.qualifier };

/** Each due date was promised as surely as the whole promise is, or with a number of its own; one without a number opens the top. */
function promisedOf({ expected, expectedUnknown }: Tally, qualifier: Qualifier): ComputedAmount | null {
  if (expected === null) return expectedUnknown > 0 ? sumAmounts([UNKNOWN]) : null;
  const each: Amount = { qualifier: qualifier === "unknown" ? "exact" : qualifier, value: expected, high: null };
  return sumAmounts(expectedUnknown > 0 ? [each, UNKNOWN] : [each]);
}

/** The same arithmetic as `recount`, from sums instead of rows. */
function valueOf(method: CountMethod, unit: Unit, tally: Tally): ComputedAmount {
  if (method === "distinct") return plain(exactly(tally.subjects * unitScale(unit)));
  if (method === "rows") return plain(exactly(tally.rows * unitScale(unit)));
  const lowKind = tally.passed > 0 ? "passed" : tally.about > 0 ? "about" : "firm";
  const highAbout = tally.about > 0;
  const sum = amountOfInterval({ low: tally.low, lowKind, high: tally.open > 0 ? null : tally.top, highAbout }, tally.unknown);
  return tally.passed > 0 && tally.about > 0 ? { ...sum, lowAbout: true } : sum;
}

/** Definitions in their order; within one, by the names a reader knows, so that the order does not depend on ids. */
function inOrder(figures: readonly ComputedFigure[], facts: Facts): ComputedFigure[] {
  const names = (figure: ComputedFigure): string => {
    const claim = facts.claims.get(figure.key);
    const commitment = facts.commitments.get(figure.key);
    const other = facts.headquarters.get(figure.key) ?? facts.materials.get(figure.key) ?? facts.campaigns.get(figure.key) ?? facts.programmes.get(figure.key) ?? facts.items.get(figure.key) ?? facts.targets.get(figure.key)?.programme ?? facts.topics.get(figure.key) ?? facts.own.get(figure.key);
    return sortKey(claim?.partners[0]?.nameRu ?? commitment?.partner.nameRu ?? other?.nameRu ?? "");
  };
  // Folding a name takes longer than comparing two keys, and a year's figures are compared ten thousand times.
  const keyed = figures.map((figure) => ({ figure, name: names(figure) }));
  const position = new Map(DEFINITIONS.map((definition, at) => [definition.id as string, at]));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return keyed
    .sort((a, b) => (position.get(a.figure.definition) ?? 0) - (position.get(b.figure.definition) ?? 0) || compare(a.name, b.name) || compare(a.figure.key, b.figure.key))
    .map(({ figure }) => figure);
}
