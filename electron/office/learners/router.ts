import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { decideMany } from "./decide";
import { learnerKind } from "./kind";
import { learnerChoices, learnerExtra, listLearners } from "./queries";

const os = called.learners;
const operations = recordOperations(learnerKind);
const many = manyOperations(learnerKind, listLearners);

export const learnersRouter = os.router({
  list: os.list.handler(({ context, input }) => listLearners(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    const person = seenFrom(call.context.desk.atDesk, fields.person);
    return { record, fields: { ...fields, person }, extra: await learnerExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  decideMany: os.decideMany.handler(({ context, input }) => decideMany(context.office, context.desk.atDesk, input.found, input.decision)),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => learnerChoices(context.office.database.reader, input)),
});
