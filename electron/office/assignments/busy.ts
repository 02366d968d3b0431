/** What volunteers have to do already around a day: assignments and shifts, as the rule of clashes wants them. */
import type { Language } from "../../../shared/contract/base";
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

/** Of these volunteers, or of all: the nights before and after the day included. Names are those of the language. */
export async function busyAround(from: Askable, day: string, volunteerIds: readonly string[] | null, language: Language = "ru"): Promise<BusyVolunteer[]> {
  const found: BusyVolunteer[] = [];
  if (volunteerIds === null) found.push(...(await assignmentsAround(from, day, null)));
  else for (let start = 0; start < volunteerIds.length; start += CHUNK) found.push(...(await assignmentsAround(from, day, volunteerIds.slice(start, start + CHUNK))));
  const shifts = new Map<string, BusyShift>();
  // Work that goes on after midnight reaches into the shifts of the next day.
  for (const date of new Set([day, daysAround(day)[1]])) {
    for (const shift of await busyShifts(from.manager, date, volunteerIds ?? undefined)) shifts.set(`${shift.shiftId} ${shift.volunteerId}`, shift);
  }
  for (const { shiftId, volunteerId, date, from: begins, to: ends, title, titleKk } of shifts.values()) {
    found.push({ source: "shift", id: shiftId, volunteerId, what: language === "kk" ? titleKk : title, date, from: begins, to: ends });
  }
  return found;
}

/** A member of a group that is sent goes with it, as far as the office knows. */
const GROUP_MEMBER = "member.group_id = assignment.volunteer_group_id";

async function assignmentsAround(from: Askable, day: string, volunteerIds: readonly string[] | null): Promise<BusyVolunteer[]> {
  const [first, last] = daysAround(day);
  const found: BusyVolunteer[] = [];
  for (const volunteer of ["assignment.volunteer_id", "member.volunteer_id"]) {
    const query = from.manager.createQueryBuilder().from(Assignment, "assignment").leftJoin("request", "request", "request.id = assignment.request_id");
    if (volunteer === "member.volunteer_id") query.innerJoin("volunteer_group_member", "member", GROUP_MEMBER);
    query
      .select("assignment.id", "id").addSelect(volunteer, "volunteerId").addSelect("assignment.date", "date")
      .addSelect("assignment.from_time", "from").addSelect("assignment.to_time", "to").addSelect("coalesce(request.number, assignment.note)", "what")
      .where("assignment.date >= :first and assignment.date <= :last and assignment.state <> 'cancelled'", { first, last })
      .andWhere(`assignment.deleted_at is null and ${volunteer} is not null`);
    if (volunteerIds) query.andWhere(`${volunteer} in (:...volunteerIds)`, { volunteerIds: volunteerIds.length ? [...volunteerIds] : [""] });
    const rows = await query.orderBy("assignment.date").addOrderBy("assignment.from_time").addOrderBy("assignment.id").getRawMany<Omit<BusyVolunteer, "source">>();
    found.push(...rows.map((row) => ({ ...row, source: "assignment" as const })));
  }
  return found;
}

export function byVolunteer<One extends { readonly volunteerId: string }>(busy: readonly One[]): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of busy) {
    const before = found.get(one.volunteerId);
    if (before) before.push(one);
    else found.set(one.volunteerId, [one]);
  }
  return found;
}
