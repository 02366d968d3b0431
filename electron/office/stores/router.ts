import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { storeKind } from "./kind";
import { listStores, storeChoices, storeExtra } from "./queries";

const os = called.stores;
const operations = recordOperations(storeKind);
const many = manyOperations(storeKind, (office, request: Parameters<typeof listStores>[1]) => listStores(office.database.reader, request));

export const storesRouter = os.router({
  list: os.list.handler(({ context, input }) => listStores(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await storeExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => storeChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
