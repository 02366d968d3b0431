import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { clearanceKind } from "./kind";
import { clearanceExtra, listClearances } from "./queries";

const os = called.clearances;
const operations = recordOperations(clearanceKind);
const many = manyOperations(clearanceKind, listClearances);

export const clearancesRouter = os.router({
  list: os.list.handler(({ context, input }) => listClearances(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await clearanceExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
