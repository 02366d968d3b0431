import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { givenToFamily } from "../deliveries/timeline";
import { familyKind } from "./kind";
import { familyChoices, familyExtra, familyPeople, listFamilies } from "./queries";

const os = called.families;
const operations = recordOperations(familyKind);
const many = manyOperations(familyKind, listFamilies);

export const familiesRouter = os.router({
  list: os.list.handler(({ context, input }) => listFamilies(context.office, input)),
  get: os.get.handler(async (call) => {
    const { record, fields } = await operations.get(call);
    const { atDesk } = call.context.desk;
    const seen = {
      ...fields,
      head: fields.head && seenFrom(atDesk, fields.head),
      members: fields.members.map((member) => ({ ...member, person: seenFrom(atDesk, member.person) })),
    };
    return { record, fields: seen, extra: await familyExtra(call.context.office, call.input.id) };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  timeline: os.timeline.handler(async ({ context, input }) => {
    const from = context.office.database.reader;
    const rows = await givenToFamily(from, input.id, await familyPeople(from, input.id), input.limit + 1);
    return { rows: rows.slice(0, input.limit), more: rows.length > input.limit };
  }),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => familyChoices(context.office, context.desk.atDesk?.language ?? "ru", input)),
});
