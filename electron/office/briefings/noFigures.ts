/** What in a generated text holds digits and is no figure (R16): names, rules of recurrence, claims shown beside and not added. */
import { type Passage, type TextNumber, unboundNumbers } from "../../../shared/domain/boundNumbers";
import type { Language } from "../../../shared/domain/languages";
import { describeRecurrence } from "../../../shared/domain/recurrence.words";
import { phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import type { Named } from "./facts";
import type { FigureSet } from "./figures";
import type { TextBlock, TextSentence } from "./text";
import type { TextFacts } from "./textFacts";
import { groupNoun, wordFigure } from "./wordFigures";

/** Passages of a draft's text in one language. */
export function markedPassages({ facts }: FigureSet, beside: TextFacts, language: Language): Passage[] {
  const claims = [...facts.claims.values(), ...beside.beside];
  const named: (Named | null)[] = [
    ...facts.headquarters.values(), ...facts.materials.values(), ...facts.items.values(), ...beside.programmes,
    ...[...facts.campaigns.values(), ...facts.programmes.values(), ...beside.programmes].flatMap((each) => [each, each.organiser]),
    ...[...facts.commitments.values()].flatMap((each) => [each.partner, each.item, each.group]),
    ...claims.flatMap((each) => [...each.partners, each.item, each.group]),
    ...[...beside.sponsors.values()].flat(),
  ];
  const names = named.flatMap((each) => (each ? [each.nameRu, each.nameKk, "nameEn" in each ? String(each.nameEn) : ""] : []));
  // In the middle of a sentence a name begins with a small letter.
  const passages = names.filter(Boolean).flatMap((text): Passage[] => [{ kind: "name", text }, { kind: "name", text: text.charAt(0).toLowerCase() + text.slice(1) }]);
  const rules = [...facts.commitments.values()].map((each): Passage => ({ kind: "rule", text: describeRecurrence(each.rule || "FREQ=DAILY;COUNT=1", language) }));
  const reported = beside.beside.map((claim): Passage => {
    const noun = claim.recipientKind === "group" ? groupNoun(claim.group) : claim.recipientKind === "person" ? "citizen" : UNIT_NOUN[claim.unit];
    return { kind: "reported", text: phrase({ amount: claim.amount, noun, lang: language }) };
  });
  return [...passages, ...rules, ...reported];
}

/** The first number of a text that is bound to no figure, with its sentence; null when there is none. */
export function firstUnbound(set: FigureSet, beside: TextFacts, text: readonly TextBlock[], language: Language): { number: TextNumber; sentence: string } | null {
  const marked = markedPassages(set, beside, language);
  const figures = new Map(set.figures.map((figure) => [figure.id, figure]));
  for (const sentence of text.flatMap(sentencesOf)) {
    const bound = sentence.figures.flatMap((id) => {
      const figure = figures.get(id);
      return figure ? [wordFigure(figure, set.facts, language).wording] : [];
    });
    const [number] = unboundNumbers(sentence.text, bound, marked);
    if (number) return { number, sentence: sentence.text };
  }
  return null;
}

export function sentencesOf(block: TextBlock): readonly TextSentence[] {
  if (block.kind === "heading") return [];
  return block.kind === "list" ? block.items : block.sentences;
}
