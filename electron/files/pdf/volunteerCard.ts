/** A volunteer's card on an A4 sheet, to be cut out: 85.6 x 54 mm, as bank cards and their holders are (ISO/IEC 7810, ID-1). */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { VolunteerCard } from "./paperModel";
import { fitted, markUrl } from "../mark";
import { mm, printPdf, type PrintOptions } from "./print";

const CARD = { width: mm(85.6), height: mm(54) };
const PAGE_MARGIN = mm(20);
const PADDING = mm(4);
const ACCENT = "#0F766E";
const GREY = "#5A6672";
const MARK = 30;
/** The library draws squares of whole points only: two of them for up to 41 squares, which hold 134 bytes. */
const CODE = 2 * 41;
const CODE_BYTES = 134;

/** As many characters of the text as the code holds. */
export function codeText(text: string): string {
  const kept = [...text];
  while (Buffer.byteLength(kept.join(""), "utf8") > CODE_BYTES) kept.pop();
  return kept.join("");
}

/** Long names are set smaller, so that a card never outgrows its frame. */
const sizeFor = (text: string, sizes: readonly (readonly [longest: number, size: number])[]): number => sizes.find(([longest]) => text.length <= longest)?.[1] ?? sizes.at(-1)?.[1] ?? 6;

/** The dashed line is the cut. */
const frame = (): Content => ({
  absolutePosition: { x: PAGE_MARGIN, y: PAGE_MARGIN },
  canvas: [
    { type: "rect", x: 0, y: 0, w: CARD.width, h: CARD.height, r: mm(3), lineWidth: 0.5, lineColor: "#9AA5B1", dash: { length: 3, space: 2 } },
    { type: "rect", x: PADDING, y: PADDING + MARK + 5, w: CARD.width - 2 * PADDING, h: 1, color: ACCENT },
  ],
});

export function volunteerCardDefinition(card: VolunteerCard): TDocumentDefinitions {
  const left = PAGE_MARGIN + PADDING;
  const top = PAGE_MARGIN + PADDING;
  const below = top + MARK + 11;
  const textWidth = CARD.width - 2 * PADDING - CODE - 8;
  const corps = card.corps.join(" ");
  return {
    pageSize: "A4",
    pageMargins: PAGE_MARGIN,
    language: card.language === "kk" ? "kk-KZ" : "ru-RU",
    info: { title: `${card.heading} ${card.number}`, author: card.corps[0] ?? "" },
    content: [
      frame(),
      typeof card.mark === "string"
        ? { svg: card.mark, width: MARK, absolutePosition: { x: left, y: top } }
        : { image: markUrl(card.mark), ...fitted(card.mark, { width: MARK, height: MARK }), absolutePosition: { x: left, y: top } },
      {
        absolutePosition: { x: left + MARK + 7, y: top },
        columns: [{ width: CARD.width - 2 * PADDING - MARK - 7, stack: card.corps.map((name, at) => ({ text: name, bold: at === 0, color: at === 0 ? ACCENT : GREY })), fontSize: sizeFor(corps, [[80, 8], [120, 7], [400, 5.5]]) }],
      },
      {
        absolutePosition: { x: left, y: below },
        columns: [
          {
            width: textWidth,
            stack: [
              { text: card.heading.toLocaleUpperCase(card.language), fontSize: 7, color: GREY, characterSpacing: 0.8 },
              { text: card.name, bold: true, fontSize: sizeFor(card.name, [[48, 10], [70, 8.5], [400, 7]]), margin: [0, 1, 0, 3] },
              { text: `№ ${card.number}`, bold: true, fontSize: 10, color: ACCENT, margin: [0, 0, 0, 3] },
              ...card.lines.map((text) => ({ text, fontSize: 7.5 })),
            ],
          },
          { width: CODE, qr: codeText(card.code), fit: CODE, eccLevel: "L", alignment: "right", margin: [0, 3, 0, 0] },
        ],
        columnGap: 8,
      },
      { text: card.hint, fontSize: 8, color: GREY, absolutePosition: { x: PAGE_MARGIN, y: PAGE_MARGIN + CARD.height + 8 } },
    ],
  };
}

export const writeVolunteerCardPdf = (card: VolunteerCard, options: PrintOptions): Promise<Uint8Array> => printPdf(volunteerCardDefinition(card), options);
