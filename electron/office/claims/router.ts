import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import { claimKind } from "./kind";
import { claimChoices, claimExtra, listClaims } from "./queries";
import { answerWithin, attachRows, detachRows } from "./service";

const os = called.claims;
const operations = recordOperations(claimKind);
const many = manyOperations(claimKind, (office, request: Parameters<typeof listClaims>[1]) => listClaims(office.database.reader, request));

export const claimsRouter = os.router({
  list: os.list.handler(({ context, input }) => listClaims(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await claimExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => claimChoices(context.office.database.reader, input)),
  attachRows: os.attachRows.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => attachRows(writing, input))),
  answerWithin: os.answerWithin.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => answerWithin(writing, input))),
  detachRows: os.detachRows.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => detachRows(writing, input))),
});
