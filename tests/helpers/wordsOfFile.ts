/** The words of a paper of ours, read back from the file: without white space, since a line may break anywhere. Of slides the speaker's notes as well. */
import { officeParts } from "./bytes";
import { readPdf, squeezed } from "./pdfText";

export type PaperFormat = "docx" | "pdf" | "pptx" | "txt" | "md";

const MARKED_UP = /(?:document|footer\d+|slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml$/;
const ENTITIES: Readonly<Record<string, string>> = { "&quot;": '"', "&apos;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const inParts = (bytes: Uint8Array): string =>
  [...officeParts(bytes)].filter(([path]) => MARKED_UP.test(path)).map(([, xml]) => xml.replace(/<[^>]*>/g, "").replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)).join("\n");

export function wordsOfFile(format: PaperFormat, bytes: Uint8Array): string {
  if (format === "pdf") return readPdf(Buffer.from(bytes)).text;
  if (format === "docx" || format === "pptx") return squeezed(inParts(bytes));
  const text = Buffer.from(bytes).toString("utf8");
  return squeezed(format === "md" ? text.replace(/\\(.)/g, "$1") : text);
}
