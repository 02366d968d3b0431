/** Two periods together: what may be added is added, who may stand in both is counted anew over both, and all else is refused with its reason (R2, R12). */
import { type ComputedAmount, sumAmounts } from "../../../shared/domain/amountArithmetic";
import type { Amount } from "../../../shared/domain/amounts";
import { canAddFigures, endsOf } from "../../../shared/domain/counting";
import type { Language } from "../../../shared/domain/languages";
import { addDays, type Period } from "../../../shared/domain/periods";
import { phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import type { ComparedSide } from "./compare";
import type { ComputedFigure, FigureSet } from "./figures";
import { numberOfFigure, wordFigure } from "./wordFigures";

export interface Together {
  readonly together: string | null;
  readonly togetherBy: "sum" | "recounted" | null;
  readonly refused: "different_units" | "not_additive" | null;
}
export const NOT_TOGETHER: Together = { together: null, togetherBy: null, refused: null };

/** One stretch of days where the one period begins on the day after the other; null where days lie between them. */
export function joined(a: Period, b: Period): Period | null {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return addDays(first.to, 1) === second.from ? { from: first.from, to: second.to } : null;
}

/** `both`: the figures of the joined period; null where there is none, or a side is frozen and is not counted anew. */
export function togetherOf(a: ComparedSide, b: ComparedSide, both: FigureSet | null, language: Language): Together {
  const refusal = canAddFigures(a, b);
  if (refusal === null) return { together: sumOf(a, b, language), togetherBy: "sum", refused: null };
  const anew = refusal.refused === "not_additive" ? both?.figures.find((figure) => figure.id === a.id) : undefined;
  if (both && anew) return { together: wordFigure(anew, both.facts, language).wording, togetherBy: "recounted", refused: null };
  return { ...NOT_TOGETHER, refused: refusal.refused === "different_units" ? "different_units" : "not_additive" };
}

/** What was promised in both, as sure as each of them is (R9). */
function promisedTogether(...sides: readonly ComparedSide[]): ComputedAmount | null {
  const promised = sides.flatMap(({ expected, expectedQualifier }): Amount[] => (expected === null || expectedQualifier === null ? [] : [{ qualifier: expectedQualifier, value: expected, high: null }]));
  return promised.length < sides.length ? null : sumAmounts(promised);
}

function sumOf(a: ComparedSide, b: ComparedSide, language: Language): string {
  const computed = sumAmounts([a.amount, b.amount]);
  const promised = promisedTogether(a, b);
  if (b.now) {
    const figure: ComputedFigure = { ...b.now.figure, amount: computed.amount, ...endsOf(computed.amount), computed, promised, people: null };
    return numberOfFigure(figure, b.now.set.facts, language);
  }
  const noun = UNIT_NOUN[b.unit];
  return promised === null ? phrase({ computed, noun, lang: language }) : phrase({ confirmed: computed.amount, expected: promised, noun, lang: language });
}
