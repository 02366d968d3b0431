import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { partnerKind } from "./kind";
import { listPartners, partnerActivity, partnerChoices, partnerExtra } from "./queries";

const os = called.partners;
const operations = recordOperations(partnerKind);

export const partnersRouter = os.router({
  list: os.list.handler(async ({ context, input }) => {
    const from = context.office.database.reader;
    const page = await listPartners(from, input);
    const activity = await partnerActivity(from, page.rows.map((row) => row.id));
    return { total: page.total, rows: page.rows.map((row) => ({ ...row, ...activity(row.id) })) };
  }),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await partnerExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  choices: os.choices.handler(({ context, input }) => partnerChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
