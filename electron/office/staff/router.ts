import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { staffKind } from "./kind";
import { postChoices, staffChoices, staffExtra, listStaff } from "./queries";

const os = called.staff;
const operations = recordOperations(staffKind);
const many = manyOperations(staffKind, listStaff);

export const staffRouter = os.router({
  list: os.list.handler(({ context, input }) => listStaff(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    const person = seenFrom(call.context.desk.atDesk, fields.person);
    return { record, fields: { ...fields, person }, extra: await staffExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => staffChoices(context.office.database.reader, input)),
  posts: os.posts.handler(({ context, input }) => postChoices(context.office.database.reader, input)),
});
