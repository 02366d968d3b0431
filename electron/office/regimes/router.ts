import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { regimeKind } from "./kind";
import { listRegimes, regimeChoices, regimeExtra } from "./queries";

const os = called.regimes;
const operations = recordOperations(regimeKind);
const many = manyOperations(regimeKind, listRegimes);

export const regimesRouter = os.router({
  list: os.list.handler(({ context, input }) => listRegimes(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await regimeExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => regimeChoices(context.office, context.desk.atDesk?.language ?? "ru", input)),
});
