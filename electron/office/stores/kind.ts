import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { StoreFields } from "../../../shared/contract/stores";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import { Store } from "./store.entity";

export const storeKind: RecordKind<Store, StoreFields> = {
  kind: "stores",
  entity: Store,
  personal: [],
  async load({ manager }, id) {
    const store = await manager.getRepository(Store).findOneBy({ id });
    if (!store) return null;
    const { nameRu, nameKk, katoCode, place, note } = store;
    return { nameRu, nameKk, katoCode, place, note };
  },
  async columns(_writing, fields) {
    return { ...fields, sortKey: sortKey(fields.nameRu) };
  },
  holds: async (tx, id) =>
    (await inUse(tx, id, { stockMoves: "stock_move where deleted_at is null and store_id = ?", deliveries: "delivery where deleted_at is null and store_id = ?" })) ??
    inUse(tx, id, { stockMoves: "stock_move where deleted_at is null and to_store_id = ?" }),
  title: (fields) => fields.nameRu,
  async search(_from, _id, fields) {
    return { title: fields.nameRu, subtitle: fields.place, keys: searchKeys([fields.nameRu, fields.nameKk, fields.place].join(" ")).join(" ") };
  },
};
