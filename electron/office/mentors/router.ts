import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { mentorKind } from "./kind";
import { listMentors, mentorChoices, mentorExtra } from "./queries";

const os = called.mentors;
const operations = recordOperations(mentorKind);
const many = manyOperations(mentorKind, listMentors);

export const mentorsRouter = os.router({
  list: os.list.handler(({ context, input }) => listMentors(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    const person = seenFrom(call.context.desk.atDesk, fields.person);
    return { record, fields: { ...fields, person }, extra: await mentorExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => mentorChoices(context.office.database.reader, input)),
});
