/** Two stores with what came into them, and a sheet that waits for its signatures. Nothing here counts towards a figure. */
import { sortKey } from "../../../shared/domain/names";
import type { Partners } from "./partners";
import { PLACES } from "./people";
import type { DemoRows } from "./rows";

interface StockSetting {
  readonly rows: DemoRows;
  readonly partners: Partners;
  readonly corpsPartnerId: string;
  readonly families: readonly string[];
  item(code: string): string;
}

/** Last numbers of the series of stock entries and sheets. */
export function addStock({ rows, partners, corpsPartnerId, families, item }: StockSetting): { readonly stock: number; readonly sheet: number } {
  const store = (nameRu: string, nameKk: string, katoCode: string): string => rows.record("stores", "store", { nameRu, nameKk, katoCode, place: "", note: "", sortKey: sortKey(nameRu) });
  const central = store("Центральный склад", "Орталық қойма", PLACES.aktau);
  const second = store("Склад у Дома молодёжи", "Жастар үйі жанындағы қойма", PLACES.aktau);
  let last = 0;
  const move = (kind: string, date: string, own: Readonly<Record<string, unknown>>, lines: readonly (readonly [item: string, unit: string, count: number])[]): void => {
    last += 1;
    const moveId = rows.record("stockMoves", "stock_move", {
      number: `2020-${String(last).padStart(4, "0")}`, kind, date, storeId: central, toStoreId: null, partnerId: null, katoCode: null, place: "", document: "", reason: "", note: "", ...own,
    });
    lines.forEach(([code, unit, count], position) => rows.add("stock_move_line", { moveId, itemKindId: item(code), unit, quantity: count * 1000, position }));
  };
  move("receipt", "2020-03-30", { partnerId: partners.fundB, document: "накладная № 14" }, [["grocery_set", "set", 40], ["flour", "kilogram", 500]]);
  move("receipt", "2020-03-31", { partnerId: partners.fundA, document: "накладная № 3" }, [["mask", "piece", 2_000]]);
  move("transfer", "2020-04-01", { toStoreId: second }, [["grocery_set", "set", 15]]);
  move("dispatch", "2020-04-02", { place: "Сельский акимат", katoCode: null }, [["flour", "kilogram", 200]]);
  move("lost", "2020-04-03", { reason: "Порвались мешки, списано по акту" }, [["flour", "kilogram", 25]]);

  const sheetId = rows.record("handoverSheets", "handover_sheet", {
    number: "2020-0001", date: "2020-04-04", state: "open", direction: "targeted_aid", campaignId: null, storeId: second, occurrenceId: null, katoCode: PLACES.aktau, place: "Дом молодёжи", note: "",
    confirmedById: null, confirmedAt: null,
  });
  rows.add("handover_sheet_line", { sheetId, itemKindId: item("grocery_set"), quantity: 1000, unit: "set", position: 0 });
  rows.add("handover_sheet_provider", { sheetId, partnerId: corpsPartnerId });
  families.forEach((familyId, at) => rows.add("handover_sheet_row", { sheetId, row: at + 1, recipientKind: "family", personId: null, familyId, deliveryId: null }));
  return { stock: last, sheet: 1 };
}
