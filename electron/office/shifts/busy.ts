/** Who has a shift on a day: what sending volunteers and signing them up look at before they promise somebody twice. */
import type { EntityManager } from "typeorm";
import { Shift } from "./shift.entity";
import { ShiftSignup } from "./shiftSignup.entity";

/** A span as the rule of clashes takes it: HH:MM of the local day `date`; a night ends on the next day. */
export interface BusyShift {
  readonly shiftId: string;
  readonly volunteerId: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly titleKk: string;
}

const CHUNK = 500;

/**
 * Sign-ups for shifts that touch a local day, the nights that began the day before included; of these volunteers only
 * where they are named. Shifts that were deleted keep nobody busy.
 */
export async function busyShifts(manager: EntityManager, day: string, volunteerIds?: readonly string[]): Promise<BusyShift[]> {
  if (!volunteerIds) return busyAmong(manager, day, null);
  const found: BusyShift[] = [];
  for (let start = 0; start < volunteerIds.length; start += CHUNK) found.push(...(await busyAmong(manager, day, volunteerIds.slice(start, start + CHUNK))));
  return found;
}

async function busyAmong(manager: EntityManager, day: string, volunteerIds: readonly string[] | null): Promise<BusyShift[]> {
  const query = manager
    .createQueryBuilder()
    .from(Shift, "shift")
    .innerJoin(ShiftSignup, "signup", "signup.shift_id = shift.id")
    .select("shift.id", "shiftId").addSelect("signup.volunteer_id", "volunteerId")
    .addSelect("shift.date", "date").addSelect("shift.from_time", "from").addSelect("shift.to_time", "to")
    .addSelect("shift.name_ru", "title").addSelect("case when shift.name_kk = '' then shift.name_ru else shift.name_kk end", "titleKk")
    .where("shift.date <= :day and shift.end_date >= :day and shift.deleted_at is null", { day });
  if (volunteerIds) query.andWhere("signup.volunteer_id in (:...volunteerIds)", { volunteerIds: [...volunteerIds] });
  return query.orderBy("shift.date").addOrderBy("shift.from_time").addOrderBy("signup.id").getRawMany<BusyShift>();
}
