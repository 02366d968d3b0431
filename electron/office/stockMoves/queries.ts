import type { StockMoveKind } from "../../../shared/domain/stock";
import type { ItemAmount } from "../../../shared/contract/values";
import type { Unit } from "../../../shared/domain/amounts";
import { exactly } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import { holds } from "../../database/sql";
import { listPage, type PageRequest } from "../core/lists";
import { itemRefIn, itemsOf, refIn, refOf, refsOf } from "../core/recordNames";
import { StockMove, StockMoveLine } from "./stockMove.entity";

export interface StockMoveFilters {
  kind?: StockMoveKind;
  storeId?: string;
  partnerId?: string;
  itemKindId?: string;
  from?: string;
  to?: string;
}

const CONDITIONS: Readonly<Record<keyof StockMoveFilters, string>> = {
  kind: "move.kind = :kind",
  storeId: "(move.store_id = :storeId or move.to_store_id = :storeId)",
  partnerId: "move.partner_id = :partnerId",
  itemKindId: "exists (select 1 from stock_move_line line where line.move_id = move.id and line.item_kind_id = :itemKindId)",
  from: "move.date >= :from",
  to: "move.date <= :to",
};

interface PlainRow {
  id: string;
  version: number;
  number: string;
  date: string;
  kind: StockMoveKind;
  storeId: string;
  toStoreId: string | null;
  partnerId: string | null;
  place: string;
  document: string;
}

export async function listStockMoves(from: Askable, request: PageRequest & { filters: StockMoveFilters }) {
  const query = from.manager.getRepository(StockMove).createQueryBuilder("move");
  for (const [name, value] of Object.entries(request.filters)) if (value) query.andWhere(CONDITIONS[name as keyof StockMoveFilters], { [name]: value });
  const typed = request.search.trim();
  // Numbers and signs only: capital letters of a place must be typed as they stand.
  if (typed) query.andWhere(`(${["number", "document", "place"].map((column) => holds(`move.${column}`, ":typed")).join(" or ")})`, { typed });
  const page = await listPage<PlainRow>(
    {
      alias: "move",
      kind: "stockMoves",
      query,
      sorts: { date: ["move.date", "move.number"], number: ["move.number"] },
      select: {
        number: "move.number", date: "move.date", kind: "move.kind", storeId: "move.store_id", toStoreId: "move.to_store_id", partnerId: "move.partner_id", place: "move.place",
        document: "move.document",
      },
      row: (raw) => raw as unknown as PlainRow,
    },
    { ...request, search: "" },
  );
  const stores = await refsOf(from, "stores", page.rows.flatMap((row) => [row.storeId, row.toStoreId]));
  const partners = await refsOf(from, "partners", page.rows.map((row) => row.partnerId));
  const items = await itemsByMove(from, page.rows.map(({ id }) => id));
  return {
    total: page.total,
    rows: page.rows.map(({ storeId, toStoreId, partnerId, ...row }) => ({
      ...row, store: refIn(stores, storeId), toStore: toStoreId === null ? null : refIn(stores, toStoreId), partner: partnerId === null ? null : refIn(partners, partnerId),
      items: items.get(row.id) ?? [],
    })),
  };
}

async function itemsByMove(from: Askable, ids: readonly string[]): Promise<Map<string, ItemAmount[]>> {
  if (ids.length === 0) return new Map();
  const lines = await from.manager.getRepository(StockMoveLine).createQueryBuilder("line")
    .where("line.move_id in (:...ids)", { ids: [...ids] }).orderBy("line.move_id").addOrderBy("line.position").getMany();
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  const found = new Map<string, ItemAmount[]>();
  for (const { moveId, itemKindId, quantity, unit } of lines) {
    found.set(moveId, [...(found.get(moveId) ?? []), { item: itemRefIn(items, itemKindId), amount: exactly(quantity), unit: unit as Unit }]);
  }
  return found;
}

export async function stockMoveExtra(from: Askable, id: string) {
  const move = await from.manager.getRepository(StockMove).findOneByOrFail({ id });
  const stores = await refsOf(from, "stores", [move.storeId, move.toStoreId]);
  return {
    number: move.number,
    store: refIn(stores, move.storeId),
    toStore: move.toStoreId === null ? null : refIn(stores, move.toStoreId),
    partner: await refOf(from, "partners", move.partnerId),
    items: (await itemsByMove(from, [id])).get(id) ?? [],
  };
}
