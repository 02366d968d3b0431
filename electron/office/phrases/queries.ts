import type { PHRASE_LACKS, PhraseFields } from "../../../shared/contract/phrases";
import type { Language } from "../../../shared/domain/languages";
import { type PhrasePlace, type PhraseSaid, says } from "../../../shared/domain/phrases";
import type { Askable } from "../../database/reader";
import { weekOf } from "../contacts/hours";
import { listPage, type PageRequest } from "../core/lists";
import { Phrase } from "./phrase.entity";

type PhraseRow = PhraseFields & { id: string; version: number };
type PhraseFilters = { place?: PhrasePlace; lacks?: (typeof PHRASE_LACKS)[number] };

export function listPhrases(from: Askable, request: PageRequest & { filters: PhraseFilters }): Promise<{ rows: PhraseRow[]; total: number }> {
  const { place, lacks } = request.filters;
  const query = from.manager.getRepository(Phrase).createQueryBuilder("phrase");
  if (place) query.andWhere("phrase.place = :place", { place });
  if (lacks) query.andWhere(`phrase.${lacks} = ''`);
  return listPage<PhraseRow>(
    {
      alias: "phrase",
      kind: "phrases",
      query,
      sorts: { name: ["phrase.sort_key"], place: ["phrase.place", "phrase.position", "phrase.sort_key"] },
      select: {
        name: "phrase.name", place: "phrase.place", position: "phrase.position", ru: "phrase.ru", kk: "phrase.kk", en: "phrase.en", digits: "phrase.digits",
      },
      row: (raw) => raw as unknown as PhraseRow,
    },
    request,
  );
}

/** The phrases that open and close every first draft, in their order; those that have nothing to say in the language are left out. */
export async function standingPhrases(from: Askable, language: Language): Promise<(PhraseSaid & { readonly place: PhrasePlace })[]> {
  const found = await from.manager
    .getRepository(Phrase)
    .createQueryBuilder("phrase")
    .where("phrase.deleted_at is null and phrase.place <> 'by_hand'")
    .orderBy("phrase.position")
    .addOrderBy("phrase.sort_key")
    .addOrderBy("phrase.id")
    .getMany();
  const hours = (await weekOf(from))[language];
  return found.map((phrase) => ({ place: phrase.place, text: phrase[language], digits: phrase.digits, hours })).filter(says);
}
