/** How a shift is kept: what it is, where, when, how many it wants, which classes of work it is (R21). */
import type { Direction } from "../../../shared/contract/base";
import type { ShiftFields } from "../../../shared/contract/shifts";
import { isOtherWork, type WorkClass } from "../../../shared/domain/eligibility";
import { DAY_ENDS } from "../../../shared/domain/availability";
import { endDateOf } from "../../../shared/domain/hours";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import { inUse } from "../core/inUse";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { todayOfWrite } from "../settings/service";
import { keepSignedUpLawful } from "./lawful";
import { Shift } from "./shift.entity";

export const shiftKind: RecordKind<Shift, ShiftFields> = {
  kind: "shifts",
  entity: Shift,
  personal: [],

  async load({ manager }, id) {
    const shift = await manager.getRepository(Shift).findOneBy({ id });
    if (!shift) return null;
    const { nameRu, nameKk, direction, katoCode, place, date, fromTime, toTime, needed, workClasses, caseClosed, campaignId, note } = shift;
    return { nameRu, nameKk, katoCode, place, date, needed, caseClosed, campaignId, note, direction: direction as Direction, from: fromTime, to: toTime, workClasses: workClasses as ShiftFields["workClasses"] };
  },

  async check(tx, fields) {
    const wrongStart = fields.from === DAY_ENDS ? [{ field: "from", kind: "bad_time" }] : [];
    return [...wrongStart, ...(await unknownRefs(tx, "campaigns", [["campaignId", fields.campaignId]]))];
  },

  async columns(_writing, { from, to, workClasses, ...own }) {
    return { ...own, workClasses: [...new Set(workClasses)], caseClosed: workClasses.includes("criminal_record") && own.caseClosed, endDate: endDateOf(own.date, from, to), fromTime: from, toTime: to, sortKey: sortKey(own.nameRu) };
  },

  // A shift that is moved or becomes dangerous must not keep people whom the law or another shift keeps from it.
  // What is over is written up afterwards, whoever has left or fallen ill since.
  async children(writing, id, fields, existing) {
    if (existing && endDateOf(fields.date, fields.from, fields.to) >= (await todayOfWrite(writing)) && isOther(existing, fields)) await keepSignedUpLawful(writing, id, fields);
  },

  // Whoever is signed up may have been promised elsewhere while it was gone.
  async allowBack(writing, id, fields) {
    if (endDateOf(fields.date, fields.from, fields.to) >= (await todayOfWrite(writing))) await keepSignedUpLawful(writing, id, fields);
  },

  holds: (tx, id) => inUse(tx, id, { attendance: "shift_attendance where deleted_at is null and shift_id = ?" }),

  title: (fields) => `${fields.nameRu}, ${formatLocalDate(fields.date)}`,

  async search(_from, _id, fields) {
    return {
      title: fields.nameRu, subtitle: `${formatLocalDate(fields.date)}, ${fields.from}–${fields.to}`,
      keys: searchKeys(`${fields.nameRu} ${fields.nameKk} ${fields.place} ${formatLocalDate(fields.date)}`).join(" "),
    };
  },
};

const isOther = (before: Shift, { date, from, to, ...work }: ShiftFields): boolean =>
  before.date !== date || before.fromTime !== from || before.toTime !== to || isOtherWork({ ...before, workClasses: before.workClasses as WorkClass[] }, work);
