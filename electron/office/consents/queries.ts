import { EXPIRING_DAYS } from "../../../shared/contract/hosts";
import { type ConsentPurpose, type ConsentState, consentState } from "../../../shared/domain/consents";
import { addDays } from "../../../shared/domain/periods";
import { type Askable, rowsOf } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { briefPerson, NAME_COLUMNS, nameOfRow } from "../people/queries";
import { insideUnit, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { Consent } from "./consent.entity";

/** The rule of `consentState` as conditions on a `consent`, for a day `:consentDay`; a test holds the two against each other. */
const STATE_CONDITIONS: Readonly<Record<ConsentState, string>> = {
  withdrawn: "consent.withdrawn_on <= :consentDay",
  expired: "(consent.withdrawn_on is null or consent.withdrawn_on > :consentDay) and consent.expires_on < :consentDay",
  coming: "(consent.withdrawn_on is null or consent.withdrawn_on > :consentDay) and (consent.expires_on is null or consent.expires_on >= :consentDay) and consent.given_on > :consentDay",
  valid: "(consent.withdrawn_on is null or consent.withdrawn_on > :consentDay) and (consent.expires_on is null or consent.expires_on >= :consentDay) and consent.given_on <= :consentDay",
};

export interface ConsentFilters {
  readonly purpose?: ConsentPurpose;
  readonly state?: ConsentState;
  readonly personId?: string;
  readonly runsOut?: "soon";
}

export async function listConsents(office: Office, request: PageRequest & { filters: ConsentFilters }) {
  const today = await todayOf(office);
  const { purpose, state, personId, runsOut } = request.filters;
  const query = office.database.reader.manager.getRepository(Consent).createQueryBuilder("consent").innerJoin("person", "person", "person.id = consent.person_id");
  if (purpose) query.andWhere("consent.purpose = :purpose", { purpose });
  if (state) query.andWhere(STATE_CONDITIONS[state], { consentDay: today });
  if (runsOut) query.andWhere("consent.withdrawn_on is null and consent.expires_on >= :consentDay and consent.expires_on <= :soon", { consentDay: today, soon: addDays(today, EXPIRING_DAYS) });
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

const HELPED = `(exists (select 1 from delivery d where d.person_id = person.id and d.state = 'confirmed' and d.deleted_at is null)
  or exists (select 1 from family f join delivery d on d.family_id = f.id where f.head_person_id = person.id and f.deleted_at is null and d.state = 'confirmed' and d.deleted_at is null))`;
const CONSENTED = `exists (select 1 from consent where consent.person_id in (select p.id from person p where p.id = person.id or p.merged_into_id = person.id)
  and consent.purpose = 'aid' and consent.deleted_at is null and ${STATE_CONDITIONS.valid})`;

/** Persons helped as such and heads of families that were helped, who have not consented to being on file, as of today; by name. */
export async function lackingConsent(office: Office, request: { readonly page: number; readonly pageSize: number; readonly district?: string }) {
  const from = office.database.reader;
  const today = await todayOf(office);
  const query = from.manager
    .createQueryBuilder().from("person", "person")
    .where("person.deleted_at is null and person.merged_into_id is null").andWhere(HELPED).andWhere(`not ${CONSENTED}`, { consentDay: today });
  if (request.district) {
    const inside = insideUnit("person.kato_code", request.district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const total = Number((await query.clone().select("count(*)", "total").getRawOne<{ total: number }>())?.total ?? 0);
  query.select("person.id", "id").addSelect("person.birth_date", "birthDate").addSelect("person.phones", "phones").addSelect("person.kato_code", "katoCode");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  const raw = await query.orderBy("person.sort_key").addOrderBy("person.id").limit(request.pageSize).offset((request.page - 1) * request.pageSize).getRawMany<Record<string, unknown>>();
  const last = await lastConsents(from, raw.map((row) => String(row["id"])), today);
  const rows = await withPlaces(office, raw.map((row) => ({ id: String(row["id"]), ...briefPerson(row, today), last: last.get(String(row["id"])) ?? null })));
  return { rows, total };
}

/** How the newest consent to be on file of each of these people stands. */
async function lastConsents(from: Askable, ids: readonly string[], today: string): Promise<Map<string, ConsentState>> {
  const rows = await rowsOf<{ person_id: string; given_on: string; expires_on: string | null; withdrawn_on: string | null }>(
    from,
    `select person_id, given_on, expires_on, withdrawn_on from consent where deleted_at is null and purpose = 'aid' and person_id in (${ids.map(() => "?").join(", ") || "''"}) order by given_on`,
    [...ids],
  );
  return new Map(rows.map((row) => [row.person_id, consentState({ givenOn: row.given_on, expiresOn: row.expires_on, withdrawnOn: row.withdrawn_on }, today)]));
}
