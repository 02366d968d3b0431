import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { outcomeKind } from "./kind";
import { outcomeExtra, listOutcomes } from "./queries";

const os = called.outcomes;
const operations = recordOperations(outcomeKind);
const many = manyOperations(outcomeKind, listOutcomes);

export const outcomesRouter = os.router({
  list: os.list.handler(({ context, input }) => listOutcomes(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await outcomeExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
