import type { Direction, Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest } from "../core/choices";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { refIn, refOf, refsOf } from "../core/recordNames";
import { daysOf, nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { placeOf } from "../places/names";
import { Campaign } from "./campaign.entity";

export async function listCampaigns(from: Askable, request: PageRequest & { filters: { direction?: Direction } }) {
  const query = from.manager.getRepository(Campaign).createQueryBuilder("campaign");
  if (request.filters.direction) query.andWhere("campaign.direction = :direction", { direction: request.filters.direction });
  const page = await listPage(
    {
      alias: "campaign",
      kind: "campaigns",
      query,
      sorts: { from: ["campaign.from_date", "campaign.sort_key"], name: ["campaign.sort_key"] },
      select: { nameRu: "campaign.name_ru", nameKk: "campaign.name_kk", organiserId: "campaign.organiser_id", direction: "campaign.direction", from: "campaign.from_date", to: "campaign.to_date" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]),
        organiserId: raw["organiserId"] as string | null, direction: raw["direction"] as Direction, from: String(raw["from"]), to: raw["to"] as string | null,
      }),
    },
    request,
  );
  const deliveries = await campaignDeliveries(from, page.rows.map((row) => row.id));
  const names = await refsOf(from, "partners", page.rows.map((row) => row.organiserId));
  const rows = page.rows.map(({ organiserId, ...row }) => ({
    ...row, organiser: organiserId === null ? null : refIn(names, organiserId), deliveries: deliveries.get(row.id) ?? 0,
  }));
  return { total: page.total, rows };
}

/** Confirmed deliveries of these campaigns (R3). */
const campaignDeliveries = (from: Askable, ids: readonly string[]): Promise<Map<string, number>> =>
  countsFor(from.manager.createQueryBuilder().from("delivery", "delivery").where("delivery.deleted_at is null and delivery.state = 'confirmed'"), "delivery.campaign_id", ids);

export async function campaignExtra(office: Office, language: Language, id: string) {
  const from = office.database.reader;
  const campaign = await from.manager.getRepository(Campaign).findOneByOrFail({ id });
  const organiser = await refOf(from, "partners", campaign.organiserId);
  return {
    organiser: organiser && { id: organiser.id, name: nameIn(language, organiser) },
    ...(await placeOf(office, campaign)),
    deliveries: (await campaignDeliveries(from, [id])).get(id) ?? 0,
  };
}

export async function campaignChoices(from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, "campaigns", input);
  const query = from.manager.getRepository(Campaign).createQueryBuilder("campaign").where("campaign.deleted_at is null");
  if (ids) query.andWhere("campaign.id in (:...ids)", { ids: ids.length ? ids : [""] });
  const found = await query.orderBy("campaign.from_date", "DESC").addOrderBy("campaign.sort_key").limit(input.limit).getMany();
  return found.map((campaign) => ({ id: campaign.id, label: nameIn(language, campaign), detail: daysOf(campaign.fromDate, campaign.toDate) }));
}
