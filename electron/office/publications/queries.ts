import type { Askable } from "../../database/reader";
import { issuedById } from "../briefings/freeze";
import { revisionsOf } from "../briefings/revisions";
import { refsOf } from "../core/recordNames";
import { publicationFields } from "./kind";
import { Publication } from "./publication.entity";

/** Of every revision of a briefing's number, the latest first. @throws OfficeError NOT_FOUND */
export async function publicationsOf(from: Askable, briefingId: string) {
  const ids = (await revisionsOf(from, (await issuedById(from, briefingId)).number)).map(({ id }) => id);
  const found = await from.manager.getRepository(Publication).createQueryBuilder("publication")
    .where("publication.briefing_id in (:...ids) and publication.deleted_at is null", { ids }).orderBy("publication.published_on", "DESC").addOrderBy("publication.id", "DESC").getMany();
  const partners = await refsOf(from, "partners", found.map(({ partnerId }) => partnerId));
  return found.map((publication) => ({ id: publication.id, version: publication.version, fields: publicationFields(publication), partner: partners.get(publication.partnerId ?? "") ?? null }));
}
