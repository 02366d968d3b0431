import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { participationKind } from "./kind";
import { listParticipations, participationExtra } from "./queries";

const os = called.participations;
const operations = recordOperations(participationKind);
const many = manyOperations(participationKind, listParticipations);

export const participationsRouter = os.router({
  list: os.list.handler(({ context, input }) => listParticipations(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await participationExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
