/** The steps a delivery takes after it was entered. Each keeps who took it and when. */
import { rowsOf } from "../../database/reader";
import { occurrenceConfirmed, occurrenceUnconfirmed } from "../commitments/occurrences";
import { invalid, notFound, refused } from "../core/errors";
import { createRecord, currentRecord, type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { requestAnswered, requestUnanswered } from "../requests/follow";
import { Delivery } from "./delivery.entity";
import { allowConfirmed, deliveryKind, type DeliveryOnFile } from "./kind";

/** From now on it counts (R3). @throws OfficeError REFUSED `already_confirmed`, `occurrence_confirmed`, `belongs_to_sheet`; INVALID */
export async function confirmDelivery(writing: Writing, id: string, version: number): Promise<Saved> {
  const delivery = await currentRecord(deliveryKind, writing, id, version);
  if (delivery.state === "confirmed") throw refused("already_confirmed");
  const fields = await deliveryKind.load(writing.tx, id);
  if (!fields) throw notFound(deliveryKind.kind);
  const problems = (await deliveryKind.check?.(writing.tx, fields, id)) ?? [];
  if (problems.length) throw invalid(problems);
  await allowConfirmed(writing, fields);
  await allowOfSheet(writing, delivery);
  if (delivery.occurrenceId !== null && !(await isOneOfSeveral(writing, delivery, delivery.occurrenceId))) await occurrenceConfirmed(writing, delivery.occurrenceId);
  if (delivery.requestId !== null) await requestAnswered(writing, delivery.requestId, id);
  const next = version + 1;
  await setColumns(deliveryKind, writing, id, {
    state: "confirmed", confirmedById: writing.by?.id ?? null, confirmedAt: writing.at, withdrawalReason: null, version: next, updatedAt: writing.at,
  });
  await journalStep(writing, "confirm", id, next, fields, { state: "confirmed" });
  return { id, version: next };
}

/** A sheet that was taken back will be confirmed with deliveries of its own: its old ones never count again beside them. */
async function allowOfSheet({ tx }: Writing, { id, handoverSheetId }: Delivery): Promise<void> {
  if (handoverSheetId === null) return;
  const [row] = await rowsOf<{ id: string }>(tx, `select id from handover_sheet_row where sheet_id = ? and delivery_id = ?`, [handoverSheetId, id]);
  if (!row) throw refused("belongs_to_sheet");
}

/** Withdrawn by itself, while others to whom the same was given on that day stand: R4 is kept by them already. */
async function isOneOfSeveral(writing: Writing, delivery: Delivery, occurrenceId: string): Promise<boolean> {
  if (delivery.state !== "withdrawn") return false;
  const others = await confirmedOf(writing, occurrenceId);
  const isSame = (other: Delivery): boolean => other.personId === delivery.personId && other.familyId === delivery.familyId && other.recipientGroupId === delivery.recipientGroupId;
  return others.length > 0 && !others.some(isSame);
}

/** It counts no longer, and stays on file with the reason. @throws OfficeError REFUSED `delivery_withdrawn` */
export async function withdrawDelivery(writing: Writing, id: string, version: number, reason: string): Promise<Saved> {
  const delivery = await currentRecord(deliveryKind, writing, id, version);
  if (delivery.state === "withdrawn") throw refused("delivery_withdrawn");
  const fields = await deliveryKind.load(writing.tx, id);
  if (!fields) throw notFound(deliveryKind.kind);
  const next = version + 1;
  await setColumns(deliveryKind, writing, id, { state: "withdrawn", withdrawalReason: reason, version: next, updatedAt: writing.at });
  await journalStep(writing, "withdraw", id, next, fields, { state: "withdrawn", reason });
  if (delivery.occurrenceId !== null && (await confirmedOf(writing, delivery.occurrenceId)).length === 0) {
    await occurrenceUnconfirmed(writing, delivery.occurrenceId);
  }
  if (delivery.state === "confirmed" && delivery.requestId !== null) await requestUnanswered(writing, delivery.requestId);
  return { id, version: next };
}

/** Records a delivery as confirmed at once; answers with the number people know it by. */
export async function createConfirmedDelivery(writing: Writing, fields: Omit<DeliveryOnFile, "state" | "number">): Promise<Saved & { readonly number: string }> {
  const saved = await createRecord(deliveryKind, writing, { ...fields, state: "confirmed" });
  const { number } = await writing.tx.manager.getRepository(Delivery).findOneByOrFail({ id: saved.id });
  return { ...saved, number };
}

/** Of these, withdraws those that are still confirmed; answers with which those were. */
export async function withdrawConfirmed(writing: Writing, ids: readonly string[], reason: string): Promise<string[]> {
  const withdrawn: string[] = [];
  for (const id of ids) {
    const delivery = await writing.tx.manager.getRepository(Delivery).findOneBy({ id });
    if (delivery?.state !== "confirmed" || delivery.deletedAt !== null) continue;
    await withdrawDelivery(writing, id, delivery.version, reason);
    withdrawn.push(id);
  }
  return withdrawn;
}

/** Withdraws whatever confirmed this occurrence; answers with how many deliveries that were. */
export async function withdrawDeliveriesOf(writing: Writing, occurrenceId: string, reason: string): Promise<number> {
  const confirmed = await confirmedOf(writing, occurrenceId);
  for (const delivery of confirmed) await withdrawDelivery(writing, delivery.id, delivery.version, reason);
  return confirmed.length;
}

function confirmedOf(writing: Writing, occurrenceId: string): Promise<Delivery[]> {
  return writing.tx.manager
    .getRepository(Delivery)
    .createQueryBuilder("delivery")
    .where("delivery.occurrence_id = :occurrenceId and delivery.state = 'confirmed' and delivery.deleted_at is null", { occurrenceId })
    .getMany();
}

async function journalStep(
  writing: Writing,
  action: "confirm" | "withdraw",
  id: string,
  version: number,
  before: DeliveryOnFile,
  after: { readonly state: string; readonly reason?: string },
): Promise<void> {
  await writing.journal({
    action, kind: deliveryKind.kind, id, version, title: deliveryKind.title(before), before: { state: before.state }, after: { ...after }, personal: ["reason"],
  });
}
