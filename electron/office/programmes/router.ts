import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { credit, creditableRows, creditsOf, progressOf, uncredit } from "./credits";
import { programmeKind } from "./kind";
import { todayOf } from "../settings/service";
import { targetsInPeriod } from "./underWay";
import { listProgrammes, programmeChoices, programmeExtra } from "./queries";

const os = called.programmes;
const operations = recordOperations(programmeKind);
const many = manyOperations(programmeKind, (office, request: Parameters<typeof listProgrammes>[1]) => listProgrammes(office, request));

export const programmesRouter = os.router({
  list: os.list.handler(({ context, input }) => listProgrammes(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await programmeExtra(call.context.office, call.context.desk.atDesk?.language ?? "ru", call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => programmeChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
  progress: os.progress.handler(async ({ context, input }) => progressOf(context.office.database.reader, input.id, await todayOf(context.office))),
  targetsInPeriod: os.targetsInPeriod.handler(async ({ context, input }) => targetsInPeriod(context.office.database.reader, input, await todayOf(context.office))),
  creditable: os.creditable.handler(async ({ context, input }) => creditableRows(context.office.database.reader, { ...input, today: await todayOf(context.office) })),
  credit: os.credit.handler(async ({ context, input }) => ({ ids: await credit(context.office, context.desk.atDesk, input) })),
  uncredit: os.uncredit.handler(async ({ context, input }) => ({ ids: await uncredit(context.office, context.desk.atDesk, input) })),
  creditsOf: os.creditsOf.handler(({ context, input }) => creditsOf(context.office.database.reader, input)),
});
