/**
 * One report model, six kinds of files. Who hands a report out names the kind; nobody else knows the writers. Each is read
 * from disk when it is first wanted: together their libraries take as long to read as the rest of the office.
 */
import { writeReportPdf } from "./pdf/report";
import type { PrintOptions } from "./pdf/print";
import type { ReportModel } from "./reportModel";
import type { XlsxOptions } from "./xlsx/workbook";
import { writeReportMarkdown, writeReportText } from "./text/report";

export type WriterOptions = PrintOptions & XlsxOptions;

interface ReportWriter {
  readonly type: string;
  /** The file, piece by piece. A writer that lays out as a whole answers with one piece, made when it is asked for. */
  readonly write: (model: ReportModel, options: WriterOptions) => AsyncGenerator<Uint8Array>;
}

async function* once(make: () => Uint8Array | Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make();
}

/** On the office's own paper where it has one. */
async function writeLetter(model: ReportModel): Promise<Uint8Array> {
  const { template } = model.letterhead;
  return template ? (await import("./docx/template")).writeReportOnTemplate(model, template) : (await import("./docx/report")).writeReportDocx(model);
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

export const REPORT_WRITERS = {
  docx: { type: `${OFFICE}.wordprocessingml.document`, write: (model) => once(() => writeLetter(model)) },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, write: async function* (model, options) { yield* (await import("./xlsx/workbook")).writeReportXlsx(model, options); } },
  pdf: { type: "application/pdf", write: (model, options) => once(() => writeReportPdf(model, options)) },
  pptx: { type: `${OFFICE}.presentationml.presentation`, write: (model) => once(async () => (await import("./pptx/report")).writeReportPptx(model)) },
  txt: { type: "text/plain; charset=utf-8", write: (model) => once(() => writeReportText(model)) },
  md: { type: "text/markdown; charset=utf-8", write: (model) => once(() => writeReportMarkdown(model)) },
} as const satisfies Record<string, ReportWriter>;

export type ReportFormat = keyof typeof REPORT_WRITERS;
