/** The child rows of a volunteer: hours of the week, absences, trainings, a parent's consent, groups. */
import type { VolunteerFields } from "../../../shared/contract/volunteers";
import { type AbsenceKind, DAY_BEGINS, DAY_ENDS, type Weekday } from "../../../shared/domain/availability";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { unknownRefs } from "../core/recordNames";
import { replaceChildren } from "../core/records";
import type { Writing } from "../core/writing";
import { VolunteerAbsence } from "./volunteerAbsence.entity";
import { VolunteerAvailability } from "./volunteerAvailability.entity";
import { VolunteerGroupMember } from "./volunteerGroupMember.entity";
import { VolunteerParentConsent } from "./volunteerParentConsent.entity";
import { VolunteerTraining } from "./volunteerTraining.entity";

type Depth = Pick<VolunteerFields, "hours" | "absences" | "trainings" | "parentConsent" | "groups">;

export async function loadDepth({ manager }: Askable, volunteerId: string): Promise<Depth> {
  const inOrder = { where: { volunteerId }, order: { position: "ASC" } } as const;
  const days = await manager.getRepository(VolunteerAvailability).find({ where: { volunteerId }, order: { position: "ASC", weekday: "ASC" } });
  const absences = await manager.getRepository(VolunteerAbsence).find(inOrder);
  const trainings = await manager.getRepository(VolunteerTraining).find(inOrder);
  const groups = await manager.getRepository(VolunteerGroupMember).find(inOrder);
  const consent = await manager.getRepository(VolunteerParentConsent).findOneBy({ volunteerId });
  return {
    hours: linesOf(days),
    absences: absences.map(({ kind, fromDate, toDate, note }) => ({ kind: kind as AbsenceKind, from: fromDate, to: toDate, note })),
    trainings: trainings.map(({ name, passedOn, document, validUntil }) => ({ name, passedOn, document, validUntil })),
    parentConsent: consent && { parent: consent.parent, givenOn: consent.givenOn ?? "", to: consent.toDate, document: consent.document },
    groups: groups.map((group) => group.groupId),
  };
}

/** Weekdays with the hours they share, as one line of the form again. */
function linesOf(days: readonly VolunteerAvailability[]): Depth["hours"] {
  const lines = new Map<number, VolunteerAvailability[]>();
  for (const day of days) lines.set(day.position, [...(lines.get(day.position) ?? []), day]);
  return [...lines.values()].map((line) => ({
    weekdays: line.map((day) => day.weekday as Weekday),
    from: line[0] === undefined || line[0].fromTime === DAY_BEGINS ? null : line[0].fromTime,
    to: line[0] === undefined || line[0].toTime === DAY_ENDS ? null : line[0].toTime,
  }));
}

export async function depthProblems(tx: Askable, { absences, trainings, parentConsent, groups }: Depth): Promise<FieldProblem[]> {
  return [
    ...absences.flatMap((absence, at) => dateOrder(`absences.${at}.to`, absence.from, absence.to)),
    ...trainings.flatMap((training, at) => dateOrder(`trainings.${at}.validUntil`, training.passedOn, training.validUntil)),
    ...(parentConsent ? dateOrder("parentConsent.to", parentConsent.givenOn, parentConsent.to) : []),
    ...(await unknownRefs(tx, "volunteerGroups", groups.map((id) => ["groups", id] as const))),
  ];
}

/** Replaces what was there. */
export async function keepDepth(writing: Writing, volunteerId: string, fields: Depth): Promise<void> {
  const parent = { volunteerId };
  await replaceChildren(writing, VolunteerAvailability, parent, fields.hours.flatMap(({ weekdays, from, to }, position) =>
    [...new Set(weekdays)].map((weekday) => ({ volunteerId, weekday, fromTime: from ?? DAY_BEGINS, toTime: to ?? DAY_ENDS, position })),
  ));
  await replaceChildren(writing, VolunteerAbsence, parent, fields.absences.map(({ kind, from, to, note }, position) => ({ volunteerId, kind, fromDate: from, toDate: to, note, position })));
  await replaceChildren(writing, VolunteerTraining, parent, fields.trainings.map((training, position) => ({ volunteerId, ...training, position })));
  await replaceChildren(writing, VolunteerParentConsent, parent, fields.parentConsent
    ? [{ volunteerId, parent: fields.parentConsent.parent, givenOn: fields.parentConsent.givenOn, toDate: fields.parentConsent.to, document: fields.parentConsent.document }]
    : []);
  await replaceChildren(writing, VolunteerGroupMember, parent, [...new Set(fields.groups)].map((groupId, position) => ({ volunteerId, groupId, position })));
}
