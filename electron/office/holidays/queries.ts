/** Days off as lists and promises ask for them. */
import type { Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import { Holiday } from "./holiday.entity";

export interface HolidayFilters {
  readonly year?: string;
}

export function listHolidays(from: Askable, request: PageRequest & { filters: HolidayFilters }) {
  const { year } = request.filters;
  const query = from.manager.getRepository(Holiday).createQueryBuilder("holiday");
  if (year) query.andWhere("holiday.date >= :first and holiday.date <= :last", { first: `${year}-01-01`, last: `${year}-12-31` });
  return listPage(
    {
      alias: "holiday",
      kind: "holidays",
      query,
      sorts: { date: ["holiday.date"] },
      select: { date: "holiday.date", nameRu: "holiday.name_ru", nameKk: "holiday.name_kk", note: "holiday.note" },
      row: (raw) => ({ id: String(raw["id"]), version: Number(raw["version"]), date: String(raw["date"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), note: String(raw["note"]) }),
    },
    request,
  );
}

/** A day off by its date and its names. */
export interface DayOff {
  readonly date: string;
  readonly nameRu: string;
  readonly nameKk: string;
}

/** Days off in from..to, both included, in order. */
export async function holidaysBetween(from: Askable, first: string, last: string): Promise<DayOff[]> {
  const holidays = await from.manager
    .getRepository(Holiday)
    .createQueryBuilder("holiday")
    .where("holiday.deleted_at is null and holiday.date >= :first and holiday.date <= :last", { first, last })
    .orderBy("holiday.date")
    .getMany();
  return holidays.map(({ date, nameRu, nameKk }) => ({ date, nameRu, nameKk }));
}
