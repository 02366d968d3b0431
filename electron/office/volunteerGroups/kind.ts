/** How a volunteer group is kept: its names, who speaks for it, where it gathers. */
import type { VolunteerGroupFields } from "../../../shared/contract/volunteerGroups";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { normalizePhone } from "../../../shared/domain/phones";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import { phoneKeys } from "../people/queries";
import { VolunteerGroup } from "./volunteerGroup.entity";

export const volunteerGroupKind: RecordKind<VolunteerGroup, VolunteerGroupFields> = {
  kind: "volunteerGroups",
  entity: VolunteerGroup,
  personal: [],

  async load({ manager }, id) {
    const group = await manager.getRepository(VolunteerGroup).findOneBy({ id });
    if (!group) return null;
    const { nameRu, nameKk, contact, phone, katoCode, place, note } = group;
    return { nameRu, nameKk, contact, phone, katoCode, place, note };
  },

  async columns(_writing, fields) {
    return { ...fields, phone: fields.phone && normalizePhone(fields.phone), sortKey: sortKey(fields.nameRu) };
  },

  holds: (tx, id) =>
    inUse(tx, id, { volunteers: "volunteer_group_member link join volunteer on volunteer.id = link.volunteer_id where volunteer.deleted_at is null and link.group_id = ?", grants: "small_grant where deleted_at is null and volunteer_group_id = ?" }),

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    const keys = [...searchKeys(`${fields.nameRu} ${fields.nameKk} ${fields.contact} ${fields.place}`), ...phoneKeys(fields.phone ? [fields.phone] : [])];
    return { title: fields.nameRu, subtitle: fields.contact || fields.place, keys: keys.join(" ") };
  },
};
