import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { hostKind } from "./kind";
import { hostChoices, hostExtra, listHosts } from "./queries";

const os = called.hosts;
const operations = recordOperations(hostKind);
const many = manyOperations(hostKind, listHosts);

export const hostsRouter = os.router({
  list: os.list.handler(({ context, input }) => listHosts(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await hostExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => hostChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
