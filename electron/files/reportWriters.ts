/** One report model, six kinds of files. Who hands a report out names the kind; nobody else knows the writers. */
import { writeReportDocx } from "./docx/report";
import { writeReportPdf } from "./pdf/report";
import type { PrintOptions } from "./pdf/print";
import { writeReportPptx } from "./pptx/report";
import type { ReportModel } from "./reportModel";
import { writeReportMarkdown, writeReportText } from "./text/report";
import { writeReportXlsx } from "./xlsx/workbook";

interface ReportWriter {
  readonly type: string;
  /** The file, piece by piece. A writer that lays out as a whole answers with one piece, made when it is asked for. */
  readonly write: (model: ReportModel, options: PrintOptions) => AsyncGenerator<Uint8Array>;
}

async function* once(make: () => Uint8Array | Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make();
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

export const REPORT_WRITERS = {
  docx: { type: `${OFFICE}.wordprocessingml.document`, write: (model) => once(() => writeReportDocx(model)) },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, write: (model) => writeReportXlsx(model) },
  pdf: { type: "application/pdf", write: (model, options) => once(() => writeReportPdf(model, options)) },
  pptx: { type: `${OFFICE}.presentationml.presentation`, write: (model) => once(() => writeReportPptx(model)) },
  txt: { type: "text/plain; charset=utf-8", write: (model) => once(() => writeReportText(model)) },
  md: { type: "text/markdown; charset=utf-8", write: (model) => once(() => writeReportMarkdown(model)) },
} as const satisfies Record<string, ReportWriter>;

export type ReportFormat = keyof typeof REPORT_WRITERS;
