import { CHECK_AGAIN_DAYS, type ServiceKind } from "../../../shared/contract/services";
import { addDays } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { atPlace, insideUnit, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { Service } from "./service.entity";

export interface ServiceFilters {
  readonly kind?: ServiceKind;
  readonly district?: string;
  readonly stale?: "stale";
}

const isStale = (checkedOn: string, today: string): boolean => checkedOn <= addDays(today, -CHECK_AGAIN_DAYS);

export async function listServices(office: Office, request: PageRequest & { filters: ServiceFilters }) {
  const { kind, district, stale } = request.filters;
  const today = await todayOf(office);
  const query = office.database.reader.manager.getRepository(Service).createQueryBuilder("service");
  if (kind) query.andWhere("service.kind = :kind", { kind });
  if (stale) query.andWhere("service.checked_on <= :again", { again: addDays(today, -CHECK_AGAIN_DAYS) });
  if (district) {
    const inside = atPlace("service.kato_code", "service.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "service",
      kind: "services",
      query,
      sorts: { name: ["service.sort_key"], kind: ["service.kind", "service.sort_key"], checked: ["service.checked_on", "service.sort_key"] },
      select: {
        kind: "service.kind", nameRu: "service.name_ru", nameKk: "service.name_kk", offerRu: "service.offer_ru", offerKk: "service.offer_kk", phone: "service.phone", hours: "service.hours",
        katoCode: "service.kato_code", checkedOn: "service.checked_on",
      },
      row: (raw) => {
        const text = (name: string): string => String(raw[name]);
        return {
          id: text("id"), version: Number(raw["version"]), kind: raw["kind"] as ServiceKind, nameRu: text("nameRu"), nameKk: text("nameKk"), offerRu: text("offerRu"), offerKk: text("offerKk"), phone: text("phone"),
          hours: text("hours"), katoCode: raw["katoCode"] as string | null, checkedOn: text("checkedOn"), stale: isStale(text("checkedOn"), today),
        };
      },
    },
    request,
  );
  return { total: page.total, rows: await withPlaces(office, page.rows) };
}

export async function serviceExtra(office: Office, id: string) {
  const { katoCode, checkedOn } = await office.database.reader.manager.getRepository(Service).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode }]);
  return { katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "", stale: isStale(checkedOn, await todayOf(office)) };
}

/** What an information sheet lists: everything inside the same district or town as this code, all there is for none. */
export async function servicesAround(from: Askable, katoCode: string | null): Promise<readonly Readonly<Service>[]> {
  const query = from.manager.getRepository(Service).createQueryBuilder("service").where("service.deleted_at is null");
  if (katoCode !== null) {
    const inside = insideUnit("service.kato_code", `${katoCode.slice(0, 4)}00000`);
    query.andWhere(`(service.kato_code is null or (${inside.sql}))`, inside.parameters);
  }
  return query.orderBy("service.kind").addOrderBy("service.sort_key").addOrderBy("service.id").getMany();
}
