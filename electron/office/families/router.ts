import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { seenFrom } from "../people/queries";
import { familyKind } from "./kind";
import { familyChoices, familyExtra, listFamilies } from "./queries";

const os = called.families;
const operations = recordOperations(familyKind);

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
  choices: os.choices.handler(({ context, input }) => familyChoices(context.office, context.desk.atDesk?.language ?? "ru", input)),
});
