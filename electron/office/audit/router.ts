import { maskIin } from "../../../shared/domain/iin";
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import { restorePermission } from "./takingBack";
import type { AtDesk } from "../core/context";
import { called } from "../core/procedures";
import { ENTRIES_APART, journalEntry, type JournalView, listJournal, verifyJournal } from "./queries";
import { seesIin } from "../people/queries";

const os = called.audit;
const masked = (value: unknown): unknown => (typeof value === "string" ? maskIin(value) : value);

/** Without `journal` one sees one's own entries; what may be taken back depends on the register, and on whether anything may be written. */
function viewFrom(atDesk: AtDesk | null, isReadOnly: boolean): JournalView {
  const may: readonly string[] = atDesk ? PERMISSIONS_OF[atDesk.role] : [];
  return {
    hidden: Object.entries(ENTRIES_APART).flatMap(([kind, permission]) => (may.includes(permission) ? [] : [kind])),
    onlyOf: may.includes("journal") ? null : (atDesk?.id ?? ""),
    mayTakeBack: (kind) => {
      const needed = restorePermission(kind);
      return !isReadOnly && needed !== null && may.includes(needed);
    },
  };
}

export const auditRouter = os.router({
  list: os.list.handler(({ context, input }) => listJournal(context.office.database.reader, input, viewFrom(context.desk.atDesk, !context.office.database.queue))),
  get: os.get.handler(async ({ context, input }) => {
    const entry = await journalEntry(context.office.database.reader, input.seq, viewFrom(context.desk.atDesk, !context.office.database.queue));
    if (seesIin(context.desk.atDesk)) return entry;
    return { ...entry, changes: entry.changes.map((change) => (change.field === "iin" ? { ...change, before: masked(change.before), after: masked(change.after) } : change)) };
  }),
  verify: os.verify.handler(({ context }) => verifyJournal(context.office.database.reports)),
});
