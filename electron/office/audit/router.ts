import { maskIin } from "../../../shared/domain/iin";
import { called } from "../core/procedures";
import { journalEntry, listJournal, verifyJournal } from "./queries";
import { seesIin } from "../people/queries";

const os = called.audit;
const masked = (value: unknown): unknown => (typeof value === "string" ? maskIin(value) : value);

export const auditRouter = os.router({
  list: os.list.handler(({ context, input }) => listJournal(context.office.database.reader, input)),
  get: os.get.handler(async ({ context, input }) => {
    const entry = await journalEntry(context.office.database.reader, input.seq);
    if (seesIin(context.desk.atDesk)) return entry;
    return { ...entry, changes: entry.changes.map((change) => (change.field === "iin" ? { ...change, before: masked(change.before), after: masked(change.after) } : change)) };
  }),
  verify: os.verify.handler(({ context }) => verifyJournal(context.office.database.reports)),
});
