/** Briefings being written, as they are read. */
import type { Draft } from "../../../shared/contract/briefingDrafts";
import type { DraftBlock } from "../../../shared/domain/briefingText";
import type { Language } from "../../../shared/domain/languages";
import type { Period } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { notFound } from "../core/errors";
import { BriefingDraft, BriefingDraftText } from "./briefingDraft.entity";

export const DRAFTS = "briefingDrafts";

/** The draft of a period; null where nobody has begun one. */
export async function draftOf(from: Askable, period: Period): Promise<Draft | null> {
  const found = await from.manager.getRepository(BriefingDraft).createQueryBuilder("d")
    .where("d.from_date = :from and d.to_date = :to and d.deleted_at is null", { ...period }).orderBy("d.id").getOne();
  return found ? draftInWords(from, found) : null;
}

export async function draftInWords(from: Askable, draft: BriefingDraft): Promise<Draft> {
  const texts = await from.manager.getRepository(BriefingDraftText).findBy({ draftId: draft.id });
  const { id, version, fromDate, toDate, number, languages, charts, updatedAt } = draft;
  return {
    id, version, from: fromDate, to: toDate, number, languages, charts, updatedAt,
    texts: languages.flatMap((language) => texts.filter((text) => text.language === language)).map(({ language, version: of, blocks, stale }) => ({ language, version: of, blocks, stale })),
  };
}

/** @throws OfficeError NOT_FOUND */
export async function draftById(from: Askable, id: string): Promise<BriefingDraft> {
  const found = await from.manager.getRepository(BriefingDraft).findOneBy({ id });
  if (!found || found.deletedAt) throw notFound(DRAFTS);
  return found;
}

/** Every draft, the one that was changed last first. */
export async function draftList(from: Askable) {
  const drafts = await from.manager.getRepository(BriefingDraft).createQueryBuilder("d").where("d.deleted_at is null").orderBy("d.updated_at", "DESC").addOrderBy("d.id").getMany();
  const texts = await from.manager.getRepository(BriefingDraftText).find({ where: { stale: true }, select: { draftId: true, language: true } });
  return drafts.map(({ id, version, fromDate, toDate, number, languages, updatedAt }) => ({
    id, version, from: fromDate, to: toDate, number, languages, updatedAt,
    stale: languages.filter((language) => texts.some((text) => text.draftId === id && text.language === language)),
  }));
}

/** What somebody has written for a language; null where the office's own text stands. */
export const writtenText = (draft: Draft | null, language: Language): readonly DraftBlock[] | null => draft?.texts.find((text) => text.language === language)?.blocks ?? null;
