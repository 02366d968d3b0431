/** The sheets about people: volunteers, and those who coordinate them. */
import type { Direction } from "../../../shared/contract/base";
import type { Occupation } from "../../../shared/contract/volunteers";
import { parentConsentState } from "../../../shared/domain/availability";
import { maskIin } from "../../../shared/domain/iin";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import type { RegisterRecord } from "../../../shared/domain/stateRegister";
import { rowsOf } from "../../database/reader";
import { nameIn } from "../core/wording";
import { type Asking, day, partsOf, rowsFor, type SheetReader, text } from "./asking";
import { DIRECTION_WORDS, OCCUPATION_WORDS, ROLE_WORDS } from "./valueWords";

/** Those who are active on the day by the history of their status: the same people as the figure "volunteers" counts. */
const ACTIVE_IDS = `select v.id as id from volunteer v join person p on p.id = v.person_id
  where v.deleted_at is null and p.deleted_at is null and (v.joined_on is null or v.joined_on <= ?)
    and coalesce((select s.status from volunteer_status s where s.volunteer_id = v.id and s.since <= ? order by s.since desc, s.at desc, s.id desc limit 1), v.status) = 'active'
  order by v.sort_key, v.id`;

const VOLUNTEERS = `select v.id as id, v.number as number, v.directions as directions, v.occupation_kind as "occupationKind", v.occupation as occupation,
    coalesce(v.joined_on, (select min(s.since) from volunteer_status s where s.volunteer_id = v.id and s.status = 'active')) as since,
    c.given_on as "givenOn", c.to_date as "consentTo",
    p.family as family, p.given as given, p.patronymic as patronymic, p.birth_date as "birthDate", p.iin as iin, p.phones as phones, p.kato_code as "katoCode", p.address as address
  from volunteer v join person p on p.id = v.person_id left join volunteer_parent_consent c on c.volunteer_id = v.id
  where v.id in (?) order by v.sort_key, v.id`;

const GROUPS = `select m.volunteer_id as "volunteerId", g.name_ru as "nameRu", g.name_kk as "nameKk"
  from volunteer_group_member m join volunteer_group g on g.id = m.group_id and g.deleted_at is null where m.volunteer_id in (?) order by m.position`;

interface Named {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

interface VolunteerRow extends Named {
  readonly id: string;
  readonly number: string;
  readonly directions: string;
  readonly occupationKind: Occupation | null;
  readonly occupation: string;
  readonly since: string | null;
  readonly givenOn: string | null;
  readonly consentTo: string | null;
  readonly birthDate: string | null;
  readonly iin: string | null;
  readonly phones: string;
  readonly katoCode: string | null;
  readonly address: string;
}

export const volunteersSheet: SheetReader = async function* (asking) {
  const ids = (await rowsOf<{ id: string }>(asking.reader, ACTIVE_IDS, [asking.on, asking.on])).map(({ id }) => id);
  for await (const rows of partsOf<VolunteerRow>(asking, ids, VOLUNTEERS)) {
    const groups = new Map<string, string[]>();
    for (const group of await rowsFor<{ volunteerId: string; nameRu: string; nameKk: string }>(asking.reader, rows.map(({ id }) => id), GROUPS)) {
      groups.set(group.volunteerId, [...(groups.get(group.volunteerId) ?? []), nameIn(asking.language, group)]);
    }
    yield await Promise.all(rows.map((row) => volunteerRecord(asking, row, groups.get(row.id) ?? [])));
  }
};

async function volunteerRecord({ language, on, seesIin, placeOf }: Asking, row: VolunteerRow, groups: readonly string[]): Promise<RegisterRecord> {
  const name = displayName(row);
  const consent = row.givenOn === null ? null : { givenOn: row.givenOn, to: row.consentTo };
  const directions = (JSON.parse(row.directions) as Direction[]).map((direction) => DIRECTION_WORDS[direction][language]);
  return {
    kind: "volunteers", id: row.id, name,
    values: {
      number: row.number, name: text(name), birthDate: day(row.birthDate), iin: row.iin && !seesIin ? maskIin(row.iin) : row.iin,
      parentConsent: parentConsentState(row.birthDate, consent, on) === "given" ? day(row.givenOn) : null,
      place: await placeOf(row.katoCode), address: text(row.address), phone: firstPhone(row.phones), directions: text(directions.join(", ")),
      occupation: text(row.occupation) ?? (row.occupationKind && OCCUPATION_WORDS[row.occupationKind][language]), groups: text(groups.join(", ")), since: day(row.since),
    },
  };
}

const firstPhone = (phones: string | null): string | null => text(formatPhone((JSON.parse(phones ?? "[]") as string[])[0] ?? ""));

const HEADQUARTERS = `select h.id as id, h.name_ru as "nameRu", h.name_kk as "nameKk", h.kato_code as "katoCode", p.family as family, p.given as given, p.patronymic as patronymic, p.phones as phones
  from headquarters h left join headquarters_detail d on d.headquarters_id = h.id left join person p on p.id = d.coordinator_id and p.deleted_at is null
  where h.deleted_at is null and h.from_date <= ? and (h.to_date is null or h.to_date >= ?) order by h.sort_key, h.id`;

const STAFF = `select m.id as id, m.post as post, m.from_date as "fromDate", p.family as family, p.given as given, p.patronymic as patronymic, p.phones as phones
  from staff_member m join person p on p.id = m.person_id
  where m.deleted_at is null and p.deleted_at is null and m.from_date <= ? and (m.to_date is null or m.to_date >= ?) order by m.sort_key, m.id`;

interface HeadquartersRow {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly katoCode: string | null;
  readonly family: string | null;
  readonly given: string | null;
  readonly patronymic: string | null;
  readonly phones: string | null;
}

interface StaffRow extends Named {
  readonly id: string;
  readonly post: string;
  readonly fromDate: string;
  readonly phones: string;
}

/** Whoever is at work in the corps on the day, and the coordinator of each headquarters that stands; one without a coordinator lacks a name. */
export const coordinatorsSheet: SheetReader = async function* (asking) {
  const { reader, on, language, corps, placeOf } = asking;
  const staff = await rowsOf<StaffRow>(reader, STAFF, [on, on]);
  yield staff.map(({ id, post, fromDate, phones, ...named }): RegisterRecord => {
    const name = displayName(named);
    return { kind: "staff", id, name, values: { name: text(name), role: text(post), body: nameIn(language, corps), since: day(fromDate), phone: firstPhone(phones), place: text(corps.place) } };
  });
  const headquarters = await rowsOf<HeadquartersRow>(reader, HEADQUARTERS, [on, on]);
  yield await Promise.all(headquarters.map(async ({ id, katoCode, phones, family, given, patronymic, ...names }): Promise<RegisterRecord> => {
    const person = text(displayName({ family: family ?? "", given: given ?? "", patronymic: patronymic ?? "" }));
    const body = nameIn(language, names);
    return { kind: "headquarters", id, name: person ?? body, values: { name: person, role: ROLE_WORDS.headquarters[language], body, since: null, phone: firstPhone(phones), place: await placeOf(katoCode) } };
  }));
};
