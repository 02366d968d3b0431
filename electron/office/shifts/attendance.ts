/** Who was there from when to when: ticked, scanned or typed, then approved by somebody. Kept as instants, to the minute. */
import { volunteerNumberIn } from "../../../shared/domain/volunteerCode";
import { instantAt, type LocalMinute, localMinuteAt, longOver, shiftMinutes } from "../../../shared/domain/hours";
import { formatLocalDate, localDateAt } from "../../../shared/domain/periods";
import { newId } from "../core/clock";
import { type FieldProblem, invalid, notFound, refused } from "../core/errors";
import { createRecord, currentRecord, type RecordKind, removeRecord, type Saved, setColumns, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { corpsOf, todayOfWrite } from "../settings/service";
import { volunteerByNumber } from "../volunteers/queries";
import { Shift } from "./shift.entity";
import { ShiftAttendance } from "./shiftAttendance.entity";
import { nameOf, signUp, signupOf, standingShift } from "./signups";

export interface AttendanceFields {
  readonly shiftId: string;
  readonly volunteerId: string;
  /** UTC, to the minute. */
  readonly inAt: string;
  readonly outAt: string | null;
  readonly note: string;
}

export const attendanceKind: RecordKind<ShiftAttendance, AttendanceFields> = {
  kind: "attendance",
  entity: ShiftAttendance,
  personal: ["note"],
  async load({ manager }, id) {
    const found = await manager.getRepository(ShiftAttendance).findOneBy({ id });
    if (!found) return null;
    const { shiftId, volunteerId, inAt, outAt, note } = found;
    return { shiftId, volunteerId, inAt, outAt, note };
  },
  async columns(_writing, fields, _id, existing) {
    return { ...fields, approvedById: existing?.approvedById ?? null, approvedAt: existing?.approvedAt ?? null };
  },
  title: (fields) => formatLocalDate(fields.inAt.slice(0, 10)),
  search: async () => null,
};

/** The local minute of this write; the demo corps stays in its own spring, at the hour of the real clock. */
export async function minuteOfWrite(writing: Writing): Promise<LocalMinute> {
  const { timeZone } = await corpsOf(writing.tx);
  const real = localMinuteAt(writing.at, timeZone);
  const day = await todayOfWrite(writing);
  return day === localDateAt(writing.at, timeZone) ? real : `${day}T${real.slice(11)}`;
}

const zoneOf = async (writing: Writing): Promise<string> => (await corpsOf(writing.tx)).timeZone;

async function stillThere(writing: Writing, shiftId: string, volunteerId: string): Promise<ShiftAttendance | null> {
  return writing.tx.manager.getRepository(ShiftAttendance).createQueryBuilder("a")
    .where("a.shift_id = :shiftId and a.volunteer_id = :volunteerId and a.out_at is null and a.deleted_at is null", { shiftId, volunteerId }).getOne();
}

/** @throws OfficeError REFUSED `there_already`, `not_begun`, `long_over`, and what signing up refuses for whoever had not signed up */
export async function checkIn(writing: Writing, wish: { readonly id: string; readonly volunteerId: string; readonly at?: string }): Promise<Saved> {
  const shift = await standingShift(writing, wish.id);
  const at = wish.at ?? (await minuteOfWrite(writing));
  if (await stillThere(writing, shift.id, wish.volunteerId)) throw refused("there_already", { name: await nameOf(writing, wish.volunteerId) });
  await refuseEarly(writing, shift);
  refuseLate(shift, at);
  if (!(await signupOf(writing, shift.id, wish.volunteerId))) await signUp(writing, wish);
  return createRecord(attendanceKind, writing, { shiftId: shift.id, volunteerId: wish.volunteerId, inAt: instantAt(at, await zoneOf(writing)), outAt: null, note: "" });
}

/** Nobody was there the day before: a tick on the wrong day is a slip. */
async function refuseEarly(writing: Writing, shift: Shift): Promise<void> {
  if ((await todayOfWrite(writing)) < shift.date) throw refused("not_begun", { date: formatLocalDate(shift.date) });
}

/** A page that was left open since: whoever comes today is not on the shift of last week. What was forgotten is typed, with its time. */
function refuseLate({ date, fromTime, toTime }: Shift, at: LocalMinute): void {
  const { to } = shiftMinutes(date, fromTime, toTime);
  if (longOver(to, at)) throw refused("long_over", { date: formatLocalDate(to.slice(0, 10)), time: to.slice(11) });
}

/** @throws OfficeError REFUSED `not_there`; INVALID `time_order` */
export async function checkOut(writing: Writing, wish: { readonly id: string; readonly volunteerId: string; readonly at?: string }): Promise<Saved> {
  const shift = await standingShift(writing, wish.id);
  const open = await stillThere(writing, shift.id, wish.volunteerId);
  if (!open) throw refused("not_there", { name: await nameOf(writing, wish.volunteerId) });
  const outAt = instantAt(wish.at ?? (await minuteOfWrite(writing)), await zoneOf(writing));
  if (outAt < open.inAt) throw invalid([{ field: "out", kind: "time_order" }]);
  // Ticked in and out within one minute: nobody was there, the tick was a slip.
  if (outAt === open.inAt) return removeRecord(attendanceKind, writing, open.id, open.version);
  return updateRecord(attendanceKind, writing, open.id, open.version, { shiftId: open.shiftId, volunteerId: open.volunteerId, inAt: open.inAt, outAt, note: open.note });
}

/** The first reading of a card is the coming, the next the leaving. @throws OfficeError REFUSED `no_such_card` { code } */
export async function scanCard(writing: Writing, id: string, code: string): Promise<{ outcome: "in" | "out"; volunteerId: string; name: string; at: string }> {
  const number = volunteerNumberIn(code);
  const volunteerId = number === null ? null : await volunteerByNumber(writing.tx, number);
  if (volunteerId === null) throw refused("no_such_card", { code: code.slice(0, 60) });
  const at = await minuteOfWrite(writing);
  const there = (await stillThere(writing, id, volunteerId)) !== null;
  if (there) await checkOut(writing, { id, volunteerId, at });
  else await checkIn(writing, { id, volunteerId, at });
  return { outcome: there ? "out" : "in", volunteerId, name: await nameOf(writing, volunteerId), at };
}

export interface AttendanceWish {
  readonly id: string;
  readonly volunteerId: string;
  readonly attendanceId: string | null;
  readonly version: number;
  readonly in: string;
  readonly out: string | null;
  readonly note: string;
}

/** Times as somebody typed them. @throws OfficeError INVALID `time_order`, `minute_in_future`; REFUSED `attendance_approved` */
export async function setAttendance(writing: Writing, wish: AttendanceWish): Promise<Saved> {
  const shift = await standingShift(writing, wish.id);
  await refuseEarly(writing, shift);
  const problems = await timeProblems(writing, wish);
  if (problems.length) throw invalid(problems);
  const zone = await zoneOf(writing);
  const fields = { shiftId: shift.id, volunteerId: wish.volunteerId, inAt: instantAt(wish.in, zone), outAt: wish.out === null ? null : instantAt(wish.out, zone), note: wish.note };
  if (wish.attendanceId === null) {
    if (!(await signupOf(writing, shift.id, wish.volunteerId))) await signUp(writing, { id: shift.id, volunteerId: wish.volunteerId });
    return createRecord(attendanceKind, writing, fields);
  }
  const existing = await currentRecord(attendanceKind, writing, wish.attendanceId, wish.version);
  refuseApproved(existing);
  return updateRecord(attendanceKind, writing, existing.id, wish.version, { ...fields, volunteerId: existing.volunteerId });
}

async function timeProblems(writing: Writing, { in: came, out }: AttendanceWish): Promise<FieldProblem[]> {
  const now = await minuteOfWrite(writing);
  const problems: FieldProblem[] = [];
  if (came > now) problems.push({ field: "in", kind: "minute_in_future" });
  if (out !== null && out <= came) problems.push({ field: "out", kind: "time_order" });
  if (out !== null && out > now) problems.push({ field: "out", kind: "minute_in_future" });
  return problems;
}

function refuseApproved(attendance: ShiftAttendance): void {
  if (attendance.approvedAt !== null) throw refused("attendance_approved");
}

export async function removeAttendance(writing: Writing, id: string, version: number): Promise<Saved> {
  refuseApproved(await currentRecord(attendanceKind, writing, id, version));
  return removeRecord(attendanceKind, writing, id, version);
}

/** Of whom nothing is recorded was there from the beginning to the end. @throws OfficeError REFUSED `not_over` before the shift is over */
export async function allPresent(writing: Writing, id: string): Promise<{ done: number }> {
  const shift = await standingShift(writing, id);
  const when = shiftMinutes(shift.date, shift.fromTime, shift.toTime);
  if ((await minuteOfWrite(writing)) < when.to) throw refused("not_over");
  const zone = await zoneOf(writing);
  const missing = await writing.tx.manager.createQueryBuilder().from("shift_signup", "signup").select("signup.volunteer_id", "volunteerId")
    .where("signup.shift_id = :id and not exists (select 1 from shift_attendance a where a.shift_id = signup.shift_id and a.volunteer_id = signup.volunteer_id and a.deleted_at is null)", { id })
    .orderBy("signup.id").getRawMany<{ volunteerId: string }>();
  if (missing.length === 0) throw refused("all_recorded");
  for (const { volunteerId } of missing) {
    await createRecord(attendanceKind, writing, { shiftId: id, volunteerId, inAt: instantAt(when.from, zone), outAt: instantAt(when.to, zone), note: "" }, newId());
  }
  return { done: missing.length };
}

/** From now on their hours count. @throws OfficeError REFUSED `nothing_to_approve` */
export async function approve(writing: Writing, id: string): Promise<{ done: number; left: number }> {
  const shift = await standingShift(writing, id);
  const waiting = await writing.tx.manager.getRepository(ShiftAttendance).createQueryBuilder("a").where("a.shift_id = :id and a.approved_at is null and a.deleted_at is null", { id }).getMany();
  const over = waiting.filter((one) => one.outAt !== null);
  if (over.length === 0) throw refused("nothing_to_approve");
  for (const one of over) await setColumns(attendanceKind, writing, one.id, { approvedById: writing.by?.id ?? null, approvedAt: writing.at, version: one.version + 1, updatedAt: writing.at });
  await writing.journal({
    action: "confirm", kind: "shifts", id, version: shift.version, title: shift.nameRu, after: { approved: over.length },
    links: [...over.map((one) => ({ kind: attendanceKind.kind, id: one.id })), ...new Set(over.map((one) => one.volunteerId))].map((one) => (typeof one === "string" ? { kind: "volunteers", id: one } : one)),
  });
  return { done: over.length, left: waiting.length - over.length };
}

/** So that the times can be put right. */
export async function takeBackApproval(writing: Writing, id: string, version: number): Promise<Saved> {
  const attendance = await currentRecord(attendanceKind, writing, id, version);
  if (attendance.approvedAt === null) throw notFound(attendanceKind.kind);
  await setColumns(attendanceKind, writing, id, { approvedById: null, approvedAt: null, version: version + 1, updatedAt: writing.at });
  await writing.journal({ action: "withdraw", kind: attendanceKind.kind, id, version: version + 1, title: attendanceKind.title(attendance), before: { approved: true }, after: { approved: false }, links: [{ kind: "volunteers", id: attendance.volunteerId }, { kind: "shifts", id: attendance.shiftId }] });
  return { id, version: version + 1 };
}
