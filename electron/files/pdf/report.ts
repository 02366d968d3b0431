/** A report as PDF: the same letter as the Word document, with its headings as bookmarks and its fonts inside. */
import { formatLocalDate } from "../../../shared/domain/periods";
import { correctionHeads, correctionRows, correctionsOf } from "../corrections";
import { hashLine } from "../hashLine";
import type { ReportModel } from "../reportModel";
import { writePaperPdf } from "./paper";
import type { Paper, PaperBlock, PaperColumn } from "./paperModel";
import type { PrintOptions } from "./print";

export const writeReportPdf = (model: ReportModel, options: PrintOptions): Promise<Uint8Array> => writePaperPdf(reportPaper(model), options);

export function reportPaper(model: ReportModel): Paper {
  const { language, letterhead, title, numberLine, periodLine, words } = model;
  return {
    language, letterhead, numberLine, date: formatLocalDate(model.date), addressee: [], title, subtitle: periodLine,
    body: [...model.text, ...corrections(model), ...charts(model), ...figureTable(model)], pageOf: [words.pageOf, hashLine(model)].filter(Boolean).join("\n"),
  };
}

/** What each revision corrected and why (R15). */
function corrections(model: ReportModel): PaperBlock[] {
  const found = correctionsOf(model);
  if (found.length === 0) return [];
  const [figure, before, after] = correctionHeads(model);
  const columns: PaperColumn[] = [{ title: figure, share: 0.4 }, { title: before, share: 0.3 }, { title: after, share: 0.3 }];
  return [
    { kind: "heading", text: model.issued?.words.corrections ?? "" },
    ...found.flatMap((correction): PaperBlock[] => [
      { kind: "paragraph", text: correction.reason },
      ...(correction.figures.length ? [{ kind: "table", columns, rows: correctionRows(correction) } as const] : []),
      ...(correction.note ? [{ kind: "paragraph", text: correction.note } as const] : []),
    ]),
  ];
}

function charts({ charts: drawn = [], words }: ReportModel): PaperBlock[] {
  return drawn.length === 0 ? [] : [{ kind: "heading", text: words.chartsSheet }, ...drawn.map((chart): PaperBlock => ({ kind: "chart", chart }))];
}

/** Every figure with its number, statement and count of rows, as in the Word document. */
function figureTable({ figures, words }: ReportModel): PaperBlock[] {
  if (figures.length === 0) return [];
  const columns: PaperColumn[] = [
    { title: words.number, share: 0.06, right: true }, { title: words.figure, share: 0.4 }, { title: words.value, share: 0.4 }, { title: words.rowsCounted, share: 0.14, right: true },
  ];
  const rows = figures.map((figure, at) => [String(at + 1), figure.label, figure.wording, figure.rows > 0 ? String(figure.rows) : "–"]);
  return [{ kind: "heading", text: words.figuresHeading }, { kind: "table", columns, rows }];
}
