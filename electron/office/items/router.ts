import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { itemRecordKind } from "./kind";
import { allItems, itemChoices, listItems } from "./queries";

const os = called.items;
const operations = recordOperations(itemRecordKind);
const many = manyOperations(itemRecordKind, (office, request: Parameters<typeof listItems>[1]) => listItems(office.database.reader, request));

export const itemsRouter = os.router({
  list: os.list.handler(({ context, input }) => listItems(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: {} })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => itemChoices(context.office.database.reader, input)),
  all: os.all.handler(({ context }) => allItems(context.office.database.reader)),
});
