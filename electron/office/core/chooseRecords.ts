/** Choices of a picker from one register: records by id, or the first that fit what was typed. */
import type { EntityTarget } from "typeorm";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest } from "./choices";
import type { RecordEntity } from "./recordEntity";

export interface ChoicePlan<Entity extends RecordEntity> {
  readonly entity: EntityTarget<Entity>;
  /** Kind in the search index. */
  readonly kind: string;
  readonly orderBy: string;
  choices(records: Entity[]): Choice[] | Promise<Choice[]>;
}

export async function chooseRecords<Entity extends RecordEntity>(from: Askable, plan: ChoicePlan<Entity>, request: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, plan.kind, request);
  if (ids?.length === 0) return [];
  const query = from.manager.getRepository(plan.entity).createQueryBuilder("record").where("record.deleted_at is null");
  if (ids) query.andWhere("record.id in (:...ids)", { ids });
  return plan.choices(await query.orderBy(`record.${plan.orderBy}`).limit(request.limit).getMany());
}
