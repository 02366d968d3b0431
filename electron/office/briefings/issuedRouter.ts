import { rowsOf } from "../../database/reader";
import { called } from "../core/procedures";
import { todayOf } from "../settings/service";
import { exportIssued } from "./exportIssued";
import { issueBriefing, reviseBriefing } from "./freeze";
import { issuedBriefing, issuedChanges, issuedList, issuedRows } from "./issued";
import { lateOf } from "./late";
import { everyRevision } from "./revisions";
import { verifiedInWords, verifyPack } from "./verify";

const os = called.briefings.issued;

export const issuedRouter = os.router({
  list: os.list.handler(({ context: { office }, input }) => issuedList(office.database.reader, input)),
  get: os.get.handler(({ context: { office }, input }) => issuedBriefing(office.database.reader, input.id, input.language)),
  rows: os.rows.handler(({ context: { office }, input }) => issuedRows(office.database.reports, input)),
  next: os.next.handler(async ({ context: { office } }) => {
    const year = (await todayOf(office)).slice(0, 4);
    const [series] = await rowsOf<{ last: number }>(office.database.reader, "select last from number_series where series = ?", [`briefing-${year}`]);
    return { number: (series?.last ?? 0) + 1, year };
  }),
  issue: os.issue.handler(({ context: { office, desk }, input: { from, to, number } }) => issueBriefing(office, desk.atDesk, { period: { from, to }, number })),
  revise: os.revise.handler(({ context: { office, desk }, input }) => reviseBriefing(office, desk.atDesk, input.id, input.reason)),
  everyRevision: os.everyRevision.handler(({ context: { office } }) => everyRevision(office.database.reader)),
  changes: os.changes.handler(({ context: { office }, input }) => issuedChanges(office.database.reports, input)),
  late: os.late.handler(async ({ context: { office }, input }) => {
    const { figures, rows, more } = await lateOf(office, input.id, input.language);
    return { figures: [...figures], rows: [...rows], more };
  }),
  export: os.export.handler(({ context: { office, host, desk }, input }) => exportIssued(office, host, desk.atDesk, input)),
  verify: os.verify.handler(async ({ context: { office }, input: { file, expect, language } }) => {
    const verified = await verifyPack({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, expect: expect || null, from: office.database.reports, language });
    return verifiedInWords(verified, language);
  }),
});
