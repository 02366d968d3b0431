/**
 * Board and calendar. Open requests are few and have an index of their own; of what is settled only the last days are
 * asked for, by the day on which it was settled: half a million older ones are never passed by.
 */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { RequestFilters } from "../../../shared/contract/requests";
import { addDays, daysBetween } from "../../../shared/domain/periods";
import { isOpen, type LocalMoment, REQUEST_STATES, type RequestState } from "../../../shared/domain/requests";
import { invalid } from "../core/errors";
import type { Office } from "../createOffice";
import { momentOf } from "../settings/service";
import { RequestRecord } from "./request.entity";
import { IS_OPEN, lateCount, narrowRequests, requestRows } from "./rows";

export interface BoardAsked {
  readonly filters: RequestFilters;
  readonly perColumn: number;
  readonly settledDays: number;
}

export async function boardOf(office: Office, { filters, perColumn, settledDays }: BoardAsked) {
  const now = await momentOf(office);
  const settledSince = addDays(now.date, 1 - settledDays);
  const counts = await Promise.all(REQUEST_STATES.map((state) => countColumn(office, state, filters, settledSince, now)));
  const ids = await Promise.all(REQUEST_STATES.map((state) => columnIds(office, { state, filters, settledSince, offset: 0, limit: perColumn }, now)));
  const rows = new Map((await requestRows(office, ids.flat(), now)).map((row) => [row.id, row]));
  const columns = REQUEST_STATES.map((state, at) => ({ state, ...(counts[at] ?? { total: 0, late: 0 }), rows: (ids[at] ?? []).flatMap((id) => rows.get(id) ?? []) }));
  return { settledSince, columns };
}

export interface ColumnAsked {
  readonly state: RequestState;
  readonly filters: RequestFilters;
  readonly settledSince: string;
  readonly offset: number;
  readonly limit: number;
}

export async function columnRows(office: Office, asked: ColumnAsked) {
  const now = await momentOf(office);
  return requestRows(office, await columnIds(office, asked, now), now);
}

/** Due first, first; of what is settled the newest first. */
async function columnIds(office: Office, asked: ColumnAsked, now: LocalMoment): Promise<string[]> {
  const query = inColumn(office, asked.state, asked.filters, asked.settledSince, now).select("request.id", "id");
  if (isOpen(asked.state)) query.orderBy("request.due_date").addOrderBy("request.due_time").addOrderBy("request.id");
  else query.orderBy("request.settled_on", "DESC").addOrderBy("request.id", "DESC");
  const rows = await query.offset(asked.offset).limit(asked.limit).getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

async function countColumn(office: Office, state: RequestState, filters: RequestFilters, settledSince: string, now: LocalMoment): Promise<{ total: number; late: number }> {
  const query = inColumn(office, state, filters, settledSince, now).select("count(*)", "total");
  if (isOpen(state)) query.addSelect(lateCount(query, now), "late");
  const row = await query.getRawOne<{ total: number; late?: number }>();
  return { total: Number(row?.total ?? 0), late: Number(row?.late ?? 0) };
}

function inColumn(office: Office, state: RequestState, filters: RequestFilters, settledSince: string, now: LocalMoment): SelectQueryBuilder<ObjectLiteral> {
  const query = office.database.reader.manager.getRepository(RequestRecord).createQueryBuilder("request").where("request.deleted_at is null and request.state = :column", { column: state });
  if (isOpen(state)) query.andWhere(IS_OPEN);
  else query.andWhere("request.settled_on is not null and request.settled_on >= :settledSince", { settledSince });
  narrowRequests(query, filters, now);
  return query;
}

export interface CalendarAsked {
  readonly from: string;
  readonly to: string;
  readonly perDay: number;
  readonly filters: RequestFilters;
}

const MOST_DAYS = 42;

/** @throws OfficeError INVALID `date_order` at `to`, `over_limit` for more than six weeks. */
export async function calendarOf(office: Office, { from: first, to: last, perDay, filters }: CalendarAsked) {
  if (last < first) throw invalid([{ field: "to", kind: "date_order" }]);
  if (daysBetween(first, last) >= MOST_DAYS) throw invalid([{ field: "to", kind: "over_limit", params: { maximum: MOST_DAYS } }]);
  const now = await momentOf(office);
  const inDays = (): SelectQueryBuilder<ObjectLiteral> => {
    const query = office.database.reader.manager.getRepository(RequestRecord).createQueryBuilder("request")
      .where("request.deleted_at is null and request.due_date >= :first and request.due_date <= :last", { first, last });
    narrowRequests(query, filters, now);
    return query;
  };
  const counting = inDays().select("request.due_date", "date").addSelect("count(*)", "total").addSelect(`sum(case when ${IS_OPEN} then 1 else 0 end)`, "open");
  const days = await counting.addSelect(lateCount(counting, now), "late").groupBy("request.due_date").orderBy("request.due_date").getRawMany<{ date: string; total: number; open: number; late: number }>();
  const numbered = inDays().select("request.id", "id").addSelect("request.due_date", "date")
    .addSelect(`row_number() over (partition by request.due_date order by case when ${IS_OPEN} then 0 else 1 end, request.due_time, request.id)`, "place");
  const shown = await office.database.reader.manager.createQueryBuilder()
    .select("numbered.id", "id").addSelect("numbered.date", "date").from(`(${numbered.getQuery()})`, "numbered").setParameters(numbered.getParameters())
    .where("numbered.place <= :perDay", { perDay }).orderBy("numbered.date").addOrderBy("numbered.place").getRawMany<{ id: string; date: string }>();
  const rows = new Map((await requestRows(office, shown.map(({ id }) => id), now)).map((row) => [row.id, row]));
  return days.map(({ date, total, open, late }) => ({
    date, total: Number(total), open: Number(open), late: Number(late),
    rows: shown.filter((one) => one.date === date).flatMap(({ id }) => rows.get(id) ?? []),
  }));
}
