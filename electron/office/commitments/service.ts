/** What happens on a due date: it was given, it was missed, or it was marked by mistake. */
import type { OccurrenceState } from "../../../shared/contract/commitments";
import type { DeliveryLineFields } from "../../../shared/contract/deliveries";
import { amountFaults } from "../../../shared/domain/amountFaults";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import { invalid, notFound, refused } from "../core/errors";
import { currentRecord, type Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { createConfirmedDelivery, withdrawDeliveriesOf } from "../deliveries/service";
import { Commitment } from "./commitment.entity";
import { type CommitmentOnFile, commitmentKind } from "./kind";
import type { Occurrence } from "./occurrence.entity";
import { changeOccurrence, occurrenceKind } from "./occurrences";

export interface OccurrenceConfirmation {
  readonly id: string;
  readonly version: number;
  /** In the scale of the commitment's unit; what was expected when left out. */
  readonly quantity?: number;
  readonly qualifier: Exclude<DeliveryLineFields["qualifier"], "unknown">;
  readonly headcount?: number;
  readonly date?: string;
}

/**
 * Records that an occurrence was given: a confirmed delivery by the partner to the commitment's group, in the same
 * transaction. Of two at the same moment one wins and the other is told; there is never a second delivery (R4).
 * @throws OfficeError CHANGED_MEANWHILE; INVALID; REFUSED `occurrence_not_due`, `recipient_group_needed`
 */
export async function confirmOccurrence(
  writing: Writing,
  input: OccurrenceConfirmation,
): Promise<Saved & { readonly deliveryId: string; readonly deliveryNumber: string }> {
  const occurrence = await dueOccurrence(writing, input.id, input.version);
  const commitment = await commitmentOf(writing, occurrence.commitmentId);
  if (commitment.recipientGroupId === null) throw refused("recipient_group_needed");
  const delivery = await createConfirmedDelivery(writing, {
    date: input.date ?? occurrence.dueDate,
    direction: commitment.direction,
    campaignId: null,
    providers: [commitment.partnerId],
    volunteers: [],
    recipientKind: "group",
    recipientId: commitment.recipientGroupId,
    headcount: input.headcount ?? commitment.headcount,
    lines: [lineOf(input, occurrence, commitment)],
    katoCode: commitment.katoCode,
    place: "",
    note: "",
    occurrenceId: occurrence.id,
  });
  const saved = await changeOccurrence(writing, occurrence, { state: "confirmed", reason: "" });
  return { ...saved, deliveryId: delivery.id, deliveryNumber: delivery.number };
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
