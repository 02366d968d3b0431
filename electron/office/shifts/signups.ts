/** Signing up for a shift, signing off, and one coming instead of another. Each is one write and stands in the journal under the shift. */
import type { AlsoThatDay } from "../../../shared/contract/assignments";
import { notFound, refused } from "../core/errors";
import { newId } from "../core/clock";
import { refOf } from "../core/recordNames";
import type { Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { shiftKind } from "./kind";
import { refuseUnlawful } from "./lawful";
import { Shift } from "./shift.entity";
import { ShiftAttendance } from "./shiftAttendance.entity";
import { ShiftHeadcount } from "./shiftHeadcount.entity";
import { ShiftSignup } from "./shiftSignup.entity";

export interface SignUp {
  readonly id: string;
  readonly volunteerId: string;
  readonly headcountId?: string | null;
}

/** The shift, if it is on file. @throws OfficeError NOT_FOUND */
export async function standingShift(writing: Writing, id: string): Promise<Shift> {
  const shift = await writing.tx.manager.getRepository(Shift).findOneBy({ id });
  if (!shift || shift.deletedAt !== null) throw notFound(shiftKind.kind);
  return shift;
}

export const signupOf = (writing: Writing, shiftId: string, volunteerId: string): Promise<ShiftSignup | null> =>
  writing.tx.manager.getRepository(ShiftSignup).findOneBy({ shiftId, volunteerId });

/** @throws OfficeError NOT_FOUND; REFUSED `signed_up_already` and whatever `refuseUnlawful` says */
export async function signUp(writing: Writing, wish: SignUp): Promise<Saved & { readonly also: AlsoThatDay[] }> {
  const shift = await standingShift(writing, wish.id);
  const also = await addSignup(writing, shift, wish);
  return { ...(await journalled(writing, shift, { signedOff: null, signedUp: wish.volunteerId }, [wish.volunteerId])), also };
}

async function addSignup(writing: Writing, shift: Shift, { volunteerId, headcountId = null }: SignUp): Promise<AlsoThatDay[]> {
  if (await signupOf(writing, shift.id, volunteerId)) throw refused("signed_up_already", { name: await nameOf(writing, volunteerId) });
  const fields = await shiftKind.load(writing.tx, shift.id);
  if (!fields) throw notFound(shiftKind.kind);
  const also = await refuseUnlawful(writing, shift.id, fields, volunteerId, false);
  if (headcountId !== null && !(await writing.tx.manager.getRepository(ShiftHeadcount).findOneBy({ id: headcountId, shiftId: shift.id }))) throw notFound("shifts");
  await writing.tx.manager.getRepository(ShiftSignup).insert({ id: newId(), shiftId: shift.id, volunteerId, withParent: false, headcountId, signedAt: writing.at, signedById: writing.by?.id ?? null });
  return also;
}

/** @throws OfficeError NOT_FOUND; REFUSED `attendance_recorded` where the volunteer was there */
export async function signOff(writing: Writing, id: string, volunteerId: string): Promise<Saved> {
  const shift = await standingShift(writing, id);
  await dropSignup(writing, shift, volunteerId);
  return journalled(writing, shift, { signedOff: volunteerId, signedUp: null }, [volunteerId]);
}

async function dropSignup(writing: Writing, shift: Shift, volunteerId: string): Promise<void> {
  const signup = await signupOf(writing, shift.id, volunteerId);
  if (!signup) throw notFound("volunteers");
  const { manager } = writing.tx;
  const there = await manager.getRepository(ShiftAttendance).createQueryBuilder("a").where("a.shift_id = :shift and a.volunteer_id = :volunteerId and a.deleted_at is null", { shift: shift.id, volunteerId }).getCount();
  if (there > 0) throw refused("attendance_recorded", { name: await nameOf(writing, volunteerId) });
  await manager.getRepository(ShiftSignup).delete({ id: signup.id });
}

/** B comes instead of A: both or neither. @throws as signing off and signing up do */
export async function swap(writing: Writing, { id, volunteerId, instead }: { readonly id: string; readonly volunteerId: string; readonly instead: string }): Promise<Saved> {
  const shift = await standingShift(writing, id);
  await dropSignup(writing, shift, volunteerId);
  await addSignup(writing, shift, { id, volunteerId: instead });
  return journalled(writing, shift, { signedOff: volunteerId, signedUp: instead }, [volunteerId, instead]);
}

export const nameOf = async (writing: Writing, volunteerId: string): Promise<string> => (await refOf(writing.tx, "volunteers", volunteerId))?.nameRu ?? "";

async function journalled(writing: Writing, shift: Shift, after: Readonly<Record<"signedUp" | "signedOff", string | null>>, volunteers: readonly string[]): Promise<Saved> {
  const fields = await shiftKind.load(writing.tx, shift.id);
  const said = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null));
  await writing.journal({
    action: "update", kind: shiftKind.kind, id: shift.id, version: shift.version, title: fields ? shiftKind.title(fields) : "", after: said,
    links: volunteers.map((one) => ({ kind: "volunteers", id: one })),
  });
  return { id: shift.id, version: shift.version };
}
