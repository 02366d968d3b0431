import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { ownFigureKind } from "./kind";
import { listOwnFigures, ownFigureExtra } from "./queries";
import { readyFigures, takeReadyFigures } from "./ready";

const os = called.ownFigures;
const operations = recordOperations(ownFigureKind);
const many = manyOperations(ownFigureKind, listOwnFigures);

export const ownFiguresRouter = os.router({
  list: os.list.handler(({ context, input }) => listOwnFigures(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await ownFigureExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  ready: os.ready.handler(async ({ context }) => (await readyFigures(context.office.database.reader)).map(({ key, nameRu, nameKk, nameEn }) => ({ key, nameRu, nameKk, nameEn }))),
  takeReady: os.takeReady.handler(async ({ context, input }) => ({ taken: (await takeReadyFigures(context.office, context.desk.atDesk, input.keys)).length })),
});
