/** Whether what is on file is still what left the office on paper: both stand in the journal. */
import { type Askable, rowsOf } from "../../database/reader";

export interface Printed {
  /** Instant of the last print, UTC. */
  readonly at: string;
  /** Something that stands on the paper was changed since. */
  readonly isStale: boolean;
}

/** What else stands on the paper; of these a change of the state alone is none. */
interface OnPaper {
  readonly kind: string;
  readonly ids: readonly string[];
}

const CHUNK = 500;

/** Null for what was never printed. The journal's own entries of a state and of a print are no change of the paper. */
export async function printedOf(from: Askable, kind: string, id: string, others: OnPaper = { kind: "", ids: [] }): Promise<Printed | null> {
  const [last] = await rowsOf<{ seq: number; at: string }>(
    from, `select seq, at from audit_entry where subject_kind = ? and subject_id = ? and action = 'export' order by seq desc limit 1`, [kind, id],
  );
  if (!last) return null;
  return { at: last.at, isStale: (await changedSince(from, kind, [id], last.seq)) || (await changedSince(from, others.kind, others.ids, last.seq)) };
}

async function changedSince(from: Askable, kind: string, ids: readonly string[], seq: number): Promise<boolean> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const part = ids.slice(start, start + CHUNK);
    const rows = await rowsOf<{ changes: string }>(
      from, `select changes from audit_entry where subject_kind = ? and subject_id in (${part.map(() => "?").join(", ")}) and seq > ? and action = 'update'`, [kind, ...part, seq],
    );
    if (rows.some(({ changes }) => (JSON.parse(changes) as { field: string }[]).some(({ field }) => field !== "state"))) return true;
  }
  return false;
}
