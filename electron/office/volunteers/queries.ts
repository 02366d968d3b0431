import type { Direction } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Ref } from "../../../shared/contract/values";
import type { Occupation, VolunteerState } from "../../../shared/contract/volunteers";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest, leaveOutErased } from "../core/choices";
import { listPage, type PageRequest } from "../core/lists";
import { refIn, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { type AgeFilters, briefPerson, nameOfRow, NAME_COLUMNS, narrowByAge, peopleById, PERSON_COLUMNS, personCard } from "../people/queries";
import { atPlace, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { availableBesideWork } from "./availableOn";
import { parentConsentCondition, type ParentConsentRunsOut } from "./parentConsents";
import { Volunteer } from "./volunteer.entity";
import { VolunteerGroupMember } from "./volunteerGroupMember.entity";
import { VolunteerStatus } from "./volunteerStatus.entity";

export interface VolunteerFilters extends AgeFilters {
  readonly status?: readonly VolunteerState[];
  readonly direction?: readonly Direction[];
  readonly district?: readonly string[];
  readonly occupationKind?: Occupation;
  readonly availableOn?: string;
  readonly groupId?: string;
  readonly parentConsent?: ParentConsentRunsOut;
}

export async function listVolunteers(office: Office, request: PageRequest & { filters: VolunteerFilters }) {
  const { status, direction, district, occupationKind, groupId, parentConsent, availableOn: then } = request.filters;
  const from = office.database.reader;
  const today = await todayOf(office);
  const query = from.manager
    .getRepository(Volunteer)
    .createQueryBuilder("volunteer")
    .innerJoin("person", "person", "person.id = volunteer.person_id");
  if (status) query.andWhere(status.length === 1 ? "volunteer.status = :status" : "volunteer.status in (:...states)", { status: status[0], states: [...status] });
  // Directions are a JSON list of ASCII codes, so LIKE finds one whole.
  if (direction) {
    const named = Object.fromEntries(direction.map((one, at) => [`direction${at}`, `%"${one}"%`]));
    query.andWhere(`(${Object.keys(named).map((name) => `volunteer.directions like :${name}`).join(" or ")})`, named);
  }
  if (district) {
    const inside = atPlace("person.kato_code", "person.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  if (occupationKind) query.andWhere("volunteer.occupation_kind = :occupationKind", { occupationKind });
  if (groupId) query.andWhere("volunteer.id in (select g.volunteer_id from volunteer_group_member g where g.group_id = :groupId)", { groupId });
  if (parentConsent) {
    const runsOut = parentConsentCondition(parentConsent, today);
    query.andWhere(runsOut.sql, runsOut.parameters);
  }
  if (then) {
    const available = await availableBesideWork(from, then);
    query.andWhere(available.sql, available.parameters);
  }
  narrowByAge(query, request.filters, today);
  const page = await listPage(
    {
      alias: "volunteer",
      kind: "volunteers",
      query,
      unfiltered: Object.values(request.filters).every((value) => value === undefined),
      sorts: {
        name: ["volunteer.sort_key"],
        number: ["volunteer.number"],
        status: ["volunteer.status", "volunteer.sort_key"],
        joined: ["volunteer.joined_on", "volunteer.sort_key"],
      },
      select: { ...PERSON_COLUMNS, address: "person.address", number: "volunteer.number", status: "volunteer.status", occupationKind: "volunteer.occupation_kind", directions: "volunteer.directions", joinedOn: "volunteer.joined_on", skills: "volunteer.skills", vehicle: "volunteer.vehicle", languages: "person.languages" },
      row: (raw) => ({
        id: String(raw["id"]),
        version: Number(raw["version"]),
        number: String(raw["number"]),
        status: raw["status"] as VolunteerState,
        occupationKind: raw["occupationKind"] as Occupation | null,
        directions: JSON.parse(String(raw["directions"])) as Direction[],
        joinedOn: raw["joinedOn"] as string | null,
        ...briefPerson(raw, today),
        address: String(raw["address"]),
        skills: JSON.parse(String(raw["skills"])) as string[],
        languages: JSON.parse(String(raw["languages"])) as string[],
        vehicle: String(raw["vehicle"]),
      }),
    },
    request,
  );
  const groups = await groupsOf(from, page.rows.map((row) => row.id));
  return { total: page.total, rows: (await withPlaces(office, page.rows)).map((row) => ({ ...row, groups: groups.get(row.id) ?? [] })) };
}

/** The groups of each of these volunteers, in the order in which they were given. */
async function groupsOf(from: Askable, ids: readonly string[]): Promise<Map<string, Ref[]>> {
  const found = new Map<string, Ref[]>();
  if (ids.length === 0) return found;
  const links = await from.manager.getRepository(VolunteerGroupMember).createQueryBuilder("link").where("link.volunteer_id in (:...ids)", { ids: [...ids] }).orderBy("link.position").getMany();
  const names = await refsOf(from, "volunteerGroups", links.map(({ groupId }) => groupId));
  for (const { volunteerId, groupId } of links) found.set(volunteerId, [...(found.get(volunteerId) ?? []), refIn(names, groupId)]);
  return found;
}

/** What a volunteer's card shows beyond its fields. */
export async function volunteerExtra(office: Office, id: string) {
  const from = office.database.reader;
  const volunteer = await from.manager.getRepository(Volunteer).findOneByOrFail({ id });
  const person = (await peopleById(from, [volunteer.personId])).get(volunteer.personId);
  const [placed] = await withPlaces(office, [{ katoCode: person?.katoCode ?? null }]);
  const history = await from.manager.getRepository(VolunteerStatus).find({ where: { volunteerId: id }, order: { at: "ASC", id: "ASC" } });
  const deliveries = await from.manager
    .createQueryBuilder().select("count(*)", "count").addSelect("min(delivery.date)", "first").addSelect("max(delivery.date)", "last").from("delivery_volunteer", "link")
    .innerJoin("delivery", "delivery", "delivery.id = link.delivery_id and delivery.deleted_at is null and delivery.state = 'confirmed'")
    .where("link.volunteer_id = :id", { id }).getRawOne<{ count: number; first: string | null; last: string | null }>();
  const headquarters = await from.manager
    .createQueryBuilder()
    .select("headquarters.id", "id").addSelect("headquarters.name_ru", "nameRu").addSelect("headquarters.name_kk", "nameKk")
    .addSelect("member.role", "role").addSelect("member.from_date", "from").addSelect("member.to_date", "to")
    .from("headquarters_membership", "member")
    .innerJoin("headquarters", "headquarters", "headquarters.id = member.headquarters_id and headquarters.deleted_at is null")
    .where("member.volunteer_id = :id", { id })
    .orderBy("member.from_date").addOrderBy("headquarters.sort_key")
    .getRawMany<{ id: string; nameRu: string; nameKk: string; role: string; from: string; to: string | null }>();
  const memberships = await from.manager.getRepository(VolunteerGroupMember).find({ where: { volunteerId: id }, order: { position: "ASC" } });
  const groupNames = await refsOf(from, "volunteerGroups", memberships.map((one) => one.groupId));
  return {
    ...personCard(person ?? { iin: null, birthDate: null, sex: null }, await todayOf(office)),
    katoCode: person?.katoCode ?? null, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    number: volunteer.number,
    history: history.map(({ status, since, at }) => ({ status: status as VolunteerState, since, at })),
    deliveries: Number(deliveries?.count ?? 0), firstDelivery: deliveries?.first ?? null, lastDelivery: deliveries?.last ?? null,
    groups: memberships.map((one) => refIn(groupNames, one.groupId)),
    headquarters,
  };
}

export async function volunteerChoices(from: Askable, input: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, "volunteers", input);
  const names = await volunteerNames(from, ids, input.limit, input);
  return names.map(({ id, name, number }) => ({ id, label: name, detail: number }));
}

/** Names and numbers of volunteers who are not deleted, by name; of all when `ids` is null. `picked`: what a picker asks, who offers nobody that was erased. */
export async function volunteerNames(from: Askable, ids: readonly string[] | null, limit: number, picked?: ChoiceRequest): Promise<{ id: string; number: string; name: string }[]> {
  const query = from.manager
    .getRepository(Volunteer)
    .createQueryBuilder("volunteer")
    .innerJoin("person", "person", "person.id = volunteer.person_id")
    .select("volunteer.id", "id")
    .addSelect("volunteer.number", "number")
    .where("volunteer.deleted_at is null");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  if (ids) query.andWhere("volunteer.id in (:...ids)", { ids: ids.length ? [...ids] : [""] });
  if (picked) leaveOutErased(query, "volunteer.person_id", picked);
  const rows = await query.orderBy("volunteer.sort_key").addOrderBy("volunteer.id").limit(limit).getRawMany<Record<string, unknown>>();
  return rows.map((raw) => ({ id: String(raw["id"]), number: String(raw["number"]), name: nameOfRow(raw) }));
}

/** The first phone of each of these volunteers; empty text where there is none. */
export async function volunteerPhones(from: Askable, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await from.manager
      .createQueryBuilder().from(Volunteer, "volunteer").innerJoin("person", "person", "person.id = volunteer.person_id")
      .select("volunteer.id", "id").addSelect("person.phones", "phones")
      .where("volunteer.id in (:...part)", { part: ids.slice(start, start + 500) })
      .getRawMany<{ id: string; phones: string }>();
    for (const { id, phones } of rows) found.set(id, (JSON.parse(phones) as string[])[0] ?? "");
  }
  return found;
}

/** The volunteer that each of these people is; those who are none are missing. */
export async function volunteersOfPeople(from: Askable, personIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const distinct = [...new Set(personIds)];
  for (let start = 0; start < distinct.length; start += 500) {
    const rows = await from.manager
      .createQueryBuilder().from(Volunteer, "volunteer").select("volunteer.id", "id").addSelect("volunteer.person_id", "personId")
      .where("volunteer.deleted_at is null and volunteer.person_id in (:...part)", { part: distinct.slice(start, start + 500) })
      .getRawMany<{ id: string; personId: string }>();
    for (const { id, personId } of rows) found.set(personId, id);
  }
  return found;
}

/** The volunteer with this number (2020-0147), not deleted; null for none. */
export async function volunteerByNumber(from: Askable, number: string): Promise<string | null> {
  const found = await from.manager.getRepository(Volunteer).createQueryBuilder("volunteer").where("volunteer.number = :number and volunteer.deleted_at is null", { number }).getOne();
  return found?.id ?? null;
}
