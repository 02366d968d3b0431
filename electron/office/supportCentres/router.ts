import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { supportCentreKind } from "./kind";
import { listSupportCentres, supportCentreExtra } from "./queries";

const os = called.supportCentres;
const operations = recordOperations(supportCentreKind);
const many = manyOperations(supportCentreKind, listSupportCentres);

export const supportCentresRouter = os.router({
  list: os.list.handler(({ context, input }) => listSupportCentres(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await supportCentreExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
