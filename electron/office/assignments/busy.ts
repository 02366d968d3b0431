/** What volunteers have to do already around a day: assignments and shifts, as the rule of clashes wants them. */
import { daysAround } from "../../../shared/domain/clashes";
import type { BusyWith } from "../../../shared/domain/ranking";
import type { Askable } from "../../database/reader";
import { type BusyShift, busyShifts } from "../shifts/busy";
import { Assignment } from "./assignment.entity";

export interface BusyVolunteer extends BusyWith {
  readonly volunteerId: string;
  /** Of the assignment or the shift. */
  readonly id: string;
}

const CHUNK = 500;

/** Of these volunteers, or of all: the nights before and after the day included. */
export async function busyAround(from: Askable, day: string, volunteerIds: readonly string[] | null): Promise<BusyVolunteer[]> {
  const found: BusyVolunteer[] = [];
  if (volunteerIds === null) found.push(...(await assignmentsAround(from, day, null)));
  else for (let start = 0; start < volunteerIds.length; start += CHUNK) found.push(...(await assignmentsAround(from, day, volunteerIds.slice(start, start + CHUNK))));
  const shifts = new Map<string, BusyShift>();
  // Work that goes on after midnight reaches into the shifts of the next day.
  for (const date of new Set([day, daysAround(day)[1]])) {
    for (const shift of await busyShifts(from.manager, date, volunteerIds ?? undefined)) shifts.set(`${shift.shiftId} ${shift.volunteerId}`, shift);
  }
  for (const { shiftId, volunteerId, date, from: begins, to: ends, title } of shifts.values()) {
    found.push({ source: "shift", id: shiftId, volunteerId, what: title, date, from: begins, to: ends });
  }
  return found;
}

async function assignmentsAround(from: Askable, day: string, volunteerIds: readonly string[] | null): Promise<BusyVolunteer[]> {
  const [first, last] = daysAround(day);
  const query = from.manager
    .createQueryBuilder().from(Assignment, "assignment").leftJoin("request", "request", "request.id = assignment.request_id")
    .select("assignment.id", "id").addSelect("assignment.volunteer_id", "volunteerId").addSelect("assignment.date", "date")
    .addSelect("assignment.from_time", "from").addSelect("assignment.to_time", "to").addSelect("coalesce(request.number, assignment.note)", "what")
    .where("assignment.date >= :first and assignment.date <= :last and assignment.state <> 'cancelled'", { first, last })
    .andWhere("assignment.deleted_at is null and assignment.volunteer_id is not null");
  if (volunteerIds) query.andWhere("assignment.volunteer_id in (:...volunteerIds)", { volunteerIds: volunteerIds.length ? [...volunteerIds] : [""] });
  const rows = await query.orderBy("assignment.date").addOrderBy("assignment.from_time").addOrderBy("assignment.id").getRawMany<Omit<BusyVolunteer, "source">>();
  return rows.map((row) => ({ ...row, source: "assignment" }));
}

export function byVolunteer(busy: readonly BusyVolunteer[]): Map<string, BusyVolunteer[]> {
  const found = new Map<string, BusyVolunteer[]>();
  for (const one of busy) {
    const before = found.get(one.volunteerId);
    if (before) before.push(one);
    else found.set(one.volunteerId, [one]);
  }
  return found;
}
