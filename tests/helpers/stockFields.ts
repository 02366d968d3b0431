/** Form fields of stores and of what moves in and out of them, with harmless values. */
import type { StockLineFields, StockMoveFields } from "../../shared/contract/stockMoves";
import type { StoreFields } from "../../shared/contract/stores";
import { parseQuantity } from "../../shared/domain/quantities";
import type { Unit } from "../../shared/domain/amounts";

export const storeFields = (nameRu: string, overrides: Partial<StoreFields> = {}): StoreFields => ({ nameRu, nameKk: "", katoCode: null, place: "", note: "", ...overrides });

/** A line as somebody types it: "1 320,4" tonnes. */
export function stockLine(itemKindId: string, typed: string, unit: Unit): StockLineFields {
  const parsed = parseQuantity(typed, unit);
  if (!parsed.ok) throw new Error(`${typed} is no quantity: ${parsed.reason}`);
  return { itemKindId, quantity: parsed.value, unit };
}

export function moveFields(overrides: Partial<StockMoveFields> & Pick<StockMoveFields, "kind" | "storeId" | "lines">): StockMoveFields {
  return { date: "2020-04-01", toStoreId: null, partnerId: null, katoCode: null, place: "", document: "", reason: "", note: "", ...overrides };
}
