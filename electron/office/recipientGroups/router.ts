import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { recipientGroupKind } from "./kind";
import { listRecipientGroups, recipientGroupChoices, recipientGroupExtra } from "./queries";

const os = called.recipientGroups;
const operations = recordOperations(recipientGroupKind);
const many = manyOperations(recipientGroupKind, (office, request: Parameters<typeof listRecipientGroups>[1]) => listRecipientGroups(office.database.reader, request));

export const recipientGroupsRouter = os.router({
  list: os.list.handler(({ context, input }) => listRecipientGroups(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await recipientGroupExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => recipientGroupChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
