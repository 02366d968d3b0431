/** What pickers ask for, and which records that means. */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { Askable } from "../../database/reader";
import { searchEverything } from "../../database/searchIndex";
import { notErased } from "../../database/standingPeople";

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

/** Leaves out of a picker whose person was erased; a record that names them already is still told who that is. `person`: the column that points to them. */
export function leaveOutErased(query: SelectQueryBuilder<ObjectLiteral>, person: string, { ids }: Pick<ChoiceRequest, "ids">): void {
  if (!ids) query.andWhere(notErased(person));
}
