/** Who may stand on a shift: R21 on its day, and nobody promised twice at one time. Neither can be overridden. */
import { clashesWith } from "../../../shared/domain/clashes";
import type { ShiftFields } from "../../../shared/contract/shifts";
import { formatLocalDate } from "../../../shared/domain/periods";
import { endDateOf } from "../../../shared/domain/hours";
import type { OfficeError } from "../core/errors";
import { refused } from "../core/errors";
import { refOf } from "../core/recordNames";
import type { Writing } from "../core/writing";
import { whyNotToWork } from "../volunteers/workFacts";
import { busyShifts } from "./busy";
import { ShiftSignup } from "./shiftSignup.entity";

type When = Pick<ShiftFields, "date" | "from" | "to" | "workClasses">;

/** @throws OfficeError REFUSED as `whyNotToWork` says, or `busy_then` { name, title, date, from, to } */
export async function refuseUnlawful(writing: Writing, shiftId: string, shift: When, volunteerId: string, withParent: boolean): Promise<void> {
  const why = await whyNotToWork(writing.tx, volunteerId, { day: shift.date, workClasses: shift.workClasses, accompaniedByParent: withParent });
  const clash = why ?? (await clashOf(writing, shiftId, shift, volunteerId));
  if (clash) throw clash;
}

async function clashOf(writing: Writing, shiftId: string, shift: When, volunteerId: string): Promise<OfficeError | null> {
  const { manager } = writing.tx;
  const days = [...new Set([shift.date, endDateOf(shift.date, shift.from, shift.to)])];
  const busy = (await Promise.all(days.map((day) => busyShifts(manager, day, [volunteerId])))).flat().filter((one) => one.shiftId !== shiftId);
  const [first] = clashesWith(shift, busy);
  if (!first) return null;
  const name = (await refOf(writing.tx, "volunteers", volunteerId))?.nameRu ?? "";
  return refused("busy_then", { name, title: first.title, date: formatLocalDate(first.date), from: first.from, to: first.to });
}

/** After a change of the shift itself: whoever is signed up must still be allowed to stand there. */
export async function keepSignedUpLawful(writing: Writing, shiftId: string, shift: When): Promise<void> {
  for (const { volunteerId, withParent } of await writing.tx.manager.getRepository(ShiftSignup).findBy({ shiftId })) {
    await refuseUnlawful(writing, shiftId, shift, volunteerId, withParent);
  }
}
