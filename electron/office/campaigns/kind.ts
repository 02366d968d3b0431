/** How a campaign is kept: a time-boxed drive with an organiser. */
import type { CampaignFields } from "../../../shared/contract/campaigns";
import { oneSpelling } from "../../../shared/domain/challenge";
import { isOtherWork, type WorkClass } from "../../../shared/domain/eligibility";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { amountProblems } from "../core/amountProblems";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { inUse } from "../core/inUse";
import { refOf, unknownRefs } from "../core/recordNames";
import { type RecordKind, replaceChildren } from "../core/records";
import { keepCampaignLawful } from "../requests/lawful";
import { keepShiftsOfCampaignLawful } from "../shifts/lawfulCampaign";
import { Campaign, CampaignPartner } from "./campaign.entity";

export const campaignKind: RecordKind<Campaign, CampaignFields> = {
  kind: "campaigns",
  entity: Campaign,
  personal: ["publicFaces", "calls"],

  async load({ manager }, id) {
    const found = await manager.getRepository(Campaign).findOneBy({ id });
    if (!found) return null;
    const partners = await manager.getRepository(CampaignPartner).find({ where: { campaignId: id }, order: { position: "ASC" } });
    const { nameRu, nameKk, organiserId, direction, fromDate, toDate, katoCode, place, requirements, online, link, publicFaces, calls, registered, workClasses, caseClosed, note } = found;
    return {
      nameRu, nameKk, organiserId, katoCode, place, requirements, online, link, publicFaces, calls, registered, caseClosed, note,
      direction: direction as CampaignFields["direction"], from: fromDate, to: toDate,
      partners: partners.map(({ partnerId }) => partnerId),
      attended: attendedOf(found), reach: reachOf(found),
      workClasses: workClasses as CampaignFields["workClasses"],
    };
  },

  async check(tx, fields) {
    return [
      ...dateOrder("to", fields.from, fields.to),
      ...(await unknownRefs(tx, "partners", [["organiserId", fields.organiserId], ...fields.partners.map((partner, at) => [`partners.${at}`, partner] as const)])),
      ...amountProblems("attended", fields.attended, "person"),
      ...amountProblems("reach", fields.reach, "person"),
      ...callProblems(fields.calls),
    ];
  },

  async columns(_writing, fields) {
    const { from, to, workClasses, partners: _partners, attended, reach, ...own } = fields;
    return {
      ...own,
      calls: oneSpelling(fields.calls),
      attendedQualifier: attended.qualifier, attended: attended.value, attendedHigh: attended.high,
      reachQualifier: reach.qualifier, reach: reach.value, reachHigh: reach.high,
      workClasses: [...new Set(workClasses)], caseClosed: workClasses.includes("criminal_record") && own.caseClosed, fromDate: from, toDate: to, sortKey: sortKey(fields.nameRu),
    };
  },

  // A campaign that becomes dangerous must not keep people whom the law keeps from it.
  children: async (writing, id, fields, existing) => {
    const partners = [...new Set(fields.partners)].filter((partnerId) => partnerId !== fields.organiserId);
    await replaceChildren(writing, CampaignPartner, { campaignId: id }, partners.map((partnerId, position) => ({ campaignId: id, partnerId, position })));
    if (!existing || !isOtherWork({ workClasses: existing.workClasses as WorkClass[], caseClosed: existing.caseClosed }, { workClasses: fields.workClasses, caseClosed: fields.caseClosed })) return;
    await keepCampaignLawful(writing, id);
    await keepShiftsOfCampaignLawful(writing, id);
  },

  holds: (tx, id) => inUse(tx, id, { deliveries: "delivery where deleted_at is null and campaign_id = ?", claims: "claim where deleted_at is null and campaign_id = ?", requests: "request where deleted_at is null and campaign_id = ?", informationOutputs: "information_output where deleted_at is null and campaign_id = ?" }),

  title: (fields) => fields.nameRu,

  async search(from, _id, fields) {
    const organiser = await refOf(from, "partners", fields.organiserId);
    return { title: fields.nameRu, subtitle: organiser?.nameRu ?? "", keys: searchKeys([fields.nameRu, fields.nameKk, fields.place, ...fields.publicFaces.map(({ name }) => name), ...fields.calls.flatMap(({ by, whom, city }) => [by, whom, city])].join(" ")).join(" ") };
  },
};

export const attendedOf = ({ attendedQualifier, attended, attendedHigh }: Pick<Campaign, "attendedQualifier" | "attended" | "attendedHigh">): CampaignFields["attended"] =>
  ({ qualifier: attendedQualifier as CampaignFields["attended"]["qualifier"], value: attended, high: attendedHigh });
export const reachOf = ({ reachQualifier, reach, reachHigh }: Pick<Campaign, "reachQualifier" | "reach" | "reachHigh">): CampaignFields["reach"] =>
  ({ qualifier: reachQualifier as CampaignFields["reach"]["qualifier"], value: reach, high: reachHigh });

/** Nobody calls themselves, and nobody answers before being called. */
const callProblems = (calls: CampaignFields["calls"]): FieldProblem[] =>
  calls.flatMap(({ by, whom, calledOn, answeredOn }, at) => [
    ...(sortKey(by) === sortKey(whom) ? [{ field: `calls.${at}.whom`, kind: "own_call" }] : []),
    ...dateOrder(`calls.${at}.answeredOn`, calledOn, answeredOn),
  ]);
