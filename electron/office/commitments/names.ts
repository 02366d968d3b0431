/** What a commitment says, by name: who promised what to whom. */
import type { z } from "zod";
import type { promisedToSchema } from "../../../shared/contract/commitments";
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { ItemRef, Ref } from "../../../shared/contract/values";
import type { Amount, Qualifier } from "../../../shared/domain/amounts";
import type { Askable } from "../../database/reader";
import { itemRefIn, itemsOf, refIn, refsOf } from "../core/recordNames";
import type { Commitment } from "./commitment.entity";

export type PromisedTo = z.infer<typeof promisedToSchema>;

/** Promised for each due date, in the scale of the commitment's unit. */
export const amountOf = (commitment: Commitment): Amount => ({ qualifier: commitment.qualifier as Qualifier, value: commitment.quantity, high: null });

export async function namesOf(from: Askable, commitments: readonly Commitment[]): Promise<(commitment: Commitment) => { partner: Ref; item: ItemRef; recipient: PromisedTo }> {
  const partners = await refsOf(from, "partners", commitments.map((one) => one.partnerId));
  const items = await itemsOf(from, commitments.map((one) => one.itemKindId));
  const groups = await refsOf(from, "recipientGroups", commitments.map((one) => one.recipientGroupId));
  return ({ partnerId, itemKindId, recipientKind, recipientGroupId, headcount }) => ({
    partner: refIn(partners, partnerId),
    item: itemRefIn(items, itemKindId),
    recipient: { kind: recipientKind as RecipientKind, group: recipientGroupId === null ? null : refIn(groups, recipientGroupId), headcount },
  });
}
