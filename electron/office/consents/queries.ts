import { EXPIRING_DAYS } from "../../../shared/contract/hosts";
import { CONSENT_GROUNDS, CONSENT_PURPOSES, type ConsentGround, type ConsentPurpose, type ConsentState, consentState } from "../../../shared/domain/consents";
import { addDays } from "../../../shared/domain/periods";
import { type Askable, rowsOf } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import { notErased, standing } from "../../database/standingPeople";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { briefPerson, NAME_COLUMNS, nameOfRow } from "../people/queries";
import { insideUnit, withPlaces } from "../places/names";
import { corpsOf, todayOf } from "../settings/service";
import { Consent } from "./consent.entity";

/** The rule of `consentState` as conditions on a `consent`, for a day `:consentDay`; a test holds the two against each other. */
const STATE_CONDITIONS: Readonly<Record<ConsentState, string>> = {
  withdrawn: "consent.withdrawn_on <= :consentDay",
  expired: "(consent.withdrawn_on is null or consent.withdrawn_on > :consentDay) and consent.expires_on < :consentDay",
  coming: "(consent.withdrawn_on is null or consent.withdrawn_on > :consentDay) and (consent.expires_on is null or consent.expires_on >= :consentDay) and consent.given_on > :consentDay",
  valid: "(consent.withdrawn_on is null or consent.withdrawn_on > :consentDay) and (consent.expires_on is null or consent.expires_on >= :consentDay) and consent.given_on <= :consentDay",
};

const RUNS_OUT = {
  soon: "consent.withdrawn_on is null and consent.expires_on >= :consentDay and consent.expires_on <= :soon",
  lapsed: `consent.withdrawn_on is null and consent.expires_on < :consentDay and ${notErased("consent.person_id")}
    and not exists (select 1 from consent newer where newer.person_id = consent.person_id and newer.purpose = consent.purpose and newer.deleted_at is null and newer.withdrawn_on is null
      and (newer.expires_on is null or newer.expires_on > consent.expires_on))`,
} as const;

/** How many consents have to be given anew. */
export const lapsedConsents = (from: Askable, today: string): Promise<number> =>
  from.manager.getRepository(Consent).createQueryBuilder("consent").where(`consent.deleted_at is null and ${RUNS_OUT.lapsed}`, { consentDay: today }).getCount();

export interface ConsentFilters {
  readonly purpose?: ConsentPurpose;
  readonly state?: ConsentState;
  readonly personId?: string;
  readonly runsOut?: "soon" | "lapsed";
}

export async function listConsents(office: Office, request: PageRequest & { filters: ConsentFilters }) {
  const today = await todayOf(office);
  const { purpose, state, personId, runsOut } = request.filters;
  const query = office.database.reader.manager.getRepository(Consent).createQueryBuilder("consent").innerJoin("person", "person", "person.id = consent.person_id");
  if (purpose) query.andWhere("consent.purpose = :purpose", { purpose });
  if (state) query.andWhere(STATE_CONDITIONS[state], { consentDay: today });
  if (runsOut) query.andWhere(RUNS_OUT[runsOut], { consentDay: today, soon: addDays(today, EXPIRING_DAYS) });
  if (personId) query.andWhere("(person.id = :personId or person.merged_into_id = :personId)", { personId });
  if (request.search.trim()) {
    const found = searchConditionThrough({ people: "coalesce(person.merged_into_id, person.id)" }, request.search);
    if (!found) return { rows: [], total: 0 };
    query.andWhere(found.sql, found.parameters);
  }
  return listPage(
    {
      alias: "consent",
      kind: "consents",
      query,
      sorts: { name: ["consent.sort_key"], given: ["consent.given_on", "consent.sort_key"] },
      select: { ...NAME_COLUMNS, purpose: "consent.purpose", givenOn: "consent.given_on", expiresOn: "consent.expires_on", withdrawnOn: "consent.withdrawn_on", document: "consent.document" },
      row: (raw) => {
        const days = { givenOn: String(raw["givenOn"]), expiresOn: raw["expiresOn"] as string | null, withdrawnOn: raw["withdrawnOn"] as string | null };
        return {
          id: String(raw["id"]), version: Number(raw["version"]), name: nameOfRow(raw), purpose: raw["purpose"] as ConsentPurpose,
          givenOn: days.givenOn, expiresOn: days.expiresOn, document: String(raw["document"]), state: consentState(days, today),
        };
      },
    },
    { ...request, search: "" },
  );
}

/** A confirmed delivery to a person as such, or to a family they head, about which `rest` holds. */
const helped = (rest: string): string => `(exists (select 1 from delivery d where d.person_id = person.id and d.state = 'confirmed' and d.deleted_at is null ${rest})
  or exists (select 1 from family f join delivery d on d.family_id = f.id where f.head_person_id = person.id and f.deleted_at is null and d.state = 'confirmed' and d.deleted_at is null ${rest}))`;

const DONE_WITH_THEIR_DATA: Readonly<Record<ConsentGround, string>> = {
  helped: helped(""),
  helped_with_partner: helped(`and exists (select 1 from delivery_provider own where own.delivery_id = d.id and own.partner_id = :corps)
    and exists (select 1 from delivery_provider other where other.delivery_id = d.id and other.partner_id <> :corps)`),
  photographed: helped(`and exists (select 1 from attachment where attachment.owner_kind = 'deliveries' and attachment.owner_id = d.id and attachment.kind = 'photo' and attachment.deleted_at is null)`),
};

const lacks = (purpose: ConsentPurpose): string => `(${DONE_WITH_THEIR_DATA[CONSENT_GROUNDS[purpose]]}
  and not exists (select 1 from consent where consent.person_id in (select p.id from person p where p.id = person.id or p.merged_into_id = person.id)
    and consent.purpose = '${purpose}' and consent.deleted_at is null and ${STATE_CONDITIONS.valid}))`;

export interface LackingRequest {
  readonly page: number;
  readonly pageSize: number;
  readonly district?: string;
  readonly purpose?: ConsentPurpose;
}

/** Persons helped as such and heads of families that were helped, who have not consented to what is done with their data, as of today; by name. */
export async function lackingConsent(office: Office, request: LackingRequest) {
  const from = office.database.reader;
  const today = await todayOf(office);
  const parameters = { consentDay: today, corps: (await corpsOf(from)).partnerId };
  const wanted = request.purpose ? [request.purpose] : CONSENT_PURPOSES;
  const query = from.manager
    .createQueryBuilder().from("person", "person")
    .where(standing("person")).andWhere(DONE_WITH_THEIR_DATA.helped)
    .andWhere(`(${wanted.map(lacks).join(" or ")})`, parameters);
  if (request.district) {
    const inside = insideUnit("person.kato_code", request.district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const total = Number((await query.clone().select("count(*)", "total").getRawOne<{ total: number }>())?.total ?? 0);
  query.select("person.id", "id").addSelect("person.birth_date", "birthDate").addSelect("person.phones", "phones").addSelect("person.kato_code", "katoCode");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  for (const purpose of CONSENT_PURPOSES) query.addSelect(lacks(purpose), `lacks_${purpose}`);
  const raw = await query.orderBy("person.sort_key").addOrderBy("person.id").limit(request.pageSize).offset((request.page - 1) * request.pageSize).getRawMany<Record<string, unknown>>();
  const last = await lastConsents(from, raw.map((row) => String(row["id"])), today);
  const rows = await withPlaces(office, raw.map((row) => {
    const id = String(row["id"]);
    const lacking = CONSENT_PURPOSES.filter((purpose) => Number(row[`lacks_${purpose}`]) === 1);
    return { id, ...briefPerson(row, today), lacks: lacking.map((purpose) => ({ purpose, last: last.get(`${id} ${purpose}`) ?? null })) };
  }));
  return { rows, total };
}

/** How the newest consent of each of these people to each purpose stands, those of records merged into theirs included; by `id purpose`. */
async function lastConsents(from: Askable, ids: readonly string[], today: string): Promise<Map<string, ConsentState>> {
  const rows = await rowsOf<{ holder: string; purpose: string; given_on: string; expires_on: string | null; withdrawn_on: string | null }>(
    from,
    `select coalesce(person.merged_into_id, person.id) holder, consent.purpose, given_on, expires_on, withdrawn_on from person join consent on consent.person_id = person.id
     where consent.deleted_at is null and (person.id in (${IN(ids)}) or person.merged_into_id in (${IN(ids)})) order by given_on`,
    [...ids, ...ids],
  );
  return new Map(rows.map((row) => [`${row.holder} ${row.purpose}`, consentState({ givenOn: row.given_on, expiresOn: row.expires_on, withdrawnOn: row.withdrawn_on }, today)]));
}

const IN = (ids: readonly string[]): string => ids.map(() => "?").join(", ") || "''";
