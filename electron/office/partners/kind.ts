/** How a partner is kept: its columns, its sponsors, its place in the search. */
import { matchKey, searchKeys, sortKey } from "../../../shared/domain/names";
import { splitPhones } from "../../../shared/domain/phones";
import type { PartnerFields } from "../../../shared/contract/partners";
import { dateOrder } from "../core/dateOrder";
import { refused } from "../core/errors";
import { inUse } from "../core/inUse";
import { type RecordKind, replaceChildren } from "../core/records";
import { phoneKeys } from "../people/queries";
import { Partner } from "./partner.entity";
import { PartnerAgreement } from "./partnerAgreement.entity";
import { PartnerSponsor } from "./partnerSponsor.entity";

export const partnerKind: RecordKind<Partner, PartnerFields> = {
  kind: "partners",
  entity: Partner,
  personal: ["contacts"],

  async load({ manager }, id) {
    const partner = await manager.getRepository(Partner).findOneBy({ id });
    if (!partner) return null;
    const sponsors = await manager.getRepository(PartnerSponsor).find({ where: { partnerId: id }, order: { position: "ASC" } });
    const agreements = await manager.getRepository(PartnerAgreement).find({ where: { partnerId: id }, order: { position: "ASC" } });
    const { kind, nameRu, nameKk, shortName, bin, isVolunteer, contacts, address, bankDetails, note } = partner;
    return {
      kind: kind as PartnerFields["kind"], nameRu, nameKk, shortName, bin, isVolunteer, contacts, address, bankDetails, note,
      sponsors: sponsors.map((sponsor) => ({ sponsorId: sponsor.sponsorId, note: sponsor.note })),
      agreements: agreements.map(({ number, signedOn, fromDate, toDate, subject }) => ({ number, signedOn, from: fromDate, to: toDate, subject })),
    };
  },

  async check(_tx, fields, id) {
    const self = fields.sponsors.findIndex((sponsor) => sponsor.sponsorId === id);
    return [
      ...(self >= 0 ? [{ field: `sponsors.${self}.sponsorId`, kind: "own_sponsor" }] : []),
      ...fields.agreements.flatMap((agreement, at) => dateOrder(`agreements.${at}.to`, agreement.from, agreement.to)),
    ];
  },

  async columns(_writing, fields, _id, existing) {
    const { sponsors: _sponsors, agreements: _agreements, ...own } = fields;
    return {
      ...own,
      isCorps: existing?.isCorps ?? false,
      matchKey: matchKey({ family: fields.nameRu, given: "", patronymic: "" }),
      sortKey: sortKey(fields.nameRu),
    };
  },

  async children(writing, id, fields) {
    await replaceChildren(writing, PartnerSponsor, { partnerId: id }, fields.sponsors.map((sponsor, position) => ({ ...sponsor, partnerId: id, position })));
    await replaceChildren(writing, PartnerAgreement, { partnerId: id }, fields.agreements.map(({ from, to, ...agreement }, position) => ({ ...agreement, fromDate: from, toDate: to, partnerId: id, position })));
  },

  async holds(tx, id) {
    const partner = await tx.manager.getRepository(Partner).findOneBy({ id });
    if (partner?.isCorps) return refused("corps_itself");
    return inUse(tx, id, {
      requests: "request where deleted_at is null and caller_partner_id = ?",
      deliveries: "delivery_provider link join delivery on delivery.id = link.delivery_id where delivery.deleted_at is null and link.partner_id = ?",
      grants: "small_grant where deleted_at is null and partner_id = ?",
      trainings: "training where deleted_at is null and partner_id = ?",
      commitments: "commitment where deleted_at is null and partner_id = ?",
      claims: "claim_partner link join claim on claim.id = link.claim_id where claim.deleted_at is null and link.partner_id = ?",
    });
  },

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    const { nameRu, nameKk, shortName, bin, contacts } = fields;
    const people = contacts.map(({ name }) => name).filter(Boolean);
    const phones = contacts.flatMap(({ phone }) => splitPhones(phone));
    // Whoever is found by somebody who speaks for them is shown with that name beside theirs.
    return { title: nameRu, subtitle: [shortName, ...people].filter(Boolean).join(", "), keys: [...searchKeys([nameRu, nameKk, shortName, bin ?? "", ...people].join(" ")), ...phoneKeys(phones)].join(" ") };
  },
};
