import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { volunteerGroupKind } from "./kind";
import { listVolunteerGroups, volunteerGroupChoices, volunteerGroupExtra } from "./queries";

const os = called.volunteerGroups;
const operations = recordOperations(volunteerGroupKind);
const many = manyOperations(volunteerGroupKind, listVolunteerGroups);

export const volunteerGroupsRouter = os.router({
  list: os.list.handler(({ context, input }) => listVolunteerGroups(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await volunteerGroupExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => volunteerGroupChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
