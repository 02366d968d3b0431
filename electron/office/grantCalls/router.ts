import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { grantCallKind } from "./kind";
import { grantCallChoices, grantCallExtra, listGrantCalls } from "./queries";

const os = called.grantCalls;
const operations = recordOperations(grantCallKind);
const many = manyOperations(grantCallKind, listGrantCalls);

export const grantCallsRouter = os.router({
  list: os.list.handler(({ context, input }) => listGrantCalls(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await grantCallExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => grantCallChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
