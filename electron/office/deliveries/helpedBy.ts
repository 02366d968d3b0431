/** Families that several partners helped: each for itself, and all of them in a period. Confirmed deliveries only (R3). */
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import { limitsExceeded, limitSpan } from "../../../shared/domain/aidLimits";
import { type Askable, rowsOf } from "../../database/reader";
import { given, givenValues } from "../../database/sql";
import { itemRefIn, itemsOf, refIn, refsOf } from "../core/recordNames";
import { setting } from "../settings/service";
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
export const helpOfFamily = (from: Askable, familyId: string, days: DaysAsked): Promise<HelpGiven[]> => helpOfFamilies(from, [familyId], days);

async function helpOfFamilies(from: Askable, familyIds: readonly string[], days: DaysAsked): Promise<(HelpGiven & { readonly familyId: string })[]> {
  const rows = await rowsOf<{ id: string; date: string; familyId: string }>(
    from,
    `select d.id, d.date, d.family_id as "familyId" from ${given("a", "delivery d")} on d.family_id = a.value
     where d.deleted_at is null and d.state = 'confirmed' and d.date >= ? and d.date <= ? order by d.date desc, d.id desc`,
    [givenValues(familyIds), days.from, days.to],
  );
  const ids = rows.map(({ id }) => id);
  const [providers, items] = [await providersByDelivery(from, ids), await itemsByDelivery(from, ids)];
  return rows.map(({ id, date, familyId }) => ({ familyId, deliveryId: id, date, providers: providers.get(id) ?? [], items: items.get(id) ?? [] }));
}

const FAMILIES_AT_ONCE = 5_000;

/** Of these kinds of aid each delivery that these families were given in these days, for lists of many families. */
export async function aidGiven(from: Askable, familyIds: readonly string[], itemKindIds: readonly string[], days: DaysAsked): Promise<{ familyId: string; date: string; itemKindId: string }[]> {
  const rows: { familyId: string; date: string; itemKindId: string }[] = [];
  for (let start = 0; start < familyIds.length; start += FAMILIES_AT_ONCE) {
    rows.push(...(await rowsOf<{ familyId: string; date: string; itemKindId: string }>(
      from,
      `select distinct d.id, d.family_id as "familyId", d.date as date, line.item_kind_id as "itemKindId" from ${given("a", "delivery d")} on d.family_id = a.value
       join delivery_line line on line.delivery_id = d.id
       where d.deleted_at is null and d.state = 'confirmed' and d.date >= ? and d.date <= ? and line.item_kind_id in (${itemKindIds.map(() => "?").join(", ")})`,
      [givenValues(familyIds.slice(start, start + FAMILIES_AT_ONCE)), days.from, days.to, ...itemKindIds],
    )));
  }
  return rows;
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

export interface WarningAsked {
  readonly date: string;
  readonly planned: readonly { readonly familyId: string; readonly itemKindIds: readonly string[] }[];
  /** The delivery that is being edited. */
  readonly except: string | null;
}

/** The corps' own limits that what is planned would go beyond, wherever it is planned. Nobody is stopped. */
export async function limitWarnings(from: Askable, { date, planned, except }: WarningAsked) {
  const limits = (await setting(from, "aidLimits")) ?? [];
  const limited = planned.filter(({ itemKindIds }) => limits.some(({ itemKindId }) => itemKindIds.includes(itemKindId)));
  if (limited.length === 0) return [];
  const families = [...new Set(limited.map(({ familyId }) => familyId))];
  const given = new Map<string, HelpGiven[]>(families.map((familyId) => [familyId, []]));
  for (const { familyId, ...one } of await helpOfFamilies(from, families, limitSpan(date, "year"))) if (one.deliveryId !== except) given.get(familyId)?.push(one);
  const exceeded = families.flatMap((familyId) => {
    const before = (given.get(familyId) ?? []).map((one) => ({ ...one, itemKindIds: one.items.map(({ item }) => item.id) }));
    const here = limited.filter((one) => one.familyId === familyId).map(({ itemKindIds }) => itemKindIds);
    return limitsExceeded(limits, date, here, before).map((one) => ({ ...one, familyId }));
  });
  const items = await itemsOf(from, exceeded.map(({ limit }) => limit.itemKindId));
  const names = await refsOf(from, "families", exceeded.map(({ familyId }) => familyId));
  return exceeded.map(({ familyId, limit, here, given: before }) => ({
    family: refIn(names, familyId), here, item: itemRefIn(items, limit.itemKindId), times: limit.times, per: limit.per,
    given: before.map(({ deliveryId, date: day, providers }) => ({ deliveryId, date: day, providers })),
  }));
}
