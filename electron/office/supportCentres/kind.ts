/** How a centre that supports volunteers is kept. */
import type { CentreState, SupportCentreFields } from "../../../shared/contract/supportCentres";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { dateOrder } from "../core/dateOrder";
import { unknownRefs } from "../core/recordNames";
import { refuseFuture } from "../core/futureDays";
import type { RecordKind } from "../core/records";
import { phoneKeys } from "../people/queries";
import { SupportCentre } from "./supportCentre.entity";

export const supportCentreKind: RecordKind<SupportCentre, SupportCentreFields> = {
  kind: "supportCentres",
  entity: SupportCentre,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(SupportCentre).findOneBy({ id });
    if (!found) return null;
    const { nameRu, nameKk, programmeId, state, openedOn, closedOn, katoCode, address, contact, phone, note } = found;
    return { nameRu, nameKk, programmeId, state: state as CentreState, openedOn, closedOn, katoCode, address, contact, phone, note };
  },

  async check(tx, fields) {
    return [
      ...(fields.state !== "planned" && fields.openedOn === null ? [{ field: "openedOn", kind: "required" }] : []),
      ...(fields.state === "closed" && fields.closedOn === null ? [{ field: "closedOn", kind: "required" }] : []),
      ...dateOrder("closedOn", fields.openedOn, fields.closedOn),
      ...(await unknownRefs(tx, "programmes", [["programmeId", fields.programmeId]])),
    ];
  },

  async columns(writing, fields) {
    const { state, openedOn, closedOn } = fields;
    if (state !== "planned") await refuseFuture(writing, { openedOn, ...(state === "closed" ? { closedOn } : {}) });
    return { ...fields, sortKey: sortKey(fields.nameRu) };
  },

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    const keys = [...searchKeys([fields.nameRu, fields.nameKk, fields.address, fields.contact].join(" ")), ...phoneKeys(fields.phone ? [fields.phone] : [])];
    return { title: fields.nameRu, subtitle: fields.address, keys: keys.join(" ") };
  },
};
