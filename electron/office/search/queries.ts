import type { Language } from "../../../shared/contract/base";
import type { Askable } from "../../database/reader";
import { searchEverything, type SearchHit } from "../../database/searchIndex";
import { isNamedKind, itemsOf, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";

/** First hits over everything, called as the person at the desk reads them: the index keeps one name of each record, the Russian one. */
export async function hitsFor(from: Askable, language: Language, asked: { readonly text: string; readonly limit: number }): Promise<SearchHit[]> {
  const hits = await searchEverything(from, asked.text, asked.limit);
  if (language === "ru") return hits;
  const names = new Map<string, string>();
  for (const kind of new Set(hits.map((hit) => hit.kind))) {
    const ids = hits.filter((hit) => hit.kind === kind).map((hit) => hit.id);
    if (kind === "items") for (const [id, item] of await itemsOf(from, ids)) names.set(id, language === "en" ? item.nameEn : item.nameKk);
    else if (isNamedKind(kind)) for (const [id, ref] of await refsOf(from, kind, ids)) names.set(id, nameIn(language, ref));
  }
  // Where a record is shown by more than its name (a claim by what was said), the index has the words.
  return hits.map((hit) => ({ ...hit, title: TWO_NAMES.has(hit.kind) ? (names.get(hit.id) ?? hit.title) : hit.title }));
}

const TWO_NAMES: ReadonlySet<string> = new Set([
  "partners", "items", "campaigns", "programmes", "hosts", "recipientGroups", "volunteerGroups", "stores", "informationMaterials", "headquarters", "supportCentres", "grantCalls", "services", "shifts", "informationOutputs",
]);
