/** The parts of deliveries that stand in tables of their own, for many deliveries at once and by id of the delivery. */
import type { Recipient, RecipientKind } from "../../../shared/contract/deliveries";
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import type { Askable } from "../../database/reader";
import { itemRefIn, itemsOf, type NamedKind, refIn, refsOf } from "../core/recordNames";
import { Delivery } from "./delivery.entity";
import { DeliveryLine } from "./deliveryLine.entity";
import { DeliveryProvider } from "./deliveryProvider.entity";
import { DeliveryVolunteer } from "./deliveryVolunteer.entity";

export interface RecipientId {
  readonly kind: RecipientKind;
  readonly id: string;
  readonly headcount: number | null;
  readonly headcountOf?: Recipient["headcountOf"];
}

/** Recipients with their names, in the order given. */
export async function recipientsOf(from: Askable, recipients: readonly RecipientId[]): Promise<Recipient[]> {
  const idsOf = (kind: RecipientKind): string[] => recipients.filter((one) => one.kind === kind).map((one) => one.id);
  const names = {
    person: await refsOf(from, "people", idsOf("person")),
    family: await refsOf(from, "families", idsOf("family")),
    group: await refsOf(from, "recipientGroups", idsOf("group")),
  };
  return recipients.map(({ kind, id, headcount, headcountOf }) => ({ kind, ...refIn(names[kind], id), headcount, ...(headcountOf && { headcountOf }) }));
}

export const providersByDelivery = (from: Askable, ids: readonly string[]): Promise<Map<string, Ref[]>> =>
  linked(from, ids, { entity: DeliveryProvider, other: "partnerId", kind: "partners" });

export const volunteersByDelivery = (from: Askable, ids: readonly string[]): Promise<Map<string, Ref[]>> =>
  linked(from, ids, { entity: DeliveryVolunteer, other: "volunteerId", kind: "volunteers" });

async function linked(
  from: Askable,
  ids: readonly string[],
  link: { entity: typeof DeliveryProvider; other: "partnerId"; kind: NamedKind } | { entity: typeof DeliveryVolunteer; other: "volunteerId"; kind: NamedKind },
): Promise<Map<string, Ref[]>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager
    .createQueryBuilder()
    .from(link.entity, "link")
    .select("link.delivery_id", "deliveryId")
    .addSelect(`link.${link.other === "partnerId" ? "partner_id" : "volunteer_id"}`, "otherId")
    .where("link.delivery_id in (:...ids)", { ids: [...ids] })
    .orderBy("link.id")
    .getRawMany<{ deliveryId: string; otherId: string }>();
  const names = await refsOf(from, link.kind, rows.map((row) => row.otherId));
  return grouped(rows, (row) => row.deliveryId, (row) => refIn(names, row.otherId));
}

/** What each delivery gave, in the order of its lines. */
export async function itemsByDelivery(from: Askable, ids: readonly string[]): Promise<Map<string, ItemAmount[]>> {
  if (ids.length === 0) return new Map();
  const lines = await from.manager
    .getRepository(DeliveryLine)
    .createQueryBuilder("line")
    .where("line.delivery_id in (:...ids)", { ids: [...ids] })
    .orderBy("line.delivery_id")
    .addOrderBy("line.position")
    .getMany();
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  return grouped(lines, (line) => line.deliveryId, (line) => ({
    item: itemRefIn(items, line.itemKindId),
    amount: { qualifier: line.qualifier as Qualifier, value: line.quantity, high: null },
    unit: line.unit as Unit,
  }));
}

/** A delivery as another feature refers to it. */
export interface DeliveryHead {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly state: string;
  readonly recipient: RecipientId;
}

const CHUNK = 500;

/** Deliveries by id, without those that are deleted. */
export async function deliveryHeads(from: Askable, ids: readonly string[]): Promise<Map<string, DeliveryHead>> {
  const found = new Map<string, DeliveryHead>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const part = await from.manager
      .getRepository(Delivery)
      .createQueryBuilder("delivery")
      .where("delivery.id in (:...part) and delivery.deleted_at is null", { part: ids.slice(start, start + CHUNK) })
      .getMany();
    for (const { id, number, date, state, recipientKind, personId, familyId, recipientGroupId, headcount } of part) {
      const recipient = { kind: recipientKind as RecipientKind, id: personId ?? familyId ?? recipientGroupId ?? "", headcount };
      found.set(id, { id, number, date, state, recipient });
    }
  }
  return found;
}

function grouped<Row, Value>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => Value): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), value(row)]);
  return groups;
}

/** A delivery as what led to it shows it. */
export interface DeliveryShown {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly note: string;
  readonly items: ItemAmount[];
}

/** By id, also those that are withdrawn; without those that are deleted. */
export async function deliveriesShown(from: Askable, ids: readonly string[]): Promise<Map<string, DeliveryShown>> {
  if (ids.length === 0) return new Map();
  const found = await from.manager.getRepository(Delivery).createQueryBuilder("delivery").where("delivery.id in (:...ids) and delivery.deleted_at is null", { ids: [...ids] }).getMany();
  const items = await itemsByDelivery(from, ids);
  return new Map(found.map(({ id, number, state, note }) => [id, { id, number, state, note, items: items.get(id) ?? [] }]));
}
