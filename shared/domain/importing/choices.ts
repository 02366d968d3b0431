/** Words of a cell read as the codes of the registers. */
import { CHOICE_WORDS } from "./choiceWords";
import { CHOICES } from "./choices.data";
import { headingKey } from "./headings";
import { remembering } from "../remember";

export type ChoiceField = keyof typeof CHOICES;
export type ChoiceCode<F extends ChoiceField> = keyof (typeof CHOICES)[F] & string;

interface Phrase {
  readonly code: string;
  readonly words: readonly string[];
  readonly letters: number;
}

const PHRASES = new Map<ChoiceField, readonly Phrase[]>();

function phrasesOf(field: ChoiceField): readonly Phrase[] {
  const known = PHRASES.get(field);
  if (known) return known;
  const phrases = Object.entries(CHOICES[field]).flatMap(([code, list]) =>
    [...list.split(","), code.replaceAll("_", " "), ...wordsOf(field, code)].map((written) => {
      const words = headingKey(written).split(" ");
      return { code, words, letters: words.join("").replaceAll("*", "").length };
    }));
  PHRASES.set(field, phrases);
  return phrases;
}

/** What the screens call a code is a word for it. */
const wordsOf = (field: ChoiceField, code: string): readonly string[] => (CHOICE_WORDS as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)[field]?.[code] ?? [];

/** The codes a field can have. */
export function codesOf(field: ChoiceField): readonly string[] {
  return Object.keys(CHOICES[field]);
}

/** The code that a text means; null when no word of it is known. Whole texts come before parts, long words before short. */
export function readChoice<F extends ChoiceField>(field: F, text: string): ChoiceCode<F> | null {
  const known = READERS.get(field) ?? remembering((each) => findChoice(field, each));
  READERS.set(field, known);
  return known(text) as ChoiceCode<F> | null;
}

const READERS = new Map<ChoiceField, (text: string) => string | null>();

function findChoice(field: ChoiceField, text: string): string | null {
  const words = headingKey(text).split(" ");
  let best: { readonly code: string; readonly score: number } | null = null;
  for (const phrase of phrasesOf(field)) {
    const at = placeOf(phrase.words, words);
    if (at < 0) continue;
    const whole = phrase.words.length === words.length;
    // One or two letters mean something only by themselves: "ж", "кг".
    if (!whole && phrase.letters < 3) continue;
    const score = phrase.letters + (whole ? 100 : 0);
    if (!best || score > best.score) best = { code: phrase.code, score };
  }
  return best?.code ?? null;
}

function placeOf(phrase: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, at) => phrase.every((part, offset) => {
    const word = words[at + offset] ?? "";
    return part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : word === part;
  }));
}

const NAMES = new Map<ChoiceField, ReadonlySet<string>>();

/** True for a text that is one of the choices by its word on the screens. */
export function isChoiceName(field: ChoiceField, text: string): boolean {
  const names = NAMES.get(field) ?? new Set(codesOf(field).flatMap((code) => wordsOf(field, code)).map(headingKey));
  NAMES.set(field, names);
  return names.has(headingKey(text));
}

/** True for a field whose values are choices. */
export const isChoice = (field: string): field is ChoiceField => field in CHOICES;

/** The choices of a field of a list: a delivery's one direction is of the directions. */
export const choicesOfField = (field: string | null): ChoiceField | null => (field === "direction" ? "directions" : field !== null && isChoice(field) ? field : null);

/** Fields of which a cell may hold several choices. */
export const SEVERAL: ReadonlySet<string> = new Set(["directions", "vulnerabilities", "languages", "workClasses"]);

export interface Choices<Code extends string> {
  readonly codes: readonly Code[];
  /** Parts that say none of the codes. */
  readonly unknown: readonly string[];
}

/** Several choices of one cell ("многодетная, инвалид"). */
export function readChoices<F extends ChoiceField>(field: F, text: string): Choices<ChoiceCode<F>> {
  const known = LIST_READERS.get(field) ?? remembering((each) => findChoices(field, each));
  LIST_READERS.set(field, known);
  return known(text) as Choices<ChoiceCode<F>>;
}

const LIST_READERS = new Map<ChoiceField, (text: string) => Choices<string>>();

function findChoices(field: ChoiceField, text: string): Choices<string> {
  const codes = new Set<string>();
  const unknown: string[] = [];
  // A name of the screens is taken whole: it may have an "and" in it.
  for (const whole of text.split(";")) for (const part of isChoiceName(field, whole) ? [whole] : partsOf(whole)) {
    const code = readChoice(field, part);
    if (code === null) unknown.push(part);
    else codes.add(code);
  }
  return { codes: [...codes], unknown };
}

/** Parts of a list in a cell. */
export function partsOf(text: string): string[] {
  return text.split(/[,;\n/|+•]+|\s+(?:и|және|and)\s+/u).map((part) => part.trim().replace(/^[-–—]\s*/u, "")).filter((part) => part !== "");
}
