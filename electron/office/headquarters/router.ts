import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { headquartersKind } from "./kind";
import { headquartersChoices, headquartersExtra, listHeadquarters, membersOn } from "./queries";
import { addMembers } from "./service";

const os = called.headquarters;
const operations = recordOperations(headquartersKind);
const many = manyOperations(headquartersKind, listHeadquarters);

export const headquartersRouter = os.router({
  list: os.list.handler(({ context, input }) => listHeadquarters(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await headquartersExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  addMembers: os.addMembers.handler(({ context, input }) => addMembers(context.office, context.desk.atDesk, input)),
  choices: os.choices.handler(({ context, input }) => headquartersChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
  membersOn: os.membersOn.handler(({ context, input }) => membersOn(context.office.database.reader, input.id, input.date)),
});
