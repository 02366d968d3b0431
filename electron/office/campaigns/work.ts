/** Classes of work (R21) that a campaign gives to everything done in it. */
import { joinWork, type LawfulWork } from "../../../shared/domain/eligibility";
import type { WorkClass } from "../../../shared/domain/eligibility";
import type { Askable } from "../../database/reader";
import { Campaign } from "./campaign.entity";

const CHUNK = 500;

/** By id of the campaign; those without any are left out. */
export async function workOfCampaigns(from: Askable, ids: readonly (string | null)[]): Promise<Map<string, LawfulWork>> {
  const found = new Map<string, LawfulWork>();
  const distinct = [...new Set(ids.flatMap((id) => id ?? []))];
  for (let start = 0; start < distinct.length; start += CHUNK) {
    const rows = await from.manager.getRepository(Campaign).createQueryBuilder("campaign").where("campaign.id in (:...part)", { part: distinct.slice(start, start + CHUNK) }).getMany();
    for (const { id, workClasses, caseClosed } of rows) if (workClasses.length > 0) found.set(id, { workClasses: workClasses as WorkClass[], caseClosed });
  }
  return found;
}

/** Work of its own together with that of the campaign it belongs to. */
export async function withCampaign<Work extends LawfulWork>(from: Askable, campaignId: string | null, work: Work): Promise<LawfulWork> {
  const campaign = (await workOfCampaigns(from, [campaignId])).get(campaignId ?? "");
  return campaign ? joinWork([work, campaign]) : work;
}
