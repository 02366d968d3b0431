/** An issued briefing as a file that leaves the office. The journal says who took it out, and with how much of it personal. */
import { join } from "node:path";
import type { Language } from "../../../shared/domain/languages";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { REPORT_WRITERS, type ReportFormat } from "../../files/reportWriters";
import type { AtDesk } from "../core/context";
import { refused } from "../core/errors";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { onOwnPaper } from "./exportBriefing";
import { BRIEFINGS, issuedById } from "./freeze";
import { languagesIssued } from "./frozen";
import { frozenReport } from "./frozenReport";

export interface IssuedExport {
  readonly id: string;
  readonly language: Language;
  readonly format: ReportFormat;
  readonly privacy: PrivacyLevel;
  /** By which the window asks how far the file is, and stops it; null where nobody asks. */
  readonly ticket?: string | null;
}

/** @throws OfficeError NOT_FOUND; REFUSED `not_issued_in_language` for a text that there is not (the workbook has its words in every language) */
export async function exportIssued(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, { id, language, format, privacy, ticket = null }: IssuedExport): Promise<Handover> {
  const briefing = await issuedById(office.database.reader, id);
  if (format !== "xlsx" && !(await languagesIssued(office.database.reader, id)).includes(language)) throw refused("not_issued_in_language", { number: briefing.number });
  const handover = await office.underway.write(ticket, async (control) => {
    const model = await onOwnPaper(await frozenReport(office.database.reports, { briefing, language, privacy }), office.database.reader);
    const name = `briefing-${briefing.number}-r${briefing.revision}-${language}.${format}`;
    const { type, write: written } = REPORT_WRITERS[format];
    control.signal.throwIfAborted();
    return host.handOver({ name, type, bytes: written(model, { fonts: join(office.resources.path, "fonts"), ...control }) });
  });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, by, (writing) => writing.journal({ action: "export", kind: BRIEFINGS, id, title: briefing.number, after: { revision: briefing.revision, language, format, privacy } }));
  }
  return handover;
}
