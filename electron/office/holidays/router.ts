import { skippingCommitments } from "../commitments/schedule";
import { manyOperations } from "../core/manyRecords";
import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { holidayKind } from "./kind";
import { listHolidays } from "./queries";
import { ensureShippedHolidays } from "./shipped";

const os = called.holidays;
const operations = recordOperations(holidayKind);
const many = manyOperations(holidayKind, (office, request: Parameters<typeof listHolidays>[1]) => listHolidays(office.database.reader, request));

export const holidaysRouter = os.router({
  list: os.list.handler(async ({ context, input }) => {
    await ensureShippedHolidays(context.office);
    return listHolidays(context.office.database.reader, input);
  }),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: { skippedBy: await skippingCommitments(call.context.office.database.reader) } })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
