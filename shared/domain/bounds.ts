/**
 * Bounds of a total over providers some of whom gave no lists (R8, R10, R25): the smallest and the
 * largest number that fit everything known. Families, citizens, any countable thing; one kind per call.
 *
 * low  = the largest of (distinct itemised, the full value of each claim whose list is incomplete)
 * high = distinct itemised + the sum over claims of max(0, claim - its own listed rows)
 */
import type { Amount } from "./amounts";
import { amountOfInterval, intervalOf, type ComputedAmount, type FloorKind, type Interval } from "./amountArithmetic";
import type { ExclusionReason } from "./figures";

export const LIST_STATES = ["none", "partial", "complete"] as const;
export type ListState = (typeof LIST_STATES)[number];

/** A total that somebody reported. Numbers are integers in the scale of the unit, like `amount`. */
export interface BoundsClaim {
  readonly id: string;
  readonly amount: Amount;
  /** How many distinct itemised rows are known to be this claim's own. */
  readonly listed: number;
  readonly listState: ListState;
  /** Id of a claim that contains this one (the 6 inside the 30). Ignored when that claim is not counted here. */
  readonly within?: string | null;
  /** Id of an earlier claim about the same families. Several repeats of one claim are about the same families too. */
  readonly repeats?: string | null;
}

/** Why a claim that was weighed adds nothing to the top. */
export const BOUNDS_EXCLUSIONS = ["list_complete", "within_claim", "repeats_claim", "no_number"] as const satisfies readonly ExclusionReason[];
export type BoundsExclusion = (typeof BOUNDS_EXCLUSIONS)[number];

export interface Bounds {
  /** Null when nothing is known but that something happened. */
  readonly low: number | null;
  /** `passed`: more than `low`; `about`: `low` is somebody's "about". */
  readonly lowKind: FloorKind;
  /** Null when the top is open. */
  readonly high: number | null;
  readonly highAbout: boolean;
  readonly openTop: boolean;
  /** True when the bounds are one number: only then may a single number be printed. */
  readonly meets: boolean;
  /** Claims that add nothing to the top, each with its reason. A claim `within` or repeating another may still hold the bottom. */
  readonly excluded: readonly { readonly id: string; readonly reason: BoundsExclusion }[];
}

/**
 * @param itemised distinct rows known by name, in the scale of the unit; it includes every claim's listed rows
 * @throws RangeError when two claims have one id
 */
export function boundsOf(input: { readonly itemised: number; readonly claims: readonly BoundsClaim[] }): Bounds {
  const { itemised } = input;
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]));
  if (claims.size !== input.claims.length) throw new RangeError("two claims have one id");
  const counted = input.claims.filter((claim) => !coveredByList(claim, claims));
  const groups = groupsOf(counted, claims).map((group) => remainderOf(group, claims, itemised));

  let floor: Floor = { low: itemised, lowKind: "firm" };
  for (const claim of counted) floor = higher(floor, intervalOf(claim.amount));

  const remainders = groups.map((group) => group.high);
  const openTop = remainders.some((remainder) => remainder === null);
  const high = openTop ? null : remainders.reduce<number>((sum, remainder) => sum + (remainder ?? 0), itemised);
  const highAbout = !openTop && groups.some((group) => group.highAbout);
  const nothingKnown = openTop && floor.low === 0 && floor.lowKind !== "passed";
  return {
    low: nothingKnown ? null : floor.low,
    lowKind: floor.lowKind,
    high,
    highAbout,
    openTop,
    meets: floor.low === high && floor.lowKind !== "passed",
    excluded: exclusionsOf(input.claims, claims),
  };
}

/** What claims that may be about the same families say together. */
export interface ClaimShare {
  /** The largest that one of them says at the least. */
  readonly low: number;
  /** What they add to the top beyond their lists; null where they leave it open. */
  readonly rest: number | null;
}

/**
 * For each claim that counts while others may be about the same families: what it stands for in sums over claims. The first
 * of a group stands for all of it, the others for nothing. Claims that nobody related to another are not in the answer.
 */
export function claimShares(input: { readonly itemised: number; readonly claims: readonly BoundsClaim[] }): Map<string, ClaimShare> {
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]));
  const groups = groupsOf(input.claims.filter((claim) => !coveredByList(claim, claims)), claims).filter((group) => group.length > 1);
  return new Map(groups.flatMap((group) => {
    const all: ClaimShare = { low: Math.max(...group.map((claim) => intervalOf(claim.amount).low)), rest: remainderOf(group, claims, input.itemised).high };
    return group.filter((claim) => heldBy(claim, claims) === undefined).map(({ id }, at): [string, ClaimShare] => [id, at === 0 ? all : { low: 0, rest: 0 }]);
  }));
}

/** May `inner` lie inside `outer`? Ids of two counted claims, neither `within` another nor repeating one. */
export interface InsideQuestion {
  readonly inner: string;
  readonly outer: string;
}

/**
 * The top of the bounds for each answer "yes, inside", asked one at a time; null where it stays open. The same as
 * `boundsOf` with that answer, but weighed from the two groups it touches: a year has hundreds of claims and questions.
 */
export function highsIfInside(input: { readonly itemised: number; readonly claims: readonly BoundsClaim[] }, questions: readonly InsideQuestion[]): (number | null)[] {
  const { itemised } = input;
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]));
  const groupOf = new Map<string, WeighedGroup>();
  let [sum, open] = [itemised, 0];
  for (const group of groupsOf(input.claims.filter((claim) => !coveredByList(claim, claims)), claims)) {
    const { high } = remainderOf(group, claims, itemised);
    for (const claim of group) groupOf.set(claim.id, { claims: group, high });
    if (high === null) open += 1;
    else sum += high;
  }
  return questions.map(({ inner, outer }) => {
    const touched = [groupOf.get(inner), groupOf.get(outer)].filter((group) => group !== undefined);
    if (touched.length < 2) throw new RangeError("a question about a claim that is not counted");
    const answered = touched.flatMap((group) => group.claims).map((claim) => (claim.id === inner ? { ...claim, within: outer } : claim));
    const { high } = boundsOf({ itemised, claims: answered });
    if (high === null || open > touched.filter((group) => group.high === null).length) return null;
    return touched.reduce((rest, group) => rest - (group.high ?? 0), sum) + high - itemised;
  });
}

interface WeighedGroup {
  readonly claims: readonly BoundsClaim[];
  readonly high: number | null;
}

/** The one amount that says what the bounds say: exact or about where they meet, else a range, at_least, more_than, up_to, unknown. */
export function amountOfBounds(bounds: Bounds): ComputedAmount {
  const { low, lowKind, high, highAbout } = bounds;
  // "More than 30" and "30 at most" cannot both hold; the contradiction is shown as an open top, never as 30.
  const contradiction = lowKind === "passed" && high !== null && low !== null && high <= low;
  return amountOfInterval({ low: low ?? 0, lowKind, high: contradiction ? null : high, highAbout });
}

type Floor = Pick<Interval, "low" | "lowKind">;

/** Where two floors have one value: "more than 30" is above a proven 30, which is worth more than "about 30". */
const FIRMNESS: Readonly<Record<FloorKind, number>> = { about: 0, firm: 1, passed: 2 };

function higher(a: Floor, b: Floor): Floor {
  if (a.low !== b.low) return a.low > b.low ? a : b;
  return FIRMNESS[a.lowKind] >= FIRMNESS[b.lowKind] ? a : b;
}

type Claims = ReadonlyMap<string, BoundsClaim>;

/** The counted claim that this one is inside of or repeats; a claim cannot stand for itself. */
function heldBy(claim: BoundsClaim, claims: Claims): BoundsClaim | undefined {
  const holder = claims.get(claim.within ?? "") ?? claims.get(claim.repeats ?? "");
  return holder === claim ? undefined : holder;
}

/** True when rows stand for the claim: its own list is complete, or that of a claim that holds the same families. */
function coveredByList(claim: BoundsClaim, claims: Claims): boolean {
  const seen = new Set<string>();
  let at: BoundsClaim | undefined = claim;
  while (at !== undefined && !seen.has(at.id)) {
    if (at.listState === "complete") return true;
    seen.add(at.id);
    at = heldBy(at, claims);
  }
  return false;
}

/** Claims that may be about the same families, each group to be counted once. */
function groupsOf(counted: readonly BoundsClaim[], claims: Claims): BoundsClaim[][] {
  const groups = new Map<string, BoundsClaim[]>();
  for (const claim of counted) {
    const key = rootOf(claim, claims);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

/**
 * The id that a group shares. A claim inside one that is not counted here stands alone: two such claims may be
 * about different families. Repeats of one uncounted claim are about the same families, so they share its id.
 */
function rootOf(claim: BoundsClaim, claims: Claims): string {
  const chain: string[] = [];
  let at = claim;
  for (;;) {
    // A ring of claims that contain each other is one group, named the same from wherever it is entered.
    if (chain.includes(at.id)) return `ring ${chain.slice(chain.indexOf(at.id)).sort()[0] ?? at.id}`;
    chain.push(at.id);
    const holder = heldBy(at, claims);
    if (holder === undefined) {
      const repeated = at.repeats ?? at.id;
      return repeated === at.id ? `claim ${at.id}` : `repeated ${repeated}`;
    }
    at = holder;
  }
}

/** What a group may add to the itemised rows; `high` null when it opens the top. */
function remainderOf(
  group: readonly BoundsClaim[], claims: Claims, itemised: number,
): Pick<Interval, "high" | "highAbout"> {
  const parts = group.map((claim) => ({
    interval: intervalOf(claim.amount),
    isRoot: heldBy(claim, claims) === undefined,
    rest: (value: number) => Math.max(0, value - Math.min(claim.listed, itemised)),
  }));
  const ceiling = Math.min(...parts.map(({ interval, isRoot }) => (isRoot ? (interval.high ?? Infinity) : Infinity)));
  const opens = parts.some(({ interval, isRoot }) => {
    if (interval.high !== null) return false;
    // An open claim inside a closed one is held by it, unless it already says more than that one allows.
    const beyond = interval.low > ceiling || (interval.low === ceiling && interval.lowKind === "passed");
    return isRoot || ceiling === Infinity || beyond;
  });
  if (opens) return { high: null, highAbout: false };
  const rests = parts.map(({ interval, rest }) => ({ rest: rest(interval.high ?? interval.low), about: interval.highAbout }));
  const high = Math.max(0, ...rests.map((each) => each.rest));
  return { high, highAbout: rests.some((each) => each.about && each.rest === high) };
}

function exclusionsOf(all: readonly BoundsClaim[], claims: Claims): Bounds["excluded"] {
  return all.flatMap((claim) => {
    const reason = exclusionOf(claim, claims);
    return reason === null ? [] : [{ id: claim.id, reason }];
  });
}

function exclusionOf(claim: BoundsClaim, claims: Claims): BoundsExclusion | null {
  if (claim.listState === "complete") return "list_complete";
  if (heldBy(claim, claims) !== undefined) return claims.has(claim.within ?? "") ? "within_claim" : "repeats_claim";
  return claim.amount.qualifier === "unknown" ? "no_number" : null;
}
