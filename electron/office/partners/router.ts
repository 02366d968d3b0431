import type { Office } from "../createOffice";
import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { datesKept } from "../commitments/progress";
import { ensureOccurrences } from "../commitments/schedule";
import { todayOf } from "../settings/service";
import { partnerKind } from "./kind";
import { listPartners, partnerActivity, partnerChoices, partnerExtra } from "./queries";

const os = called.partners;
const operations = recordOperations(partnerKind);
const many = manyOperations(partnerKind, listWithActivity);

/** A page of partners with how much each has on file. */
async function listWithActivity(office: Office, request: Parameters<typeof listPartners>[1]) {
  const from = office.database.reader;
  const page = await listPartners(from, request);
  const activity = await partnerActivity(from, page.rows.map((row) => row.id));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, ...activity(row.id) })) };
}

/** Due dates of its promises until today, and how many of them were confirmed (R4). */
async function keptBy(office: Office, id: string) {
  const today = await todayOf(office);
  await ensureOccurrences(office, today);
  return datesKept(office.database.reader, "0001-01-01", today, id);
}

export const partnersRouter = os.router({
  list: os.list.handler(({ context, input }) => listWithActivity(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: { ...(await partnerExtra(call.context.office.database.reader, call.input.id)), kept: await keptBy(call.context.office, call.input.id) } })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => partnerChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
