import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { phraseKind } from "./kind";
import { listPhrases } from "./queries";

const os = called.phrases;
const operations = recordOperations(phraseKind);
const many = manyOperations(phraseKind, (office, request: Parameters<typeof listPhrases>[1]) => listPhrases(office.database.reader, request));

export const phrasesRouter = os.router({
  list: os.list.handler(({ context, input }) => listPhrases(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: {} })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
});
