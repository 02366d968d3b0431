import { maskIin } from "../../../shared/domain/iin";
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import type { AtDesk } from "../core/context";
import { called } from "../core/procedures";
import { ENTRIES_APART, journalEntry, listJournal, verifyJournal } from "./queries";
import { seesIin } from "../people/queries";

const os = called.audit;
const masked = (value: unknown): unknown => (typeof value === "string" ? maskIin(value) : value);

/** Kinds of which this desk may not even know what happened to them. */
const hiddenFrom = (atDesk: AtDesk | null): string[] =>
  Object.entries(ENTRIES_APART).flatMap(([kind, permission]) => (atDesk && PERMISSIONS_OF[atDesk.role].includes(permission) ? [] : [kind]));

export const auditRouter = os.router({
  list: os.list.handler(({ context, input }) => listJournal(context.office.database.reader, input, hiddenFrom(context.desk.atDesk))),
  get: os.get.handler(async ({ context, input }) => {
    const entry = await journalEntry(context.office.database.reader, input.seq, hiddenFrom(context.desk.atDesk));
    if (seesIin(context.desk.atDesk)) return entry;
    return { ...entry, changes: entry.changes.map((change) => (change.field === "iin" ? { ...change, before: masked(change.before), after: masked(change.after) } : change)) };
  }),
  verify: os.verify.handler(({ context }) => verifyJournal(context.office.database.reports)),
});
