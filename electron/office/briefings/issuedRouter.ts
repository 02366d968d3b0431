import { rowsOf } from "../../database/reader";
import { called } from "../core/procedures";
import { todayOf } from "../settings/service";
import { exportIssued } from "./exportIssued";
import { issueBriefing, issuedById, reviseBriefing } from "./freeze";
import { issuedBriefing, issuedList, issuedRows } from "./issued";
import { lateOf } from "./late";
import { changesBetweenRevisions, everyRevision } from "./revisions";
import { verifiedInWords, verifyPack } from "./verify";

const os = called.briefings.issued;

/** Rows listed of each figure that a revision changed. */
const ROWS_LISTED = 200;

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
  changes: os.changes.handler(async ({ context: { office }, input }) => {
    const { reports } = office.database;
    for (const id of [input.before, input.id]) await issuedById(reports, id);
    const changes = await changesBetweenRevisions(reports, input.before, input.id, input.language);
    return changes.map((change) => ({ ...change, rows: change.rows.slice(0, ROWS_LISTED), more: Math.max(0, change.rows.length - ROWS_LISTED) }));
  }),
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
