/** Choices of a picker: records by id, or the first that fit what was typed. */
import type { EntityTarget } from "typeorm";
import { searchKeys } from "../../../shared/domain/names";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import { searchEverything } from "../../database/searchIndex";
import type { RecordEntity } from "./recordEntity";

export interface ChoiceRequest {
  readonly search: string;
  readonly limit: number;
  readonly ids?: string[];
}

export interface ChoicePlan<Entity extends RecordEntity> {
  readonly entity: EntityTarget<Entity>;
  /** Kind in the search index. */
  readonly kind: string;
  readonly orderBy: string;
  choices(records: Entity[]): Choice[] | Promise<Choice[]>;
}

export async function choicesFrom<Entity extends RecordEntity>(from: Askable, plan: ChoicePlan<Entity>, request: ChoiceRequest): Promise<Choice[]> {
  const query = from.manager.getRepository(plan.entity).createQueryBuilder("record").where("record.deleted_at is null");
  const only = await choiceIds(from, plan.kind, request);
  if (only?.length === 0) return [];
  if (only) query.andWhere("record.id in (:...only)", { only });
  return plan.choices(await query.orderBy(`record.${plan.orderBy}`).limit(request.limit).getMany());
}

/** Ids a picker may offer: those asked for, the hits of a search, or null for the first ones there are. */
export async function choiceIds(from: Askable, kind: string, request: ChoiceRequest): Promise<string[] | null> {
  if (request.ids) return request.ids;
  if (!request.search.trim()) return null;
  return (await searchEverything(from, searchKeys(request.search), request.limit, [kind])).map((hit) => hit.id);
}
