import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { stockMoveKind } from "./kind";
import { listStockMoves, stockMoveExtra } from "./queries";

const os = called.stockMoves;
const operations = recordOperations(stockMoveKind);
const many = manyOperations(stockMoveKind, (office, request: Parameters<typeof listStockMoves>[1]) => listStockMoves(office.database.reader, request));

export const stockMovesRouter = os.router({
  list: os.list.handler(({ context, input }) => listStockMoves(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await stockMoveExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
