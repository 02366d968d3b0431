/** How a receipt, a transfer, a sending away or a correction of the stock is kept. */
import type { StockLineFields, StockMoveFields } from "../../../shared/contract/stockMoves";
import { isWholeUnit } from "../../../shared/domain/quantities";
import { unitScale } from "../../../shared/domain/amounts";
import { formatLocalDate } from "../../../shared/domain/periods";
import { stockMoveGaps } from "../../../shared/domain/stock";
import type { Askable } from "../../database/reader";
import type { FieldProblem } from "../core/errors";
import { refuseFuture } from "../core/futureDays";
import { itemsOf, unknownRefs } from "../core/recordNames";
import { type RecordKind, replaceChildren } from "../core/records";
import { nextNumber } from "../settings/numbers";
import { StockMove, StockMoveLine } from "./stockMove.entity";

export interface StockMoveOnFile extends StockMoveFields {
  readonly number?: string;
}

export const stockMoveKind: RecordKind<StockMove, StockMoveOnFile> = {
  kind: "stockMoves",
  entity: StockMove,
  personal: [],

  async load({ manager }, id) {
    const move = await manager.getRepository(StockMove).findOneBy({ id });
    if (!move) return null;
    const lines = await manager.getRepository(StockMoveLine).find({ where: { moveId: id }, order: { position: "ASC" } });
    const { number, kind, date, storeId, toStoreId, partnerId, katoCode, place, document, reason, note } = move;
    return {
      number, kind: kind as StockMoveFields["kind"], date, storeId, toStoreId, partnerId, katoCode, place, document, reason, note,
      lines: lines.map(({ itemKindId, quantity, unit }) => ({ itemKindId, quantity, unit }) as StockLineFields),
    };
  },

  async check(tx, fields) {
    const unknown = await Promise.all([
      unknownRefs(tx, "stores", [["storeId", fields.storeId], ["toStoreId", fields.kind === "transfer" ? fields.toStoreId : null]]),
      unknownRefs(tx, "partners", [["partnerId", fields.kind === "receipt" ? fields.partnerId : null]]),
    ]);
    return [...stockMoveGaps(fields), ...unknown.flat(), ...(await lineProblems(tx, fields.lines))];
  },

  async columns(writing, fields, _id, existing) {
    await refuseFuture(writing, { date: fields.date });
    const { lines: _lines, number: _number, storeId, ...own } = fields;
    const { kind } = fields;
    return {
      ...own,
      number: existing?.number ?? (await nextNumber(writing.tx, "stock", fields.date)),
      storeId: storeId ?? "",
      // What belongs to another kind does not stay behind when the kind is changed.
      toStoreId: kind === "transfer" ? fields.toStoreId : null,
      partnerId: kind === "receipt" ? fields.partnerId : null,
      katoCode: kind === "dispatch" ? fields.katoCode : null,
      place: kind === "dispatch" ? fields.place : "",
      reason: kind === "found" || kind === "lost" ? fields.reason : "",
    };
  },

  async children(writing, id, fields) {
    await replaceChildren(writing, StockMoveLine, { moveId: id }, fields.lines.map(({ itemKindId, quantity, unit }, position) => ({ itemKindId, unit, quantity: quantity ?? 0, moveId: id, position })));
  },

  title: (fields) => fields.number ?? formatLocalDate(fields.date),

  // Found by its number in its own list; goods are found through their store.
  search: async () => null,
};

async function lineProblems(from: Askable, lines: readonly StockLineFields[]): Promise<FieldProblem[]> {
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  return lines.flatMap((line, at) => {
    const item = items.get(line.itemKindId);
    if (!item) return [{ field: `lines.${at}.itemKindId`, kind: "unknown" }];
    if (item.unit !== line.unit) return [{ field: `lines.${at}.unit`, kind: "unit_differs", params: { unit: item.unit } }];
    if (!line.quantity) return [{ field: `lines.${at}.quantity`, kind: "quantity_needed" }];
    return isWholeUnit(line.unit) && line.quantity % unitScale(line.unit) !== 0 ? [{ field: `lines.${at}.quantity`, kind: "not_whole" }] : [];
  });
}
