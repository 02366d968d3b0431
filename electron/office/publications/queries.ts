import type { Askable } from "../../database/reader";
import { revisionIds } from "../briefings/issued";
import { refsOf } from "../core/recordNames";
import { publicationFields } from "./kind";
import { Publication } from "./publication.entity";

/** Of every revision of a briefing's number, the latest first. */
export async function publicationsOf(from: Askable, briefingId: string) {
  const ids = await revisionIds(from, briefingId);
  const found = await from.manager.getRepository(Publication).createQueryBuilder("publication")
    .where("publication.briefing_id in (:...ids) and publication.deleted_at is null", { ids }).orderBy("publication.published_on", "DESC").addOrderBy("publication.id", "DESC").getMany();
  const partners = await refsOf(from, "partners", found.map(({ partnerId }) => partnerId));
  return found.map((publication) => ({ id: publication.id, version: publication.version, fields: publicationFields(publication), partner: partners.get(publication.partnerId ?? "") ?? null }));
}
