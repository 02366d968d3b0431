import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { personKind } from "./kind";
import { erasePerson } from "./erasing";
import { listPeople, personChoices, personExtra, seenFrom } from "./queries";
import { similarPeople } from "./similar";

const os = called.people;
const operations = recordOperations(personKind);
const many = manyOperations(personKind, listPeople);

export const peopleRouter = os.router({
  list: os.list.handler(({ context, input }) => listPeople(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    return { record, fields: seenFrom(call.context.desk.atDesk, fields), extra: await personExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => personChoices(context.office, context.desk.atDesk?.language ?? "ru", input)),
  erase: os.erase.handler(({ context, input }) => erasePerson(context.office, context.desk.atDesk, input)),
  similar: os.similar.handler(({ context, input }) => similarPeople(context.office, input)),
});
