/**
 * The parts of the PDF library that `typeset.ts` works with, as far as it does: the library publishes types of its front door
 * only. Each is loaded here, by the names it has in the version that package.json fixes.
 */
import { createRequire } from "node:module";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import type { Tag } from "./tags";

export interface Line {
  tag?: Tag;
}

export interface PageItem {
  readonly type: string;
  readonly item: object;
}

export interface Page {
  readonly items: readonly PageItem[];
}

export interface LayoutNode {
  readonly headlineLevel?: number;
  readonly pageBreak?: string;
  readonly tag?: Tag;
}

interface Writer {
  /** Above zero inside a block that is never torn. */
  readonly transactionLevel: number;
  addPage(size: object, orientation: null, margins: object): void;
  moveToNextPage(): void;
  context(): { readonly availableHeight: number; readonly pages: readonly Page[] };
}

interface Layout {
  linearNodeList: LayoutNode[];
  docPreprocessor: { preprocessBlock(content: unknown): object };
  docMeasure: { measureNode(node: object): LayoutNode };
  writer: Writer;
  processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void;
  buildNextLine(node: LayoutNode): Line | null;
  addHeadersAndFooters(header: undefined, footer: TDocumentDefinitions["footer"]): void;
}

export interface StructureElement {
  add(child: StructureElement | object): void;
  end(): void;
}

export interface PdfDocument extends AsyncIterable<Uint8Array> {
  readonly page: object;
  /** Whose a link is that is drawn meanwhile. */
  _currentStructureElement: StructureElement | null;
  provideFont(name: string, isBold: boolean, isItalic: boolean): object;
  struct(type: string, options: { readonly scope?: string }): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(type: string): object;
  markContent(tag: string, options: { readonly type: string }): void;
  endMarkedContent(): void;
  end(): void;
}

interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: object): void;
  renderSVG(svg: object): void;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

const load = createRequire(import.meta.url);
/** The library is written for another kind of modules: what it exports stands under `default`. */
const part = <T>(name: string): T => (load(`pdfmake/js/${name}.js`) as { default: T }).default;

export const LibraryLayout = part<new (size: PageSize, margins: object, svg: object) => Layout>("LayoutBuilder");
export const LibraryRenderer = part<new (document: PdfDocument) => Renderer>("Renderer");
export const LibraryDocument = part<new (fonts: object, images: object, patterns: object, attachments: object, options: object, files: null, mayRead: (path: string) => boolean) => PdfDocument>("PDFDocument");
export const SvgMeasure = part<new () => object>("SVGMeasure");
export const PageWriter = part<new (context: object) => Writer>("PageElementWriter");
export const PageContext = part<new () => object>("DocumentContext");
export const Preprocessor = part<new () => Layout["docPreprocessor"]>("DocPreprocessor");
export const Measure = part<new (document: PdfDocument, styles: object, defaultStyle: object, svg: object, tableLayouts: object) => Layout["docMeasure"]>("DocMeasure");
export const { tableLayouts } = load("pdfmake/js/tableLayouts.js") as { tableLayouts: object };
export const { normalizePageSize, normalizePageMargin } = load("pdfmake/js/PageSize.js") as {
  normalizePageSize: (size: unknown, orientation?: string) => PageSize;
  normalizePageMargin: (margins: unknown) => object;
};
