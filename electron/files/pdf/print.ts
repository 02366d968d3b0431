/** The one place that knows the PDF library: a document in its terms in, bytes out. It reads fonts from the folder given and nothing from anywhere else. */
import { join } from "node:path";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

export interface PrintOptions {
  /** Folder of `NotoSans-Regular.ttf` and `NotoSans-Bold.ttf`: they have every Kazakh letter and the tenge sign. */
  readonly fonts: string;
}

export const FONT = "NotoSans";

/** Millimetres in the points of a PDF. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/**
 * Lays a document out and gives its bytes: some tens of milliseconds a page, with a turn for others after each block.
 * @throws Error when the fonts are not in their folder
 */
export async function printPdf(definition: TDocumentDefinitions, { fonts }: PrintOptions): Promise<Uint8Array> {
  const faces = { normal: join(fonts, "NotoSans-Regular.ttf"), bold: join(fonts, "NotoSans-Bold.ttf") };
  const known: readonly string[] = Object.values(faces);
  // Read when the first paper is printed: an office that prints nothing need not wait for it to open.
  const { typeset } = await import("./typeset");
  return typeset({ ...definition, defaultStyle: { ...definition.defaultStyle, font: FONT } }, { fonts: { [FONT]: faces }, mayRead: (path) => known.includes(path) });
}
