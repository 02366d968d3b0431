/** A figure in the text: what it says comes from the figures of the moment, never from the text. */
import { mergeAttributes, Node } from "@tiptap/core";
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import { createContext, useContext } from "react";
import { chip, type ChipForm, type ChipWords, chipWording, GONE } from "../../../../shared/domain/briefingText";
import classes from "./Editor.module.css";
import { CHIP } from "./shape";

export const ChipContext = createContext<ChipWords>(new Map());

function ChipView({ node, selected }: ReactNodeViewProps) {
  const said = useContext(ChipContext);
  const figure = String(node.attrs["figure"]);
  const wording = chipWording({ kind: "figure", figure, form: node.attrs["form"] as ChipForm }, said);
  return (
    <NodeViewWrapper as="span" className={classes.chip} data-chip={figure} data-gone={wording === null || undefined} data-selected={selected || undefined}>
      {wording ?? GONE}
    </NodeViewWrapper>
  );
}

export const FigureChip = Node.create({
  name: CHIP,
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ figure: { default: "" }, form: { default: "nominative" } }),
  parseHTML: () => [{ tag: "span[data-figure-chip]", getAttrs: (element) => ({ figure: element.getAttribute("data-figure-chip"), form: element.getAttribute("data-form") }) }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-figure-chip": String(node.attrs["figure"]), "data-form": String(node.attrs["form"]) })],
  // What is copied out of the editor as plain words: a gap, since a number that leaves the office comes from the export.
  renderText: ({ node }) => `[${String(node.attrs["figure"])}]`,
  addNodeView: () => ReactNodeViewRenderer(ChipView, { as: "span" }),
});

/** The piece a node stands for. */
export const chipOfNode = (attrs: Readonly<Record<string, unknown>>) => chip(String(attrs["figure"]), attrs["form"] as ChipForm);
