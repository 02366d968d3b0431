/** Targets of programmes that run, the nearest day first, with how far each has come. */
import type { SelectQueryBuilder } from "typeorm";
import type { TargetInPeriod, TargetOnTheWay } from "../../../shared/contract/programmes";
import type { Unit } from "../../../shared/domain/amounts";
import type { Period } from "../../../shared/domain/periods";
import { goalOf, neededFor } from "../../../shared/domain/targets";
import type { Askable } from "../../database/reader";
import { sourcesOf } from "./creditSources";
import { creditedInPeriod, limits, progressOfTarget } from "./credits";
import { Programme } from "./programme.entity";
import { Target } from "./target.entity";

/**
 * Those still to reach, of programmes that have begun and still run: the nearest day first, those without a day after them, and
 * those whose day has passed last, so that what nobody reached a year ago hides nothing that can still be done.
 */
export async function nearestTargets(from: Askable, today: string, limit: number): Promise<{ shown: TargetOnTheWay[]; others: number }> {
  const targets = await numberedTargets(from, today);
  const named = await namesOf(from, targets);
  const shown: TargetOnTheWay[] = [];
  for (const target of targets) {
    if (shown.length >= limit) break;
    const { credited, unknown, needed, missing } = await progressOfTarget(from, target, today);
    if (missing !== 0) shown.push(...named(target).map((one) => ({ ...one, credited, unknown, needed: needed ?? 0 })));
  }
  return { shown, others: targets.length - shown.length };
}

/** Every target with a number of programmes that have begun and still run, reached or not, in the same order. */
export async function targetsUnderWay(from: Askable, today: string): Promise<TargetOnTheWay[]> {
  const targets = await numberedTargets(from, today);
  const named = await namesOf(from, targets);
  const found: TargetOnTheWay[] = [];
  for (const target of targets) {
    const { credited, unknown, needed } = await progressOfTarget(from, target, today);
    found.push(...named(target).map((one) => ({ ...one, credited, unknown, needed: needed ?? 0 })));
  }
  return found;
}

/** Those that records can be credited to. */
async function numberedTargets(from: Askable, today: string): Promise<Target[]> {
  const targets = await targetsOf(from)
    .andWhere("programme.from_date <= :today and (programme.to_date is null or programme.to_date >= :today) and target.low > 0", { today })
    .orderBy("case when target.due < :today then 1 else 0 end").addOrderBy("coalesce(target.due, '9999')").addOrderBy("target.id").getMany();
  return targets.filter((target) => sourcesOf(target).length > 0);
}

/** Those of programmes that run in the period, with a number or without. */
export async function targetsInPeriod(from: Askable, period: Period, today: string): Promise<TargetInPeriod[]> {
  const targets = await targetsOf(from).andWhere("programme.from_date <= :to and (programme.to_date is null or programme.to_date >= :from)", period).getMany();
  const named = await namesOf(from, targets);
  const found: TargetInPeriod[] = [];
  for (const target of targets) {
    const credited = await creditedInPeriod(from, target, period, today);
    if (credited) found.push(...named(target).map((one) => ({ ...one, ...credited, needed: neededFor(limits(target)) })));
  }
  return found;
}

/** The country's targets are not a corps' to reach. */
const targetsOf = (from: Askable): SelectQueryBuilder<Target> =>
  from.manager.getRepository(Target).createQueryBuilder("target")
    .innerJoin(Programme, "programme", "programme.id = target.programme_id and programme.deleted_at is null")
    .where("target.deleted_at is null and target.scope <> 'national'")
    .orderBy("coalesce(target.due, '9999')").addOrderBy("target.id");

type NamedTarget = Omit<TargetOnTheWay, "credited" | "unknown" | "needed">;

/** What a screen calls a target; nothing where its programme is gone. */
async function namesOf(from: Askable, targets: readonly Target[]): Promise<(target: Target) => NamedTarget[]> {
  const ids = targets.length > 0 ? targets.map(({ programmeId }) => programmeId) : [""];
  const programmes = new Map((await from.manager.getRepository(Programme).createQueryBuilder("programme").where("programme.id in (:...ids)", { ids }).getMany()).map((one) => [one.id, one]));
  return (target) => {
    const { id, programmeId, indicator, scope, unit, due } = target;
    const programme = programmes.get(programmeId);
    if (!programme) return [];
    return [{ id, programmeId, nameRu: programme.nameRu, nameKk: programme.nameKk, indicator: indicator as NamedTarget["indicator"], scope: scope as NamedTarget["scope"], unit: unit as Unit, due, asked: goalOf(limits(target)) }];
  };
}
