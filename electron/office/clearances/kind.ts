/** How a volunteer's clearance is kept: what it is, for which institution, and until when it holds. */
import type { ClearanceFields } from "../../../shared/contract/hosts";
import { dateOrder } from "../core/dateOrder";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { Clearance } from "./clearance.entity";

export const clearanceKind: RecordKind<Clearance, ClearanceFields> = {
  kind: "clearances",
  entity: Clearance,
  personal: ["document"],

  async load({ manager }, id) {
    const found = await manager.getRepository(Clearance).findOneBy({ id });
    if (!found) return null;
    const { volunteerId, kind, hostId, issuedOn, expiresOn, document, note } = found;
    return { volunteerId, kind: kind as ClearanceFields["kind"], hostId, issuedOn, expiresOn, document, note };
  },

  async check(tx, fields) {
    return [
      ...(await unknownRefs(tx, "volunteers", [["volunteerId", fields.volunteerId]])),
      ...(await unknownRefs(tx, "hosts", [["hostId", fields.hostId]])),
      ...dateOrder("expiresOn", fields.issuedOn, fields.expiresOn),
    ];
  },

  async columns(_writing, fields) {
    return { ...fields };
  },

  title: () => "",

  /** Found through the volunteer. */
  async search() {
    return null;
  },
};
