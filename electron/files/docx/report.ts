/** A report as a Word document: the letter an office signs and hands out. */
import {
  AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun,
  WidthType, type FileChild,
} from "docx";
import type { Block, ReportModel } from "../reportModel";
import { corpsName } from "../corpsName";
import { correctionHeads, correctionRows, correctionsOf } from "../corrections";
import { hashLine } from "../hashLine";
import { chartBlock, OWN_PAPER } from "./chart";
import { letterheadBlock, numberLine, pageFooter, signatureLine } from "./letterhead";
import { BASE_STYLESHEET, NUMBERING, PAGE, reportStyles, TABLE_STYLE, TEXT_WIDTH } from "./styles";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

function blockParagraphs(block: Block): Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(block.text)] })];
    case "paragraph":
      return [new Paragraph({ style: "BodyText", children: [new TextRun(block.text)] })];
    case "list":
      return block.items.map((item) => new Paragraph({ style: "ListBullet", children: [new TextRun(item)] }));
  }
}

function chartBlocks({ charts = [], words }: ReportModel): FileChild[] {
  if (charts.length === 0) return [];
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(words.chartsSheet)] }), ...charts.flatMap((chart) => chartBlock(chart, OWN_PAPER))];
}

/** Texts in the style of a report's tables; the head repeats on each page, no row is torn. */
function reportTable(shares: readonly number[], head: readonly string[], rows: readonly (readonly string[])[], numbersLast: boolean): Table {
  const widths = shares.map((share) => Math.round(TEXT_WIDTH * share));
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, column) => {
        const right = numbersLast && column === texts.length - 1;
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: "TableText",
              alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext: isHead,
              children: [new TextRun(text)],
            }),
          ],
        });
      }),
    });
  return new Table({
    style: TABLE_STYLE,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** Every figure with its number, statement and count of rows. */
function figureTable({ figures, words }: ReportModel): Table {
  const rows = figures.map((figure, index) => [String(index + 1), figure.label, figure.wording, figure.rows > 0 ? String(figure.rows) : "–"]);
  return reportTable([0.06, 0.4, 0.4, 0.14], [words.number, words.figure, words.value, words.rowsCounted], rows, true);
}

/** What each revision corrected and why (R15). */
function correctionBlocks(model: ReportModel): FileChild[] {
  const corrections = correctionsOf(model);
  if (corrections.length === 0) return [];
  const said = (text: string): Paragraph => new Paragraph({ style: "BodyText", keepNext: true, children: [new TextRun(text)] });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(model.issued?.words.corrections ?? "")] }),
    ...corrections.flatMap((correction) => [
      said(correction.reason),
      ...(correction.figures.length ? [reportTable([0.4, 0.3, 0.3], correctionHeads(model), correctionRows(correction), false)] : []),
      ...(correction.note ? [new Paragraph({ style: "BodyText", children: [new TextRun(correction.note)] })] : []),
    ]),
  ];
}

/**
 * Writes a report as a DOCX file: letterhead in both state languages, number and date, title, text, the table of
 * figures and the signature line. The document's language is the report's.
 */
export async function writeReportDocx(model: ReportModel): Promise<Uint8Array> {
  const children: FileChild[] = [
    letterheadBlock(model.letterhead),
    numberLine(model),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(model.title)] }),
    new Paragraph({ style: "Period", children: [new TextRun(model.periodLine)] }),
    ...model.text.flatMap(blockParagraphs),
    ...correctionBlocks(model),
    ...chartBlocks(model),
  ];
  if (model.figures.length > 0) {
    children.push(
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(model.words.figuresHeading)] }),
      figureTable(model),
    );
  }
  children.push(signatureLine(model.letterhead));
  const document = new Document({
    title: model.title,
    creator: corpsName(model),
    externalStyles: BASE_STYLESHEET,
    styles: reportStyles(model.language),
    numbering: NUMBERING,
    sections: [{ properties: { page: PAGE }, footers: { default: pageFooter(model.words.pageOf, hashLine(model)) }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
