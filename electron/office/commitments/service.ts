/** What happens on a due date: it was given, it was missed, or it was marked by mistake. */
import type { OccurrenceRecipient, OccurrenceState } from "../../../shared/contract/commitments";
import type { DeliveryLineFields } from "../../../shared/contract/deliveries";
import { amountFaults } from "../../../shared/domain/amountFaults";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import { invalid, notFound, refused } from "../core/errors";
import { currentRecord, type Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { createConfirmedDelivery, withdrawDeliveriesOf } from "../deliveries/service";
import { Commitment } from "./commitment.entity";
import { type CommitmentOnFile, commitmentKind } from "./kind";
import { Occurrence } from "./occurrence.entity";
import { changeOccurrence, occurrenceKind } from "./occurrences";

export interface OccurrenceConfirmation {
  readonly id: string;
  readonly version: number;
  /** In the scale of the commitment's unit; what was expected when left out. */
  readonly quantity?: number;
  readonly qualifier: Exclude<DeliveryLineFields["qualifier"], "unknown">;
  readonly headcount?: number;
  readonly date?: string;
  /** The store it was taken from (R26). */
  readonly storeId?: string | null;
  /** Who got it by name; the commitment's group when left out. */
  readonly recipients?: readonly OccurrenceRecipient[];
}

/** One due date as it is to be, the rule left alone. */
export interface OccurrenceChange {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  /** In the scale of the commitment's unit; null: as the commitment promises. */
  readonly expected: number | null;
  readonly note: string;
}

/**
 * Records that an occurrence was given: a confirmed delivery by the partner to the commitment's group, or one to each of
 * those named (R25), in the same transaction. Of two at the same moment one wins and the other is told; nothing is ever
 * delivered twice (R4). Answers with the first delivery.
 * @throws OfficeError CHANGED_MEANWHILE; INVALID; REFUSED `occurrence_not_due`, `recipient_group_needed`
 */
export async function confirmOccurrence(
  writing: Writing,
  input: OccurrenceConfirmation,
): Promise<Saved & { readonly deliveryId: string; readonly deliveryNumber: string }> {
  const occurrence = await dueOccurrence(writing, input.id, input.version);
  const commitment = await commitmentOf(writing, occurrence.commitmentId);
  const made = [];
  for (const to of recipientsOf(input, commitment)) {
    made.push(await createConfirmedDelivery(writing, {
      date: input.date ?? occurrence.dueDate,
      direction: commitment.direction,
      campaignId: null,
      providers: [commitment.partnerId],
      volunteers: [],
      recipientKind: to.kind,
      recipientId: to.id,
      headcount: to.kind === "group" ? (input.headcount ?? commitment.headcount) : null,
      lines: [lineOf({ ...input, ...("quantity" in to ? { quantity: to.quantity } : {}) }, occurrence, commitment)],
      katoCode: commitment.katoCode,
      place: "",
      note: "",
      occurrenceId: occurrence.id,
      storeId: input.storeId ?? null,
    }));
  }
  const [delivery] = made;
  if (!delivery) throw refused("recipient_group_needed");
  const saved = await changeOccurrence(writing, occurrence, { state: "confirmed", reason: "" });
  return { ...saved, deliveryId: delivery.id, deliveryNumber: delivery.number };
}

function recipientsOf({ recipients }: OccurrenceConfirmation, { recipientGroupId }: CommitmentOnFile) {
  if (!recipients) {
    if (recipientGroupId === null) throw refused("recipient_group_needed");
    return [{ kind: "group" as const, id: recipientGroupId }];
  }
  const twice = recipients.findIndex(({ kind, id }, at) => recipients.findIndex((other) => other.kind === kind && other.id === id) < at);
  if (twice >= 0) throw invalid([{ field: `recipients.${twice}`, kind: "recipient_twice" }]);
  return recipients;
}

/**
 * Gives one due date another day, quantity or note (RFC 5545: an instance under its RECURRENCE-ID). The rule stays, and so
 * does the day it gave. @throws OfficeError CHANGED_MEANWHILE; INVALID `date_taken`; REFUSED `occurrence_not_due`
 */
export async function changeOneOccurrence(writing: Writing, { id, version, date, expected, note }: OccurrenceChange): Promise<Saved> {
  const occurrence = await dueOccurrence(writing, id, version);
  const { amount, unit } = await commitmentOf(writing, occurrence.commitmentId);
  const planned = occurrence.plannedDate ?? occurrence.dueDate;
  const faults = expected === null ? [] : amountFaults({ qualifier: "exact", value: expected, high: null }, unit);
  if (faults.length) throw invalid(faults.map(({ kind }) => ({ field: "expected", kind })));
  if (date !== occurrence.dueDate) {
    const others = await writing.tx.manager.getRepository(Occurrence).find({ where: { commitmentId: occurrence.commitmentId } });
    // The unique index would say the same without a sentence; a day that another one was moved away from is free.
    if (others.some((other) => other.id !== id && other.dueDate === date)) throw invalid([{ field: "date", kind: "date_taken" }]);
  }
  return changeOccurrence(writing, occurrence, {
    dueDate: date, plannedDate: date === planned ? null : planned,
    expected: expected ?? amount.value, ownExpected: expected !== null && expected !== amount.value, note,
  });
}

/** Takes one due date back: it was never due, and is not missed (R4). @throws OfficeError CHANGED_MEANWHILE; REFUSED `occurrence_not_due` */
export async function cancelOccurrence(writing: Writing, id: string, version: number, reason: string): Promise<Saved> {
  return changeOccurrence(writing, await dueOccurrence(writing, id, version), { state: "cancelled", reason });
}

/** @throws OfficeError CHANGED_MEANWHILE; REFUSED `occurrence_not_due` */
export async function missOccurrence(writing: Writing, id: string, version: number, reason: string): Promise<Saved> {
  return changeOccurrence(writing, await dueOccurrence(writing, id, version), { state: "missed", reason });
}

/** Makes it due again. A delivery that had confirmed it is withdrawn and stays on file. @throws OfficeError REFUSED `occurrence_is_due` */
export async function reopenOccurrence(writing: Writing, id: string, version: number, reason: string): Promise<Saved> {
  const occurrence = await currentRecord(occurrenceKind, writing, id, version);
  if (occurrence.state === "due") throw refused("occurrence_is_due");
  // Withdrawing the last delivery makes the occurrence due by itself, and then its version has moved on.
  const withdrawn = await withdrawDeliveriesOf(writing, id, reason);
  if (withdrawn > 0) return { id, version: version + 1 };
  return changeOccurrence(writing, occurrence, { state: "due", reason: "" });
}

async function dueOccurrence(writing: Writing, id: string, version: number): Promise<Occurrence> {
  const occurrence = await currentRecord(occurrenceKind, writing, id, version);
  if (occurrence.state !== "due") throw refused("occurrence_not_due", { state: occurrence.state as OccurrenceState });
  return occurrence;
}

async function commitmentOf(writing: Writing, id: string): Promise<CommitmentOnFile> {
  const commitment = await commitmentKind.load(writing.tx, id);
  const { deletedAt } = await writing.tx.manager.getRepository(Commitment).findOneByOrFail({ id });
  if (!commitment || deletedAt !== null) throw notFound(commitmentKind.kind);
  return commitment;
}

function lineOf(input: OccurrenceConfirmation, occurrence: Occurrence, commitment: CommitmentOnFile): DeliveryLineFields {
  const unit: Unit = commitment.unit;
  const { itemKindId } = commitment;
  if (input.quantity === undefined) {
    const qualifier: Qualifier = occurrence.expected === null ? "unknown" : commitment.amount.qualifier;
    if (qualifier === "range") throw invalid([{ field: "quantity", kind: "amount_needed" }]);
    return { itemKindId, qualifier, quantity: occurrence.expected, unit };
  }
  const faults = amountFaults({ qualifier: input.qualifier, value: input.quantity, high: null }, unit);
  if (faults.length) throw invalid(faults.map(({ kind }) => ({ field: "quantity", kind })));
  return { itemKindId, qualifier: input.qualifier, quantity: input.quantity, unit };
}
