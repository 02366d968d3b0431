/** A briefing as a file that leaves the office. The journal says who took it out. */
import { join } from "node:path";
import type { Language } from "../../../shared/domain/languages";
import { formatPeriod, type Period } from "../../../shared/domain/periods";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import type { Askable } from "../../database/reader";
import type { ReportModel } from "../../files/reportModel";
import { REPORT_WRITERS, type ReportFormat } from "../../files/reportWriters";
import type { AtDesk } from "../core/context";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { letterTemplateOf } from "../settings/letterTemplate";
import { markOf } from "../settings/mark";
import { corpsOf, todayOf } from "../settings/service";
import { chartsOf } from "./charts";
import { draftOf } from "./draftQueries";
import { reportModel } from "./report";
import { figureRequest, figuresWithText } from "./service";

export interface ExportRequest {
  readonly period: Period;
  readonly language: Language;
  readonly format: ReportFormat;
  readonly privacy: PrivacyLevel;
  /** By which the window asks how far the file is, and stops it; null where nobody asks. */
  readonly ticket?: string | null;
}

export async function briefingReport(office: Office, period: Period, language: Language, privacy: PrivacyLevel): Promise<ReportModel> {
  const request = await figureRequest(office, period);
  const { set, text } = await figuresWithText(office, period, language);
  const { reader, reports } = office.database;
  const charts = await chartsOf(reports, { kinds: (await draftOf(reader, period))?.charts ?? [], set, request, places: office.places, language });
  return reportModel(reports, { ...request, set, text, charts, language, privacy, corps: await corpsOf(reader), date: await todayOf(office) });
}

/** Mark and paper are the office's of today, beside whatever the report froze. */
export async function onOwnPaper(model: ReportModel, from: Askable): Promise<ReportModel> {
  return { ...model, letterhead: { ...model.letterhead, mark: await markOf(from), template: (await letterTemplateOf(from))?.bytes ?? null } };
}

/** Hands the file over; journalled when it has left. */
export async function exportBriefing(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, request: ExportRequest): Promise<Handover> {
  const { period, language, format, privacy, ticket = null } = request;
  const handover = await office.underway.write(ticket, async (control) => {
    const model = await onOwnPaper(await briefingReport(office, period, language, privacy), office.database.reader);
    const name = `briefing-${period.from}-${period.to}-${language}.${format}`;
    const { type, write: written } = REPORT_WRITERS[format];
    control.signal.throwIfAborted();
    return host.handOver({ name, type, bytes: written(model, { fonts: join(office.resources.path, "fonts"), ...control }) });
  });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, by, (writing) => writing.journal({ action: "export", kind: "briefings", id: null, title: formatPeriod(period), after: { ...period, language, format, privacy } }));
  }
  return handover;
}
