/** How a group of people helped without names is kept. */
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { RecipientGroupFields } from "../../../shared/contract/recipientGroups";
import { inUse } from "../core/inUse";
import { refOf, unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { RecipientGroup } from "./recipientGroup.entity";

export const recipientGroupKind: RecordKind<RecipientGroup, RecipientGroupFields> = {
  kind: "recipientGroups",
  entity: RecipientGroup,
  personal: [],

  async load({ manager }, id) {
    const group = await manager.getRepository(RecipientGroup).findOneBy({ id });
    if (!group) return null;
    const { nameRu, nameKk, kind, partnerId, katoCode, place, headcount, note } = group;
    return { nameRu, nameKk, kind: kind as RecipientGroupFields["kind"], partnerId, katoCode, place, headcount, note };
  },

  check: (tx, fields) => unknownRefs(tx, "partners", [["partnerId", fields.partnerId]]),

  async columns(_writing, fields) {
    return { ...fields, sortKey: sortKey(fields.nameRu) };
  },

  holds: (tx, id) =>
    inUse(tx, id, {
      requests: "request where deleted_at is null and recipient_group_id = ?",
      deliveries: "delivery where deleted_at is null and recipient_group_id = ?",
      commitments: "commitment where deleted_at is null and recipient_group_id = ?",
      claims: "claim where deleted_at is null and recipient_group_id = ?",
    }),

  title: (fields) => fields.nameRu,

  async search(from, _id, fields) {
    const partner = await refOf(from, "partners", fields.partnerId);
    const words = [fields.nameRu, fields.nameKk, fields.place].join(" ");
    return { title: fields.nameRu, subtitle: fields.place || (partner?.nameRu ?? ""), keys: searchKeys(words).join(" ") };
  },
};
