/** What pickers ask for, and which records that means. */
import type { Askable } from "../../database/reader";
import { searchEverything } from "../../database/searchIndex";

export interface ChoiceRequest {
  readonly search: string;
  readonly limit: number;
  readonly ids?: string[];
}

/** Ids a picker may offer: those asked for, the hits of a search, or null for the first ones there are. */
export async function choiceIds(from: Askable, kind: string, request: ChoiceRequest): Promise<string[] | null> {
  if (request.ids) return request.ids;
  if (!request.search.trim()) return null;
  return (await searchEverything(from, request.search, request.limit, [kind])).map((hit) => hit.id);
}
