/** When volunteers can come, what keeps them away, and a year of shifts with those who came. */
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { ABSENCE_KINDS } from "../../../shared/domain/availability";
import { sortKey } from "../../../shared/domain/names";
import { addDays, daysBetween } from "../../../shared/domain/periods";
import type { RegionSoFar } from "./deliveries";
import { Ids, Random } from "./random";
import { LAST_DAY } from "./size";
import { flushAll, HEAD, head, TableWriter } from "./tableWriter";

const FIRST_SHIFT = "2024-01-01";
/** Some are planned beyond the last day, so that somebody is busy when one asks whom to send. */
const LAST_SHIFT = addDays(LAST_DAY, 14);
const WORK = [
  { name: "Склад", from: "09:00", to: "13:00", classes: ["ordinary"] },
  { name: "Горячая линия", from: "13:00", to: "18:00", classes: ["ordinary"] },
  { name: "Блокпост", from: "18:00", to: "23:00", classes: ["disaster_aid"] },
  { name: "Ночное дежурство", from: "22:00", to: "06:00", classes: ["disaster_aid"] },
] as const;
const HOURS = [["09:00", "13:00"], ["14:00", "18:00"], ["18:00", "22:00"], ["00:00", "24:00"]] as const;
const DAYS_AT_ONCE = 30;

export class WorkMaker {
  private readonly random = new Random(20_240_101);
  private readonly ids = new Ids(new Random(41));
  private readonly table;

  constructor(private readonly tx: WriteTransaction, private readonly volunteersOfShift: number, private readonly region: RegionSoFar) {
    const writer = (name: string, columns: string): TableWriter => new TableWriter(tx, name, columns);
    this.table = {
      hours: writer("volunteer_availability", "id volunteer_id weekday from_time to_time position"),
      absence: writer("volunteer_absence", "id volunteer_id kind from_date to_date note position"),
      shift: writer("shift", `${HEAD} name_ru name_kk direction kato_code place date end_date from_time to_time needed work_classes sort_key note`),
      signup: writer("shift_signup", "id shift_id volunteer_id with_parent signed_at signed_by_id"),
      attendance: writer("shift_attendance", `${HEAD} shift_id volunteer_id in_at out_at approved_by_id approved_at note`),
    };
  }

  async make(): Promise<void> {
    for (const volunteerId of this.region.people.volunteers) this.hoursOf(volunteerId);
    await this.flush();
    const days = daysBetween(FIRST_SHIFT, LAST_SHIFT) + 1;
    for (let day = 0; day < days; day++) {
      const date = addDays(FIRST_SHIFT, day);
      for (const [at, work] of WORK.entries()) this.shift(date, at, work);
      if (day % DAYS_AT_ONCE === DAYS_AT_ONCE - 1) await this.flush();
    }
    await this.flush();
  }

  private flush(): Promise<void> {
    return flushAll(Object.values(this.table));
  }

  /** Six of ten have told when they can come. */
  private hoursOf(volunteerId: string): void {
    const { random } = this;
    const at = Date.parse(FIRST_SHIFT);
    if (random.chance(0.6)) {
      const weekdays = new Set(Array.from({ length: 3 }, () => random.whole(1, 7)));
      for (const [position, weekday] of [...weekdays].entries()) {
        const [from, to] = random.pick(HOURS);
        this.table.hours.add(this.ids.next(at), volunteerId, weekday, from, to, position);
      }
    }
    if (random.chance(0.05)) {
      const from = addDays(FIRST_SHIFT, random.whole(0, 365));
      this.table.absence.add(this.ids.next(at), volunteerId, random.pick(ABSENCE_KINDS), from, addDays(from, random.whole(3, 60)), "", 0);
    }
  }

  private shift(date: string, place: number, { name, from, to, classes }: (typeof WORK)[number]): void {
    const { random, region, table } = this;
    const at = Date.parse(date);
    const id = this.ids.next(at);
    const ends = to <= from ? addDays(date, 1) : date;
    const where = random.pickEarly(region.places);
    table.shift.add(...head(id, at), name, name, "emergencies", where.code, where.name, date, ends, from, to, this.volunteersOfShift, JSON.stringify(classes), sortKey(`${date} ${place}`), "");
    const signed = new Set(Array.from({ length: this.volunteersOfShift }, () => random.pickEarly(region.people.volunteers)));
    for (const volunteerId of signed) {
      table.signup.add(this.ids.next(at), id, volunteerId, 0, new Date(at).toISOString(), region.accountId);
      if (date > LAST_DAY || random.chance(0.1)) continue;
      const [inAt, outAt] = [`${date}T${from}:00Z`, `${ends}T${to}:00Z`];
      table.attendance.add(...head(this.ids.next(at), at), id, volunteerId, inAt, outAt, region.accountId, outAt, "");
    }
  }
}
