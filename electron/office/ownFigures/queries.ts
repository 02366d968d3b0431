import type { Direction } from "../../../shared/contract/base";
import type { OwnFigureFields } from "../../../shared/contract/ownFigures";
import type { Measure } from "../../../shared/domain/ownFigures";
import type { Ref } from "../../../shared/contract/values";
import type { Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { todayOf } from "../settings/service";
import { OwnFigure } from "./ownFigure.entity";

export async function listOwnFigures(office: Office, request: PageRequest & { filters: { measure?: Measure } }) {
  const { measure } = request.filters;
  const from = office.database.reader;
  const query = from.manager.getRepository(OwnFigure).createQueryBuilder("figure");
  if (measure) query.andWhere("figure.measure = :measure", { measure });
  const page = await listPage(
    {
      alias: "figure",
      kind: "ownFigures",
      query,
      sorts: { name: ["figure.sort_key"] },
      select: {
        nameRu: "figure.name_ru", nameKk: "figure.name_kk", measure: "figure.measure", direction: "figure.direction", providerId: "figure.provider_id", campaignId: "figure.campaign_id",
        itemKindId: "figure.item_kind_id", occupation: "figure.occupation", vulnerability: "figure.vulnerability", district: "figure.district", programmeId: "figure.programme_id", course: "figure.course", school: "figure.school", channel: "figure.channel", topic: "figure.topic",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), measure: raw["measure"] as Measure,
        direction: raw["direction"] as Direction | null, occupation: raw["occupation"] as OwnFigureFields["occupation"], vulnerability: raw["vulnerability"] as OwnFigureFields["vulnerability"],
        providerId: raw["providerId"] as string | null, campaignId: raw["campaignId"] as string | null, channel: raw["channel"] as OwnFigureFields["channel"], topic: raw["topic"] as string | null, itemKindId: raw["itemKindId"] as string | null, district: raw["district"] as string | null,
        programmeId: raw["programmeId"] as string | null, course: raw["course"] as OwnFigureFields["course"], school: raw["school"] as OwnFigureFields["school"],
      }),
    },
    request,
  );
  const providers = await refsOf(from, "partners", page.rows.map((row) => row.providerId));
  const campaigns = await refsOf(from, "campaigns", page.rows.map((row) => row.campaignId));
  const items = await refsOf(from, "items", page.rows.map((row) => row.itemKindId));
  const programmes = await refsOf(from, "programmes", page.rows.map((row) => row.programmeId));
  const today = await todayOf(office);
  const place = async (code: string | null): Promise<Ref | null> =>
    code === null ? null : { id: code, nameRu: await office.places.name(code, today, "ru"), nameKk: await office.places.name(code, today, "kk") };
  const places = new Map(await Promise.all(page.rows.map(async ({ district }) => [district, await place(district)] as const)));
  const rows = page.rows.map(({ providerId, campaignId, itemKindId, programmeId, district, ...row }) => ({
    ...row, place: places.get(district) ?? null, provider: providers.get(providerId ?? "") ?? null, campaign: campaigns.get(campaignId ?? "") ?? null, item: items.get(itemKindId ?? "") ?? null, programme: programmes.get(programmeId ?? "") ?? null,
  }));
  return { total: page.total, rows };
}

export async function ownFigureExtra(from: Askable, id: string) {
  const { providerId, campaignId, itemKindId, programmeId } = await from.manager.getRepository(OwnFigure).findOneByOrFail({ id });
  return { provider: await refOf(from, "partners", providerId), campaign: await refOf(from, "campaigns", campaignId), item: await refOf(from, "items", itemKindId), programme: await refOf(from, "programmes", programmeId) };
}

/** What a corps' own figures count: row sets of nothing that is counted are not asked for. */
export async function measuresInUse(from: Askable): Promise<Set<Measure>> {
  const found = await from.manager.getRepository(OwnFigure).createQueryBuilder("figure").select("figure.measure", "measure").where("figure.deleted_at is null").groupBy("figure.measure").getRawMany<{ measure: Measure }>();
  return new Set(found.map(({ measure }) => measure));
}
