import type { Language } from "../../../shared/contract/base";
import { PARTNER_KINDS, type PartnerContact } from "../../../shared/contract/partners";
import type { Choice } from "../../../shared/contract/register";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import type { Ref } from "../../../shared/contract/values";
import { nameIn } from "../core/wording";
import type { Askable } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { searchEverything } from "../../database/searchIndex";
import { Partner } from "./partner.entity";
import { PartnerSponsor } from "./partnerSponsor.entity";

type PartnerKind = (typeof PARTNER_KINDS)[number];

export interface PartnerRow {
  id: string;
  version: number;
  nameRu: string;
  nameKk: string;
  kind: PartnerKind;
  shortName: string;
  bin: string;
  address: string;
  contact: string;
  phone: string;
  note: string;
}

export async function listPartners(from: Askable, request: PageRequest & { filters: { kind?: PartnerKind; corps?: "without" } }): Promise<{ rows: PartnerRow[]; total: number }> {
  const query = from.manager.getRepository(Partner).createQueryBuilder("partner");
  if (request.filters.kind) query.andWhere("partner.kind = :kind", { kind: request.filters.kind });
  if (request.filters.corps) query.andWhere("partner.is_corps = 0");
  return listPage<PartnerRow>(
    {
      alias: "partner",
      kind: "partners",
      query,
      sorts: { name: ["partner.sort_key"], kind: ["partner.kind", "partner.sort_key"] },
      select: {
        nameRu: "partner.name_ru", nameKk: "partner.name_kk", kind: "partner.kind", shortName: "partner.short_name", bin: "partner.bin", address: "partner.address", contacts: "partner.contacts", note: "partner.note",
      },
      row: (raw) => ({ id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), kind: raw["kind"] as PartnerKind, shortName: String(raw["shortName"]), bin: String(raw["bin"] ?? ""), address: String(raw["address"]), note: String(raw["note"]), ...firstContact(raw["contacts"]) }),
    },
    request,
  );
}

function firstContact(contacts: unknown): { contact: string; phone: string } {
  const [first] = JSON.parse(String(contacts ?? "[]")) as PartnerContact[];
  return { contact: first?.name ?? "", phone: first?.phone ?? "" };
}

/** How much each of these partners has on file: confirmed deliveries (R3), claims and commitments that are not deleted. */
export async function partnerActivity(from: Askable, ids: readonly string[]): Promise<(id: string) => { deliveries: number; claims: number; commitments: number }> {
  const count = (table: string, link: string | null) => {
    const query = from.manager.createQueryBuilder();
    if (link) query.from(link, "link").innerJoin(table, "record", `record.id = link.${table}_id`);
    else query.from(table, "record");
    query.where(`record.deleted_at is null${table === "delivery" ? " and record.state = 'confirmed'" : ""}`);
    return countsFor(query, link ? "link.partner_id" : "record.partner_id", ids);
  };
  const [deliveries, claims, commitments] = await Promise.all([count("delivery", "delivery_provider"), count("claim", "claim_partner"), count("commitment", null)]);
  return (id) => ({ deliveries: deliveries.get(id) ?? 0, claims: claims.get(id) ?? 0, commitments: commitments.get(id) ?? 0 });
}

/** Who sponsors this partner and whom it sponsors. */
export async function sponsorship(from: Askable, id: string): Promise<{ sponsors: Ref[]; sponsorOf: Ref[] }> {
  const linked = (own: "partner_id" | "sponsor_id", other: "partner_id" | "sponsor_id") =>
    from.manager
      .getRepository(PartnerSponsor)
      .createQueryBuilder("link")
      .innerJoin(Partner, "other", `other.id = link.${other} and other.deleted_at is null`)
      .select("other.id", "id")
      .addSelect("other.name_ru", "nameRu")
      .addSelect("other.name_kk", "nameKk")
      .where(`link.${own} = :id`, { id })
      .orderBy("link.position")
      .getRawMany<Ref>();
  return { sponsors: await linked("partner_id", "sponsor_id"), sponsorOf: await linked("sponsor_id", "partner_id") };
}

export async function partnerChoices(from: Askable, language: Language, input: { search: string; limit: number; ids?: string[] }): Promise<Choice[]> {
  const query = from.manager.getRepository(Partner).createQueryBuilder("partner").where("partner.deleted_at is null");
  if (input.ids) query.andWhere("partner.id in (:...ids)", { ids: input.ids.length ? input.ids : [""] });
  else if (input.search.trim()) {
    const hits = await searchEverything(from, input.search, input.limit, ["partners"]);
    query.andWhere("partner.id in (:...ids)", { ids: hits.length ? hits.map((hit) => hit.id) : [""] });
  }
  const partners = await query.orderBy("partner.is_corps", "DESC").addOrderBy("partner.sort_key").limit(input.limit).getMany();
  return partners.map((partner) => ({ id: partner.id, label: nameIn(language, partner), detail: partner.shortName }));
}

/** What a partner's card shows beyond its fields. */
export async function partnerExtra(from: Askable, id: string) {
  const partner = await from.manager.getRepository(Partner).findOneByOrFail({ id });
  return { isCorps: partner.isCorps, ...(await sponsorship(from, id)), ...(await partnerActivity(from, [id]))(id) };
}

/** Marks a partner as the corps itself. Only the set-up does so, once. */
export async function markAsCorps(tx: WriteTransaction, id: string): Promise<void> {
  await tx.manager.getRepository(Partner).update({ id }, { isCorps: true });
}

export async function versionOfPartner(from: Askable, id: string): Promise<number | null> {
  return (await from.manager.getRepository(Partner).findOneBy({ id }))?.version ?? null;
}
