import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { grantKind } from "./kind";
import { grantExtra, listGrants } from "./queries";

const os = called.grants;
const operations = recordOperations(grantKind);
const many = manyOperations(grantKind, listGrants);

export const grantsRouter = os.router({
  list: os.list.handler(({ context, input }) => listGrants(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await grantExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
