/** How a campaign is kept: a time-boxed drive with an organiser. */
import type { CampaignFields } from "../../../shared/contract/campaigns";
import { isOtherWork, type WorkClass } from "../../../shared/domain/eligibility";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { dateOrder } from "../core/dateOrder";
import { inUse } from "../core/inUse";
import { refOf, unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { keepCampaignLawful } from "../requests/lawful";
import { keepShiftsOfCampaignLawful } from "../shifts/lawfulCampaign";
import { Campaign } from "./campaign.entity";

export const campaignKind: RecordKind<Campaign, CampaignFields> = {
  kind: "campaigns",
  entity: Campaign,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(Campaign).findOneBy({ id });
    if (!found) return null;
    const { nameRu, nameKk, organiserId, direction, fromDate, toDate, katoCode, place, requirements, workClasses, caseClosed, note } = found;
    return { nameRu, nameKk, organiserId, katoCode, place, requirements, caseClosed, note, direction: direction as CampaignFields["direction"], from: fromDate, to: toDate, workClasses: workClasses as CampaignFields["workClasses"] };
  },

  async check(tx, fields) {
    return [...dateOrder("to", fields.from, fields.to), ...(await unknownRefs(tx, "partners", [["organiserId", fields.organiserId]]))];
  },

  async columns(_writing, fields) {
    const { from, to, workClasses, ...own } = fields;
    return { ...own, workClasses: [...new Set(workClasses)], caseClosed: workClasses.includes("criminal_record") && own.caseClosed, fromDate: from, toDate: to, sortKey: sortKey(fields.nameRu) };
  },

  // A campaign that becomes dangerous must not keep people whom the law keeps from it.
  children: async (writing, id, fields, existing) => {
    if (!existing || !isOtherWork({ workClasses: existing.workClasses as WorkClass[], caseClosed: existing.caseClosed }, { workClasses: fields.workClasses, caseClosed: fields.caseClosed })) return;
    await keepCampaignLawful(writing, id);
    await keepShiftsOfCampaignLawful(writing, id);
  },

  holds: (tx, id) => inUse(tx, id, { deliveries: "delivery where deleted_at is null and campaign_id = ?", claims: "claim where deleted_at is null and campaign_id = ?", requests: "request where deleted_at is null and campaign_id = ?" }),

  title: (fields) => fields.nameRu,

  async search(from, _id, fields) {
    const organiser = await refOf(from, "partners", fields.organiserId);
    return { title: fields.nameRu, subtitle: organiser?.nameRu ?? "", keys: searchKeys(`${fields.nameRu} ${fields.nameKk}`).join(" ") };
  },
};
