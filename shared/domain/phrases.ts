/** The corps' phrase book: words that stand in one briefing after another and are no figures of it (a greeting, thanks, how to reach the front office). */
import type { NoFigureKind } from "./boundNumbers";
import { type DraftBlock, type Line, noFigure, words } from "./briefingText";
import type { Language } from "./languages";

/** Where a phrase goes by itself in a first draft; `by_hand` waits to be put in. */
export const PHRASE_PLACES = ["opens", "closes", "by_hand"] as const;
export type PhrasePlace = (typeof PHRASE_PLACES)[number];

/** What digits of a phrase can be; a figure of the briefing is none of them. */
export const PHRASE_DIGITS = ["phone", "rule", "law", "name"] as const satisfies readonly NoFigureKind[];
export type PhraseDigits = (typeof PHRASE_DIGITS)[number];

export interface PhraseSaid {
  readonly text: string;
  /** Null leaves each digit to be settled in the text it stands in (R16). */
  readonly digits: PhraseDigits | null;
  /** What stands in the place of the word for the front office's hours. */
  readonly hours?: string;
}

/** A number as people write phones, hours and articles: "+7 7292 12-34-56", "9:00–18:00". */
const WRITTEN = /\+?\d(?:[\d\s().:–-]*\d)?/gu;

/** In a phrase: the hours of the front office as they are set, in any of the three languages. */
export const HOURS_WORDS: Readonly<Record<Language, string>> = { ru: "[часы приёма]", kk: "[қабылдау уақыты]", en: "[opening hours]" };
const HOURS_WORD = /\[(?:часы при[её]ма|қабылдау уақыты|opening hours)\]/giu;

/** Whether the phrase has something to say: words, and the hours where it names them. */
export const says = ({ text, hours = "" }: Pick<PhraseSaid, "text" | "hours">): boolean => text !== "" && (hours !== "" || text.search(HOURS_WORD) < 0);

/** One line of a phrase, its digits marked as what they are. */
export function phraseLine({ text, digits, hours = "" }: PhraseSaid): Line {
  const parts = text.split(HOURS_WORD);
  return parts.flatMap((part, at) => [...(at === 0 ? [] : digitsMarked({ text: hours, digits: "rule" })), ...(part === "" && parts.length > 1 ? [] : digitsMarked({ text: part, digits }))]);
}

function digitsMarked({ text, digits }: PhraseSaid): Line {
  if (digits === null) return [words(text)];
  const line: Line[number][] = [];
  let from = 0;
  for (const match of text.matchAll(WRITTEN)) {
    if (match.index > from) line.push(words(text.slice(from, match.index)));
    line.push(noFigure(match[0], digits));
    from = match.index + match[0].length;
  }
  return from < text.length ? [...line, words(text.slice(from))] : line;
}

/** A paragraph for each line somebody typed. */
export function phraseBlocks(phrase: PhraseSaid): DraftBlock[] {
  return phrase.text
    .split(/\n+/u)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ kind: "paragraph", line: phraseLine({ ...phrase, text }) }));
}

/** The text of a first draft between the phrases that open and close every briefing. */
export function withPhrases(blocks: readonly DraftBlock[], phrases: readonly (PhraseSaid & { readonly place: PhrasePlace })[]): DraftBlock[] {
  const at = (place: PhrasePlace): DraftBlock[] => phrases.filter((phrase) => phrase.place === place).flatMap(phraseBlocks);
  return [...at("opens"), ...blocks, ...at("closes")];
}
