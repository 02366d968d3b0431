/** Numbers in the editor that are neither a chip nor marked as no figure: underlined while one types (R16). */
import { Extension, Mark, mergeAttributes } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { unboundNumbers } from "../../../../shared/domain/boundNumbers";
import classes from "./Editor.module.css";
import { CHIP, NO_FIGURE } from "./shape";

export interface LooseRange {
  readonly text: string;
  /** Positions in the document. */
  readonly from: number;
  readonly to: number;
  /** Words around it, with an ellipsis for each chip. */
  readonly sentence: string;
}

/** What is bound or marked gives way to letters of the same length, so that places in the line are places in the document. */
export function looseIn(document: DocumentNode): LooseRange[] {
  const found: LooseRange[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let typed = "";
    node.forEach((child) => {
      const own = child.isText && !child.marks.some((mark) => mark.type.name === NO_FIGURE);
      typed += own ? (child.text ?? "") : "x".repeat(child.nodeSize);
    });
    const sentence = node.textBetween(0, node.content.size, "", (leaf) => (leaf.type.name === CHIP ? "…" : ""));
    for (const { text, at } of unboundNumbers(typed, [])) found.push({ text, from: position + 1 + at, to: position + 1 + at + text.length, sentence });
    return false;
  });
  return found;
}

const decorate = (document: DocumentNode): DecorationSet =>
  DecorationSet.create(document, looseIn(document).map(({ from, to, text }) => Decoration.inline(from, to, { class: classes.loose ?? "", "data-loose": text })));

export const LooseDigits = Extension.create({
  name: "looseDigits",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: { init: (_config, state) => decorate(state.doc), apply: (transaction, before) => (transaction.docChanged ? decorate(transaction.doc) : before) },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

/** Somebody has said that the digits in it are no figure: a date, a law, a phone, a name. */
export const NoFigureMark = Mark.create({
  name: NO_FIGURE,
  inclusive: false,
  addAttributes: () => ({ as: { default: "name" } }),
  parseHTML: () => [{ tag: "span[data-no-figure]", getAttrs: (element) => ({ as: element.getAttribute("data-no-figure") }) }],
  renderHTML: ({ mark, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-no-figure": String(mark.attrs["as"]), class: classes.marked ?? "" }), 0],
});
