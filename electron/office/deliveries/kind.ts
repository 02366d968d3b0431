/** How a delivery is kept: its recipient, providers, volunteers and lines, and when it may be saved as confirmed. */
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import type { DeliveryFields, DeliveryLineFields } from "../../../shared/contract/deliveries";
import { amountFaults } from "../../../shared/domain/amountFaults";
import { formatLocalDate } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { type FieldProblem, invalid, OfficeError, refused } from "../core/errors";
import { itemsOf, type NamedKind, unknownRefs } from "../core/recordNames";
import { type RecordKind, replaceChildren } from "../core/records";
import type { Writing } from "../core/writing";
import { requestAnswered } from "../requests/follow";
import { nextNumber } from "../settings/numbers";
import { Delivery } from "./delivery.entity";
import { DeliveryLine } from "./deliveryLine.entity";
import { DeliveryProvider } from "./deliveryProvider.entity";
import { DeliveryVolunteer } from "./deliveryVolunteer.entity";
import { refuseFuture } from "../core/futureDays";

/** The fields of the form and what the form never edits: the number it is known by and the due date it confirms. */
export interface DeliveryOnFile extends DeliveryFields {
  readonly number?: string;
  readonly occurrenceId?: string | null;
}

const RECIPIENTS = { person: "people", family: "families", group: "recipientGroups" } as const satisfies Record<DeliveryFields["recipientKind"], NamedKind>;

export const deliveryKind: RecordKind<Delivery, DeliveryOnFile> = {
  kind: "deliveries",
  entity: Delivery,
  personal: ["place"],

  async load({ manager }, id) {
    const delivery = await manager.getRepository(Delivery).findOneBy({ id });
    if (!delivery) return null;
    // Ids grow with time, so that their order is the order in which the rows were entered.
    const providers = await manager.getRepository(DeliveryProvider).find({ where: { deliveryId: id }, order: { id: "ASC" } });
    const volunteers = await manager.getRepository(DeliveryVolunteer).find({ where: { deliveryId: id }, order: { id: "ASC" } });
    const lines = await manager.getRepository(DeliveryLine).find({ where: { deliveryId: id }, order: { position: "ASC" } });
    const { number, date, campaignId, headcount, katoCode, place, note, occurrenceId, requestId, storeId } = delivery;
    return {
      number, date, campaignId, headcount, katoCode, place, note, occurrenceId, requestId, storeId,
      state: delivery.state as DeliveryFields["state"],
      direction: delivery.direction as DeliveryFields["direction"],
      recipientKind: delivery.recipientKind as DeliveryFields["recipientKind"],
      recipientId: delivery.personId ?? delivery.familyId ?? delivery.recipientGroupId,
      providers: providers.map((row) => row.partnerId),
      volunteers: volunteers.map((row) => row.volunteerId),
      lines: lines.map(({ itemKindId, qualifier, quantity, unit }) => ({ itemKindId, qualifier, quantity, unit }) as DeliveryLineFields),
    };
  },

  async check(tx, fields) {
    const problems: FieldProblem[] = [];
    if (fields.providers.length === 0) problems.push({ field: "providers", kind: "provider_needed" });
    if (fields.recipientId === null) problems.push({ field: "recipientId", kind: "recipient_needed" });
    if (fields.recipientKind === "group" && !fields.headcount) problems.push({ field: "headcount", kind: "headcount_needed" });
    const unknown = await Promise.all([
      unknownRefs(tx, RECIPIENTS[fields.recipientKind], [["recipientId", fields.recipientId]]),
      unknownRefs(tx, "partners", fields.providers.map((id, at) => [`providers.${at}`, id] as const)),
      unknownRefs(tx, "volunteers", fields.volunteers.map((id, at) => [`volunteers.${at}`, id] as const)),
      unknownRefs(tx, "campaigns", [["campaignId", fields.campaignId]]),
      unknownRefs(tx, "requests", [["requestId", fields.requestId ?? null]]),
      unknownRefs(tx, "stores", [["storeId", fields.storeId ?? null]]),
    ]);
    return [...problems, ...unknown.flat(), ...(await lineProblems(tx, fields.lines))];
  },

  async columns(writing, fields, _id, existing) {
    const { providers: _providers, volunteers: _volunteers, lines: _lines, recipientId, ...own } = fields;
    await allowState(writing, fields, existing);
    const newlyConfirmed = fields.state === "confirmed" && existing?.state !== "confirmed";
    const requestId = existing ? existing.requestId : (fields.requestId ?? null);
    if (newlyConfirmed && requestId !== null) await requestAnswered(writing, requestId, existing?.id ?? null);
    return {
      ...own,
      number: existing?.number ?? (await nextNumber(writing.tx, "delivery", fields.date)),
      occurrenceId: existing ? existing.occurrenceId : (fields.occurrenceId ?? null),
      requestId,
      storeId: fields.storeId ?? null,
      handoverSheetId: existing?.handoverSheetId ?? null,
      personId: fields.recipientKind === "person" ? recipientId : null,
      familyId: fields.recipientKind === "family" ? recipientId : null,
      recipientGroupId: fields.recipientKind === "group" ? recipientId : null,
      headcount: fields.recipientKind === "group" ? fields.headcount : null,
      confirmedById: newlyConfirmed ? (writing.by?.id ?? null) : (existing?.confirmedById ?? null),
      confirmedAt: newlyConfirmed ? writing.at : (existing?.confirmedAt ?? null),
      withdrawalReason: null,
    };
  },

  async children(writing, id, fields) {
    const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
    await replaceChildren(writing, DeliveryProvider, { deliveryId: id }, distinct(fields.providers).map((partnerId) => ({ deliveryId: id, partnerId })));
    await replaceChildren(writing, DeliveryVolunteer, { deliveryId: id }, distinct(fields.volunteers).map((volunteerId) => ({ deliveryId: id, volunteerId })));
    await replaceChildren(writing, DeliveryLine, { deliveryId: id }, fields.lines.map((line, position) => ({ ...line, deliveryId: id, position })));
  },

  async holds(tx, id) {
    const delivery = await tx.manager.getRepository(Delivery).findOneBy({ id });
    if (delivery?.state !== "confirmed") return null;
    if (delivery.occurrenceId !== null) return refused("belongs_to_occurrence");
    if (delivery.handoverSheetId !== null) return refused("belongs_to_sheet");
    return delivery.requestId === null ? null : refused("belongs_to_request");
  },

  title: (fields) => fields.number ?? formatLocalDate(fields.date),

  // Found through its recipient and its number (see `listDeliveries`): a million of them would drown everybody else.
  search: async () => null,
};

async function lineProblems(from: Askable, lines: readonly DeliveryLineFields[]): Promise<FieldProblem[]> {
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  return lines.flatMap((line, at) => {
    const item = items.get(line.itemKindId);
    if (!item) return [{ field: `lines.${at}.itemKindId`, kind: "unknown" }];
    if (item.unit !== line.unit) return [{ field: `lines.${at}.unit`, kind: "unit_differs", params: { unit: item.unit } }];
    const faults = amountFaults({ qualifier: line.qualifier, value: line.quantity, high: null }, line.unit);
    return faults.map(({ kind }) => ({ field: `lines.${at}.quantity`, kind }));
  });
}

async function allowState(writing: Writing, fields: DeliveryOnFile, existing: Delivery | null): Promise<void> {
  if (existing?.state === "withdrawn") throw refused("delivery_withdrawn");
  const leavesConfirmed = existing?.state === "confirmed" && fields.state !== "confirmed";
  if (fields.state === "withdrawn" || leavesConfirmed) throw invalid([{ field: "state", kind: "own_step" }]);
  if (fields.state === "confirmed") await allowConfirmed(writing, fields);
}

/** What was given without saying what proves nothing. @throws OfficeError INVALID `lines_needed`, `date_in_future`; FORBIDDEN for a role that confirms nothing. */
export async function allowConfirmed(writing: Writing, { date, lines }: Pick<DeliveryOnFile, "date" | "lines">): Promise<void> {
  await allowConfirmedOn(writing, date);
  if (lines.length === 0) throw invalid([{ field: "lines", kind: "lines_needed" }]);
}

/** The same for a day alone. */
export async function allowConfirmedOn(writing: Writing, date: string): Promise<void> {
  if (writing.by && !PERMISSIONS_OF[writing.by.role].includes("confirm")) throw new OfficeError("FORBIDDEN", { permission: "confirm" });
  await refuseFuture(writing, { date });
}
