import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import { boardOf, calendarOf, columnRows } from "./board";
import { requestKind } from "./kind";
import { openRequestsFor, openRequestsForNew } from "./openFor";
import { listRequests, presetClasses, requestExtra } from "./queries";
import { closeRequest, moveRequest, moveRequestBack } from "./service";

const os = called.requests;
const operations = recordOperations(requestKind);
const many = manyOperations(requestKind, listRequests);

export const requestsRouter = os.router({
  list: os.list.handler(({ context, input }) => listRequests(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await requestExtra(call.context.office, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  board: os.board.handler(({ context, input }) => boardOf(context.office, input)),
  column: os.column.handler(({ context, input }) => columnRows(context.office, input)),
  calendar: os.calendar.handler(({ context, input }) => calendarOf(context.office, input)),
  openFor: os.openFor.handler(({ context, input }) => openRequestsFor(context.office, input.recipientKind, input.recipientId, input.except)),
  openForNew: os.openForNew.handler(({ context, input }) => openRequestsForNew(context.office, input)),
  presets: os.presets.handler(({ context, input }) => presetClasses(context.office.database.reader, input.katoCode, input.date)),
  move: os.move.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => moveRequest(writing, input.id, input.version, input.to))),
  moveBack: os.moveBack.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => moveRequestBack(writing, input.id, input.version, input.to, input.ended))),
  close: os.close.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => closeRequest(writing, input.id, input.version, input.reason))),
});
