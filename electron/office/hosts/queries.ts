import type { Language } from "../../../shared/contract/base";
import type { HostKind } from "../../../shared/contract/hosts";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { atPlace, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { HostInstitution } from "./hostInstitution.entity";

export async function listHosts(office: Office, request: PageRequest & { filters: { kind?: HostKind; district?: string } }) {
  const from = office.database.reader;
  const { kind, district } = request.filters;
  const query = from.manager.getRepository(HostInstitution).createQueryBuilder("host");
  if (kind) query.andWhere("host.kind = :kind", { kind });
  if (district) {
    const inside = atPlace("host.kato_code", "host.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "host",
      kind: "hosts",
      query,
      sorts: { name: ["host.sort_key"], kind: ["host.kind", "host.sort_key"] },
      select: { nameRu: "host.name_ru", nameKk: "host.name_kk", kind: "host.kind", katoCode: "host.kato_code", address: "host.address", contact: "host.contact", phone: "host.phone" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), kind: raw["kind"] as HostKind,
        katoCode: raw["katoCode"] as string | null, address: String(raw["address"]), contact: String(raw["contact"]), phone: String(raw["phone"]),
      }),
    },
    request,
  );
  const cleared = await clearedFor(from, page.rows.map((row) => row.id), await todayOf(office));
  return { total: page.total, rows: (await withPlaces(office, page.rows)).map((row) => ({ ...row, cleared: cleared.get(row.id) ?? 0 })) };
}

/** Distinct volunteers who hold a clearance named for each institution on a day. */
async function clearedFor(from: Askable, ids: readonly string[], day: string): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager
    .createQueryBuilder().select("clearance.host_id", "id").addSelect("count(distinct clearance.volunteer_id)", "count").from("clearance", "clearance")
    .where("clearance.deleted_at is null and clearance.host_id in (:...ids)", { ids: [...ids] })
    .andWhere("clearance.issued_on <= :day and (clearance.expires_on is null or clearance.expires_on >= :day)", { day })
    .groupBy("clearance.host_id").getRawMany<{ id: string; count: number }>();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

export async function hostExtra(office: Office, id: string) {
  const from = office.database.reader;
  const { katoCode } = await from.manager.getRepository(HostInstitution).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode }]);
  return { katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "", cleared: (await clearedFor(from, [id], await todayOf(office))).get(id) ?? 0 };
}

export const hostChoices = (from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(from, { entity: HostInstitution, kind: "hosts", orderBy: "sortKey", choices: (hosts) => hosts.map((host) => ({ id: host.id, label: nameIn(language, host), detail: host.address })) }, input);
