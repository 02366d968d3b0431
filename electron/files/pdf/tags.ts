/**
 * What a document says to somebody who cannot see it: a tree of headings, paragraphs, lists and tables. It follows from the
 * shape of the definition itself, so no writer says it twice. What has no place in the tree (lines, marks, the foot of a
 * page) is drawn only for the eye.
 */
import type { Content } from "pdfmake/interfaces";

export type TagType = "Document" | "H1" | "H2" | "H3" | "P" | "L" | "LI" | "LBody" | "Table" | "TR" | "TH" | "TD" | "Link";

export const HEADINGS: ReadonlySet<TagType> = new Set<TagType>(["H1", "H2", "H3"]);

export interface Tag {
  readonly type: TagType;
  readonly children: Tag[];
  /** What a head of a table is the head of. */
  readonly scope?: "Column" | "Row";
}

/** What of the library's many kinds of content makes the tree. */
interface Shape {
  readonly text?: unknown;
  readonly headlineLevel?: number;
  readonly link?: string;
  readonly stack?: readonly unknown[];
  readonly columns?: readonly unknown[];
  readonly ul?: readonly unknown[];
  /** `heads` "none" where no cell speaks for others: a grid of tiles. */
  readonly table?: { readonly headerRows?: number; readonly heads?: "none"; readonly body: readonly (readonly unknown[])[] };
}

/** Their text stands in them directly; elsewhere it makes a paragraph. */
const HOLDS_TEXT: ReadonlySet<TagType> = new Set<TagType>(["LBody", "TH", "TD"]);

/** The same content with its `tag` on each text, and the tree of them. */
export function taggedContent(content: readonly Content[]): { readonly content: Content[]; readonly root: Tag } {
  const root: Tag = { type: "Document", children: [] };
  return { content: content.map((one) => tagged(one, root) as Content), root };
}

function grown(parent: Tag, type: TagType, scope?: Tag["scope"]): Tag {
  const tag: Tag = { type, children: [], ...(scope ? { scope } : {}) };
  parent.children.push(tag);
  return tag;
}

function tagged(content: unknown, parent: Tag): unknown {
  const each = (list: readonly unknown[]): unknown[] => list.map((one) => tagged(one, parent));
  if (Array.isArray(content)) return each(content);
  const node = (typeof content === "object" && content !== null ? content : { text: String(content ?? "") }) as Shape;
  if (node.stack) return { ...node, stack: each(node.stack) };
  if (node.columns) return { ...node, columns: each(node.columns) };
  if (node.ul) {
    const list = grown(parent, "L");
    return { ...node, ul: node.ul.map((one) => tagged(one, grown(grown(list, "LI"), "LBody"))) };
  }
  if (node.table) return { ...node, table: { ...node.table, body: taggedRows(node.table, grown(parent, "Table")) } };
  return node.text === undefined || node.text === "" ? node : { ...node, tag: tagOfText(node, parent) };
}

/** A table without rows of heads has its heads in the first column. */
function taggedRows({ headerRows = 0, heads, body }: NonNullable<Shape["table"]>, table: Tag): unknown[][] {
  return body.map((cells, row) => {
    const line = grown(table, "TR");
    return cells.map((cell, column) => {
      const scope = row < headerRows ? "Column" : headerRows === 0 && column === 0 && heads !== "none" ? "Row" : undefined;
      return tagged(cell, grown(line, scope ? "TH" : "TD", scope));
    });
  });
}

function tagOfText({ headlineLevel, link }: Shape, parent: Tag): Tag {
  const own = HOLDS_TEXT.has(parent.type) ? parent : grown(parent, headlineLevel === undefined ? "P" : headingOf(headlineLevel));
  return link ? grown(own, "Link") : own;
}

const headingOf = (level: number): TagType => (level === 1 ? "H1" : level === 2 ? "H2" : "H3");
