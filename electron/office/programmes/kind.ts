/** How a programme is kept: a project with an organiser and the targets it must reach. */
import type { ProgrammeFields, TargetFields } from "../../../shared/contract/programmes";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { newId } from "../core/clock";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { inUse } from "../core/inUse";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import type { Writing } from "../core/writing";
import { Programme } from "./programme.entity";
import { Target } from "./target.entity";

export const programmeKind: RecordKind<Programme, ProgrammeFields> = {
  kind: "programmes",
  entity: Programme,
  personal: [],

  async load(from, id) {
    const found = await from.manager.getRepository(Programme).findOneBy({ id });
    if (!found) return null;
    const { code, nameRu, nameKk, aimRu, aimKk, organiserId, direction, fromDate, toDate, katoCode, place, requirements, note } = found;
    const targets = await standingTargets(from, id);
    return {
      code, nameRu, nameKk, aimRu, aimKk, organiserId, direction: direction as ProgrammeFields["direction"], from: fromDate, to: toDate, katoCode, place, requirements, note,
      targets: targets.map((target) => ({
        id: target.id, indicator: target.indicator as TargetFields["indicator"], scope: target.scope as TargetFields["scope"],
        qualifier: target.qualifier as TargetFields["qualifier"],
        low: target.low, high: target.high, unit: target.unit as TargetFields["unit"], due: target.due, note: target.note, noteKk: target.noteKk,
      })),
    };
  },

  async check(tx, fields, id) {
    const other = await tx.manager
      .getRepository(Programme)
      .createQueryBuilder("programme")
      .where("programme.code = :code and programme.deleted_at is null and programme.id <> :id", { code: fields.code, id: id ?? "" })
      .getOne();
    const known = new Set(id === null ? [] : (await standingTargets(tx, id)).map((target) => target.id));
    return [
      ...(other ? [{ field: "code", kind: "duplicate", params: { id: other.id, name: other.nameRu } }] : []),
      ...dateOrder("to", fields.from, fields.to),
      ...(await unknownRefs(tx, "partners", [["organiserId", fields.organiserId]])),
      ...fields.targets.flatMap((target, at) => targetProblems(target, `targets.${at}`, known)),
    ];
  },

  async columns(_writing, fields, _id, existing) {
    const { from, to, targets: _targets, ...own } = fields;
    return { ...own, fromDate: from, toDate: to, catalogueVersion: existing?.catalogueVersion ?? null, sortKey: sortKey(fields.nameRu) };
  },

  children: (writing, id, fields) => keepTargets(writing, id, fields.targets),

  holds: (tx, id) =>
    inUse(tx, id, Object.fromEntries(
      Object.entries({ learners: "learner", participations: "participation", mentors: "mentor", supportCentres: "support_centre", grantCalls: "grant_call", grants: "small_grant", trainings: "training", outcomes: "outcome" })
        .map(([name, table]) => [name, `${table} where deleted_at is null and programme_id = ?`]),
    )),

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    return { title: fields.nameRu, subtitle: fields.code, keys: searchKeys([fields.nameRu, fields.nameKk, fields.code].join(" ")).join(" ") };
  },
};

/** Targets that are not deleted, in the order in which they were entered (ids grow with time). */
export function standingTargets(from: Askable, programmeId: string): Promise<Target[]> {
  return from.manager
    .getRepository(Target)
    .createQueryBuilder("target")
    .where("target.programme_id = :programmeId and target.deleted_at is null", { programmeId })
    .orderBy("target.created_at")
    .addOrderBy("target.id")
    .getMany();
}

function targetProblems(target: TargetFields, field: string, known: ReadonlySet<string>): FieldProblem[] {
  return [
    ...(target.id !== null && !known.has(target.id) ? [{ field: `${field}.id`, kind: "unknown" }] : []),
    ...(target.low !== null && target.high !== null && target.high < target.low ? [{ field: `${field}.high`, kind: "range_order" }] : []),
  ];
}

/** Puts targets beside those that a programme has; answers with their ids. */
export async function addTargets(writing: Writing, programmeId: string, targets: readonly TargetFields[]): Promise<string[]> {
  const rows = targets.map((target) => ({ ...target, id: newId(), programmeId, version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null }));
  await writing.tx.manager.getRepository(Target).insert(rows);
  return rows.map(({ id }) => id);
}

/** A kept target keeps its id, so that what was credited to it stays; one left out is deleted, not destroyed. */
async function keepTargets(writing: Writing, programmeId: string, targets: readonly TargetFields[]): Promise<void> {
  const repository = writing.tx.manager.getRepository(Target);
  const standing = new Map((await standingTargets(writing.tx, programmeId)).map((target) => [target.id, target]));
  for (const { id, ...own } of targets) {
    const before = id === null ? undefined : standing.get(id);
    if (before) {
      standing.delete(before.id);
      await repository.update({ id: before.id }, { ...own, version: before.version + 1, updatedAt: writing.at });
    } else await addTargets(writing, programmeId, [{ id, ...own }]);
  }
  for (const gone of standing.values()) await repository.update({ id: gone.id }, { version: gone.version + 1, updatedAt: writing.at, deletedAt: writing.at });
}
