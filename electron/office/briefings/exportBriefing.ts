/** A briefing as a file that leaves the office. The journal says who took it out. */
import type { Language } from "../../../shared/domain/languages";
import type { Period } from "../../../shared/domain/periods";
import { writeReportDocx } from "../../files/docx/report";
import type { ReportModel } from "../../files/reportModel";
import { writeReportXlsx } from "../../files/xlsx/workbook";
import type { AtDesk } from "../core/context";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { corpsOf, todayOf } from "../settings/service";
import { reportModel } from "./report";
import { figureRequest, figuresWithText } from "./service";

export const REPORT_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type ReportFormat = keyof typeof REPORT_TYPES;

export interface ExportRequest {
  readonly period: Period;
  readonly language: Language;
  readonly format: ReportFormat;
}

export async function briefingReport(office: Office, period: Period, language: Language): Promise<ReportModel> {
  const request = await figureRequest(office, period);
  const { set, text } = await figuresWithText(office, period, language);
  return reportModel(office.database.reports, { ...request, set, text, language, corps: await corpsOf(office.database.reader), date: await todayOf(office) });
}

async function* oncePacked(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

/** Hands the file over; journalled when it has left. */
export async function exportBriefing(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, request: ExportRequest): Promise<Handover> {
  const { period, language, format } = request;
  const model = await briefingReport(office, period, language);
  const name = `briefing-${period.from}-${period.to}-${language}.${format}`;
  const bytes = format === "xlsx" ? writeReportXlsx(model) : oncePacked(writeReportDocx(model));
  const handover = await host.handOver({ name, type: REPORT_TYPES[format], bytes });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, by, (writing) => writing.journal({ action: "export", kind: "briefings", id: null, after: { ...period, language, format } }));
  }
  return handover;
}
