/** A question that becomes a request: the request is written first, the contact then says which it became. */
import type { Ref } from "../../../shared/contract/values";
import { type Askable, rowsOf } from "../../database/reader";
import { notFound, refused } from "../core/errors";
import { updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { Contact } from "./contact.entity";
import { contactKind } from "./kind";

/** @throws OfficeError NOT_FOUND; REFUSED `contact_handed_over` (params.number) where a request that is still there came of it. */
export async function handOverContact(writing: Writing, id: string, requestId: string): Promise<void> {
  const contact = await writing.tx.manager.getRepository(Contact).findOneBy({ id });
  const fields = await contactKind.load(writing.tx, id);
  if (!contact || contact.deletedAt !== null || !fields) throw notFound("contacts");
  const before = (await requestsOfContacts(writing.tx, [contact.requestId])).get(contact.requestId ?? "");
  if (before && before.id !== requestId) throw refused("contact_handed_over", { number: before.nameRu });
  await updateRecord(contactKind, writing, id, contact.version, { ...fields, requestId });
}

/** Requests by id, with their numbers. Deleted ones are missing: what they came of waits to be handed over again. */
export async function requestsOfContacts(from: Askable, requestIds: readonly (string | null)[]): Promise<Map<string, Ref>> {
  const ids = [...new Set(requestIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const found = await from.manager.createQueryBuilder().from("request", "request").select("request.id", "id").addSelect("request.number", "number")
    .where("request.id in (:...ids) and request.deleted_at is null", { ids }).getRawMany<{ id: string; number: string }>();
  return new Map(found.map(({ id, number }) => [id, { id, nameRu: number, nameKk: number }]));
}

export interface HandedOver {
  readonly id: string;
  readonly topic: string;
  readonly date: string;
}

/** Contacts that became this request, oldest first. */
export const contactsOfRequest = (from: Askable, requestId: string): Promise<HandedOver[]> =>
  rowsOf<HandedOver>(from, "select id, topic, date from contact where request_id = ? and deleted_at is null order by date, id", [requestId]);
