import type { NamedWorkClass } from "../../../shared/domain/eligibility";
import type { ChallengeCall, PublicFace } from "../../../shared/contract/campaigns";
import type { Direction, Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Ref } from "../../../shared/contract/values";
import { citiesReached } from "../../../shared/domain/challenge";
import { type Askable, rowsOf } from "../../database/reader";
import { choiceIds, type ChoiceRequest } from "../core/choices";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { refIn, refOf, refsOf } from "../core/recordNames";
import { daysOf, nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { atPlace, placeOf, withPlaces } from "../places/names";
import { Campaign, CampaignPartner } from "./campaign.entity";
import { attendedOf, reachOf } from "./kind";

export interface CampaignFilters {
  readonly direction?: Direction;
  readonly organiserId?: string;
  readonly district?: string;
  /** Those that are held on this day. */
  readonly on?: string;
  readonly online?: "online" | "place";
}

const integer = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

export async function listCampaigns(office: Office, request: PageRequest & { filters: CampaignFilters }) {
  const from = office.database.reader;
  const { direction, organiserId, district, on, online } = request.filters;
  const query = from.manager.getRepository(Campaign).createQueryBuilder("campaign");
  if (direction) query.andWhere("campaign.direction = :direction", { direction });
  if (organiserId) query.andWhere("campaign.organiser_id = :organiserId", { organiserId });
  if (on) query.andWhere("campaign.from_date <= :on and (campaign.to_date is null or campaign.to_date >= :on)", { on });
  if (online) query.andWhere("campaign.online = :online", { online: online === "online" ? 1 : 0 });
  if (district) {
    const inside = atPlace("campaign.kato_code", "campaign.place", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "campaign",
      kind: "campaigns",
      query,
      sorts: { from: ["campaign.from_date", "campaign.sort_key"], name: ["campaign.sort_key"] },
      select: {
        nameRu: "campaign.name_ru", nameKk: "campaign.name_kk", organiserId: "campaign.organiser_id", direction: "campaign.direction", from: "campaign.from_date", to: "campaign.to_date",
        place: "campaign.place", online: "campaign.online", link: "campaign.link", workClasses: "campaign.work_classes", katoCode: "campaign.kato_code", requirements: "campaign.requirements", faces: "campaign.public_faces", calls: "campaign.calls", registered: "campaign.registered",
        attendedQualifier: "campaign.attended_qualifier", attended: "campaign.attended", attendedHigh: "campaign.attended_high",
        reachQualifier: "campaign.reach_qualifier", reach: "campaign.reach", reachHigh: "campaign.reach_high",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]),
        organiserId: raw["organiserId"] as string | null, direction: raw["direction"] as Direction, from: String(raw["from"]), to: raw["to"] as string | null,
        online: Number(raw["online"]) === 1 ? ("online" as const) : null, link: String(raw["link"]), workClasses: JSON.parse(String(raw["workClasses"])) as NamedWorkClass[],
        place: String(raw["place"]), katoCode: raw["katoCode"] as string | null, requirements: String(raw["requirements"]),
        // Nobody is named in a list or a file who did not agree to it.
        publicFaces: (JSON.parse(String(raw["faces"])) as PublicFace[]).filter((face) => face.agreedOn !== null).map((face) => face.name),
        cities: citiesReached(JSON.parse(String(raw["calls"])) as ChallengeCall[]),
        registered: integer(raw["registered"]),
        attended: attendedOf({ attendedQualifier: String(raw["attendedQualifier"]), attended: integer(raw["attended"]), attendedHigh: integer(raw["attendedHigh"]) }),
        reach: reachOf({ reachQualifier: String(raw["reachQualifier"]), reach: integer(raw["reach"]), reachHigh: integer(raw["reachHigh"]) }),
      }),
    },
    request,
  );
  const ids = page.rows.map((row) => row.id);
  const deliveries = await campaignDeliveries(from, ids);
  const partners = await partnersOf(from, ids);
  const names = await refsOf(from, "partners", page.rows.map((row) => row.organiserId));
  const rows = page.rows.map(({ organiserId, ...row }) => ({
    ...row, organiser: organiserId === null ? null : refIn(names, organiserId), partners: partners.get(row.id) ?? [], deliveries: deliveries.get(row.id) ?? 0,
  }));
  return { total: page.total, rows: await withPlaces(office, rows) };
}

/** Confirmed deliveries of these campaigns (R3). */
const campaignDeliveries = (from: Askable, ids: readonly string[]): Promise<Map<string, number>> =>
  countsFor(from.manager.createQueryBuilder().from("delivery", "delivery").where("delivery.deleted_at is null and delivery.state = 'confirmed'"), "delivery.campaign_id", ids);

/** Who carries each campaign beside its organiser, in the order of its form. */
async function partnersOf(from: Askable, ids: readonly string[]): Promise<Map<string, Ref[]>> {
  const links = ids.length === 0 ? [] : await from.manager.getRepository(CampaignPartner).createQueryBuilder("link").where("link.campaign_id in (:...ids)", { ids }).orderBy("link.position").getMany();
  const names = await refsOf(from, "partners", links.map((link) => link.partnerId));
  const found = new Map<string, Ref[]>();
  for (const { campaignId, partnerId } of links) found.set(campaignId, [...(found.get(campaignId) ?? []), refIn(names, partnerId)]);
  return found;
}

export async function campaignExtra(office: Office, language: Language, id: string) {
  const from = office.database.reader;
  const campaign = await from.manager.getRepository(Campaign).findOneByOrFail({ id });
  const organiser = await refOf(from, "partners", campaign.organiserId);
  const partners = (await partnersOf(from, [id])).get(id) ?? [];
  const [outputs] = await rowsOf<{ count: number }>(from, "select count(*) as count from information_output where deleted_at is null and campaign_id = ?", [id]);
  return {
    organiser: organiser && { id: organiser.id, name: nameIn(language, organiser) },
    partners: partners.map((partner) => ({ id: partner.id, name: nameIn(language, partner) })),
    ...(await placeOf(office, campaign)),
    deliveries: (await campaignDeliveries(from, [id])).get(id) ?? 0,
    outputs: Number(outputs?.count ?? 0),
  };
}

export async function campaignChoices(from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, "campaigns", input);
  const query = from.manager.getRepository(Campaign).createQueryBuilder("campaign").where("campaign.deleted_at is null");
  if (ids) query.andWhere("campaign.id in (:...ids)", { ids: ids.length ? ids : [""] });
  const found = await query.orderBy("campaign.from_date", "DESC").addOrderBy("campaign.sort_key").limit(input.limit).getMany();
  return found.map((campaign) => ({ id: campaign.id, label: nameIn(language, campaign), detail: daysOf(campaign.fromDate, campaign.toDate) }));
}
