/** Consents for the search over everything: they are called as their person is. */
import type { Language } from "../../../shared/contract/base";
import type { Askable } from "../../database/reader";
import type { SearchHit } from "../../database/searchIndex";
import { daysOf } from "../core/wording";
import { NAME_COLUMNS, nameOfRow } from "../people/queries";
import { Consent } from "./consent.entity";

/** The newest consents of these people, also of records that were merged into theirs. */
export async function consentHits(from: Askable, _language: Language, personIds: readonly string[], limit: number): Promise<(SearchHit & { code: string })[]> {
  const query = from.manager.createQueryBuilder().from(Consent, "consent").innerJoin("person", "person", "person.id = consent.person_id")
    .select("consent.id", "id").addSelect("consent.purpose", "purpose").addSelect("consent.given_on", "givenOn").addSelect("consent.expires_on", "expiresOn").addSelect("consent.withdrawn_on", "withdrawnOn")
    .where("consent.deleted_at is null and consent.person_id in (select p.id from person p where p.id in (:...people) or p.merged_into_id in (:...people))", { people: [...personIds] });
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  const rows = await query.orderBy("consent.given_on", "DESC").addOrderBy("consent.id").limit(limit).getRawMany<Record<string, string | null>>();
  return rows.map((row) => ({ kind: "consents", id: String(row["id"]), title: nameOfRow(row), code: String(row["purpose"]), subtitle: daysOf(String(row["givenOn"]), lastDay(row)) }));
}

/** Whichever ends it first: its term, or whoever gave it. */
const lastDay = (row: Record<string, string | null>): string | null => [row["withdrawnOn"], row["expiresOn"]].filter((day) => day !== null && day !== undefined).sort()[0] ?? null;
