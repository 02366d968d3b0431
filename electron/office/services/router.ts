import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { serviceKind } from "./kind";
import { serviceExtra, listServices } from "./queries";

const os = called.services;
const operations = recordOperations(serviceKind);
const many = manyOperations(serviceKind, listServices);

export const servicesRouter = os.router({
  list: os.list.handler(({ context, input }) => listServices(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await serviceExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
