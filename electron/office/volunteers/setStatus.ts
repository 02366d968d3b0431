/** A volunteer's status from a day on: the office learns of it later than it began. */
import type { VolunteerState } from "../../../shared/contract/volunteers";
import { formatLocalDate } from "../../../shared/domain/periods";
import { type Askable, rowsOf } from "../../database/reader";
import { given, givenValues } from "../../database/sql";
import { invalid, refused } from "../core/errors";
import type { Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";
import { changeVolunteer } from "./change";
import { volunteerKindSince } from "./kind";

export interface StatusWish {
  readonly id: string;
  readonly status: VolunteerState;
  /** Local date. */
  readonly since: string;
}

/** @throws OfficeError INVALID `in_future` at `since` */
export async function refuseToCome(writing: Writing, since: string): Promise<void> {
  if (since > (await todayOfWrite(writing))) throw invalid([{ field: "since", kind: "in_future" }]);
}

/** The day of the last step of each of these volunteers. Figures read the history by its days: a step before it would never hold. */
export async function lastSteps(from: Askable, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; since: string }>(
    from, `select step.volunteer_id as id, max(step.since) as since from ${given("a", "volunteer_status step")} on step.volunteer_id = a.value group by step.volunteer_id`, [givenValues(ids)],
  );
  return new Map(rows.map(({ id, since }) => [id, since]));
}

/** @throws OfficeError NOT_FOUND; REFUSED `nothing_to_change`; INVALID `in_future`, `before_last_step` at `since` */
export async function setStatus(writing: Writing, { id, status, since }: StatusWish): Promise<Saved> {
  const change = async (fields: { readonly status: VolunteerState }): Promise<{ status: VolunteerState }> => {
    if (fields.status === status) throw refused("nothing_to_change");
    await refuseToCome(writing, since);
    const last = (await lastSteps(writing.tx, [id])).get(id);
    if (last !== undefined && since < last) throw invalid([{ field: "since", kind: "before_last_step", params: { last: formatLocalDate(last) } }]);
    return { status };
  };
  return changeVolunteer(writing, id, change, volunteerKindSince(since));
}
