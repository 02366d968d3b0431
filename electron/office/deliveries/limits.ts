/** The corps' own limits against what families were given, as families and through whoever of them was helped in person. */
import { type AidLine, limitCountsSets, limitsExceeded, limitSpan } from "../../../shared/domain/aidLimits";
import { type Askable, rowsOf } from "../../database/reader";
import { given, givenValues } from "../../database/sql";
import { itemRefIn, itemsOf, refIn, refsOf } from "../core/recordNames";
import { setting } from "../settings/service";
import type { DaysAsked } from "./helpedBy";
import { providersByDelivery } from "./parts";

const FAMILIES_AT_ONCE = 5_000;

/** The records of a person `p`, those merged into theirs among them (R17). */
const RECORDS = `join person record on record.id = coalesce(p.merged_into_id, p.id) or record.merged_into_id = coalesce(p.merged_into_id, p.id)`;

/** Who had left the family by then, or came later, was helped as somebody else. */
const MEMBER_ON = (day: string): string => `(m.from_date is null or m.from_date <= ${day}) and (m.to_date is null or m.to_date >= ${day})`;

/** Confirmed deliveries (R3) to these families and to their people, each once for a family. */
const GIVEN_TO = (items: string): string => {
  const counted = `d.deleted_at is null and d.state = 'confirmed' and d.date >= ? and d.date <= ?`;
  return `select g.id, g.date, g."familyId", line.item_kind_id as "itemKindId", line.unit, line.quantity from (
      select d.id, d.date, a.value as "familyId" from ${given("a", "delivery d")} on d.family_id = a.value where ${counted}
      union select d.id, d.date, a.value from ${given("a", "family_member m")} on m.family_id = a.value join person p on p.id = m.person_id ${RECORDS} join delivery d on d.person_id = record.id where ${counted} and ${MEMBER_ON("d.date")}
      union select d.id, d.date, a.value from ${given("a", "family f")} on f.id = a.value join person p on p.id = f.head_person_id ${RECORDS} join delivery d on d.person_id = record.id where ${counted}
    ) g join delivery_line line on line.delivery_id = g.id where line.item_kind_id in (${items}) order by g.date desc, g.id desc, line.position`;
};

export interface AidGiven {
  readonly deliveryId: string;
  readonly familyId: string;
  readonly date: string;
  readonly lines: AidLine[];
}

/** Of these kinds of aid each delivery that these families and their people were given in these days, newest first. */
export async function aidGiven(from: Askable, familyIds: readonly string[], itemKindIds: readonly string[], days: DaysAsked): Promise<AidGiven[]> {
  const found = new Map<string, AidGiven>();
  for (let start = 0; start < familyIds.length; start += FAMILIES_AT_ONCE) {
    const asked = [givenValues(familyIds.slice(start, start + FAMILIES_AT_ONCE)), days.from, days.to];
    const rows = await rowsOf<AidLine & { id: string; date: string; familyId: string }>(from, GIVEN_TO(itemKindIds.map(() => "?").join(", ")), [...asked, ...asked, ...asked, ...itemKindIds]);
    for (const { id, date, familyId, ...line } of rows) {
      const key = `${familyId} ${id}`;
      const one = found.get(key) ?? { deliveryId: id, familyId, date, lines: [] };
      one.lines.push(line);
      found.set(key, one);
    }
  }
  return [...found.values()];
}

export interface WarningAsked {
  readonly date: string;
  readonly planned: readonly { readonly familyId: string | null; readonly personId: string | null; readonly lines: readonly AidLine[] }[];
  /** The delivery that is being edited. */
  readonly except: string | null;
}

interface Membership {
  readonly personId: string;
  readonly familyId: string;
  /** Both inclusive; null where nobody knows. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The families on file that these people belong to: by person, then those of one day. */
export async function familiesOf(from: Askable, personIds: readonly string[]): Promise<(personId: string, day: string) => string[]> {
  const found = new Map<string, Membership[]>();
  for (let start = 0; start < personIds.length; start += FAMILIES_AT_ONCE) {
    const asked = givenValues(personIds.slice(start, start + FAMILIES_AT_ONCE));
    const rows = await rowsOf<Membership>(
      from,
      `select a.value as "personId", f.id as "familyId", m.from_date as "from", m.to_date as "to" from ${given("a", "person p")} on p.id = a.value ${RECORDS} join family_member m on m.person_id = record.id join family f on f.id = m.family_id where f.deleted_at is null
       union select a.value, f.id, null, null from ${given("a", "person p")} on p.id = a.value ${RECORDS} join family f on f.head_person_id = record.id where f.deleted_at is null`,
      [asked, asked],
    );
    for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  }
  return (personId, day) => [...new Set((found.get(personId) ?? []).flatMap((one) => ((one.from === null || one.from <= day) && (one.to === null || one.to >= day) ? [one.familyId] : [])))];
}

/** The corps' own limits that what is planned would go beyond, wherever it is planned. Nobody is stopped. */
export async function limitWarnings(from: Askable, { date, planned, except }: WarningAsked) {
  const limits = (await setting(from, "aidLimits")) ?? [];
  const limited = planned.filter(({ lines }) => lines.some((line) => limits.some(({ itemKindId }) => itemKindId === line.itemKindId)));
  if (limited.length === 0) return [];
  const ofPeople = await familiesOf(from, limited.flatMap(({ personId }) => (personId === null ? [] : [personId])));
  const here = new Map<string, (readonly AidLine[])[]>();
  for (const { familyId, personId, lines } of limited) {
    for (const family of new Set([...(familyId === null ? [] : [familyId]), ...(personId === null ? [] : ofPeople(personId, date))])) here.set(family, [...(here.get(family) ?? []), lines]);
  }
  const before = new Map<string, AidGiven[]>();
  for (const one of await aidGiven(from, [...here.keys()], limits.map(({ itemKindId }) => itemKindId), limitSpan(date, "year"))) {
    if (one.deliveryId !== except) before.set(one.familyId, [...(before.get(one.familyId) ?? []), one]);
  }
  const exceeded = [...here].flatMap(([familyId, lines]) =>
    limitsExceeded(limits, date, lines, before.get(familyId) ?? []).map((one) => ({ ...one, familyId })));
  const providers = await providersByDelivery(from, exceeded.flatMap((one) => one.given.map(({ deliveryId }) => deliveryId)));
  const items = await itemsOf(from, exceeded.map(({ limit }) => limit.itemKindId));
  const names = await refsOf(from, "families", exceeded.map(({ familyId }) => familyId));
  return exceeded.map(({ familyId, limit, given: earlier, ...counts }) => {
    const unit = items.get(limit.itemKindId)?.unit;
    return {
      ...counts, family: refIn(names, familyId), item: itemRefIn(items, limit.itemKindId), times: limit.times, per: limit.per, sets: unit !== undefined && limitCountsSets(unit),
      given: earlier.map(({ deliveryId, date: day }) => ({ deliveryId, date: day, providers: providers.get(deliveryId) ?? [] })),
    };
  });
}
