/** What is open already for whoever a request or a delivery is being written for: the same need must not be taken twice. */
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { RequestRow } from "../../../shared/contract/requests";
import { normalizePhone } from "../../../shared/domain/phones";
import type { Office } from "../createOffice";
import { similarPeople, type SimilarRequest } from "../people/similar";
import { RequestRecord } from "./request.entity";
import { IS_OPEN, requestRows } from "./rows";

const FAMILIES_OF_PERSON = "select f.id from family f where f.head_person_id = :recipientId union select m.family_id from family_member m where m.person_id = :recipientId";
const peopleOf = (families: string): string => `select f.head_person_id from family f where f.id in (${families}) union select m.person_id from family_member m where m.family_id in (${families})`;

/** Whoever lives with somebody counts as well: the daughter calls on Monday, the mother on Tuesday. */
const SAME_HOUSEHOLD: Readonly<Record<RecipientKind, string>> = {
  group: "request.recipient_group_id = :recipientId",
  family: `(request.family_id = :recipientId or request.person_id in (${peopleOf(":recipientId")}))`,
  person: `(request.person_id = :recipientId or request.family_id in (${FAMILIES_OF_PERSON}) or request.person_id in (${peopleOf(FAMILIES_OF_PERSON)}))`,
};
const SHOWN = 5;

/** Open requests for the same recipient or household, due first, first. */
export async function openRequestsFor(office: Office, kind: RecipientKind, recipientId: string, except: string | null): Promise<RequestRow[]> {
  return openWhere(office, `${SAME_HOUSEHOLD[kind]} and request.id <> :except`, { recipientId, except: except ?? "" });
}

const OF_LIKE_PEOPLE = `(request.person_id in (:...people) or request.caller_person_id in (:...people) or request.family_id in (
    select f.id from family f where f.head_person_id in (:...people) union select m.family_id from family_member m where m.person_id in (:...people)))`;

/**
 * The same for somebody who is on no file yet, as far as they are typed: under the phone they call from, and for people on file who
 * may be them. It proposes (R22): who sits there decides whether it is the same need.
 */
export async function openRequestsForNew(office: Office, typed: Omit<SimilarRequest, "except">): Promise<RequestRow[]> {
  const named = (typed.family !== "" && typed.given !== "") || typed.iin !== null;
  const people = named ? (await similarPeople(office, { ...typed, except: null })).map(({ id }) => id) : [];
  const phone = normalizePhone(typed.phone);
  const ways = [...(people.length > 0 ? [OF_LIKE_PEOPLE] : []), ...(phone ? ["request.caller_phone = :phone"] : [])];
  return ways.length === 0 ? [] : openWhere(office, `(${ways.join(" or ")})`, { people, phone });
}

async function openWhere(office: Office, condition: string, parameters: Readonly<Record<string, unknown>>): Promise<RequestRow[]> {
  const rows = await office.database.reader.manager.getRepository(RequestRecord).createQueryBuilder("request")
    .select("request.id", "id")
    .where(`request.deleted_at is null and ${IS_OPEN} and ${condition}`, parameters)
    .orderBy("request.due_date").addOrderBy("request.id").limit(SHOWN)
    .getRawMany<{ id: string }>();
  return requestRows(office, rows.map(({ id }) => id));
}
