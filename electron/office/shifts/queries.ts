import type { Direction, Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { SignedUp } from "../../../shared/contract/shifts";
import type { WorkClass } from "../../../shared/domain/eligibility";
import { localMinuteAt } from "../../../shared/domain/hours";
import { sortKey } from "../../../shared/domain/names";
import { ageOn, formatLocalDate, localDateAt } from "../../../shared/domain/periods";
import type { LawRefusal } from "../../../shared/domain/ranking";
import type { Askable } from "../../database/reader";
import { withCampaign } from "../campaigns/work";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { NAME_COLUMNS, nameOfRow } from "../people/queries";
import { atPlace, withPlaces } from "../places/names";
import { corpsOf, todayOf } from "../settings/service";
import { keptByLaw } from "../volunteers/byLaw";
import { headcountRows, namedByHeadcount } from "./headcounts";
import { Shift } from "./shift.entity";
import { ShiftAttendance } from "./shiftAttendance.entity";
import { ShiftSignup } from "./shiftSignup.entity";

export interface ShiftFilters {
  readonly direction?: Direction;
  readonly district?: string;
  /** Shifts that begin on these local days, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly campaignId?: string;
  readonly state?: "wanting" | "to_approve";
}

const SIGNED_UP = "(select count(*) from shift_signup s where s.shift_id = shift.id)";
const WAITING = "select 1 from shift_attendance a where a.shift_id = shift.id and a.deleted_at is null and a.approved_at is null";

export async function listShifts(office: Office, request: PageRequest & { filters: ShiftFilters }) {
  const from = office.database.reader;
  const { direction, district, from: first, to: last, campaignId, state } = request.filters;
  const query = from.manager.getRepository(Shift).createQueryBuilder("shift");
  if (direction) query.andWhere("shift.direction = :direction", { direction });
  if (first) query.andWhere("shift.date >= :first", { first });
  if (last) query.andWhere("shift.date <= :last", { last });
  if (campaignId) query.andWhere("shift.campaign_id = :campaignId", { campaignId });
  if (state === "wanting") query.andWhere(`shift.needed is not null and shift.date >= :today and ${SIGNED_UP} < shift.needed`, { today: await todayOf(office) });
  if (state === "to_approve") query.andWhere(`exists (${WAITING})`);
  if (district) {
    const inside = atPlace("shift.kato_code", "shift.place", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "shift",
      kind: "shifts",
      query,
      sorts: { when: ["shift.date", "shift.from_time", "shift.sort_key"], name: ["shift.sort_key", "shift.date"] },
      select: {
        nameRu: "shift.name_ru", nameKk: "shift.name_kk", direction: "shift.direction", date: "shift.date", from: "shift.from_time", to: "shift.to_time",
        place: "shift.place", katoCode: "shift.kato_code", needed: "shift.needed",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), direction: raw["direction"] as Direction,
        date: String(raw["date"]), from: String(raw["from"]), to: String(raw["to"]), place: String(raw["place"]), katoCode: raw["katoCode"] as string | null,
        needed: raw["needed"] === null ? null : Number(raw["needed"]),
      }),
    },
    request,
  );
  const ids = page.rows.map((row) => row.id);
  const attendance = () => from.manager.createQueryBuilder().from(ShiftAttendance, "a").where("a.deleted_at is null");
  const signedUp = await countsFor(from.manager.createQueryBuilder().from(ShiftSignup, "s"), "s.shift_id", ids);
  const toApprove = await countsFor(attendance().andWhere("a.approved_at is null"), "a.shift_id", ids);
  const came = await cameTo(from, ids);
  const unnamed = new Map<string, number>();
  for (const row of await namedByHeadcount(from, ids)) unnamed.set(row.shiftId, (unnamed.get(row.shiftId) ?? 0) + Math.max(0, row.headcount - row.named));
  const rows = page.rows.map((row) => ({ ...row, signedUp: signedUp.get(row.id) ?? 0, came: came.get(row.id) ?? 0, toApprove: toApprove.get(row.id) ?? 0, unnamed: unnamed.get(row.id) ?? 0 }));
  return { total: page.total, rows: await withPlaces(office, rows) };
}

/** Distinct volunteers with any attendance. */
async function cameTo(from: Askable, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager.createQueryBuilder().from(ShiftAttendance, "a").select("a.shift_id", "id").addSelect("count(distinct a.volunteer_id)", "count")
    .where("a.deleted_at is null and a.shift_id in (:...ids)", { ids: [...ids] }).groupBy("a.shift_id").getRawMany<{ id: string; count: number }>();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

export async function shiftExtra(office: Office, id: string) {
  const from = office.database.reader;
  const shift = await from.manager.getRepository(Shift).findOneByOrFail({ id });
  const { timeZone } = await corpsOf(from);
  const [placed] = await withPlaces(office, [{ katoCode: shift.katoCode }]);
  const now = office.clock.now().toISOString();
  const today = await todayOf(office);
  const real = localMinuteAt(now, timeZone);
  return {
    katoCode: shift.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    campaign: await refOf(from, "campaigns", shift.campaignId),
    signedUp: await signedUpFor(from, shift, timeZone, shift.endDate < today),
    headcounts: await headcountRows(from, id),
    now: today === localDateAt(now, timeZone) ? real : `${today}T${real.slice(11)}`,
  };
}

async function signedUpFor(from: Askable, shift: Shift, timeZone: string, isOver: boolean): Promise<SignedUp[]> {
  const query = from.manager
    .createQueryBuilder().from(ShiftSignup, "signup")
    .innerJoin("volunteer", "volunteer", "volunteer.id = signup.volunteer_id").innerJoin("person", "person", "person.id = volunteer.person_id")
    .select("signup.volunteer_id", "volunteerId").addSelect("signup.with_parent", "withParent").addSelect("signup.headcount_id", "headcountId")
    .addSelect("volunteer.number", "number").addSelect("person.phones", "phones").addSelect("person.languages", "languages").addSelect("person.birth_date", "birthDate")
    .where("signup.shift_id = :id", { id: shift.id });
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  const rows = await query.orderBy("volunteer.sort_key").addOrderBy("signup.id").getRawMany<Record<string, unknown>>();
  const attendance = await attendanceOf(from, shift.id, timeZone);
  const unlawful = isOver ? new Map<string, LawRefusal>() : await unlawfulOn(from, shift, rows);
  return rows.map((raw) => {
    const birthDate = raw["birthDate"] as string | null;
    return {
      volunteerId: String(raw["volunteerId"]), number: String(raw["number"]), name: nameOfRow(raw), phone: (JSON.parse(String(raw["phones"])) as string[])[0] ?? "",
      languages: JSON.parse(String(raw["languages"])) as string[], age: birthDate === null ? null : ageOn(birthDate, shift.date),
      withParent: Boolean(raw["withParent"]), unlawful: unlawful.get(String(raw["volunteerId"])) ?? null, headcountId: raw["headcountId"] as string | null, attendance: attendance.get(String(raw["volunteerId"])) ?? [],
    };
  });
}

/** Of those who are signed up, whom the law keeps from it as things stand now (R21). */
async function unlawfulOn(from: Askable, shift: Shift, rows: readonly Record<string, unknown>[]): Promise<Map<string, LawRefusal>> {
  const work = await withCampaign(from, shift.campaignId, { workClasses: shift.workClasses as WorkClass[], caseClosed: shift.caseClosed });
  const volunteers = rows.map((raw) => ({ id: String(raw["volunteerId"]), withParent: Boolean(raw["withParent"]) }));
  const [kept = []] = await keptByLaw(from, [{ date: shift.date, ...work, volunteers }]);
  return new Map(kept.map(({ volunteerId, refusal }) => [volunteerId, refusal]));
}

async function attendanceOf(from: Askable, shiftId: string, timeZone: string): Promise<Map<string, SignedUp["attendance"]>> {
  const rows = await from.manager.getRepository(ShiftAttendance).createQueryBuilder("a").where("a.shift_id = :shiftId and a.deleted_at is null", { shiftId }).orderBy("a.in_at").addOrderBy("a.id").getMany();
  const approvers = await refsOf(from, "accounts", rows.map((row) => row.approvedById));
  const found = new Map<string, SignedUp["attendance"]>();
  for (const { id, version, volunteerId, inAt, outAt, approvedById, approvedAt, note } of rows) {
    const minutes = outAt === null ? 0 : Math.round((Date.parse(outAt) - Date.parse(inAt)) / 60_000);
    const approved = approvedAt === null ? null : { by: approvers.get(approvedById ?? "")?.nameRu ?? "", at: approvedAt };
    const row = { id, version, note, minutes, approved, in: localMinuteAt(inAt, timeZone), out: outAt === null ? null : localMinuteAt(outAt, timeZone) };
    found.set(volunteerId, [...(found.get(volunteerId) ?? []), row]);
  }
  return found;
}

/** The shift of a name that begins on a day at a time; null for none. */
export async function sameShift(from: Askable, { name, date, from: time }: { readonly name: string; readonly date: string; readonly from: string }): Promise<string | null> {
  const shifts = await from.manager.getRepository(Shift).createQueryBuilder("shift").where("shift.deleted_at is null and shift.date = :date and shift.from_time = :time", { date, time }).getMany();
  return shifts.find((shift) => shift.sortKey === sortKey(name))?.id ?? null;
}

export const shiftChoices = (from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(from, {
    entity: Shift,
    kind: "shifts",
    orderBy: "date",
    choices: (found) => found.map((one) => ({ id: one.id, label: nameIn(language, one), detail: `${formatLocalDate(one.date)}, ${one.fromTime}–${one.toTime}` })),
  }, input);
