import { called } from "../core/procedures";
import { journalEntry, listJournal, verifyJournal } from "./queries";

const os = called.audit;

export const auditRouter = os.router({
  list: os.list.handler(({ context, input }) => listJournal(context.office.database.reader, input)),
  get: os.get.handler(({ context, input }) => journalEntry(context.office.database.reader, input.seq)),
  verify: os.verify.handler(({ context }) => verifyJournal(context.office.database.reports)),
});
