/** A volunteer's status from a day on: the office learns of it later than it began. */
import type { VolunteerState } from "../../../shared/contract/volunteers";
import { formatLocalDate } from "../../../shared/domain/periods";
import { invalid, refused } from "../core/errors";
import type { Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";
import { changeVolunteer } from "./change";
import { VolunteerStatus } from "./volunteerStatus.entity";

export interface StatusWish {
  readonly id: string;
  readonly status: VolunteerState;
  /** Local date. */
  readonly since: string;
}

/** @throws OfficeError NOT_FOUND; REFUSED `nothing_to_change`; INVALID `in_future`, `before_last_step` at `since` */
export async function setStatus(writing: Writing, { id, status, since }: StatusWish): Promise<Saved> {
  const steps = writing.tx.manager.getRepository(VolunteerStatus);
  const saved = await changeVolunteer(writing, id, async (fields) => {
    if (fields.status === status) throw refused("nothing_to_change");
    if (since > (await todayOfWrite(writing))) throw invalid([{ field: "since", kind: "in_future" }]);
    const [last] = await steps.find({ where: { volunteerId: id }, order: { since: "DESC" }, take: 1 });
    // Figures read the history by its days: a step before the last one would never hold.
    if (last && since < last.since) throw invalid([{ field: "since", kind: "before_last_step", params: { last: formatLocalDate(last.since) } }]);
    return { status };
  });
  const [step] = await steps.find({ where: { volunteerId: id }, order: { at: "DESC", id: "DESC" }, take: 1 });
  await steps.update({ id: step?.id ?? "" }, { since });
  return saved;
}
