/** What every paper of the office begins and ends with: names in two languages, number and date, signature, page number. */
import {
  AlignmentType, BorderStyle, Footer, ImageRun, type IBorderOptions, type ITableBordersOptions, PageNumber, Paragraph, Table,
  TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
} from "docx";
import { fitted, type Mark } from "../mark";
import type { Letterhead, ReportModel } from "../reportModel";
import { ACCENT, LANGUAGE_TAGS, TEXT_WIDTH } from "./styles";

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS: ITableBordersOptions = {
  top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE,
};

interface Piece {
  readonly share: number;
  readonly children: readonly Paragraph[];
}

/** A row of invisible cells: Word, LibreOffice and print all keep it, which text boxes and tabs do not. */
function invisibleRow(pieces: readonly Piece[], borders: Partial<ITableBordersOptions> = {}, align: "top" | "bottom" = "bottom"): Table {
  const widths = pieces.map(({ share }) => Math.round(TEXT_WIDTH * share));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, ...borders },
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: pieces.map(
          ({ children }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: align === "top" ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

/** `2020-04-03` as `03.04.2020`; anything else as it stands. */
export function printedDate(isoDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : isoDate;
}

/** Pixels of 1/96 inch, as Word counts the size of a picture. */
const MARK_BOX = { width: 60, height: 46 };

const picture = (mark: Mark): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new ImageRun({ type: mark.type === "image/png" ? "png" : "jpg", data: Buffer.from(mark.bytes), transformation: fitted(mark, MARK_BOX) })],
  });

/** The corps' names, Kazakh left and Russian right, its mark between them, over a rule. */
export function letterheadBlock(letterhead: Letterhead): Table {
  const name = (text: string, language: "kk" | "ru", alignment: "left" | "right"): Paragraph =>
    new Paragraph({
      style: "Letterhead",
      alignment,
      spacing: { after: 120 },
      children: [new TextRun({ text, language: { value: LANGUAGE_TAGS[language] } })],
    });
  return invisibleRow(
    [
      { share: 0.45, children: [name(letterhead.nameKk, "kk", AlignmentType.LEFT)] },
      { share: 0.1, children: [letterhead.mark ? picture(letterhead.mark) : new Paragraph({})] },
      { share: 0.45, children: [name(letterhead.nameRu, "ru", AlignmentType.RIGHT)] },
    ],
    { bottom: { style: BorderStyle.SINGLE, size: 12, color: ACCENT } },
    "top",
  );
}

/** Number left, place in the middle, date right. */
export function numberLine(model: ReportModel): Table {
  const line = (text: string, alignment: "left" | "center" | "right"): Paragraph =>
    new Paragraph({ alignment, spacing: { before: 160 }, children: [new TextRun(text)] });
  return invisibleRow([
    { share: 0.36, children: [line(model.numberLine, AlignmentType.LEFT)] },
    { share: 0.28, children: [line(model.letterhead.place, AlignmentType.CENTER)] },
    { share: 0.36, children: [line(printedDate(model.date), AlignmentType.RIGHT)] },
  ]);
}

/** Post left, line to sign on, head's name right; kept together with the lines before it. */
export function signatureLine(letterhead: Letterhead): Table {
  const text = (value: string, alignment: "left" | "right"): Paragraph =>
    new Paragraph({ alignment, spacing: { before: 600 }, children: [new TextRun(value)] });
  const rule = new Paragraph({
    spacing: { before: 600 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "000000", space: 1 } },
    children: [],
  });
  return invisibleRow([
    { share: 0.4, children: [text(letterhead.headPost, AlignmentType.LEFT)] },
    { share: 0.28, children: [rule] },
    { share: 0.32, children: [text(letterhead.head, AlignmentType.RIGHT)] },
  ]);
}

/** "Page x of y" in the words and the word order of the report's language. */
export function pageFooter(pageOf: string, below = ""): Footer {
  const numbers: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
    "{page}": PageNumber.CURRENT,
    "{pages}": PageNumber.TOTAL_PAGES,
  };
  const children = pageOf
    .split(/(\{pages?\})/)
    .filter(Boolean)
    .map((piece) => numbers[piece] ?? piece);
  return new Footer({
    children: [
      new Paragraph({ style: "Footer", alignment: AlignmentType.CENTER, children: [new TextRun({ children })] }),
      // A checksum that lives only inside a file proves nothing, so paper carries it as well.
      ...(below ? [new Paragraph({ style: "Footer", alignment: AlignmentType.CENTER, children: [new TextRun({ text: below, size: 14 })] })] : []),
    ],
  });
}
