/**
 * Sending volunteers and taking that back. Each is one write; the state of the request follows in it. Whom the law (R21),
 * other work at that time or an absence keeps from it is refused, and nothing in here can be told to look away.
 */
import type { AlsoThatDay, AssignmentState } from "../../../shared/contract/assignments";
import type { LawfulWork, WorkClass } from "../../../shared/domain/eligibility";
import { alsoThatDay } from "../../../shared/domain/clashes";
import { sendRefusals, type WantedForWork } from "../../../shared/domain/ranking";
import type { WriteTransaction } from "../../database/writeQueue";
import { newId } from "../core/clock";
import { invalid, notFound, OfficeError as Refusal, refused } from "../core/errors";
import { refOf } from "../core/recordNames";
import { type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { requestAssigned, requestHeldBack, requestOnTheWay, requestUnassigned } from "../requests/follow";
import { requestsToAnswer } from "../requests/forSending";
import { membersOfGroup, volunteersForWork } from "../volunteers/forWork";
import { Assignment } from "./assignment.entity";
import { busyAround, byVolunteer } from "./busy";
import { OPEN_ASSIGNMENT } from "./ending";
import { refusalOf, refuseUnlawful, workOfAssignment } from "./lawful";

export interface Sending {
  readonly requestId: string | null;
  /** The day of the work: ages are taken on it (R21). */
  readonly date: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Without a request only: a request has its own. */
  readonly workClasses: readonly WorkClass[];
  readonly volunteers: readonly { readonly id: string }[];
  readonly groupId: string | null;
  readonly note: string;
}

/**
 * All or nobody. @returns ids of the assignments, volunteers first, and what those who are sent have to do that day besides, where nobody said at what hours
 * @throws OfficeError INVALID `required` at `volunteers`; NOT_FOUND; REFUSED `request_settled`, `sent_already`, `sent_under_age`,
 * `sent_birth_date`, `sent_busy`, `sent_absent`, `sent_status`
 */
export async function assign(writing: Writing, sending: Sending): Promise<{ ids: string[]; also: AlsoThatDay[] }> {
  const { tx } = writing;
  const { requestId, groupId, date, from, to } = sending;
  const ids = [...new Set(sending.volunteers.map(({ id }) => id))];
  if (ids.length === 0 && groupId === null) throw invalid([{ field: "volunteers", kind: "required" }]);
  const request = requestId === null ? null : ((await requestsToAnswer(tx, [requestId])).get(requestId) ?? null);
  if (requestId !== null && !request) throw notFound("requests");
  if (request && (request.state === "confirmed" || request.state === "closed")) throw refused("request_settled", { number: request.number });
  const wanted: WantedForWork = {
    span: { date, from, to }, katoCode: null, direction: null, skills: [], language: null, vehicle: false,
    workClasses: request?.workClasses ?? sending.workClasses, caseClosed: request?.caseClosed ?? false,
  };
  const also = await refuseUnfit(writing, wanted, sending.volunteers);
  if (groupId !== null) await refuseGroup(tx, wanted, groupId);
  if (requestId !== null) await refuseTwice(tx, requestId, ids);
  const own = { requestId, date, fromTime: from, toTime: to, state: "planned", workClasses: request ? [] : named(sending.workClasses), note: sending.note, version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null };
  const rows = [
    ...ids.map((volunteerId) => ({ ...own, id: newId(), volunteerId, volunteerGroupId: null, accompaniedByParent: false })),
    ...(groupId === null ? [] : [{ ...own, id: newId(), volunteerId: null, volunteerGroupId: groupId, accompaniedByParent: false }]),
  ];
  await tx.manager.getRepository(Assignment).insert(rows);
  await writing.journal({
    action: "create", kind: "assignments", id: rows.length === 1 ? (rows[0]?.id ?? null) : null, title: request?.number ?? date,
    after: { date, from, to, volunteers: ids.length, group: groupId !== null, workClasses: wanted.workClasses },
    links: [...rows.map(({ id }) => ({ kind: "assignments", id })), ...ids.map((id) => ({ kind: "volunteers", id }))],
  });
  if (requestId !== null) await requestAssigned(writing, requestId);
  return { ids: rows.map(({ id }) => id), also };
}

const named = (workClasses: readonly WorkClass[]): WorkClass[] => [...new Set(workClasses)].filter((one) => one !== "ordinary");

async function refuseUnfit({ tx, by }: Writing, wanted: WantedForWork, sent: Sending["volunteers"]): Promise<AlsoThatDay[]> {
  const ids = sent.map(({ id }) => id);
  const volunteers = await volunteersForWork(tx, ids, wanted.span.date);
  const busy = byVolunteer(await busyAround(tx, wanted.span.date, ids, by?.language));
  return sent.flatMap(({ id }) => {
    const volunteer = volunteers.get(id);
    if (!volunteer || volunteer.deletedAt !== null) throw notFound("volunteers");
    const work = busy.get(id) ?? [];
    const [first] = sendRefusals({ ...volunteer, withParent: false, busy: work }, wanted);
    if (first) throw refusalOf(first, volunteer.name);
    return alsoThatDay(wanted.span, work).map(({ what, from, to }) => ({ name: volunteer.name, what, from, to }));
  });
}

/** Who of a group will come nobody knows beforehand: so a member on file whom the law keeps from it keeps the group from it. */
async function refuseGroup(tx: WriteTransaction, wanted: WantedForWork, groupId: string): Promise<void> {
  if (!(await refOf(tx, "volunteerGroups", groupId))) throw notFound("volunteerGroups");
  const members = await volunteersForWork(tx, await membersOfGroup(tx, groupId), wanted.span.date);
  for (const member of members.values()) {
    const byLaw = sendRefusals({ ...member, withParent: false, busy: [] }, wanted).find(({ kind }) => kind === "law");
    if (byLaw) throw refusalOf(byLaw, member.name);
  }
}

async function refuseTwice(tx: WriteTransaction, requestId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const before = await standing(tx, requestId).andWhere("assignment.volunteer_id in (:...ids)", { ids: [...ids] }).getOne();
  if (before?.volunteerId) throw refused("sent_already", { name: (await refOf(tx, "volunteers", before.volunteerId))?.nameRu ?? "" });
}

/** Assignments of a request that still hold. Who is back can be sent again. */
function standing(tx: WriteTransaction, requestId: string) {
  return tx.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where(`assignment.request_id = :requestId and assignment.deleted_at is null and ${OPEN_ASSIGNMENT}`, { requestId });
}

/** From which states a step leads on. */
const STEPS = {
  on_the_way: ["planned"],
  done: ["planned", "on_the_way"],
  cancelled: ["planned", "on_the_way"],
} as const satisfies Partial<Record<AssignmentState, readonly AssignmentState[]>>;

/**
 * Under way, back, or taken back; a request follows: under way with the first, waiting again when nobody is sent any more.
 * Nobody sets out whom the law keeps from it by now (R21).
 * @throws OfficeError NOT_FOUND; CHANGED_MEANWHILE; REFUSED `assignment_over`, `sent_under_age`, `sent_birth_date`
 */
export async function stepAssignment(writing: Writing, id: string, version: number, to: keyof typeof STEPS): Promise<Saved> {
  const assignment = await writing.tx.manager.getRepository(Assignment).findOneBy({ id });
  if (!assignment || assignment.deletedAt !== null) throw notFound("assignments");
  if (assignment.version !== version) throw new Refusal("CHANGED_MEANWHILE", { version: assignment.version, by: "", at: assignment.updatedAt, fields: ["state"] });
  if (!(STEPS[to] as readonly string[]).includes(assignment.state)) throw refused("assignment_over");
  if (to === "on_the_way") await refuseUnlawful(writing.tx, [assignment], await workOf(writing.tx, [assignment]));
  const next = version + 1;
  await setColumns({ entity: Assignment }, writing, id, { state: to, version: next, updatedAt: writing.at });
  await writing.journal({ action: "update", kind: "assignments", id, version: next, title: assignment.date, before: { state: assignment.state }, after: { state: to } });
  if (assignment.requestId !== null) await requestFollows(writing, assignment.requestId, to);
  return { id, version: next };
}

async function requestFollows(writing: Writing, requestId: string, to: keyof typeof STEPS): Promise<void> {
  const request = (await requestsToAnswer(writing.tx, [requestId])).get(requestId);
  if (!request || request.state === "confirmed" || request.state === "closed") return;
  if (to === "on_the_way") await requestOnTheWay(writing, requestId);
  if (to !== "cancelled") return;
  const left = await standing(writing.tx, requestId).getMany();
  if (left.length === 0) await requestUnassigned(writing, requestId);
  else if (!left.some((one) => one.state === "on_the_way")) await requestHeldBack(writing, requestId);
}

async function workOf(tx: WriteTransaction, assignments: readonly Assignment[]): Promise<(assignment: Assignment) => LawfulWork> {
  const requests: ReadonlyMap<string, LawfulWork> = await requestsToAnswer(tx, assignments.flatMap(({ requestId }) => requestId ?? []));
  return (assignment) => workOfAssignment(assignment, requests);
}
