/** Hours of a volunteer: from approved attendance only, exact to the minute, whatever overlaps counted once. */
import { attendedDays, mergedSpans, minutesOf, spansWithin } from "../../../shared/domain/hours";
import type { Askable } from "../../database/reader";
import { corpsOf } from "../settings/service";

/** Local days, both included; open ends are open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export interface HoursOfShift {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly date: string;
  readonly place: string;
  readonly minutes: number;
}

export interface VolunteerHours {
  readonly minutes: number;
  /** Local days with at least one minute. */
  readonly days: number;
  /** Minutes that wait for approval, not among the above. */
  readonly waiting: number;
  /** Oldest first. Of two shifts at one time each shows its own minutes; the sum above counts them once. */
  readonly shifts: HoursOfShift[];
}

interface Row {
  readonly shiftId: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly date: string;
  readonly place: string;
  readonly inAt: string;
  readonly outAt: string;
  readonly approvedAt: string | null;
}

export async function hoursOf(from: Askable, volunteerId: string, days: Days): Promise<VolunteerHours> {
  const { timeZone } = await corpsOf(from);
  const rows = await from.manager
    .createQueryBuilder().from("shift_attendance", "a").innerJoin("shift", "shift", "shift.id = a.shift_id and shift.deleted_at is null")
    .select("a.shift_id", "shiftId").addSelect("shift.name_ru", "nameRu").addSelect("shift.name_kk", "nameKk").addSelect("shift.date", "date").addSelect("shift.place", "place")
    .addSelect("a.in_at", "inAt").addSelect("a.out_at", "outAt").addSelect("a.approved_at", "approvedAt")
    .where("a.volunteer_id = :volunteerId and a.out_at is not null and a.deleted_at is null", { volunteerId })
    .orderBy("a.in_at").addOrderBy("a.id").getRawMany<Row>();
  const within = (some: readonly Row[]) => spansWithin(mergedSpans(some), days, timeZone);
  const approved = rows.filter((row) => row.approvedAt !== null);
  const counted = within(approved);
  const byShift = new Map<string, Row[]>();
  for (const row of approved) byShift.set(row.shiftId, [...(byShift.get(row.shiftId) ?? []), row]);
  const shifts = [...byShift].flatMap(([id, own]): HoursOfShift[] => {
    const [first] = own;
    const minutes = minutesOf(within(own));
    return first && minutes > 0 ? [{ id, nameRu: first.nameRu, nameKk: first.nameKk, date: first.date, place: first.place, minutes }] : [];
  });
  return {
    minutes: minutesOf(counted), days: attendedDays(counted, timeZone).length,
    // What waits counts only for what it would add.
    waiting: minutesOf(within(rows)) - minutesOf(counted),
    shifts,
  };
}
