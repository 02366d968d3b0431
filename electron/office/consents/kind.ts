/** How a consent to the use of personal data is kept: whose, what for, for how long, by which document. */
import type { ConsentFields } from "../../../shared/contract/consents";
import type { ConsentPurpose } from "../../../shared/domain/consents";
import { dateOrder } from "../core/dateOrder";
import { refOf } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { peopleById } from "../people/queries";
import { unknownPeople } from "../people/service";
import { Consent } from "./consent.entity";

export const consentKind: RecordKind<Consent, ConsentFields> = {
  kind: "consents",
  entity: Consent,
  personal: ["document"],

  async load({ manager }, id) {
    const consent = await manager.getRepository(Consent).findOneBy({ id });
    if (!consent) return null;
    const { personId, purpose, givenOn, expiresOn, withdrawnOn, document, note } = consent;
    return { personId, purpose: purpose as ConsentPurpose, givenOn, expiresOn, withdrawnOn, document, note };
  },

  async check(tx, fields) {
    return [
      ...(await unknownPeople(tx, [{ field: "personId", id: fields.personId }])),
      ...dateOrder("expiresOn", fields.givenOn, fields.expiresOn),
      ...dateOrder("withdrawnOn", fields.givenOn, fields.withdrawnOn),
    ];
  },

  async columns({ tx }, fields) {
    return { ...fields, sortKey: (await peopleById(tx, [fields.personId])).get(fields.personId)?.sortKey ?? "" };
  },

  title: (fields) => fields.document,

  // Found through the person.
  search: async () => null,
};

export const personOf = async (from: Parameters<typeof refOf>[0], personId: string) => (await refOf(from, "people", personId)) ?? { id: personId, nameRu: "", nameKk: "" };
