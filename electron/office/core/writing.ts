/**
 * The one place through which every write of the office goes: it knows who is at the desk, demands a journal
 * entry in the same transaction, and announces the change once it is safe on disk.
 */
import type { Change } from "../../../shared/contract/system";
import type { WriteTransaction } from "../../database/writeQueue";
import { appendToJournal, type JournalEntry } from "../audit/journal";
import type { Office } from "../createOffice";
import type { AtDesk } from "./context";
import { refused } from "./errors";

export class UnauditedWriteError extends Error {
  constructor() {
    super("A write ended without a journal entry and was taken back.");
    this.name = "UnauditedWriteError";
  }
}

export interface Writing {
  readonly tx: WriteTransaction;
  /** Instant of this write, UTC. */
  readonly at: string;
  readonly by: AtDesk | null;
  journal(entry: JournalEntry): Promise<number>;
}

/** @throws OfficeError REFUSED `read_only` beside a running office; whatever `work` throws, after the rollback. */
export async function write<T>(office: Office, by: AtDesk | null, work: (writing: Writing) => Promise<T>): Promise<T> {
  const { queue } = office.database;
  if (!queue) throw refused("read_only");
  const subjects: Change["subjects"] = [];
  let change = 0;
  const result = await queue.run(async (tx) => {
    change = tx.change;
    const at = office.clock.now().toISOString();
    const value = await work({
      tx,
      at,
      by,
      journal: async (entry) => {
        subjects.push({ kind: entry.kind, id: entry.id });
        for (const kind of new Set(entry.links?.map((link) => link.kind))) subjects.push({ kind, id: null });
        return appendToJournal(tx, by, at, entry);
      },
    });
    if (subjects.length === 0) throw new UnauditedWriteError();
    return value;
  });
  office.changes.publish("change", { change, subjects });
  return result;
}
