/**
 * Numbers in a text that no figure stands behind (R16). A sentence names the figures it speaks of; a number in it is bound
 * when one of them says it. What is no figure is named as such: dates are known by their form, the rest (a name, an
 * article of law, a phone, a rule such as "on the 1st of each month") is a passage that somebody marked.
 */

/** Why a number in a text is no figure. */
export const NO_FIGURE_KINDS = ["date", "name", "rule", "law", "phone", "reported"] as const;
export type NoFigureKind = (typeof NO_FIGURE_KINDS)[number];

export interface Passage {
  readonly kind: NoFigureKind;
  /** As it stands in the text. */
  readonly text: string;
}

export interface TextNumber {
  /** As it stands in the text. */
  readonly text: string;
  /** Place of its first character. */
  readonly at: number;
}

/** 1 320,4 and 1,320.4 and 17: groups of three with spaces, or with commas where a point or nothing follows. */
const NUMBER = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?/gu;
const DATE = /(?<!\d)\d{2}\.\d{2}\.\d{4}(?!\d)/gu;

/** Every number of a text with its place. */
export function numbersIn(text: string): TextNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ text: match[0], at: match.index }));
}

/** The same number however it is grouped: "1 000", "1,000" and "1000". */
function plain(number: string): string {
  const grouped = number.replace(/[ \u00a0\u202f]/gu, "");
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(grouped) ? grouped.replaceAll(",", "") : grouped.replace(",", ".");
}

/** A passage where it stands by itself: "9 families" is no part of "49 families". */
const standing = (passage: string): RegExp => new RegExp(`(?<!\\d)${passage.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?!\\d)`, "gu");

/**
 * Numbers of `text` that are in none of the `bound` statements (those of its figures, in its language) and in no passage
 * marked as no figure.
 */
export function unboundNumbers(text: string, bound: readonly string[], marked: readonly Passage[] = []): TextNumber[] {
  const blank = (passage: string): string => " ".repeat(passage.length);
  const longestFirst = [...marked].map((passage) => passage.text).filter((passage) => /\d/u.test(passage)).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, passage) => left.replace(standing(passage), blank), text).replace(DATE, blank);
  const said = new Set(bound.flatMap((statement) => numbersIn(statement).map((number) => plain(number.text))));
  return numbersIn(rest).filter((number) => !said.has(plain(number.text)));
}
