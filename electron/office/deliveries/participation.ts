/** Confirmed deliveries (R3) a volunteer took part in, or a partner gave, in a span of days. */
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import type { Askable } from "../../database/reader";
import { refIn, refsOf } from "../core/recordNames";
import { Delivery } from "./delivery.entity";
import { itemsByDelivery } from "./parts";

/** Local dates, both included; open ends are open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export interface TakenPart {
  readonly number: string;
  readonly date: string;
  readonly recipientKind: RecipientKind;
  readonly items: ItemAmount[];
  readonly campaign: Ref | null;
  readonly place: string;
}

function confirmedIn(from: Askable, days: Days) {
  const query = from.manager.getRepository(Delivery).createQueryBuilder("delivery").where("delivery.deleted_at is null and delivery.state = 'confirmed'");
  if (days.from !== null) query.andWhere("delivery.date >= :from", { from: days.from });
  if (days.to !== null) query.andWhere("delivery.date <= :to", { to: days.to });
  return query;
}

/** Oldest first, without the names of those who were helped: such a list is shown to others. */
export async function takenPartBy(from: Askable, volunteerId: string, days: Days): Promise<TakenPart[]> {
  const deliveries = await confirmedIn(from, days)
    .andWhere("delivery.id in (select link.delivery_id from delivery_volunteer link where link.volunteer_id = :volunteerId)", { volunteerId })
    .orderBy("delivery.date").addOrderBy("delivery.id").getMany();
  const items = new Map<string, ItemAmount[]>();
  for (let start = 0; start < deliveries.length; start += 500) {
    for (const [id, given] of await itemsByDelivery(from, deliveries.slice(start, start + 500).map((one) => one.id))) items.set(id, given);
  }
  const campaigns = await refsOf(from, "campaigns", deliveries.map((one) => one.campaignId));
  return deliveries.map(({ id, number, date, recipientKind, campaignId, place }) => ({
    number, date, place, recipientKind: recipientKind as RecipientKind,
    items: items.get(id) ?? [],
    campaign: campaignId === null ? null : refIn(campaigns, campaignId),
  }));
}

/** How many deliveries a partner gave, alone or with others, and on which days the first and the last. */
export async function givenBy(from: Askable, partnerId: string, days: Days): Promise<{ count: number; first: string | null; last: string | null }> {
  const row = await confirmedIn(from, days)
    .andWhere("delivery.id in (select link.delivery_id from delivery_provider link where link.partner_id = :partnerId)", { partnerId })
    .select("count(*)", "count").addSelect("min(delivery.date)", "first").addSelect("max(delivery.date)", "last")
    .getRawOne<{ count: number; first: string | null; last: string | null }>();
  return { count: Number(row?.count ?? 0), first: row?.first ?? null, last: row?.last ?? null };
}
