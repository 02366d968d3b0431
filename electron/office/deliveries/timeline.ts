/** What a family was given in the course of time: as a family, and its people as persons (R25 keeps the two apart). */
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import type { Askable } from "../../database/reader";
import { refIn, refsOf } from "../core/recordNames";
import { Delivery } from "./delivery.entity";
import { itemsByDelivery, providersByDelivery } from "./parts";

/** Somebody of a family, and the days on which they belonged to it; open ends are open. */
export interface PersonInFamily {
  readonly personId: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Given {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  /** Null where it was given to the family as such. */
  readonly person: Ref | null;
  readonly providers: Ref[];
  readonly items: ItemAmount[];
  readonly campaign: Ref | null;
}

/** Confirmed deliveries (R3), newest first: those to the family, and those to its people while they belonged to it. */
export async function givenToFamily(from: Askable, familyId: string, people: readonly PersonInFamily[], limit: number): Promise<Given[]> {
  const query = from.manager.getRepository(Delivery).createQueryBuilder("delivery").where("delivery.deleted_at is null and delivery.state = 'confirmed'");
  const conditions = ["delivery.family_id = :familyId"];
  people.forEach(({ personId, from: first, to }, at) => {
    // Deliveries recorded for a record that was merged into this person since are theirs, too.
    const own = `delivery.person_id in (select p.id from person p where p.id = :person${at} or p.merged_into_id = :person${at})`;
    conditions.push(`(${own}${first ? ` and delivery.date >= :first${at}` : ""}${to ? ` and delivery.date <= :last${at}` : ""})`);
    query.setParameters({ [`person${at}`]: personId, ...(first ? { [`first${at}`]: first } : {}), ...(to ? { [`last${at}`]: to } : {}) });
  });
  const deliveries = await query
    .andWhere(`(${conditions.join(" or ")})`, { familyId })
    .orderBy("delivery.date", "DESC").addOrderBy("delivery.id", "DESC").limit(limit).getMany();
  const ids = deliveries.map((delivery) => delivery.id);
  const [providers, items] = [await providersByDelivery(from, ids), await itemsByDelivery(from, ids)];
  const names = await refsOf(from, "people", deliveries.map((delivery) => delivery.personId));
  const campaigns = await refsOf(from, "campaigns", deliveries.map((delivery) => delivery.campaignId));
  return deliveries.map(({ id, number, date, personId, campaignId }) => ({
    id, number, date,
    person: personId === null ? null : refIn(names, personId),
    providers: providers.get(id) ?? [],
    items: items.get(id) ?? [],
    campaign: campaignId === null ? null : refIn(campaigns, campaignId),
  }));
}
