/** An office's paper as PDF. Names, margins and order are those of the Word documents (`../docx`). */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Letterhead } from "../reportModel";
import type { Paper, PaperBlock, PaperCell } from "./paperModel";
import { chartContent } from "./chart";
import { fitted, markUrl } from "../mark";
import { mm, printPdf, type PrintOptions } from "./print";

const ACCENT = "#1F4E79";
const LINE = "#8496A9";
const GREY = "#5A6672";
/** 30 mm left for filing, 15 right, 20 above and below. */
const MARGINS: [number, number, number, number] = [mm(30), mm(20), mm(15), mm(20)];
const WIDTH = mm(210 - 30 - 15);
const LANGUAGE_TAGS = { ru: "ru-RU", kk: "kk-KZ", en: "en-GB" } as const;
const CELL = { x: 3, y: 2, line: 0.5, sign: 6 };
const CODE_WIDTH = 62;

const MARK_BOX = { width: WIDTH * 0.1, height: 34 };

function letterhead({ nameKk, nameRu, mark }: Letterhead): Content {
  return {
    stack: [
      {
        columns: [
          { text: nameKk, width: mark ? "*" : "45%" },
          mark ? { image: markUrl(mark), ...fitted(mark, MARK_BOX), alignment: "center" } : { text: "", width: "10%" },
          { text: nameRu, width: mark ? "*" : "45%", alignment: "right" },
        ],
        columnGap: mark ? 10 : 0, bold: true, fontSize: 12, color: ACCENT,
      },
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.5, lineColor: ACCENT }], margin: [0, 6, 0, 8] },
    ],
  };
}

function signature({ head, headPost }: Letterhead): Content {
  return {
    unbreakable: true,
    margin: [0, 26, 0, 0],
    columns: [
      { text: headPost, width: "40%" },
      { width: "28%", canvas: [{ type: "line", x1: 0, y1: 13, x2: WIDTH * 0.26, y2: 13, lineWidth: 0.6 }] },
      { text: head, width: "32%", alignment: "right" },
    ],
  };
}

function block(one: PaperBlock): Content {
  switch (one.kind) {
    case "heading":
      return { text: one.text, bold: true, fontSize: one.level === 2 ? 11 : 12, margin: [0, one.level === 2 ? 8 : 14, 0, 5], headlineLevel: one.level === 2 ? 3 : 2, outline: true };
    case "list":
      return { ul: [...one.items], markerColor: ACCENT, margin: [0, 0, 0, 6], lineHeight: 1.15 };
    case "paragraph":
      return { text: one.text, margin: [0, 0, 0, 6], lineHeight: 1.15 };
    case "greeting":
      return { text: one.text, alignment: "center", bold: true, fontSize: 13, margin: [0, 18, 0, 14] };
    case "letter":
      return { text: one.text, fontSize: 12, alignment: "justify", leadingIndent: mm(12.5), lineHeight: 1.25, margin: [0, 0, 0, 8] };
    case "facts":
      return {
        margin: [0, 2, 0, 4],
        layout: "noBorders",
        table: { widths: ["34%", "66%"], body: one.facts.filter(([, value]) => value !== "").map(([label, value]): TableCell[] => [{ text: label, color: GREY }, { text: value }]) },
      };
    case "table":
      return table(one);
    case "chart":
      return chartContent(one.chart, WIDTH);
    case "code":
      return { columns: [{ width: CODE_WIDTH, qr: one.code, fit: CODE_WIDTH, eccLevel: "M" }, { width: "*", text: one.caption, color: GREY, fontSize: 9, margin: [0, 6, 0, 0] }], columnGap: 10, margin: [0, 0, 0, 6] };
    case "signatures":
      return { unbreakable: true, margin: [0, 14, 0, 0], stack: one.lines.map((text): Content => ({ columns: [{ text, width: "auto" }, { width: "*", canvas: [{ type: "line", x1: 6, y1: 12, x2: WIDTH * 0.5, y2: 12, lineWidth: 0.6 }] }], margin: [0, 0, 0, 10] })) };
  }
}

/** The head repeats on each page, no row is torn. */
function table({ columns, rows, toSign = false }: Extract<PaperBlock, { kind: "table" }>): Content {
  const cell = (content: PaperCell, at: number) => ({
    ...(typeof content === "string" ? { text: content } : { text: content.text, link: content.link, color: ACCENT }),
    alignment: columns[at]?.right ? ("right" as const) : ("left" as const),
  });
  const inner = WIDTH - columns.length * 2 * CELL.x - (columns.length + 1) * CELL.line;
  return {
    fontSize: 9,
    margin: [0, 2, 0, 6],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map(({ share }) => share * inner),
      body: [
        columns.map(({ title }, at): TableCell => ({ ...cell(title, at), bold: true, fillColor: "#E7EDF3" })),
        ...rows.map((row) => row.map(cell)),
      ],
    },
    layout: {
      hLineWidth: () => CELL.line, vLineWidth: () => CELL.line, hLineColor: () => LINE, vLineColor: () => LINE,
      paddingLeft: () => CELL.x, paddingRight: () => CELL.x, // A hand needs eight millimetres to sign.
      paddingTop: (row) => (toSign && row > 0 ? CELL.sign : CELL.y), paddingBottom: (row) => (toSign && row > 0 ? CELL.sign : CELL.y),
    },
  };
}

/** `facts` without a single value would be a table without a row, which the library does not take. */
const says = (one: PaperBlock): boolean => one.kind !== "facts" || one.facts.some(([, value]) => value !== "");

export function paperDefinition(paper: Paper): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: MARGINS,
    language: LANGUAGE_TAGS[paper.language],
    info: { title: paper.title, author: paper.language === "kk" ? paper.letterhead.nameKk || paper.letterhead.nameRu : paper.letterhead.nameRu },
    defaultStyle: { fontSize: 10.5 },
    footer: (page, pages) => ({ text: paper.pageOf.replace("{pages}", String(pages)).replace("{page}", String(page)), alignment: "center", fontSize: 9, color: GREY, margin: [MARGINS[0], mm(7), MARGINS[2], 0] }),
    content: [
      letterhead(paper.letterhead),
      {
        columns: [
          { text: paper.numberLine, width: "36%" },
          { text: paper.letterhead.place, width: "28%", alignment: "center" },
          { text: paper.date, width: "36%", alignment: "right" },
        ],
      },
      ...(paper.addressee.length > 0 ? [{ columns: [{ text: "", width: "55%" }, { text: paper.addressee.join("\n"), width: "45%", fontSize: 12 }], margin: [0, 24, 0, 14] as [number, number, number, number] }] : []),
      { text: paper.title, headlineLevel: 1, bold: true, fontSize: 14, alignment: "center", margin: [0, 18, 0, paper.subtitle ? 2 : 12] },
      ...(paper.subtitle ? [{ text: paper.subtitle, alignment: "center" as const, margin: [0, 0, 0, 12] as [number, number, number, number] }] : []),
      ...paper.body.filter(says).map(block),
      signature(paper.letterhead),
    ],
  };
}

export const writePaperPdf = (paper: Paper, options: PrintOptions): Promise<Uint8Array> => printPdf(paperDefinition(paper), options);
