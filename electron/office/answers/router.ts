import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { answerKind } from "./kind";
import { answerChoices, listAnswers } from "./queries";

const os = called.answers;
const operations = recordOperations(answerKind);
const many = manyOperations(answerKind, (office, request: Parameters<typeof listAnswers>[1]) => listAnswers(office.database.reader, request));

export const answersRouter = os.router({
  list: os.list.handler(({ context, input }) => listAnswers(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: {} })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => answerChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
