/** How an institution that takes volunteers in is kept. */
import type { HostFields, HostKind } from "../../../shared/contract/hosts";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import { phoneKeys } from "../people/queries";
import { HostInstitution } from "./hostInstitution.entity";

export const hostKind: RecordKind<HostInstitution, HostFields> = {
  kind: "hosts",
  entity: HostInstitution,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(HostInstitution).findOneBy({ id });
    if (!found) return null;
    const { nameRu, nameKk, kind, katoCode, address, contact, phone, requirements, note } = found;
    return { nameRu, nameKk, kind: kind as HostKind, katoCode, address, contact, phone, requirements, note };
  },

  async columns(_writing, fields) {
    return { ...fields, sortKey: sortKey(fields.nameRu) };
  },

  holds: (tx, id) => inUse(tx, id, { clearances: "clearance where deleted_at is null and host_id = ?" }),

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    const keys = [...searchKeys([fields.nameRu, fields.nameKk, fields.address, fields.contact].join(" ")), ...phoneKeys(fields.phone ? [fields.phone] : [])];
    return { title: fields.nameRu, subtitle: fields.address, keys: keys.join(" ") };
  },
};
