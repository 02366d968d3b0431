/** Requests as those see them who send volunteers: where, when, with what, to whom. */
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { ItemAmount } from "../../../shared/contract/values";
import type { Unit } from "../../../shared/domain/amounts";
import { joinWork, type WorkClass } from "../../../shared/domain/eligibility";
import { type Askable } from "../../database/reader";
import { workOfCampaigns } from "../campaigns/work";
import { itemRefIn, itemsOf } from "../core/recordNames";
import { RequestRecord } from "./request.entity";
import { RequestLine } from "./requestLine.entity";

export interface RequestToAnswer {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly urgency: string;
  readonly direction: string;
  readonly dueDate: string;
  /** HH:MM; null for any hour. */
  readonly dueTime: string | null;
  readonly katoCode: string | null;
  readonly address: string;
  /** Its own and those of its campaign. */
  readonly workClasses: readonly WorkClass[];
  readonly caseClosed: boolean;
  readonly wanted: string;
  readonly campaignId: string | null;
  readonly callerPhone: string;
  readonly recipient: { readonly kind: RecipientKind; readonly id: string; readonly headcount: number | null };
  readonly items: readonly ItemAmount[];
}

const CHUNK = 500;

/** By id, without those that are deleted. */
export async function requestsToAnswer(from: Askable, ids: readonly string[]): Promise<Map<string, RequestToAnswer>> {
  const found = new Map<string, RequestToAnswer>();
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += CHUNK) {
    const part = distinct.slice(start, start + CHUNK);
    const requests = await from.manager.getRepository(RequestRecord).createQueryBuilder("request").where("request.id in (:...part) and request.deleted_at is null", { part }).getMany();
    const lines = await from.manager.getRepository(RequestLine).createQueryBuilder("line").where("line.request_id in (:...part)", { part }).orderBy("line.position").getMany();
    const items = await itemsOf(from, lines.map((line) => line.itemKindId));
    const campaigns = await workOfCampaigns(from, requests.map(({ campaignId }) => campaignId));
    for (const request of requests) {
      const { id, version, number, state, urgency, direction, dueDate, dueTime, katoCode, address, wanted, campaignId, callerPhone, headcount } = request;
      const campaign = campaigns.get(campaignId ?? "");
      const { workClasses, caseClosed } = campaign ? joinWork([request, campaign]) : request;
      found.set(id, {
        id, version, number, state, urgency, direction, dueDate, dueTime, katoCode, address, workClasses, caseClosed, wanted, campaignId, callerPhone,
        recipient: { kind: request.recipientKind as RecipientKind, id: request.personId ?? request.familyId ?? request.recipientGroupId ?? "", headcount },
        items: lines.filter((line) => line.requestId === id).map((line) => ({
          item: itemRefIn(items, line.itemKindId),
          amount: { qualifier: line.quantity === null ? ("unknown" as const) : ("exact" as const), value: line.quantity, high: null },
          unit: line.unit as Unit,
        })),
      });
    }
  }
  return found;
}
