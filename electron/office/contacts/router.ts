import { called } from "../core/procedures";
import { notFound } from "../core/errors";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { updateRecord } from "../core/records";
import { write } from "../core/writing";
import { ensureShippedHolidays } from "../holidays/shipped";
import { deskNow, setDeskHours } from "./hours";
import { contactKind } from "./kind";
import { contactExtra, contactSummary, listContacts } from "./queries";

const os = called.contacts;
const operations = recordOperations(contactKind);
const many = manyOperations(contactKind, listContacts);

export const contactsRouter = os.router({
  list: os.list.handler(({ context, input }) => listContacts(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await contactExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  summary: os.summary.handler(({ context, input }) => contactSummary(context.office.database.reader, input)),
  hours: os.hours.handler(async ({ context }) => {
    await ensureShippedHolidays(context.office);
    return deskNow(context.office);
  }),
  setHours: os.setHours.handler(({ context, input }) => write(context.office, context.desk.atDesk, async (writing) => {
    await setDeskHours(writing, input.was, input.hours);
    return input.hours;
  })),
  settle: os.settle.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, async (writing) => {
      const fields = await contactKind.load(writing.tx, input.id);
      if (!fields) throw notFound("contacts");
      return updateRecord(contactKind, writing, input.id, input.version, { ...fields, state: "answered" });
    }),
  ),
});
