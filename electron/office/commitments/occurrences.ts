/** One due date of a commitment and the states it goes through. Every change is versioned and journalled like a record's. */
import type { OccurrenceState } from "../../../shared/contract/commitments";
import { refused } from "../core/errors";
import { type RecordKind, type Saved, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { Occurrence } from "./occurrence.entity";

export interface OccurrenceFields {
  readonly commitmentId: string;
  readonly dueDate: string;
  readonly expected: number | null;
  readonly state: OccurrenceState;
  readonly reason: string;
}

export const occurrenceKind: RecordKind<Occurrence, OccurrenceFields> = {
  kind: "occurrences",
  entity: Occurrence,
  personal: [],
  async load({ manager }, id) {
    const occurrence = await manager.getRepository(Occurrence).findOneBy({ id });
    if (!occurrence) return null;
    const { commitmentId, dueDate, expected, state, reason } = occurrence;
    return { commitmentId, dueDate, expected, state: state as OccurrenceState, reason };
  },
  async columns(_writing, fields) {
    return { ...fields };
  },
  title: (fields) => fields.dueDate,
  search: async () => null,
};

/** Moves an occurrence that `currentRecord` or a query has just read. */
export function changeOccurrence(writing: Writing, occurrence: Occurrence, change: Partial<Pick<OccurrenceFields, "state" | "reason" | "expected">>): Promise<Saved> {
  const { id, version, commitmentId, dueDate, expected, reason } = occurrence;
  return updateRecord(occurrenceKind, writing, id, version, { commitmentId, dueDate, expected, reason, state: occurrence.state as OccurrenceState, ...change });
}

/** Called when the last confirmed delivery of an occurrence is withdrawn: it is due again. */
export async function occurrenceUnconfirmed(writing: Writing, id: string): Promise<void> {
  const occurrence = await writing.tx.manager.getRepository(Occurrence).findOneByOrFail({ id });
  if (occurrence.state === "confirmed") await changeOccurrence(writing, occurrence, { state: "due", reason: "" });
}

/**
 * Called when a withdrawn delivery of an occurrence is confirmed again.
 * @throws OfficeError REFUSED `occurrence_confirmed` when another delivery has confirmed it meanwhile.
 */
export async function occurrenceConfirmed(writing: Writing, id: string): Promise<void> {
  const occurrence = await writing.tx.manager.getRepository(Occurrence).findOneByOrFail({ id });
  if (occurrence.state === "confirmed") throw refused("occurrence_confirmed");
  await changeOccurrence(writing, occurrence, { state: "confirmed", reason: "" });
}
