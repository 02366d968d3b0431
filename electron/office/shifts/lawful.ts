/** Who may stand on a shift: R21 on its day, and nobody promised twice at one time. Neither can be overridden. */
import { DAY_BEGINS, DAY_ENDS } from "../../../shared/domain/availability";
import { alsoThatDay, clashesWith } from "../../../shared/domain/clashes";
import type { AlsoThatDay } from "../../../shared/contract/assignments";
import type { ShiftFields } from "../../../shared/contract/shifts";
import { formatLocalDate } from "../../../shared/domain/periods";
import { refused } from "../core/errors";
import { refOf } from "../core/recordNames";
import type { Writing } from "../core/writing";
import { busyAround } from "../assignments/busy";
import { withCampaign } from "../campaigns/work";
import { whyNotToWork } from "../volunteers/workFacts";
import { ShiftSignup } from "./shiftSignup.entity";

type When = Pick<ShiftFields, "date" | "from" | "to" | "workClasses" | "caseClosed" | "campaignId">;

/**
 * @returns other work of that day whose hours nobody said
 * @throws OfficeError REFUSED as `whyNotToWork` says, or `busy_then` { name, title, date, from, to }
 */
export async function refuseUnlawful(writing: Writing, shiftId: string, shift: When, volunteerId: string, withParent: boolean): Promise<AlsoThatDay[]> {
  const { workClasses, caseClosed } = await withCampaign(writing.tx, shift.campaignId, shift);
  const why = await whyNotToWork(writing.tx, volunteerId, { day: shift.date, workClasses, accompaniedByParent: withParent, caseClosed });
  if (why) throw why;
  const busy = (await busyAround(writing.tx, shift.date, [volunteerId], writing.by?.language)).filter((one) => one.id !== shiftId);
  const name = (await refOf(writing.tx, "volunteers", volunteerId))?.nameRu ?? "";
  const [first] = clashesWith(shift, busy);
  if (first) throw refused("busy_then", { name, title: first.what, date: formatLocalDate(first.date), from: first.from ?? DAY_BEGINS, to: first.to ?? DAY_ENDS });
  return alsoThatDay(shift, busy).map(({ what, from, to }) => ({ name, what, from, to }));
}

/** After a change of the shift itself: whoever is signed up must still be allowed to stand there. */
export async function keepSignedUpLawful(writing: Writing, shiftId: string, shift: When): Promise<void> {
  for (const { volunteerId, withParent } of await writing.tx.manager.getRepository(ShiftSignup).findBy({ shiftId })) {
    await refuseUnlawful(writing, shiftId, shift, volunteerId, withParent);
  }
}
