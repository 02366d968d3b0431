import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import { deliveryKind } from "./kind";
import { deliveryExtra, listDeliveries } from "./queries";
import { confirmDelivery, withdrawDelivery } from "./service";

const os = called.deliveries;
const operations = recordOperations(deliveryKind);
const many = manyOperations(deliveryKind, (office, request: Parameters<typeof listDeliveries>[1]) => listDeliveries(office.database.reader, request));

export const deliveriesRouter = os.router({
  list: os.list.handler(({ context, input }) => listDeliveries(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await deliveryExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  confirm: os.confirm.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => confirmDelivery(writing, input.id, input.version)),
  ),
  withdraw: os.withdraw.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => withdrawDelivery(writing, input.id, input.version, input.reason)),
  ),
});
