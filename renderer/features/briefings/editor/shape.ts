/** Between the text of a briefing as the office keeps it and the document of the editor. Pure both ways. */
import type { JSONContent } from "@tiptap/core";
import { NO_FIGURE_KINDS } from "../../../../shared/domain/boundNumbers";
import { chip, CHIP_FORMS, type DraftBlock, type Line, type Piece, tidyLine, words } from "../../../../shared/domain/briefingText";

export const CHIP = "figure";
export const NO_FIGURE = "noFigure";

/** Headings of the editor stand below those of the screen. */
const HEADING_BELOW = 1;

const inline = (line: Line): JSONContent[] =>
  line.flatMap((piece): JSONContent[] => {
    if (piece.kind === "figure") return [{ type: CHIP, attrs: { figure: piece.figure, form: piece.form } }];
    if (piece.text === "") return [];
    return [{ type: "text", text: piece.text, ...(piece.kind === "marked" ? { marks: [{ type: NO_FIGURE, attrs: { as: piece.as } }] } : {}) }];
  });

export function toDocument(blocks: readonly DraftBlock[]): JSONContent {
  const content = blocks.map((block): JSONContent => {
    if (block.kind === "heading") return { type: "heading", attrs: { level: block.level + HEADING_BELOW }, content: inline(block.line) };
    if (block.kind === "paragraph") return { type: "paragraph", content: inline(block.line) };
    return { type: "bulletList", content: block.items.map((item) => ({ type: "listItem", content: [{ type: "paragraph", content: inline(item) }] })) };
  });
  return { type: "doc", content: content.length ? content : [{ type: "paragraph" }] };
}

function piece(node: JSONContent): Piece[] {
  if (node.type === CHIP) {
    const { figure, form } = node.attrs ?? {};
    const known = CHIP_FORMS.find((each) => each === form);
    return typeof figure === "string" && known ? [chip(figure, known)] : [];
  }
  const text = node.text ?? "";
  const as = node.marks?.find((mark) => mark.type === NO_FIGURE)?.attrs?.["as"] as unknown;
  const kind = NO_FIGURE_KINDS.find((each) => each === as);
  return kind ? [{ kind: "marked", text, as: kind }] : [words(text)];
}

const lineOf = (node: JSONContent): Line => tidyLine((node.content ?? []).flatMap(piece));

/** Items of a list; what was indented under an item becomes an item of its own. */
function itemsOf(list: JSONContent): Line[] {
  return (list.content ?? []).flatMap((item) => (item.content ?? []).flatMap((part) => (part.type === "bulletList" ? itemsOf(part) : [lineOf(part)])));
}

/** Blocks without words or chips are left out. */
export function fromDocument(document: JSONContent): DraftBlock[] {
  return (document.content ?? []).flatMap((node): DraftBlock[] => {
    if (node.type === "bulletList") {
      const items = itemsOf(node).filter((item) => item.length > 0);
      return items.length ? [{ kind: "list", items }] : [];
    }
    const line = lineOf(node);
    if (line.length === 0) return [];
    if (node.type === "heading") return [{ kind: "heading", level: node.attrs?.["level"] === 1 + HEADING_BELOW ? 1 : 2, line }];
    return [{ kind: "paragraph", line }];
  });
}
