/** How a call for small grants is kept. */
import type { GrantCallFields } from "../../../shared/contract/grantCalls";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { dateOrder } from "../core/dateOrder";
import { inUse } from "../core/inUse";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { GrantCall } from "./grantCall.entity";

export const grantCallKind: RecordKind<GrantCall, GrantCallFields> = {
  kind: "grantCalls",
  entity: GrantCall,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(GrantCall).findOneBy({ id });
    if (!found) return null;
    const { nameRu, nameKk, programmeId, fromDate, toDate, sum, conditions, note } = found;
    return { nameRu, nameKk, programmeId, openFrom: fromDate, openTo: toDate, sum, conditions, note };
  },

  async check(tx, fields) {
    return [...dateOrder("openTo", fields.openFrom, fields.openTo), ...(await unknownRefs(tx, "programmes", [["programmeId", fields.programmeId]]))];
  },

  columns: async (_writing, { openFrom, openTo, ...fields }) => ({ ...fields, fromDate: openFrom, toDate: openTo, sortKey: sortKey(fields.nameRu) }),

  holds: (tx, id) => inUse(tx, id, { grants: "small_grant where deleted_at is null and call_id = ?" }),

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    return { title: fields.nameRu, subtitle: "", keys: searchKeys([fields.nameRu, fields.nameKk].join(" ")).join(" ") };
  },
};
