/** One due date of a commitment and the states it goes through. Every change is versioned and journalled like a record's. */
import type { OccurrenceState } from "../../../shared/contract/commitments";
import { formatLocalDate } from "../../../shared/domain/periods";
import { refused } from "../core/errors";
import { type RecordKind, type Saved, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { Occurrence } from "./occurrence.entity";

export interface OccurrenceFields {
  readonly commitmentId: string;
  readonly dueDate: string;
  /** The day the rule gave, where this one was moved away from it. */
  readonly plannedDate: string | null;
  readonly expected: number | null;
  /** `expected` was set for this one and no longer follows the commitment. */
  readonly ownExpected: boolean;
  readonly state: OccurrenceState;
  readonly reason: string;
  readonly note: string;
}

export const occurrenceKind: RecordKind<Occurrence, OccurrenceFields> = {
  kind: "occurrences",
  entity: Occurrence,
  personal: [],
  async load({ manager }, id) {
    const occurrence = await manager.getRepository(Occurrence).findOneBy({ id });
    if (!occurrence) return null;
    return fieldsOf(occurrence);
  },
  async columns(_writing, fields) {
    return { ...fields };
  },
  title: (fields) => formatLocalDate(fields.dueDate),
  search: async () => null,
};

function fieldsOf({ commitmentId, dueDate, plannedDate, expected, ownExpected, state, reason, note }: Occurrence): OccurrenceFields {
  return { commitmentId, dueDate, plannedDate, expected, ownExpected, state: state as OccurrenceState, reason, note };
}

/** Moves an occurrence that `currentRecord` or a query has just read. */
export function changeOccurrence(writing: Writing, occurrence: Occurrence, change: Partial<Omit<OccurrenceFields, "commitmentId">>): Promise<Saved> {
  return updateRecord(occurrenceKind, writing, occurrence.id, occurrence.version, { ...fieldsOf(occurrence), ...change });
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
