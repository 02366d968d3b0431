import type { Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import { type PeopleInside, peopleInside, type Vulnerability } from "../../../shared/domain/families";
import { displayName } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest } from "../core/choices";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { NAMELESS } from "../people/erasurePlan";
import { nameOfRow, NAME_COLUMNS, peopleById } from "../people/queries";
import { atPlace, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { Family } from "./family.entity";
import { FamilyMember } from "./familyMember.entity";
import { FamilyVulnerability } from "./familyVulnerability.entity";

export interface FamilyFilters {
  readonly vulnerability?: readonly Vulnerability[];
  readonly district?: readonly string[];
}

export async function listFamilies(office: Office, request: PageRequest & { filters: FamilyFilters }) {
  const from = office.database.reader;
  const today = await todayOf(office);
  const query = from.manager.getRepository(Family).createQueryBuilder("family").leftJoin("person", "person", "person.id = family.head_person_id");
  const { vulnerability, district } = request.filters;
  const many = vulnerability !== undefined && (await isCommon(from, vulnerability));
  if (vulnerability) query.andWhere(many ? NEEDY_ON_THE_WAY : NEEDY_BY_LIST, { vulnerability, day: today });
  if (district) {
    const inside = atPlace("family.kato_code", "family.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "family",
      kind: "families",
      query,
      unfiltered: !vulnerability && !district,
      total: vulnerability && !district && !request.search.trim() ? () => countNeedy(from, vulnerability, today) : undefined,
      sorts: { name: ["family.sort_key"], place: ["family.kato_code", "family.sort_key"] },
      select: { ...NAME_COLUMNS, name: "family.name", head: "family.head_person_id", declaredSize: "family.declared_size", katoCode: "family.kato_code", address: "family.address", phones: "family.phones", headPhones: "person.phones" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), name: String(raw["name"]), headName: nameOfRow(raw), hasHead: raw["head"] !== null,
        declaredSize: raw["declaredSize"] === null ? null : Number(raw["declaredSize"]), katoCode: raw["katoCode"] as string | null, address: String(raw["address"]), phone: firstPhone(raw["phones"]) || firstPhone(raw["headPhones"]),
      }),
    },
    request,
  );
  const ids = page.rows.map((row) => row.id);
  const members = await memberCounts(from, ids, today);
  const reasons = await vulnerabilitiesOf(from, ids, today);
  const deliveries = await countsFor(
    from.manager.createQueryBuilder().from("delivery", "delivery").where("delivery.deleted_at is null and delivery.state = 'confirmed'"), "delivery.family_id", ids,
  );
  const last = await lastDeliveries(from, ids);
  const rows = (await withPlaces(office, page.rows)).map(({ hasHead, ...row }) => ({
    ...row,
    people: peopleInside({ hasHead, members: members.get(row.id) ?? 0, declaredSize: row.declaredSize }).count,
    members: (members.get(row.id) ?? 0) + (hasHead ? 1 : 0),
    vulnerabilities: reasons.get(row.id) ?? [],
    deliveries: deliveries.get(row.id) ?? 0,
    lastDelivery: last.get(row.id) ?? null,
  }));
  return { total: page.total, rows };
}

const firstPhone = (phones: unknown): string => (typeof phones === "string" ? ((JSON.parse(phones) as string[])[0] ?? "") : "");

/** Day of the last confirmed delivery to each of these families. */
async function lastDeliveries(from: Askable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager
    .createQueryBuilder().select("delivery.family_id", "id").addSelect("max(delivery.date)", "last").from("delivery", "delivery")
    .where("delivery.family_id in (:...ids) and delivery.deleted_at is null and delivery.state = 'confirmed'", { ids: [...ids] }).groupBy("delivery.family_id")
    .getRawMany<{ id: string; last: string }>();
  return new Map(rows.map(({ id, last }) => [id, last]));
}

/** A dated line holds on `:day`, both ends included; open ends are open. */
const holdsOn = (alias: string): string => `(${alias}.from_date is null or ${alias}.from_date <= :day) and (${alias}.to_date is null or ${alias}.to_date >= :day)`;

/** The same families, once met on a walk by name and once fetched from the list of a category. */
const NEEDY_ON_THE_WAY = `exists (select 1 from family_vulnerability v where v.family_id = family.id and v.code in (:...vulnerability) and ${holdsOn("v")})`;
const NEEDY_BY_LIST = `family.id in (select v.family_id from family_vulnerability v where v.code in (:...vulnerability) and ${holdsOn("v")})`;
const FEW = 2_000;

/** Whether so many families are of a category that a page of them is met sooner than all of them are sorted. */
async function isCommon(from: Askable, vulnerability: readonly Vulnerability[]): Promise<boolean> {
  const rows = await from.manager.getRepository(FamilyVulnerability).createQueryBuilder("v").select("v.family_id", "id").where("v.code in (:...vulnerability)", { vulnerability }).limit(FEW).getRawMany<{ id: string }>();
  return rows.length === FEW;
}

/** All of a category less the deleted ones among them: neither asks for every family. */
async function countNeedy(from: Askable, vulnerability: readonly Vulnerability[], day: string): Promise<number> {
  const parameters = { vulnerability, day };
  const all = await from.manager
    .getRepository(FamilyVulnerability).createQueryBuilder("v").select("count(distinct v.family_id)", "count")
    .where(`v.code in (:...vulnerability) and ${holdsOn("v")}`, parameters).getRawOne<{ count: number }>();
  const deleted = await from.manager
    .createQueryBuilder().select("count(*)", "count").from("family", "family").where("family.deleted_at is not null").andWhere(NEEDY_ON_THE_WAY, parameters)
    .getRawOne<{ count: number }>();
  return Number(all?.count ?? 0) - Number(deleted?.count ?? 0);
}

/** Distinct people besides the head (R1), as of a day. */
async function memberCounts(from: Askable, ids: readonly string[], day: string): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager
    .getRepository(FamilyMember)
    .createQueryBuilder("member")
    .innerJoin("family", "family", "family.id = member.family_id")
    .innerJoin("person", "person", "person.id = member.person_id and person.deleted_at is null")
    .leftJoin("person", "head", "head.id = family.head_person_id")
    .select("member.family_id", "id")
    .addSelect("count(distinct coalesce(person.merged_into_id, person.id))", "count")
    .where("member.family_id in (:...ids)", { ids: [...ids] })
    .andWhere("coalesce(person.merged_into_id, person.id) <> coalesce(head.merged_into_id, head.id, '')")
    .andWhere(holdsOn("member"), { day })
    .groupBy("member.family_id")
    .getRawMany<{ id: string; count: number }>();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

async function vulnerabilitiesOf(from: Askable, ids: readonly string[], day: string): Promise<Map<string, Vulnerability[]>> {
  const found = new Map<string, Vulnerability[]>();
  if (ids.length === 0) return found;
  const rows = await from.manager
    .getRepository(FamilyVulnerability)
    .createQueryBuilder("reason")
    .where("reason.family_id in (:...ids)", { ids: [...ids] })
    .andWhere(holdsOn("reason"), { day })
    .orderBy("reason.position")
    .getMany();
  for (const { familyId, code } of rows) found.set(familyId, [...new Set([...(found.get(familyId) ?? []), code as Vulnerability])]);
  return found;
}

/** R7 for some families as of a day: how many people live in each, and how that is known. */
export async function peopleInsideFamilies(from: Askable, ids: readonly string[], day: string): Promise<Map<string, PeopleInside>> {
  const members = await memberCounts(from, ids, day);
  const families = ids.length ? await from.manager.getRepository(Family).createQueryBuilder("family").where("family.id in (:...ids)", { ids: [...ids] }).getMany() : [];
  return new Map(
    families.map((family) => [
      family.id,
      peopleInside({ hasHead: family.headPersonId !== null, members: members.get(family.id) ?? 0, declaredSize: family.declaredSize }),
    ]),
  );
}

/** Everybody of a family who is on file, the head among them, under the record each stands in today, with their days in it. */
export async function familyPeople(from: Askable, id: string): Promise<{ personId: string; from: string | null; to: string | null }[]> {
  const family = await from.manager.getRepository(Family).findOneByOrFail({ id });
  const members = await from.manager.getRepository(FamilyMember).find({ where: { familyId: id }, order: { position: "ASC" } });
  const head = family.headPersonId === null ? [] : [{ personId: family.headPersonId, fromDate: null, toDate: null }];
  const people = await peopleById(from, [...head, ...members].map((one) => one.personId));
  return [...head, ...members].map(({ personId, fromDate, toDate }) => ({ personId: people.get(personId)?.mergedIntoId ?? personId, from: fromDate, to: toDate }));
}

export async function familyExtra(office: Office, id: string) {
  const from = office.database.reader;
  const family = await from.manager.getRepository(Family).findOneByOrFail({ id });
  const head = family.headPersonId === null ? undefined : (await peopleById(from, [family.headPersonId])).get(family.headPersonId);
  const inside = (await peopleInsideFamilies(from, [id], await todayOf(office))).get(id);
  const [placed] = await withPlaces(office, [{ katoCode: family.katoCode }]);
  const given = await from.manager
    .createQueryBuilder()
    .select("count(*)", "everything")
    .addSelect("coalesce(sum(case when delivery.state = 'confirmed' then 1 else 0 end), 0)", "confirmed")
    .addSelect("min(case when delivery.state = 'confirmed' then delivery.date end)", "first").addSelect("max(case when delivery.state = 'confirmed' then delivery.date end)", "last")
    .from("delivery", "delivery").where("delivery.family_id = :id and delivery.deleted_at is null", { id })
    .getRawOne<{ everything: number; confirmed: number; first: string | null; last: string | null }>();
  return {
    katoCode: family.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    headName: head ? displayName(head) : "",
    peopleKnown: inside?.count ?? null, peopleSource: inside?.source ?? ("unknown" as const),
    deliveries: { confirmed: Number(given?.confirmed ?? 0), all: Number(given?.everything ?? 0), first: given?.first ?? null, last: given?.last ?? null },
  };
}

export async function familyChoices(office: Office, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  const from = office.database.reader;
  const ids = await choiceIds(from, "families", input);
  const query = from.manager.getRepository(Family).createQueryBuilder("family").where("family.deleted_at is null");
  if (ids) query.andWhere("family.id in (:...ids)", { ids: ids.length ? ids : [""] });
  // Where nobody is left by name the family has none either.
  if (!input.ids) query.andWhere("family.name <> :nameless", { nameless: NAMELESS });
  const families = await query.orderBy("family.sort_key").addOrderBy("family.id").limit(input.limit).getMany();
  const heads = await peopleById(from, families.flatMap((family) => family.headPersonId ?? []));
  return (await withPlaces(office, families)).map((family) => {
    const head = family.headPersonId === null ? undefined : heads.get(family.headPersonId);
    const place = language === "kk" ? family.placeKk : family.placeRu;
    return { id: family.id, label: family.name, detail: [head ? displayName(head) : "", place, family.address].filter(Boolean).join(", ") };
  });
}

/** A family of each of these people, as its head or else as a member; people without one are missing. */
export async function familiesOfPeople(from: Askable, personIds: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  const found = new Map<string, { id: string; name: string }>();
  const distinct = [...new Set(personIds)];
  for (let start = 0; start < distinct.length; start += 500) {
    const part = distinct.slice(start, start + 500);
    const query = () => from.manager.createQueryBuilder().from(Family, "family").select("family.id", "id").addSelect("family.name", "name").where("family.deleted_at is null");
    const asMember = await query()
      .innerJoin("family_member", "member", "member.family_id = family.id").addSelect("member.person_id", "personId")
      .andWhere("member.person_id in (:...part)", { part }).getRawMany<{ id: string; name: string; personId: string }>();
    const asHead = await query().addSelect("family.head_person_id", "personId").andWhere("family.head_person_id in (:...part)", { part }).getRawMany<{ id: string; name: string; personId: string }>();
    for (const { personId, id, name } of [...asMember, ...asHead]) found.set(personId, { id, name });
  }
  return found;
}

export interface FamilyToJoin {
  readonly version: number;
  readonly updatedAt: string;
  /** Ids of everybody in it now, the head among them. */
  readonly people: Set<string>;
  /** Place for the next of its people. */
  next: number;
}

/** What somebody must know of families to put more people into them. */
export async function familiesToJoin(from: Askable, ids: readonly string[]): Promise<Map<string, FamilyToJoin>> {
  const distinct = [...new Set(ids)];
  const found = new Map<string, FamilyToJoin>();
  for (const { id, version, updatedAt, headPersonId } of await familyHeads(from, distinct)) {
    found.set(id, { version, updatedAt, people: new Set(headPersonId === null ? [] : [headPersonId]), next: 0 });
  }
  for (let start = 0; start < distinct.length; start += 500) {
    const members = await from.manager.getRepository(FamilyMember).createQueryBuilder("member").where("member.family_id in (:...part)", { part: distinct.slice(start, start + 500) }).getMany();
    for (const { familyId, personId, position } of members) {
      const family = found.get(familyId);
      family?.people.add(personId);
      if (family) family.next = Math.max(family.next, position + 1);
    }
  }
  return found;
}

/** The families' own rows, deleted ones too. */
export async function familyHeads(from: Askable, ids: readonly string[]): Promise<Readonly<Family>[]> {
  const found: Family[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    found.push(...(await from.manager.getRepository(Family).createQueryBuilder("family").where("family.id in (:...part)", { part: ids.slice(start, start + 500) }).getMany()));
  }
  return found;
}

/** The person who heads each of these families; those without a head are missing. */
export async function headsOf(from: Askable, familyIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < familyIds.length; start += 500) {
    const part = await from.manager.getRepository(Family).createQueryBuilder("family")
      .where("family.id in (:...part) and family.head_person_id is not null", { part: familyIds.slice(start, start + 500) }).getMany();
    for (const { id, headPersonId } of part) if (headPersonId) found.set(id, headPersonId);
  }
  return found;
}
