import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { write } from "../core/writing";
import { giveConsent } from "./giveConsent";
import { volunteerKind } from "./kind";
import { setForMany } from "./many";
import { setStatus } from "./setStatus";
import { listVolunteers, volunteerChoices, volunteerExtra } from "./queries";

const os = called.volunteers;
const operations = recordOperations(volunteerKind);
const many = manyOperations(volunteerKind, listVolunteers);

export const volunteersRouter = os.router({
  list: os.list.handler(({ context, input }) => listVolunteers(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    const person = seenFrom(call.context.desk.atDesk, fields.person);
    return { record, fields: { ...fields, person }, extra: await volunteerExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  setMany: os.setMany.handler(({ context, input }) => setForMany(context.office, context.desk.atDesk, input.found, input.change, input.versions)),
  giveConsent: os.giveConsent.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => giveConsent(writing, input.id, input.consent))),
  setStatus: os.setStatus.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => setStatus(writing, input))),
  choices: os.choices.handler(({ context, input }) => volunteerChoices(context.office.database.reader, input)),
});
