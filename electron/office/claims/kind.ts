/** How a claim is kept: a total that somebody reported, and how it stands to other claims (R8, R10). */
import type { ClaimFields, ClaimKind } from "../../../shared/contract/claims";
import { countsRecipients, type Unit } from "../../../shared/domain/amounts";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { amountProblems } from "../core/amountProblems";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { inUse } from "../core/inUse";
import { itemsOf, refsOf, unknownRefs } from "../core/recordNames";
import { type RecordKind, replaceChildren } from "../core/records";
import { Claim } from "./claim.entity";
import { ClaimPartner } from "./claimPartner.entity";

/** The unit each kind of claim is counted in; a claim of things takes its item's. */
const UNIT_OF: Readonly<Record<Exclude<ClaimKind, "item">, Unit>> = { family: "family", person: "person", group: "person", money: "tenge" };

export const claimKind: RecordKind<Claim, ClaimFields> = {
  kind: "claims",
  entity: Claim,
  personal: [],

  async load({ manager }, id) {
    const claim = await manager.getRepository(Claim).findOneBy({ id });
    if (!claim) return null;
    const partners = await manager.getRepository(ClaimPartner).find({ where: { claimId: id }, order: { position: "ASC" } });
    const { statement, recipientGroupId, itemKindId, fromDate, toDate, katoCode, area, sourceDocument, withinClaimId, repeatsClaimId, apartFrom, campaignId, note, perDay } = claim;
    return {
      statement, recipientGroupId, itemKindId, fromDate, toDate, katoCode, area, sourceDocument, withinClaimId, repeatsClaimId, apartFrom, campaignId, note, perDay,
      partners: partners.map((row) => row.partnerId),
      direction: claim.direction as ClaimFields["direction"],
      recipientKind: claim.recipientKind as ClaimKind,
      vulnerabilities: claim.vulnerabilities as ClaimFields["vulnerabilities"],
      amount: { qualifier: claim.qualifier as ClaimFields["amount"]["qualifier"], value: claim.value, high: claim.high },
      unit: claim.unit as Unit,
      listState: claim.listState as ClaimFields["listState"],
    };
  },

  async check(tx, fields, id) {
    const unknown = await Promise.all([
      unknownRefs(tx, "partners", fields.partners.map((partner, at) => [`partners.${at}`, partner] as const)),
      unknownRefs(tx, "recipientGroups", [["recipientGroupId", fields.recipientGroupId]]),
      unknownRefs(tx, "campaigns", [["campaignId", fields.campaignId]]),
    ]);
    return [
      ...(fields.partners.length === 0 ? [{ field: "partners", kind: "partner_needed" }] : []),
      ...unknown.flat(),
      ...amountProblems("amount", fields.amount, fields.unit),
      ...(await unitProblems(tx, fields, id)),
      ...dateOrder("toDate", fields.fromDate, fields.toDate),
      ...(await otherClaimProblems(tx, fields, id, "withinClaimId")),
      ...(await otherClaimProblems(tx, fields, id, "repeatsClaimId")),
    ];
  },

  async columns(_writing, fields) {
    const { partners: _partners, amount, vulnerabilities, ...own } = fields;
    return { ...own, ...amount, vulnerabilities: [...new Set(vulnerabilities)], sortKey: sortKey(fields.statement) };
  },

  async children(writing, id, fields) {
    const partners = [...new Set(fields.partners)];
    await replaceChildren(writing, ClaimPartner, { claimId: id }, partners.map((partnerId, position) => ({ claimId: id, partnerId, position })));
  },

  holds: (tx, id) =>
    inUse(tx, id, { claims: "(select within_claim_id as other, deleted_at from claim union all select repeats_claim_id, deleted_at from claim) named where named.deleted_at is null and named.other = ?" }),

  title: (fields) => fields.statement,

  async search(from, _id, fields) {
    const partners = [...(await refsOf(from, "partners", fields.partners)).values()];
    const words = [fields.statement, fields.area, ...partners.flatMap((partner) => [partner.nameRu, partner.nameKk])].join(" ");
    return { title: fields.statement, subtitle: partners.map((partner) => partner.nameRu).join(", "), keys: searchKeys(words).join(" ") };
  },
};

async function unitProblems(from: Askable, fields: ClaimFields, id: string | null): Promise<FieldProblem[]> {
  const item = (await itemsOf(from, [fields.itemKindId])).get(fields.itemKindId ?? "");
  if (fields.itemKindId !== null && !item) return [{ field: "itemKindId", kind: "unknown" }];
  if (fields.recipientKind === "item" && !item) return [{ field: "itemKindId", kind: "required" }];
  const unit = fields.recipientKind === "item" ? item?.unit : UNIT_OF[fields.recipientKind];
  // A claim of before the rule may be corrected in all else.
  const before = id === null ? null : await from.manager.getRepository(Claim).findOneBy({ id });
  if (fields.recipientKind === "item" && countsRecipients(fields.unit) && before?.unit !== fields.unit) return [{ field: "unit", kind: "counts_recipients" }];
  return unit === undefined || unit === fields.unit ? [] : [{ field: "unit", kind: "unit_differs", params: { unit } }];
}

/** A claim lies within, or repeats, another one about the same kind of recipients, and never itself, by no detour. */
async function otherClaimProblems(from: Askable, fields: ClaimFields, id: string | null, field: "withinClaimId" | "repeatsClaimId"): Promise<FieldProblem[]> {
  const otherId = fields[field];
  if (otherId === null) return [];
  if (otherId === id) return [{ field, kind: "own_claim" }];
  const claims = from.manager.getRepository(Claim);
  const other = await claims.findOneBy({ id: otherId });
  if (!other) return [{ field, kind: "unknown" }];
  if (other.recipientKind !== fields.recipientKind || other.unit !== fields.unit) return [{ field, kind: "other_recipients" }];
  const seen = new Set<string>([otherId]);
  for (let next = other[field]; next !== null && !seen.has(next); next = (await claims.findOneBy({ id: next }))?.[field] ?? null) {
    if (next === id) return [{ field, kind: "claims_in_circle" }];
    seen.add(next);
  }
  return [];
}
