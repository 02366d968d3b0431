/** How a maker or service of the directory is kept. */
import type { ServiceFields, ServiceKind } from "../../../shared/contract/services";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { RecordKind } from "../core/records";
import { phoneKeys } from "../people/queries";
import { Service } from "./service.entity";

export const serviceKind: RecordKind<Service, ServiceFields> = {
  kind: "services",
  entity: Service,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(Service).findOneBy({ id });
    if (!found) return null;
    const { kind, nameRu, nameKk, offerRu, offerKk, phone, hours, katoCode, address, checkedOn, note } = found;
    return { kind: kind as ServiceKind, nameRu, nameKk, offerRu, offerKk, phone, hours, katoCode, address, checkedOn, note };
  },

  async columns(_writing, fields) {
    return { ...fields, sortKey: sortKey(fields.nameRu) };
  },

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    const keys = [...searchKeys([fields.nameRu, fields.nameKk, fields.offerRu, fields.offerKk, fields.address].join(" ")), ...phoneKeys(fields.phone ? [fields.phone] : [])];
    return { title: fields.nameRu, subtitle: fields.offerRu, keys: keys.join(" ") };
  },
};
