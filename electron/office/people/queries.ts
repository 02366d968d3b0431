/** Questions about people that every feature may ask. */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { type Language, PERMISSIONS_OF } from "../../../shared/contract/base";
import type { InlinePerson, PersonFields } from "../../../shared/contract/people";
import { maskIin } from "../../../shared/domain/iin";
import { displayName, searchKeys } from "../../../shared/domain/names";
import { personWarnings } from "../../../shared/domain/people";
import { ageOn, bornByForAge } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { standing } from "../../database/standingPeople";
import { choiceIds, type ChoiceRequest } from "../core/choices";
import type { AtDesk } from "../core/context";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { atPlace, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { Person } from "./person.entity";

/** A person as other features may see them. */
export type PersonOnFile = Readonly<Person>;

export function fieldsOf(person: Person): PersonFields {
  const { family, given, patronymic, birthDate, sex, iin, phones, katoCode, address, languages, note } = person;
  return { family, given, patronymic, birthDate, sex, iin, phones, katoCode, address, languages, note };
}

/** People by id, deleted and merged ones too. */
export async function peopleById(from: Askable, ids: readonly string[]): Promise<Map<string, PersonOnFile>> {
  const found = new Map<string, PersonOnFile>();
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += 500) {
    const part = distinct.slice(start, start + 500);
    for (const person of await from.manager.getRepository(Person).createQueryBuilder("person").where("person.id in (:...part)", { part }).getMany()) {
      found.set(person.id, person);
    }
  }
  return found;
}

/** The people of another record's form, as the form edits them. */
export async function inlinePeople(from: Askable, ids: readonly string[]): Promise<Map<string, InlinePerson>> {
  const people = await peopleById(from, ids);
  return new Map([...people].map(([id, person]) => [id, { id, version: person.version, ...fieldsOf(person) }]));
}

/** R19: who enters no data (the auditor) sees IINs masked. */
export const seesIin = (atDesk: AtDesk | null): boolean => atDesk !== null && PERMISSIONS_OF[atDesk.role].includes("register");

/** The fields as this desk may see them; the mask of the IIN stands beside them. */
export function seenFrom<Fields extends { iin: string | null }>(atDesk: AtDesk | null, person: Fields): Fields {
  return seesIin(atDesk) ? person : { ...person, iin: null };
}

/** What every card about a person shows beside the fields. `today` is a local date. */
export function personCard(person: Pick<PersonFields, "iin" | "birthDate" | "sex">, today: string) {
  return {
    iinMasked: person.iin === null ? null : maskIin(person.iin),
    age: person.birthDate === null ? null : ageOn(person.birthDate, today),
    warnings: personWarnings(person),
  };
}

/** Folded words a person is found by: names, IIN, a place in free words, and mobile numbers with each of the beginnings people type. */
export function personKeys(person: Pick<PersonFields, "family" | "given" | "patronymic" | "iin" | "phones"> & Partial<Pick<PersonFields, "katoCode" | "address">>): string {
  // A place that the classifier does not know stands in the address, and is found there.
  const freePlace = person.katoCode === null && person.address ? searchKeys(person.address) : [];
  return [...new Set([...searchKeys(displayName(person)), ...(person.iin ? [person.iin] : []), ...phoneKeys(person.phones), ...freePlace])].join(" ");
}

/** Ends by which people know a number: of a landline what stands behind the code of its city. */
const PHONE_ENDS = [10, 7, 6, 5, 4] as const;

/** A mobile number is found by +7 701..., 8 701... and 701..., any other by its digits; each without the 8 before it, by its last seven, six, five and four. */
export function phoneKeys(phones: readonly string[]): string[] {
  return phones.flatMap((phone) => {
    const digits = phone.replace(/\D/g, "");
    const ends = PHONE_ENDS.filter((length) => digits.length > length).map((length) => digits.slice(-length));
    return /^77\d{9}$/.test(digits) ? [digits, `8${digits.slice(1)}`, ...ends] : digits ? [digits, ...ends] : [];
  });
}

export interface PersonRow {
  id: string;
  version: number;
  name: string;
  birthDate: string | null;
  age: number | null;
  phone: string;
  address: string;
  katoCode: string | null;
  placeRu: string;
  placeKk: string;
}

export interface AgeFilters {
  readonly ageFrom?: number;
  readonly ageTo?: number;
}

/** Narrows a query with a joined `person` to an age on a day, both ends included. Who has no birth date is left out. */
export function narrowByAge(query: SelectQueryBuilder<ObjectLiteral>, { ageFrom, ageTo }: AgeFilters, day: string): void {
  if (ageFrom !== undefined) query.andWhere("person.birth_date <= :bornBy", { bornBy: bornByForAge(ageFrom, day) });
  if (ageTo !== undefined) query.andWhere("person.birth_date > :bornAfter", { bornAfter: bornByForAge(ageTo + 1, day) });
}

export const asksForAge = ({ ageFrom, ageTo }: AgeFilters): boolean => ageFrom !== undefined || ageTo !== undefined;

export async function listPeople(office: Office, request: PageRequest & { filters: { district?: string } & AgeFilters }): Promise<{ rows: PersonRow[]; total: number }> {
  const today = await todayOf(office);
  const query = office.database.reader.manager.getRepository(Person).createQueryBuilder("person").where(standing("person"));
  if (request.filters.district) {
    const inside = atPlace("person.kato_code", "person.address", request.filters.district);
    query.andWhere(inside.sql, inside.parameters);
  }
  narrowByAge(query, request.filters, today);
  const page = await listPage(
    {
      alias: "person",
      kind: "people",
      query,
      unfiltered: !request.filters.district && !asksForAge(request.filters),
      sorts: { name: ["person.sort_key"], birthDate: ["person.birth_date", "person.sort_key"], place: ["person.kato_code", "person.sort_key"] },
      select: { ...PERSON_COLUMNS, address: "person.address" },
      row: (raw) => ({ id: String(raw["id"]), version: Number(raw["version"]), ...briefPerson(raw, today), address: String(raw["address"]), birthDate: raw["birthDate"] as string | null }),
    },
    request,
  );
  return { total: page.total, rows: await withPlaces(office, page.rows) };
}

/** Columns of a joined `person` for a list's row. */
export const NAME_COLUMNS = { family: "person.family", given: "person.given", patronymic: "person.patronymic" } as const;
export const PERSON_COLUMNS = { ...NAME_COLUMNS, birthDate: "person.birth_date", phones: "person.phones", katoCode: "person.kato_code" } as const;

/** Name, age, first phone and place of a row that selected `PERSON_COLUMNS`. */
export function briefPerson(raw: Record<string, unknown>, today: string): { name: string; age: number | null; phone: string; katoCode: string | null } {
  const birthDate = raw["birthDate"] as string | null;
  const phones = JSON.parse(String(raw["phones"] ?? "[]")) as string[];
  return {
    name: nameOfRow(raw),
    age: birthDate === null ? null : ageOn(birthDate, today),
    phone: phones[0] ?? "",
    katoCode: raw["katoCode"] as string | null,
  };
}

export const nameOfRow = (raw: Record<string, unknown>): string =>
  displayName({ family: raw["family"] as string | null, given: raw["given"] as string | null, patronymic: raw["patronymic"] as string | null });

export async function personChoices(office: Office, language: Language, input: ChoiceRequest) {
  const from = office.database.reader;
  const ids = await choiceIds(from, "people", input);
  const query = from.manager.getRepository(Person).createQueryBuilder("person").where(standing("person"));
  if (ids) query.andWhere("person.id in (:...ids)", { ids: ids.length ? ids : [""] });
  const people = await query.orderBy("person.sort_key").limit(input.limit).getMany();
  return (await withPlaces(office, people)).map((person) => ({ id: person.id, label: displayName(person), detail: birthAndPlace(person, language) }));
}

const birthAndPlace = (person: { birthDate: string | null; placeRu: string; placeKk: string }, language: Language): string =>
  [person.birthDate?.slice(0, 4) ?? "", language === "kk" ? person.placeKk : person.placeRu].filter(Boolean).join(", ");

/** What a person is besides being a person. */
export async function personExtra(office: Office, id: string) {
  const from = office.database.reader;
  const person = await from.manager.getRepository(Person).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode: person.katoCode }]);
  const manager = from.manager;
  const volunteer = await manager
    .createQueryBuilder().select("volunteer.id", "id").addSelect("volunteer.number", "number").addSelect("volunteer.status", "status")
    .from("volunteer", "volunteer").where("volunteer.person_id = :id and volunteer.deleted_at is null", { id })
    .getRawOne<{ id: string; number: string; status: string }>();
  const posts = await manager
    .createQueryBuilder().select("member.id", "id").addSelect("member.post", "post").addSelect("member.from_date", "from").addSelect("member.to_date", "to")
    .from("staff_member", "member").where("member.person_id = :id and member.deleted_at is null", { id })
    .orderBy("member.from_date", "DESC").getRawMany<{ id: string; post: string; from: string; to: string | null }>();
  const families = await manager
    .createQueryBuilder().select("family.id", "id").addSelect("family.name", "name").from("family", "family")
    .where("family.deleted_at is null and (family.head_person_id = :id or family.id in (select m.family_id from family_member m where m.person_id = :id))", { id })
    .orderBy("family.sort_key").getRawMany<{ id: string; name: string }>();
  const programmes = await manager
    .createQueryBuilder().select("learner.id", "learnerId").addSelect("programme.name_ru", "nameRu").addSelect("programme.name_kk", "nameKk").addSelect("learner.state", "state")
    .from("learner", "learner").innerJoin("programme", "programme", "programme.id = learner.programme_id")
    .where("learner.person_id = :id and learner.deleted_at is null", { id })
    .orderBy("programme.sort_key").getRawMany<{ learnerId: string; nameRu: string; nameKk: string; state: string }>();
  const deliveries = await manager
    .createQueryBuilder().select("count(*)", "count").from("delivery", "delivery")
    .where("delivery.person_id = :id and delivery.deleted_at is null and delivery.state = 'confirmed'", { id })
    .getRawOne<{ count: number }>();
  return {
    ...personCard(person, await todayOf(office)),
    erasedAt: person.erasedAt, katoCode: person.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    volunteer: volunteer ?? null, posts, families, programmes, deliveries: Number(deliveries?.count ?? 0),
  };
}
