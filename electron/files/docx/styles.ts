/** Paper, fonts and styles of an official letter: real Word styles, so that an office can restyle the document at once. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from "docx";

/** Times New Roman is what offices write in, is on every Windows PC, and has every Kazakh letter and the tenge sign. */
export const FONT = "Times New Roman";
export const ACCENT = "1F4E79";
export const BULLETS = "bullets";
export const TABLE_STYLE = "ReportTable";

export const LANGUAGE_TAGS = { ru: "ru-RU", kk: "kk-KZ", en: "en-GB" } as const;

const MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * MM);

/** A4 with the margins of an official paper: 30 mm left for filing, 15 right, 20 above and below. */
export const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: { left: twips(30), right: twips(15), top: twips(20), bottom: twips(20), header: twips(10), footer: twips(10) },
} as const;

/** Width of the text in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

// The library has no table styles of its own; these are WordprocessingML (ECMA-376 part 1, 17.7). Everything else is
// added to them from `reportStyles`.
const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="8496A9"/>`;
const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
const margin = (name: string, width: number): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;

const BASE_STYLES = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>`,
  `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>`,
  `${margin("top", 0)}${margin("left", 108)}${margin("bottom", 0)}${margin("right", 108)}</w:tblCellMar></w:tblPr></w:style>`,
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Report Table"/>`,
  `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${SIDES}</w:tblBorders>`,
  `<w:tblCellMar>${margin("top", 30)}${margin("left", 100)}${margin("bottom", 30)}${margin("right", 100)}</w:tblCellMar></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>`,
  `<w:shd w:val="clear" w:color="auto" w:fill="E7EDF3"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>`,
].join("");

/** The styles the document starts from, as a stylesheet. */
export const BASE_STYLESHEET = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${BASE_STYLES}</w:styles>`;

/** Styles of a document in one language. Sizes in half points. */
export function reportStyles(language: keyof typeof LANGUAGE_TAGS): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run: { font: FONT, size: 28, language: { value: LANGUAGE_TAGS[language] } } },
      title: {
        run: { font: FONT, size: 32, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 60 }, keepNext: true },
      },
      heading1: heading(30, 320),
      heading2: heading(28, 260),
    },
    paragraphStyles: [
      {
        id: "BodyText",
        name: "Body Text",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: twips(12.5) }, spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      {
        id: "ListBullet",
        name: "List Bullet",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { spacing: { after: 60, line: 276, lineRule: LineRuleType.AUTO }, numbering: { reference: BULLETS, level: 0 } },
      },
      { id: "Letterhead", name: "Letterhead", basedOn: "Normal", run: { size: 26, bold: true, color: ACCENT } },
      { id: "Period", name: "Period", basedOn: "Normal", paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } } },
      { id: "TableText", name: "Table Text", basedOn: "Normal", run: { size: 24 } },
      { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 20, color: "5A6672" } },
    ],
  };
}

/** The bullet of `List Bullet`. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "–",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(12.5 + 6), hanging: twips(6) } } },
        },
      ],
    },
  ],
};
