import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { menteeKind } from "./kind";
import { listMentees, menteeExtra } from "./queries";

const os = called.mentees;
const operations = recordOperations(menteeKind);
const many = manyOperations(menteeKind, listMentees);

export const menteesRouter = os.router({
  list: os.list.handler(({ context, input }) => listMentees(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    const person = seenFrom(call.context.desk.atDesk, fields.person);
    return { record, fields: { ...fields, person }, extra: await menteeExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
