/**
 * A briefing's text kept as a template for later ones. Its chips say what their figures say in the new period; sentences
 * whose figures are not there any more go, figures that are new come in the office's own sentences, and what the author
 * of the template left out stays out.
 */
import { chipWording, type ChipWords, type DraftBlock, figuresIn, type Line, lineText, sentencesOf, tidyBlocks, words } from "./briefingText";
import { formatLocalDate, formatPeriod, type Period } from "./periods";

export interface TemplateText {
  readonly blocks: readonly DraftBlock[];
  /** Definitions of figures that were there and that its author did not speak of. */
  readonly leftOut: readonly string[];
}

export interface Template {
  readonly text: TemplateText;
  /** The period it was written for: its dates give way to those of the new one. */
  readonly period: Period;
}

/** What the office would write for the period, and what its figures say. */
export interface Occasion {
  readonly period: Period;
  readonly generated: readonly DraftBlock[];
  readonly said: ChipWords;
}

/** "aid.citizens.campaign:ID" is a figure of the definition "aid.citizens.campaign". */
const definitionOf = (figure: string): string => figure.split(":", 1)[0] ?? figure;

/** A text as a template: what it says, and which of the figures there were it does not speak of. */
export function templateText(blocks: readonly DraftBlock[], figures: Iterable<string>): TemplateText {
  const spoken = new Set([...figuresIn(blocks)].map(definitionOf));
  return { blocks: tidyBlocks(blocks), leftOut: [...new Set([...figures].map(definitionOf))].filter((definition) => !spoken.has(definition)).sort() };
}

/** The first draft that a template makes of a new period. */
export function fromTemplate({ text, period }: Template, occasion: Occasion): DraftBlock[] {
  const kept = tree(text.blocks.flatMap((block) => stillSaid(block, occasion.said)).map((block) => redated(block, period, occasion.period)));
  const spoken = figuresIn(text.blocks);
  const leftOut = new Set(text.leftOut);
  const isNew = (line: Line): boolean => {
    const figures = figuresOf(line);
    return figures.length > 0 && figures.every((figure) => !spoken.has(figure) && !leftOut.has(definitionOf(figure)));
  };
  const added = tree(occasion.generated.flatMap((block) => onlyLines(block, isNew)));
  const order = occasion.generated.flatMap((block) => (block.kind === "heading" ? [textOf(block)] : []));
  return tidyBlocks(flat(merged(kept, added, order)));
}

const figuresOf = (line: Line): string[] => line.flatMap((piece) => (piece.kind === "figure" ? [piece.figure] : []));

/** False for a sentence that speaks of figures none of which is there. */
function hasSense(line: Line, said: ChipWords): boolean {
  const chips = line.flatMap((piece) => (piece.kind === "figure" ? [piece] : []));
  return chips.length === 0 || chips.some((chip) => chipWording(chip, said) !== null);
}

function stillSaid(block: DraftBlock, said: ChipWords): DraftBlock[] {
  if (block.kind === "heading") return [block];
  if (block.kind === "list") return nonEmpty({ ...block, items: block.items.filter((item) => hasSense(item, said)) });
  const sentences = sentencesOf(block.line).filter((sentence) => hasSense(sentence, said));
  return nonEmpty({ ...block, line: sentences.flatMap((sentence, at) => (at === 0 ? sentence : [words(" "), ...sentence])) });
}

/** Headings, and of the rest the lines meant. */
function onlyLines(block: DraftBlock, meant: (line: Line) => boolean): DraftBlock[] {
  if (block.kind === "heading") return [block];
  if (block.kind === "list") return nonEmpty({ ...block, items: block.items.filter(meant) });
  return nonEmpty({ ...block, line: meant(block.line) ? block.line : [] });
}

const nonEmpty = (block: DraftBlock): DraftBlock[] => ((block.kind === "list" ? block.items : block.line).length > 0 ? [block] : []);

function redated(block: DraftBlock, before: Period, now: Period): DraftBlock {
  const dates = new Map([[formatPeriod(before), formatPeriod(now)], [formatLocalDate(before.from), formatLocalDate(now.from)], [formatLocalDate(before.to), formatLocalDate(now.to)]]);
  const anyDate = new RegExp([...dates.keys()].map((date) => date.replaceAll(".", "\\.")).join("|"), "gu");
  const line = (pieces: Line): Line => pieces.map((piece) => (piece.kind === "figure" ? piece : { ...piece, text: piece.text.replace(anyDate, (date) => dates.get(date) ?? date) }));
  return block.kind === "list" ? { ...block, items: block.items.map(line) } : { ...block, line: line(block.line) };
}

type Heading = Extract<DraftBlock, { kind: "heading" }>;
const textOf = (heading: Heading): string => lineText(heading.line, new Map()).trim();

/** What stands under a heading: its own blocks, and the headings of the next level with theirs. */
interface Branch {
  readonly heading: DraftBlock | null;
  readonly text: string;
  readonly blocks: DraftBlock[];
  readonly inside: Branch[];
}

/** Headings under which nothing stands are left out. */
function tree(blocks: readonly DraftBlock[]): Branch[] {
  const branch = (heading: Heading | null): Branch => ({ heading, text: heading ? textOf(heading) : "", blocks: [], inside: [] });
  const found: Branch[] = [branch(null)];
  for (const block of blocks) {
    const section = found.at(-1);
    if (block.kind === "heading" && block.level === 1) found.push(branch(block));
    else if (block.kind === "heading") section?.inside.push(branch(block));
    else (section?.inside.at(-1) ?? section)?.blocks.push(block);
  }
  return found
    .map((section) => ({ ...section, inside: section.inside.filter((each) => each.blocks.length > 0) }))
    .filter((section) => section.blocks.length > 0 || section.inside.length > 0);
}

const flat = (branches: readonly Branch[]): DraftBlock[] => branches.flatMap(({ heading, blocks, inside }) => [...(heading ? [heading] : []), ...blocks, ...flat(inside)]);

/** `added` beside what is there under the same heading; a heading that is not there stands before the next one of `order` that is. */
function merged(kept: readonly Branch[], added: readonly Branch[], order: readonly string[]): Branch[] {
  const result = [...kept];
  for (const branch of added) {
    const same = result.findIndex((each) => each.text === branch.text);
    const there = result[same];
    if (there) {
      result[same] = { ...there, blocks: joined(there.blocks, branch.blocks), inside: merged(there.inside, branch.inside, order) };
      continue;
    }
    const later = new Set(order.slice(order.indexOf(branch.text) + 1));
    const next = result.findIndex((each) => later.has(each.text));
    result.splice(next < 0 ? result.length : next, 0, branch);
  }
  return result;
}

/** Items go on the list that is there. */
function joined(there: readonly DraftBlock[], more: readonly DraftBlock[]): DraftBlock[] {
  const result = [...there];
  for (const block of more) {
    const at = result.findLastIndex((each) => each.kind === "list");
    const list = result[at];
    if (block.kind === "list" && list?.kind === "list") result[at] = { ...list, items: [...list.items, ...block.items] };
    else result.push(block);
  }
  return result;
}
