/** What is in the stores (R26). All sums are the database's, over integers; nothing is kept that could disagree with the rows. */
import type { z } from "zod";
import type { heldSchema } from "../../../shared/contract/stores";
import type { Unit } from "../../../shared/domain/amounts";
import { balanceOf, FLOW_OF, heldIn, NO_FLOWS, shortages, STOCK_MOVE_KINDS, type StockHeld, type StockLine, type StockSum } from "../../../shared/domain/stock";
import { type Askable, rowsOf } from "../../database/reader";
import { itemRefIn, itemsOf } from "../core/recordNames";
import type { Ref } from "../../../shared/contract/values";

type Held = z.infer<typeof heldSchema>;

const FLOW = `case m.kind ${STOCK_MOVE_KINDS.map((kind) => `when '${kind}' then '${FLOW_OF[kind]}'`).join(" ")} end`;
const MOVED = (store: string): string =>
  `from stock_move m join store s on s.id = m.${store} and s.deleted_at is null join stock_move_line l on l.move_id = m.id where m.deleted_at is null and m.date >= ?1 and m.date <= ?2`;
/** `?1` first day, `?2` last day, `?3` a delivery that is left out. */
const SUMS = `select store_id as "storeId", item_kind_id as "itemKindId", unit, flow, sum(quantity) as quantity from (
    select m.store_id, l.item_kind_id, l.unit, ${FLOW} as flow, l.quantity ${MOVED("store_id")}
    union all select m.to_store_id, l.item_kind_id, l.unit, 'arrived', l.quantity ${MOVED("to_store_id")} and m.kind = 'transfer'
    union all select d.store_id, l.item_kind_id, l.unit, 'delivered', coalesce(l.quantity, 0)
      from delivery d join store s on s.id = d.store_id and s.deleted_at is null join delivery_line l on l.delivery_id = d.id
      where d.store_id is not null and d.deleted_at is null and d.state = 'confirmed' and d.date >= ?1 and d.date <= ?2 and d.id <> ?3
  ) group by store_id, item_kind_id, unit, flow`;

const FIRST = "0001-01-01";
const LAST = "9999-12-31";

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly except?: string | null;
}

/** Sums by store, kind of aid, unit and flow; both days belong to the span. */
export async function stockSums(from: Askable, { from: first = FIRST, to: last = LAST, except = null }: Asked = {}): Promise<StockSum[]> {
  const rows = await rowsOf<StockSum>(from, SUMS, [first, last, except ?? ""]);
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
}

/** What each of these stores holds today, in the order of the kinds' names. */
export async function heldByStore(from: Askable, storeIds: readonly string[]): Promise<Map<string, Held[]>> {
  if (storeIds.length === 0) return new Map();
  const sums = await stockSums(from);
  const items = await itemsOf(from, sums.map(({ itemKindId }) => itemKindId));
  return new Map(
    storeIds.map((id) => {
      const held = heldIn(sums, (storeId) => storeId === id).map(({ itemKindId, unit, flows }) => ({ item: itemRefIn(items, itemKindId), unit, quantity: balanceOf(flows) }));
      return [id, held.filter(({ quantity }) => quantity !== 0).sort(byItem)];
    }),
  );
}

const byItem = (left: { item: Ref }, right: { item: Ref }): number => left.item.nameRu.localeCompare(right.item.nameRu, "ru");

/** Every store with what it holds at the end of a day. */
export async function stockWhere(from: Askable, date: string) {
  const stores = await rowsOf<Ref>(from, `select id, name_ru as "nameRu", case name_kk when '' then name_ru else name_kk end as "nameKk" from store where deleted_at is null order by sort_key, id`);
  const sums = await stockSums(from, { to: date });
  const items = await itemsOf(from, sums.map(({ itemKindId }) => itemKindId));
  const rows = heldIn(sums).map(({ itemKindId, unit, flows }) => {
    const same = (one: StockHeld): boolean => one.itemKindId === itemKindId && one.unit === unit;
    const quantities = stores.map(({ id }) => balanceOf(heldIn(sums, (storeId) => storeId === id).find(same)?.flows ?? NO_FLOWS));
    return { item: itemRefIn(items, itemKindId), unit, quantities, total: balanceOf(flows) };
  });
  return { stores, rows: rows.sort(byItem), uncounted: await uncountedUntil(from, date) };
}

/** Deliveries out of a store that say of something not how much: no balance knows of it (R9, R26). */
async function uncountedUntil(from: Askable, date: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    from,
    `select count(distinct d.id) as count from delivery d join store s on s.id = d.store_id and s.deleted_at is null join delivery_line l on l.delivery_id = d.id
     where d.store_id is not null and d.deleted_at is null and d.state = 'confirmed' and l.quantity is null and d.date <= ?`,
    [date],
  );
  return Number(row?.count ?? 0);
}

interface PeriodAsked {
  readonly from: string;
  readonly to: string;
  readonly storeId: string | null;
}

/** Collected, sent, delivered and left over, each for itself (R26). */
export async function stockOfPeriod(from: Askable, asked: PeriodAsked) {
  const isMeant = (storeId: string): boolean => asked.storeId === null || storeId === asked.storeId;
  const within = heldIn(await stockSums(from, asked), isMeant);
  const until = heldIn(await stockSums(from, { to: asked.to }), isMeant);
  const besides = asked.storeId === null ? await givenBesides(from, asked) : [];
  const items = await itemsOf(from, [...until, ...besides].map(({ itemKindId }) => itemKindId));
  // A kind of aid that no store ever held is no stock: a lunch cooked and eaten, money.
  return until.map(({ itemKindId, unit, flows }) => {
    const same = (one: { itemKindId: string; unit: Unit }): boolean => one.itemKindId === itemKindId && one.unit === unit;
    const now = within.find(same)?.flows ?? NO_FLOWS;
    const left = balanceOf(flows);
    return {
      item: itemRefIn(items, itemKindId), unit, before: left - balanceOf(now), collected: now.received, brought: now.arrived - now.moved, sent: now.sent, delivered: now.delivered,
      corrected: now.found - now.lost, left, besides: besides.find(same)?.quantity ?? 0,
    };
  }).sort(byItem);
}

/** What confirmed deliveries gave that name no store. */
async function givenBesides(from: Askable, { from: first, to: last }: PeriodAsked): Promise<{ itemKindId: string; unit: Unit; quantity: number }[]> {
  const rows = await rowsOf<{ itemKindId: string; unit: Unit; quantity: number }>(
    from,
    `select l.item_kind_id as "itemKindId", l.unit, sum(coalesce(l.quantity, 0)) as quantity from delivery d join delivery_line l on l.delivery_id = d.id
     where d.store_id is null and d.deleted_at is null and d.state = 'confirmed' and d.date >= ? and d.date <= ? group by l.item_kind_id, l.unit`,
    [first, last],
  );
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
}

/** What these lines would take out of a store beyond what is there. */
export async function stockShortages(from: Askable, storeId: string, lines: readonly StockLine[], except: string | null) {
  const held = heldIn(await stockSums(from, { except }), (id) => id === storeId);
  const short = shortages(lines, held);
  const items = await itemsOf(from, short.map(({ itemKindId }) => itemKindId));
  return short.map(({ itemKindId, unit, there, wanted }) => ({ item: itemRefIn(items, itemKindId), unit, there, wanted }));
}
