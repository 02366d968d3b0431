/** Families that several partners helped: each for itself, and all of them in a period. Confirmed deliveries only (R3). */
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import { type Askable, rowsOf } from "../../database/reader";
import { given, givenValues } from "../../database/sql";
import { refIn, refsOf } from "../core/recordNames";
import { itemsByDelivery, providersByDelivery } from "./parts";

export interface HelpGiven {
  readonly deliveryId: string;
  readonly date: string;
  readonly providers: Ref[];
  readonly items: ItemAmount[];
}

/** Both days belong to the period. */
export interface DaysAsked {
  readonly from: string;
  readonly to: string;
}

/** What a family was given as a family in these days, newest first. */
export async function helpOfFamily(from: Askable, familyId: string, days: DaysAsked): Promise<HelpGiven[]> {
  const rows = await rowsOf<{ id: string; date: string }>(
    from,
    `select d.id, d.date from ${given("a", "delivery d")} on d.family_id = a.value
     where d.deleted_at is null and d.state = 'confirmed' and d.date >= ? and d.date <= ? order by d.date desc, d.id desc`,
    [givenValues([familyId]), days.from, days.to],
  );
  const ids = rows.map(({ id }) => id);
  const [providers, items] = [await providersByDelivery(from, ids), await itemsByDelivery(from, ids)];
  return rows.map(({ id, date }) => ({ deliveryId: id, date, providers: providers.get(id) ?? [], items: items.get(id) ?? [] }));
}

const HELPED_BY_SEVERAL = `from delivery d join delivery_provider link on link.delivery_id = d.id join family f on f.id = d.family_id and f.deleted_at is null
  where d.deleted_at is null and d.state = 'confirmed' and d.family_id is not null and d.date >= ? and d.date <= ?
  group by d.family_id having count(distinct link.partner_id) >= 2 and count(distinct d.id) >= 2`;

/**
 * Families that two or more partners helped in these days, those with most partners first. What several partners gave together
 * in one delivery was given once (R1): by two deliveries only is a family helped twice.
 */
export async function familiesOfSeveral(from: Askable, days: DaysAsked, page: { readonly page: number; readonly pageSize: number }) {
  const asked = [days.from, days.to];
  const [count] = await rowsOf<{ total: number }>(from, `select count(*) as total from (select d.family_id ${HELPED_BY_SEVERAL})`, asked);
  const found = await rowsOf<{ id: string; name: string; headId: string | null; deliveries: number; last: string }>(
    from,
    `select d.family_id as id, max(f.name) as name, max(f.head_person_id) as "headId", count(distinct d.id) as deliveries, max(d.date) as last
     ${HELPED_BY_SEVERAL} order by count(distinct link.partner_id) desc, max(f.sort_key), d.family_id limit ? offset ?`,
    [...asked, page.pageSize, (page.page - 1) * page.pageSize],
  );
  const links = await rowsOf<{ familyId: string; partnerId: string; first: string }>(
    from,
    `select d.family_id as "familyId", link.partner_id as "partnerId", min(d.date) as first from ${given("a", "delivery d")} on d.family_id = a.value
     join delivery_provider link on link.delivery_id = d.id where d.deleted_at is null and d.state = 'confirmed' and d.date >= ? and d.date <= ?
     group by d.family_id, link.partner_id order by first`,
    [givenValues(found.map(({ id }) => id)), ...asked],
  );
  const partners = await refsOf(from, "partners", links.map(({ partnerId }) => partnerId));
  const heads = await refsOf(from, "people", found.map(({ headId }) => headId));
  return {
    total: Number(count?.total ?? 0),
    rows: found.map(({ id, name, headId, deliveries, last }) => ({
      id, name, headName: headId === null ? "" : refIn(heads, headId).nameRu, deliveries: Number(deliveries), last,
      partners: links.filter(({ familyId }) => familyId === id).map(({ partnerId }) => refIn(partners, partnerId)),
    })),
  };
}

/** What several partners gave together was given once: by two deliveries only is a person helped twice. Merged records are one person (R1). */
const PEOPLE_OF_SEVERAL = `from delivery d join delivery_provider link on link.delivery_id = d.id join person p on p.id = d.person_id and p.deleted_at is null
  where d.deleted_at is null and d.state = 'confirmed' and d.recipient_kind = 'person' and d.date >= ? and d.date <= ?
  group by coalesce(p.merged_into_id, p.id) having count(distinct link.partner_id) >= 2 and count(distinct d.id) >= 2`;

/** People whom two or more partners helped in person in these days, the first `most` of them by name. */
export async function peopleOfSeveral(from: Askable, days: DaysAsked, most: number): Promise<{ readonly total: number; readonly first: Ref[] }> {
  const asked = [days.from, days.to];
  const [count] = await rowsOf<{ total: number }>(from, `select count(*) as total from (select d.person_id ${PEOPLE_OF_SEVERAL})`, asked);
  const found = await rowsOf<{ id: string }>(from, `select coalesce(p.merged_into_id, p.id) as id ${PEOPLE_OF_SEVERAL} order by max(p.sort_key), coalesce(p.merged_into_id, p.id) limit ?`, [...asked, most]);
  const names = await refsOf(from, "people", found.map(({ id }) => id));
  return { total: Number(count?.total ?? 0), first: found.map(({ id }) => refIn(names, id)) };
}
