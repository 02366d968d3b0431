/** Targets whose day is near, with how far each has come. */
import type { TargetOnTheWay } from "../../../shared/contract/programmes";
import type { Unit } from "../../../shared/domain/amounts";
import type { Askable } from "../../database/reader";
import { progressOfTarget } from "./credits";
import { Programme } from "./programme.entity";
import { Target } from "./target.entity";

/** Those with a number, of programmes that still run, the nearest day first and those without a day last. */
export async function nearestTargets(from: Askable, today: string, limit: number): Promise<TargetOnTheWay[]> {
  const targets = await from.manager
    .getRepository(Target)
    .createQueryBuilder("target")
    .innerJoin(Programme, "programme", "programme.id = target.programme_id and programme.deleted_at is null and (programme.to_date is null or programme.to_date >= :today)", { today })
    .where("target.deleted_at is null and target.low > 0 and target.scope <> 'national'")
    .orderBy("coalesce(target.due, '9999')").addOrderBy("target.id")
    .limit(limit)
    .getMany();
  const programmes = new Map((await from.manager.getRepository(Programme).createQueryBuilder("programme").where("programme.id in (:...ids)", { ids: targets.length ? targets.map((one) => one.programmeId) : [""] }).getMany()).map((one) => [one.id, one]));
  const found: TargetOnTheWay[] = [];
  for (const target of targets) {
    const programme = programmes.get(target.programmeId);
    const { creditable, credited } = await progressOfTarget(from, target);
    if (!programme || !creditable) continue;
    found.push({
      id: target.id, programmeId: programme.id, nameRu: programme.nameRu, nameKk: programme.nameKk, indicator: target.indicator as TargetOnTheWay["indicator"], scope: target.scope as TargetOnTheWay["scope"],
      unit: target.unit as Unit, credited, low: target.low ?? 0, due: target.due,
    });
  }
  return found;
}
