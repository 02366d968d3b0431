/**
 * The text of a briefing as it is edited: words and references to figures. A chip names a figure and the form it is said
 * in, never its number, so it re-words itself when the value changes; what is frozen and printed is worded from it.
 * Any other digit is a number that no figure stands behind, unless it is marked as no figure (R16).
 */
import { type NoFigureKind, type TextNumber, unboundNumbers } from "./boundNumbers";

/**
 * How a figure is said: its whole statement ("600 of 665 lunches; 35 doctors"), its number with the noun in a case, the
 * same without the name of the thing, the number alone, the people it reached, the name of what it counts.
 */
export const CHIP_FORMS = ["statement", "nominative", "genitive", "dative", "accusative", "plain", "number", "people", "name"] as const;
export type ChipForm = (typeof CHIP_FORMS)[number];

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly figure: string; readonly form: ChipForm }
  | { readonly kind: "marked"; readonly text: string; readonly as: NoFigureKind };
export type Line = readonly Piece[];

export type DraftBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly line: Line }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly items: readonly Line[] };

/** One sentence with the ids of the figures whose numbers stand in it. */
export interface TextSentence {
  readonly text: string;
  readonly figures: readonly string[];
}

/** Worded, as it is frozen and printed. */
export type TextBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly sentences: readonly TextSentence[] }
  | { readonly kind: "list"; readonly items: readonly TextSentence[] };

/** What each figure says in one language, by id; an empty form is one that it does not have. */
export type ChipWords = ReadonlyMap<string, Readonly<Record<ChipForm, string>>>;

/** Stands in a draft where a figure has gone; a text with such a place is not issued. */
export const GONE = "…";

export const words = (text: string): Piece => ({ kind: "text", text });
export const chip = (figure: string, form: ChipForm): Piece => ({ kind: "figure", figure, form });
/** Text that may hold digits and is no figure; without digits there is nothing to mark. */
export const noFigure = (text: string, as: NoFigureKind): Piece => (/\d/u.test(text) ? { kind: "marked", text, as } : words(text));

/** What a chip says; null where its figure, or that form of it, is not there. */
export function chipWording(piece: Extract<Piece, { kind: "figure" }>, said: ChipWords): string | null {
  return said.get(piece.figure)?.[piece.form] || null;
}

export function lineText(line: Line, said: ChipWords): string {
  return line.map((piece) => (piece.kind === "figure" ? (chipWording(piece, said) ?? GONE) : piece.text)).join("");
}

const sentence = (line: Line, said: ChipWords): TextSentence => ({
  text: lineText(line, said).trim(),
  figures: [...new Set(line.flatMap((piece) => (piece.kind === "figure" && said.has(piece.figure) ? [piece.figure] : [])))],
});

/** A paragraph cut where a sentence ends in typed words, so that each sentence keeps the figures it speaks of. */
export function sentencesOf(line: Line): Line[] {
  const found: Piece[][] = [[]];
  for (const piece of tidyLine(line)) {
    const parts = piece.kind === "text" ? piece.text.split(/(?<=[.!?…])\s+/u).map(words) : [piece];
    for (const [at, part] of parts.entries()) {
      if (at > 0) found.push([]);
      found.at(-1)?.push(part);
    }
  }
  return found;
}

/** The text in words. Empty lines and blocks without words are left out. */
export function wordBlocks(blocks: readonly DraftBlock[], said: ChipWords): TextBlock[] {
  const worded = (lines: readonly Line[]): TextSentence[] => lines.map((line) => sentence(line, said)).filter((each) => each.text !== "");
  return blocks.flatMap((block): TextBlock[] => {
    if (block.kind === "heading") {
      const text = lineText(block.line, said).trim();
      return text ? [{ kind: "heading", level: block.level, text }] : [];
    }
    if (block.kind === "paragraph") {
      const sentences = worded(sentencesOf(block.line));
      return sentences.length ? [{ kind: "paragraph", sentences }] : [];
    }
    const items = worded(block.items);
    return items.length ? [{ kind: "list", items }] : [];
  });
}

/** The worded text without its marks, for a message or the command line; its SHA-256 is what a briefing's hash covers. */
export function plainText(blocks: readonly TextBlock[]): string {
  const lines = blocks.map((block) => {
    if (block.kind === "heading") return block.text;
    if (block.kind === "paragraph") return block.sentences.map((each) => each.text).join(" ");
    return block.items.map((item) => `– ${item.text}`).join("\n");
  });
  return lines.join("\n\n");
}

/** Every line of a text in order, headings too. */
export function linesOf(blocks: readonly DraftBlock[]): Line[] {
  return blocks.flatMap((block) => (block.kind === "list" ? [...block.items] : [block.line]));
}

export interface LooseNumber extends TextNumber {
  /** Place of its line among `linesOf`. */
  readonly line: number;
  /** The line in words. */
  readonly sentence: string;
}

/**
 * Numbers of a text that are neither a chip nor marked as no figure (R16). Dates are known by their form. A number is
 * never bound by saying the same as a figure nearby. `at` counts characters of the worded line.
 */
export function looseNumbers(blocks: readonly DraftBlock[], said: ChipWords): LooseNumber[] {
  return linesOf(blocks).flatMap((line, at) => {
    // What is bound or marked gives way to a letter, so that a digit typed against it stands by itself.
    const typed = line.map((piece) => (piece.kind === "text" ? piece.text : "x".repeat((piece.kind === "figure" ? (chipWording(piece, said) ?? GONE) : piece.text).length))).join("");
    return unboundNumbers(typed, []).map((number) => ({ ...number, line: at, sentence: lineText(line, said) }));
  });
}

/** Chips whose figure is not there any more, or has no such form. */
export function goneChips(blocks: readonly DraftBlock[], said: ChipWords): { readonly figure: string; readonly sentence: string }[] {
  return linesOf(blocks).flatMap((line) =>
    line.flatMap((piece) => (piece.kind === "figure" && chipWording(piece, said) === null ? [{ figure: piece.figure, sentence: lineText(line, said) }] : [])),
  );
}

/** Ids of the figures that a text speaks of. */
export function figuresIn(blocks: readonly DraftBlock[]): Set<string> {
  return new Set(linesOf(blocks).flatMap((line) => line.flatMap((piece) => (piece.kind === "figure" ? [piece.figure] : []))));
}

/**
 * For each text the figures that another one speaks of and it does not: two languages of one briefing are bound to the same
 * figures. Empty for each where all speak of the same.
 */
export function figuresLacking(texts: readonly (readonly DraftBlock[])[]): string[][] {
  const spoken = texts.map(figuresIn);
  const all = new Set(spoken.flatMap((own) => [...own]));
  return spoken.map((own) => [...all].filter((figure) => !own.has(figure)));
}

/** What stands under each heading of the first level; what stands before the first one is a section without a heading. */
export function sectionsOf(blocks: readonly DraftBlock[]): DraftBlock[][] {
  const found: DraftBlock[][] = [];
  for (const block of blocks) {
    const opens = block.kind === "heading" && block.level === 1;
    const current = found.at(-1);
    if (opens || !current) found.push([block]);
    else current.push(block);
  }
  return found;
}

/** Moves a section one place up (-1) or down (1); what stands before the first heading stays where it is. */
export function moveSection(blocks: readonly DraftBlock[], at: number, by: -1 | 1): DraftBlock[] {
  const sections = sectionsOf(blocks);
  const [own, other] = [sections[at], sections[at + by]];
  if (!own || !other || !isHeaded(own) || !isHeaded(other)) return [...blocks];
  sections[at] = other;
  sections[at + by] = own;
  return sections.flat();
}

export function dropSection(blocks: readonly DraftBlock[], at: number): DraftBlock[] {
  return sectionsOf(blocks).filter((_section, index) => index !== at).flat();
}

const isHeaded = ([first]: readonly DraftBlock[]): boolean => first?.kind === "heading" && first.level === 1;

/** Neighbouring words become one piece, and pieces without characters go: the same text has one shape. */
export function tidyLine(line: Line): Piece[] {
  const found: Piece[] = [];
  for (const piece of line) {
    if (piece.kind !== "figure" && piece.text === "") continue;
    const last = found.at(-1);
    if (last?.kind === "text" && piece.kind === "text") found[found.length - 1] = words(last.text + piece.text);
    else found.push(piece);
  }
  return found;
}

export function tidyBlocks(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.map((block): DraftBlock => (block.kind === "list" ? { ...block, items: block.items.map(tidyLine) } : { ...block, line: tidyLine(block.line) }));
}
