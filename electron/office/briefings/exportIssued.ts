/** An issued briefing as a file that leaves the office. The journal says who took it out, and with how much of it personal. */
import type { Language } from "../../../shared/domain/languages";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { writeReportDocx } from "../../files/docx/report";
import { writeReportXlsx } from "../../files/xlsx/workbook";
import type { AtDesk } from "../core/context";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { oncePacked, REPORT_TYPES, type ReportFormat } from "./exportBriefing";
import { BRIEFINGS, issuedById } from "./freeze";
import { frozenReport } from "./frozenReport";

export interface IssuedExport {
  readonly id: string;
  readonly language: Language;
  readonly format: ReportFormat;
  readonly privacy: PrivacyLevel;
}

/** @throws OfficeError NOT_FOUND */
export async function exportIssued(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, { id, language, format, privacy }: IssuedExport): Promise<Handover> {
  const briefing = await issuedById(office.database.reader, id);
  const model = await frozenReport(office.database.reports, { briefing, language, privacy });
  const name = `briefing-${briefing.number}-r${briefing.revision}-${language}.${format}`;
  const bytes = format === "xlsx" ? writeReportXlsx(model) : oncePacked(writeReportDocx(model));
  const handover = await host.handOver({ name, type: REPORT_TYPES[format], bytes });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, by, (writing) => writing.journal({ action: "export", kind: BRIEFINGS, id, title: briefing.number, after: { revision: briefing.revision, language, format, privacy } }));
  }
  return handover;
}
