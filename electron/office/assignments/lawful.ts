/** Who was sent and must not go after all (R21): the work became another, or a birth date or a consent did. */
import { joinWork, type LawfulWork, type WorkClass } from "../../../shared/domain/eligibility";
import type { SendRefusal } from "../../../shared/domain/ranking";
import type { Askable } from "../../database/reader";
import { type OfficeError, refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { formatLocalDate } from "../../../shared/domain/periods";
import { keptByLaw, type KeptByLaw } from "../volunteers/byLaw";
import { membersOfGroup } from "../volunteers/forWork";
import { Assignment } from "./assignment.entity";
import { OPEN_ASSIGNMENT } from "./ending";

/** What stands in the way of sending somebody, as the office refuses it. */
export function refusalOf(refusal: SendRefusal, name: string): OfficeError {
  switch (refusal.kind) {
    case "law": {
      const { reason, article, point, underAge, age } = refusal;
      return reason === "birth_date_unknown" ? refused("sent_birth_date", { name, article, point }) : refused("sent_under_age", { name, article, point, underAge, age: age ?? 0 });
    }
    case "busy":
      return refused("sent_busy", { name, what: refusal.what, date: formatLocalDate(refusal.date), from: refusal.from ?? "00:00", to: refusal.to ?? "24:00" });
    case "absent":
      return refused("sent_absent", { name });
    case "status":
      return refused("sent_status", { name });
  }
}

/** By assignment, of those that are still open: whom the law keeps from it. Of a group every member on file counts. */
export async function unlawfulAmong(from: Askable, assignments: readonly Assignment[], workOf: (assignment: Assignment) => LawfulWork): Promise<Map<string, KeptByLaw[]>> {
  const open = assignments.filter(({ state }) => state === "planned" || state === "on_the_way");
  const members = new Map<string, string[]>();
  for (const groupId of new Set(open.flatMap(({ volunteerGroupId }) => volunteerGroupId ?? []))) members.set(groupId, await membersOfGroup(from, groupId));
  const kept = await keptByLaw(from, open.map((assignment) => {
    const { date, volunteerId, volunteerGroupId, accompaniedByParent } = assignment;
    const group = (members.get(volunteerGroupId ?? "") ?? []).map((id) => ({ id, withParent: false }));
    return { date, ...workOf(assignment), volunteers: volunteerId === null ? group : [{ id: volunteerId, withParent: accompaniedByParent }] };
  }));
  return new Map(open.flatMap(({ id }, at) => (kept[at]?.length ? [[id, kept[at]] as const] : [])));
}

/** Work of an assignment: that of its request, or its own where no request says it. */
export const workOfAssignment = (assignment: Assignment, requests: ReadonlyMap<string, LawfulWork>): LawfulWork =>
  requests.get(assignment.requestId ?? "") ?? { workClasses: assignment.workClasses as WorkClass[], caseClosed: false };

/** @throws OfficeError REFUSED `sent_under_age`, `sent_birth_date` for the first of them whom the law keeps from it */
export async function refuseUnlawful(from: Askable, assignments: readonly Assignment[], workOf: (assignment: Assignment) => LawfulWork): Promise<void> {
  for (const [first] of (await unlawfulAmong(from, assignments, workOf)).values()) if (first) throw refusalOf(first.refusal, first.name);
}

/**
 * Before a request becomes other work: whoever is sent to it must still be allowed to go. @throws as `refuseUnlawful`
 */
export async function keepSentLawful(writing: Writing, requestId: string, ...work: readonly LawfulWork[]): Promise<void> {
  const open = await writing.tx.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where(`assignment.request_id = :requestId and assignment.deleted_at is null and ${OPEN_ASSIGNMENT}`, { requestId }).getMany();
  await refuseUnlawful(writing.tx, open, () => joinWork(work));
}
