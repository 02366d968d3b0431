/**
 * Lays a document out and draws it with the parts of the PDF library, for three things its front door does not do: what is
 * drawn is marked with its place in the tree of tags, a heading stays with what it heads, and others have their turn in
 * between. `print.ts` alone calls it.
 */
import { setImmediate as turn } from "node:timers/promises";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import {
  LibraryDocument, LibraryLayout, LibraryRenderer, Measure, normalizePageMargin, normalizePageSize, PageContext, PageWriter, Preprocessor, SvgMeasure, tableLayouts,
  type LayoutNode, type Line, type Page, type PdfDocument, type StructureElement,
} from "./libraryParts";
import { HEADINGS, taggedContent, type Tag } from "./tags";

export interface Typesetting {
  readonly fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>;
  readonly mayRead: (path: string) => boolean;
}

/** Points: with less than that left for a heading and what it heads, the page ends. */
const ROOM_FOR_HEADING = 50;

class PaperLayout extends LibraryLayout {
  override processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void {
    const isInFlow = this.writer.transactionLevel === 0 && node.pageBreak === undefined;
    if (node.headlineLevel !== undefined && isInFlow && this.writer.context().availableHeight < ROOM_FOR_HEADING) this.writer.moveToNextPage();
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const line = super.buildNextLine(node);
    if (line && node.tag) line.tag = node.tag;
    return line;
  }
}

/** Opens and closes the marks around what is drawn. Lines of one text share a mark as long as nothing comes between. */
class MarkingRenderer extends LibraryRenderer {
  #open: Tag | "artifact" | null = null;
  /** Those on the page that is being drawn. */
  readonly #links = new Set<StructureElement>();
  readonly #headDrawnOn = new Map<Tag, object>();

  constructor(document: PdfDocument, private readonly elements: ReadonlyMap<Tag, StructureElement>) {
    super(document);
  }

  /** The library names the page of a link when the link is closed: while its page is still open. */
  override renderPages(pages: readonly Page[]): void {
    super.renderPages(pages);
    this.#mark(null);
    for (const link of this.#links) link.end();
    this.#links.clear();
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.#mark(line.tag && !this.#isRepeatedHead(line.tag) ? line.tag : "artifact");
    const link = line.tag?.type === "Link" ? (this.elements.get(line.tag) ?? null) : null;
    this.pdfDocument._currentStructureElement = link;
    super.renderLine(line, x, y);
    this.pdfDocument._currentStructureElement = null;
    if (link) this.#links.add(link);
  }

  override renderVector(vector: object): void {
    this.#mark("artifact");
    super.renderVector(vector);
  }

  override renderImage(image: object): void {
    this.#mark("artifact");
    super.renderImage(image);
  }

  override renderSVG(svg: object): void {
    this.#mark("artifact");
    super.renderSVG(svg);
  }

  /** A table's head is read once; on the pages that follow it is only for the eye. */
  #isRepeatedHead(tag: Tag): boolean {
    if (tag.type !== "TH") return false;
    const { page } = this.pdfDocument;
    if (!this.#headDrawnOn.has(tag)) this.#headDrawnOn.set(tag, page);
    return this.#headDrawnOn.get(tag) !== page;
  }

  #mark(next: Tag | "artifact" | null): void {
    if (next === this.#open) return;
    if (this.#open) this.pdfDocument.endMarkedContent();
    this.#open = next;
    if (next === "artifact") this.pdfDocument.markContent("Artifact", { type: "Layout" });
    else if (next) this.elements.get(next)?.add(this.pdfDocument.markStructureContent(next.type));
  }
}

/**
 * The bytes of a document. `definition` is read, never written on.
 * @throws Error when a font is not where it should be
 */
export async function typeset(definition: TDocumentDefinitions, { fonts, mayRead }: Typesetting): Promise<Uint8Array> {
  const { width, height } = normalizePageSize(definition.pageSize);
  const document = new LibraryDocument(fonts, {}, {}, {}, {
    size: [width, height], pdfVersion: "1.7", tagged: true, displayTitle: true, lang: definition.language, autoFirstPage: false, font: null,
    info: { Producer: "pdfmake", Creator: "pdfmake", Title: definition.info?.title ?? "", Author: definition.info?.author ?? "" },
  }, null, mayRead);
  // Reading a face takes some time by itself.
  for (const name of Object.keys(fonts)) for (const isBold of [false, true]) {
    await turn();
    document.provideFont(name, isBold, false);
  }
  const { pages, root } = await laidOut(definition, document);
  const elements = new Map<Tag, StructureElement>();
  document.addStructure(elementOf(root, document, elements));
  const renderer = new MarkingRenderer(document, elements);
  for (const page of pages) {
    renderer.renderPages([page]);
    await turn();
  }
  document.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of document) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function elementOf(tag: Tag, document: PdfDocument, elements: Map<Tag, StructureElement>): StructureElement {
  const element = document.struct(tag.type, tag.scope ? { scope: tag.scope } : {});
  elements.set(tag, element);
  for (const child of tag.children) element.add(elementOf(child, document, elements));
  return element;
}

/**
 * That a page ends with a heading is seen only when the next one has begun. Then everything is laid out anew with that heading
 * on the next page, from a copy of its own: what the library has laid out once bears the traces, and a second time it loses lines.
 */
async function laidOut(definition: TDocumentDefinitions, document: PdfDocument): Promise<{ readonly pages: readonly Page[]; readonly root: Tag }> {
  const moved = new Set<number>();
  for (;;) {
    const { content, root } = taggedContent(copied(definition.content as Content[], moved));
    const pages = await layOut({ ...definition, content }, document);
    const low = headingsClosing(pages, headingsOf(root)).find((at) => !moved.has(at));
    if (low === undefined) return { pages, root };
    moved.add(low);
  }
}

/** The headings that were moved, counted from the first, begin a page. */
function copied(content: Content[], moved: ReadonlySet<number>): Content[] {
  let headings = 0;
  const copy = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(copy) as T;
    if (typeof value !== "object" || value === null) return value;
    const twin = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one as unknown)]));
    return ("headlineLevel" in twin && moved.has(headings++) ? { ...twin, pageBreak: "before" } : twin) as T;
  };
  return copy(content);
}

const headingsOf = (tag: Tag): Tag[] => [...(HEADINGS.has(tag.type) ? [tag] : []), ...tag.children.flatMap(headingsOf)];

/** For each page but the last that ends with headings, which is the first of them; nothing for a page of headings alone. */
function headingsClosing(pages: readonly Page[], headings: readonly Tag[]): number[] {
  return pages.slice(0, -1).flatMap(({ items }) => {
    const tags = items.flatMap(({ type, item }) => (type === "line" && "tag" in item ? [item.tag as Tag] : []));
    const last = tags.findLastIndex(({ type }) => !HEADINGS.has(type));
    const first = tags[last + 1];
    return last >= 0 && first ? [headings.indexOf(first)] : [];
  });
}

async function layOut(definition: TDocumentDefinitions, document: PdfDocument): Promise<readonly Page[]> {
  const size = normalizePageSize(definition.pageSize);
  const margins = normalizePageMargin(definition.pageMargins);
  const svg = new SvgMeasure();
  const layout = new PaperLayout(size, margins, svg);
  layout.linearNodeList = [];
  layout.docPreprocessor = new Preprocessor();
  layout.docMeasure = new Measure(document, {}, definition.defaultStyle ?? {}, svg, tableLayouts);
  layout.writer = new PageWriter(new PageContext());
  layout.writer.addPage(size, null, margins);
  for (const one of definition.content as Content[]) {
    layout.processNode(layout.docMeasure.measureNode(layout.docPreprocessor.preprocessBlock(one)));
    await turn();
  }
  layout.addHeadersAndFooters(undefined, definition.footer);
  return layout.writer.context().pages;
}
