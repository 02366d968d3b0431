import type { CentreState } from "../../../shared/contract/supportCentres";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { atPlace, withPlaces } from "../places/names";
import { programmeLink } from "../programmes/queries";
import { SupportCentre } from "./supportCentre.entity";

export interface CentreFilters {
  readonly programmeId?: string;
  readonly state?: CentreState;
  readonly district?: string;
}

export async function listSupportCentres(office: Office, request: PageRequest & { filters: CentreFilters }) {
  const { programmeId, state, district } = request.filters;
  const query = office.database.reader.manager.getRepository(SupportCentre).createQueryBuilder("centre").leftJoin("programme", "programme", "programme.id = centre.programme_id");
  if (programmeId) query.andWhere("centre.programme_id = :programmeId", { programmeId });
  if (state) query.andWhere("centre.state = :state", { state });
  if (district) {
    const inside = atPlace("centre.kato_code", "centre.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "centre",
      kind: "supportCentres",
      query,
      sorts: { name: ["centre.sort_key"], opened: ["centre.opened_on", "centre.sort_key"] },
      select: {
        nameRu: "centre.name_ru", nameKk: "centre.name_kk", state: "centre.state", openedOn: "centre.opened_on", katoCode: "centre.kato_code", address: "centre.address", phone: "centre.phone",
        programmeRu: "programme.name_ru", programmeKk: "programme.name_kk",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), state: raw["state"] as CentreState,
        openedOn: raw["openedOn"] as string | null, katoCode: raw["katoCode"] as string | null, address: String(raw["address"]), phone: String(raw["phone"]),
        programmeRu: String(raw["programmeRu"] ?? ""), programmeKk: String(raw["programmeKk"] ?? ""),
      }),
    },
    request,
  );
  return { total: page.total, rows: await withPlaces(office, page.rows) };
}

export async function supportCentreExtra(office: Office, id: string) {
  const from = office.database.reader;
  const { katoCode, programmeId } = await from.manager.getRepository(SupportCentre).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode }]);
  return { katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "", programme: programmeId === null ? null : await programmeLink(from, programmeId) };
}
