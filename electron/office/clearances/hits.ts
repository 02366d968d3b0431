/** Clearances of volunteers for the search over everything: they are called as their volunteer is. */
import type { Language } from "../../../shared/contract/base";
import type { Askable } from "../../database/reader";
import type { SearchHit } from "../../database/searchIndex";
import { refsOf } from "../core/recordNames";
import { daysOf, nameIn } from "../core/wording";
import { NAME_COLUMNS, nameOfRow } from "../people/queries";
import { Clearance } from "./clearance.entity";

/** The newest clearances of these people, also of records that were merged into theirs. */
export async function clearanceHits(from: Askable, language: Language, personIds: readonly string[], limit: number): Promise<(SearchHit & { code: string })[]> {
  const query = from.manager.createQueryBuilder().from(Clearance, "clearance")
    .innerJoin("volunteer", "volunteer", "volunteer.id = clearance.volunteer_id and volunteer.deleted_at is null").innerJoin("person", "person", "person.id = volunteer.person_id")
    .select("clearance.id", "id").addSelect("clearance.kind", "kind").addSelect("clearance.host_id", "hostId").addSelect("clearance.issued_on", "issuedOn").addSelect("clearance.expires_on", "expiresOn")
    .where("clearance.deleted_at is null and volunteer.person_id in (select p.id from person p where p.id in (:...people) or p.merged_into_id in (:...people))", { people: [...personIds] });
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  const rows = await query.orderBy("clearance.issued_on", "DESC").addOrderBy("clearance.id").limit(limit).getRawMany<Record<string, string | null>>();
  const hosts = await refsOf(from, "hosts", rows.map((row) => row["hostId"]));
  return rows.map((row) => {
    const host = hosts.get(row["hostId"] ?? "");
    const days = daysOf(String(row["issuedOn"]), row["expiresOn"] ?? null);
    return { kind: "clearances", id: String(row["id"]), title: nameOfRow(row), code: String(row["kind"]), subtitle: host ? `${days}, ${nameIn(language, host)}` : days };
  });
}
