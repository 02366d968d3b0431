/** The demo's shifts: one behind it with hours to look at, one of this night, one that still wants people. */
import { endDateOf, instantAt } from "../../../shared/domain/hours";
import { sortKey } from "../../../shared/domain/names";
import { DEMO_INSTANT, type DemoRows } from "./rows";

const ZONE = "Asia/Aqtau";

interface Planned {
  readonly nameRu: string;
  readonly nameKk: string;
  readonly place: string;
  readonly date: string;
  readonly fromTime: string;
  readonly toTime: string;
  readonly needed: number | null;
}

export function addShifts(rows: DemoRows, volunteers: readonly { readonly id: string }[], katoCode: string, accountId: string): void {
  const shift = ({ place, ...planned }: Planned): string =>
    rows.record("shifts", "shift", {
      ...planned, place, katoCode, direction: "targeted_aid", endDate: endDateOf(planned.date, planned.fromTime, planned.toTime), workClasses: [], caseClosed: false, campaignId: null, sortKey: sortKey(planned.nameRu), note: "",
    });
  const signUp = (shiftId: string, volunteerId: string): string =>
    rows.add("shift_signup", { shiftId, volunteerId, withParent: 0, headcountId: null, signedAt: DEMO_INSTANT, signedById: accountId });
  const there = (shiftId: string, volunteerId: string, from: string, to: string, approved: boolean): string =>
    rows.record("attendance", "shift_attendance", {
      shiftId, volunteerId, inAt: instantAt(from, ZONE), outAt: instantAt(to, ZONE), note: "", approvedById: approved ? accountId : null, approvedAt: approved ? DEMO_INSTANT : null,
    });
  const free = volunteers.slice(15);
  const warehouse = shift({ nameRu: "Склад: сборка наборов", nameKk: "Қойма: жиынтықтарды жинау", place: "12-й микрорайон, склад фонда", date: "2020-04-02", fromTime: "09:00", toTime: "14:00", needed: 6 });
  free.slice(0, 6).forEach(({ id }, at) => {
    signUp(warehouse, id);
    there(warehouse, id, at === 0 ? "2020-04-02T09:40" : "2020-04-02T09:00", at === 1 ? "2020-04-02T12:15" : "2020-04-02T14:00", at < 4);
  });
  rows.add("shift_headcount", { shiftId: warehouse, volunteerGroupId: null, partnerId: null, name: "Команда супермаркета", headcount: 8, position: 0 });
  const post = shift({ nameRu: "Пост на въезде в город", nameKk: "Қалаға кіреберістегі бекет", place: "трасса Актау — Жанаозен", date: "2020-04-03", fromTime: "20:00", toTime: "08:00", needed: 4 });
  free.slice(6, 8).forEach(({ id }) => signUp(post, id));
  const hotline = shift({ nameRu: "Горячая линия", nameKk: "Жедел желі", place: "штаб, кабинет 3", date: "2020-04-04", fromTime: "10:00", toTime: "16:00", needed: 2 });
  free.slice(8, 10).forEach(({ id }) => signUp(hotline, id));
}
