import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { trainingKind } from "./kind";
import { listTrainings, trainingExtra } from "./queries";

const os = called.trainings;
const operations = recordOperations(trainingKind);
const many = manyOperations(trainingKind, listTrainings);

export const trainingsRouter = os.router({
  list: os.list.handler(({ context, input }) => listTrainings(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await trainingExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
