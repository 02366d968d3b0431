/** Deliveries of a signed sheet: made, and taken back, all at once. Set-based, so that 320 rows are one moment. */
import type { Direction } from "../../../shared/contract/base";
import type { DeliveryLineFields } from "../../../shared/contract/deliveries";
import { rowsOf } from "../../database/reader";
import { occurrenceConfirmed, occurrenceUnconfirmed } from "../commitments/occurrences";
import { writeRows } from "../core/bulkRows";
import { newId } from "../core/clock";
import type { Writing } from "../core/writing";
import { nextNumbers } from "../settings/numbers";
import { allowConfirmedOn } from "./kind";

/** What all deliveries of a sheet have in common. */
export interface SheetDeliveries {
  readonly handoverSheetId: string;
  readonly date: string;
  readonly direction: Direction;
  readonly campaignId: string | null;
  readonly storeId: string | null;
  readonly occurrenceId: string | null;
  readonly katoCode: string | null;
  readonly place: string;
  readonly providers: readonly string[];
  readonly volunteers: readonly string[];
}

export interface SheetDelivery {
  readonly kind: "person" | "family";
  readonly recipientId: string;
  readonly lines: readonly Pick<DeliveryLineFields, "itemKindId" | "quantity" | "unit">[];
}

/**
 * Confirmed deliveries, one for each who came; answers with their ids in the same order. The caller journals them with its own entry,
 * and has checked what they name.
 * @throws OfficeError INVALID `date_in_future`; FORBIDDEN; REFUSED `occurrence_confirmed`
 */
export async function confirmDeliveriesOfSheet(writing: Writing, { providers, volunteers, ...shared }: SheetDeliveries, given: readonly SheetDelivery[]): Promise<string[]> {
  await allowConfirmedOn(writing, shared.date);
  if (shared.occurrenceId !== null) await occurrenceConfirmed(writing, shared.occurrenceId);
  const { tx, at, by } = writing;
  const numbers = await nextNumbers(tx, "delivery", shared.date.slice(0, 4), given.length);
  const ids = given.map(() => newId());
  const head = { version: 1, createdAt: at, updatedAt: at, deletedAt: null, state: "confirmed", confirmedById: by?.id ?? null, confirmedAt: at, withdrawalReason: null, note: "" };
  await writeRows(tx, "delivery", given.map(({ kind, recipientId }, row) => ({
    ...head, ...shared, id: ids[row], number: numbers[row], recipientKind: kind, personId: kind === "person" ? recipientId : null, familyId: kind === "family" ? recipientId : null,
    recipientGroupId: null, headcount: null, requestId: null,
  })));
  await writeRows(tx, "delivery_provider", ids.flatMap((deliveryId) => providers.map((partnerId) => ({ id: newId(), deliveryId, partnerId }))));
  await writeRows(tx, "delivery_volunteer", ids.flatMap((deliveryId) => volunteers.map((volunteerId) => ({ id: newId(), deliveryId, volunteerId }))));
  await writeRows(tx, "delivery_line", given.flatMap(({ lines }, row) =>
    lines.map(({ itemKindId, quantity, unit }, position) => ({ id: newId(), deliveryId: ids[row], itemKindId, qualifier: "exact", quantity, unit, position })),
  ));
  return ids;
}

/** Withdraws what of a sheet is confirmed still; answers with the ids. They stay on file with the reason, the commitment is due again. */
export async function withdrawDeliveriesOfSheet(writing: Writing, sheet: { readonly id: string; readonly occurrenceId: string | null }, reason: string): Promise<string[]> {
  const { tx, at } = writing;
  const rows = await rowsOf<{ id: string }>(tx, `select id from delivery where handover_sheet_id = ? and state = 'confirmed' and deleted_at is null order by id`, [sheet.id]);
  await tx.manager.query(
    `update delivery set state = 'withdrawn', withdrawal_reason = ?, version = version + 1, updated_at = ? where handover_sheet_id = ? and state = 'confirmed' and deleted_at is null`,
    [reason, at, sheet.id],
  );
  if (sheet.occurrenceId !== null) {
    const others = await rowsOf<{ id: string }>(tx, `select id from delivery where occurrence_id = ? and state = 'confirmed' and deleted_at is null limit 1`, [sheet.occurrenceId]);
    if (others.length === 0) await occurrenceUnconfirmed(writing, sheet.occurrenceId);
  }
  return rows.map(({ id }) => id);
}
