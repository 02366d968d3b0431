/** How a day off is kept. A change of the calendar moves the due dates of promises that skip days off. */
import type { HolidayFields } from "../../../shared/contract/holidays";
import { searchKeys } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import { rescheduleAroundHolidays } from "../commitments/schedule";
import type { RecordKind } from "../core/records";
import { Holiday } from "./holiday.entity";

export const holidayKind: RecordKind<Holiday, HolidayFields> = {
  kind: "holidays",
  entity: Holiday,
  personal: [],

  async load({ manager }, id) {
    const holiday = await manager.getRepository(Holiday).findOneBy({ id });
    if (!holiday) return null;
    const { date, nameRu, nameKk, note } = holiday;
    return { date, nameRu, nameKk, note };
  },

  async check({ manager }, { date }, id) {
    const others = await manager.getRepository(Holiday).createQueryBuilder("holiday").where("holiday.date = :date and holiday.deleted_at is null and holiday.id <> :id", { date, id: id ?? "" }).getCount();
    return others > 0 ? [{ field: "date", kind: "date_taken" }] : [];
  },

  columns: async (_writing, fields) => ({ ...fields }),

  follow: (writing) => rescheduleAroundHolidays(writing),

  title: ({ date, nameRu }) => `${formatLocalDate(date)}, ${nameRu}`,

  search: async (_from, _id, { date, nameRu, nameKk }) => holidayEntry(date, nameRu, nameKk),
};

/** Found by its name in either language and by its day. */
export const holidayEntry = (date: string, nameRu: string, nameKk: string) => ({
  title: `${nameRu}, ${formatLocalDate(date)}`, subtitle: nameKk, keys: searchKeys(`${nameRu} ${nameKk} ${formatLocalDate(date)}`).join(" "),
});
