/** Requests as lists, board and calendar show them: the same row everywhere, with names asked once for all of them. */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { RequestFilters, RequestRow } from "../../../shared/contract/requests";
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { Unit } from "../../../shared/domain/amounts";
import { isLate, type LocalMoment, type RequestState } from "../../../shared/domain/requests";
import type { ItemAmount } from "../../../shared/contract/values";
import type { Askable } from "../../database/reader";
import { sentToRequests } from "../assignments/ofRequests";
import { itemRefIn, itemsOf, refIn, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { recipientsOf } from "../deliveries/parts";
import { atPlace, withPlaces } from "../places/names";
import { momentOf } from "../settings/service";
import { recipientIdOf } from "./kind";
import { RequestLine } from "./requestLine.entity";
import { RequestRecord } from "./request.entity";

/** As the index of open requests has it, word for word: said differently, SQLite does not use it. */
export const IS_OPEN = "request.state in ('new', 'assigned', 'on_the_way')";
const IS_LATE = `${IS_OPEN} and (request.due_date < :nowDate or (request.due_date = :nowDate and request.due_time < :nowTime))`;

/** Every filter that is one condition; the first `:name` is the filter's own. */
const CONDITIONS: Readonly<Record<Exclude<keyof RequestFilters, "waiting" | "district">, string>> = {
  state: "request.state = :state",
  direction: "request.direction = :direction",
  urgency: "request.urgency = :urgency",
  channel: "request.channel = :channel",
  volunteerId: "request.id in (select sent.request_id from assignment sent where sent.volunteer_id = :volunteerId and sent.deleted_at is null and sent.state <> 'cancelled')",
  takenById: "request.taken_by_id = :takenById",
  campaignId: "request.campaign_id = :campaignId",
  recipientId: "(request.person_id = :recipientId or request.family_id = :recipientId or request.recipient_group_id = :recipientId)",
  from: "request.due_date >= :from",
  to: "request.due_date <= :to",
};

/** Narrows a query with the alias `request`. */
export function narrowRequests(query: SelectQueryBuilder<ObjectLiteral>, filters: RequestFilters, now: LocalMoment): void {
  const { waiting, district, ...others } = filters;
  for (const [name, value] of Object.entries(others)) {
    if (value) query.andWhere(CONDITIONS[name as keyof typeof others], { [name]: value });
  }
  if (waiting) query.andWhere(waiting === "late" ? IS_LATE : IS_OPEN, { nowDate: now.date, nowTime: now.time });
  if (district) {
    const inside = atPlace("request.kato_code", "request.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
}

/** Expression that counts the late ones among what a query finds. Sets its parameters on the query. */
export function lateCount(query: SelectQueryBuilder<ObjectLiteral>, now: LocalMoment): string {
  query.setParameters({ nowDate: now.date, nowTime: now.time });
  return `coalesce(sum(case when ${IS_LATE} then 1 else 0 end), 0)`;
}

const countOpen = (from: Askable, condition: string, parameters: Readonly<Record<string, unknown>>): Promise<number> =>
  from.manager.getRepository(RequestRecord).createQueryBuilder("request").where(`request.deleted_at is null and ${condition}`, parameters).getCount();

/** How many open requests are due on this day. */
export const openRequestsDue = (from: Askable, day: string): Promise<number> => countOpen(from, `${IS_OPEN} and request.due_date = :day`, { day });

/** How many should have been done by now. */
export const lateRequests = (from: Askable, now: LocalMoment): Promise<number> => countOpen(from, IS_LATE, { nowDate: now.date, nowTime: now.time });

/** Rows by id, in the order of the ids. */
export async function requestRows(office: Office, ids: readonly string[], moment?: LocalMoment): Promise<RequestRow[]> {
  if (ids.length === 0) return [];
  const from = office.database.reader;
  const now = moment ?? (await momentOf(office));
  const records = await from.manager.getRepository(RequestRecord).createQueryBuilder("request").where("request.id in (:...ids)", { ids: [...ids] }).getMany();
  const people = await refsOf(from, "people", records.map((one) => one.callerPersonId));
  const partners = await refsOf(from, "partners", records.map((one) => one.callerPartnerId));
  const recipients = await recipientsOf(from, records.map((one) => ({ kind: one.recipientKind as RecipientKind, id: recipientIdOf(one) ?? "", headcount: one.headcount })));
  const items = await itemsByRequest(from, ids);
  const sent = await sentToRequests(from, ids);
  const rows = records.map((one, at) => {
    const { id, version, number, callerName, callerPhone, wanted, dueDate, dueTime, takenOn, settledOn, closeReason, katoCode, address } = one;
    const state = one.state as RequestState;
    return {
      id, version, number, state, wanted, dueDate, dueTime, takenOn, settledOn, closeReason, katoCode, address,
      urgency: one.urgency as RequestRow["urgency"], channel: one.channel as RequestRow["channel"], direction: one.direction as RequestRow["direction"],
      caller: (one.callerPersonId && people.get(one.callerPersonId)?.nameRu) || (one.callerPartnerId && partners.get(one.callerPartnerId)?.nameRu) || callerName,
      callerPartner: one.callerPersonId || one.callerPartnerId === null ? null : refIn(partners, one.callerPartnerId),
      phone: callerPhone,
      recipient: recipients[at] ?? { kind: "person" as const, id: "", nameRu: "", nameKk: "", headcount: null },
      items: items.get(id) ?? [],
      late: isLate({ state, dueDate, dueTime }, now),
      sent: sent.filter(({ requestId }) => requestId === id).map(({ to }) => to),
    };
  });
  const placed = new Map((await withPlaces(office, rows)).map((row) => [row.id, row]));
  return ids.flatMap((id) => placed.get(id) ?? []);
}

/** What each request asks for, in the order of its lines. */
export async function itemsByRequest(from: Askable, ids: readonly string[]): Promise<Map<string, ItemAmount[]>> {
  if (ids.length === 0) return new Map();
  const lines = await from.manager.getRepository(RequestLine).createQueryBuilder("line").where("line.request_id in (:...ids)", { ids: [...ids] }).orderBy("line.request_id").addOrderBy("line.position").getMany();
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  const found = new Map<string, ItemAmount[]>();
  for (const { requestId, itemKindId, quantity, unit } of lines) {
    const amount = { qualifier: quantity === null ? ("unknown" as const) : ("exact" as const), value: quantity, high: null };
    found.set(requestId, [...(found.get(requestId) ?? []), { item: itemRefIn(items, itemKindId), amount, unit: unit as Unit }]);
  }
  return found;
}
