/**
 * Sending volunteers and taking that back. Each is one write; the state of the request follows in it. Whom the law (R21),
 * other work at that time or an absence keeps from it is refused, and nothing in here can be told to look away.
 */
import { In } from "typeorm";
import type { AlsoThatDay, AssignmentState } from "../../../shared/contract/assignments";
import type { LawfulWork, WorkClass } from "../../../shared/domain/eligibility";
import { alsoThatDay } from "../../../shared/domain/clashes";
import { sendRefusals, type WantedForWork } from "../../../shared/domain/ranking";
import type { WriteTransaction } from "../../database/writeQueue";
import { newId } from "../core/clock";
import { changedMeanwhile } from "../core/changedMeanwhile";
import { invalid, notFound, refused } from "../core/errors";
import { refOf } from "../core/recordNames";
import { type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { requestAssigned, requestHeldBack, requestOnTheWay, requestUnassigned } from "../requests/follow";
import { requestsToAnswer } from "../requests/forSending";
import { membersOfGroup, volunteersForWork } from "../volunteers/forWork";
import { Assignment } from "./assignment.entity";
import { busyAround, byVolunteer } from "./busy";
import { type EndedAssignment, OPEN_ASSIGNMENT, setStates } from "./ending";
import { refusalOf, refuseUnlawful, workOfAssignment } from "./lawful";
import { takeOffSheets } from "./stops";

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
  const wanted = wantedFor({ date, from, to }, request ?? { workClasses: sending.workClasses, caseClosed: false });
  const also = await refuseUnfit(writing, wanted, sending.volunteers);
  if (groupId !== null) also.push(...(await refuseGroup(writing, wanted, groupId)));
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

/** Who may be sent depends on the hours and the work alone; place, skills and language only rank. */
const wantedFor = (span: WantedForWork["span"], { workClasses, caseClosed }: LawfulWork): WantedForWork =>
  ({ span, katoCode: null, direction: null, skills: [], language: null, vehicle: false, workClasses, caseClosed });

const named = (workClasses: readonly WorkClass[]): WorkClass[] => [...new Set(workClasses)].filter((one) => one !== "ordinary");

/** `itself`: an assignment that is to hold again, which is no other work. */
async function refuseUnfit({ tx, by }: Writing, wanted: WantedForWork, sent: Sending["volunteers"], itself = ""): Promise<AlsoThatDay[]> {
  const ids = sent.map(({ id }) => id);
  const volunteers = await volunteersForWork(tx, ids, wanted.span.date);
  const busy = byVolunteer(await busyAround(tx, wanted.span.date, ids, by?.language));
  return sent.flatMap(({ id }) => {
    const volunteer = volunteers.get(id);
    if (!volunteer || volunteer.deletedAt !== null) throw notFound("volunteers");
    const work = (busy.get(id) ?? []).filter((one) => one.id !== itself);
    const [first] = sendRefusals({ ...volunteer, withParent: false, busy: work }, wanted);
    if (first) throw refusalOf(first, volunteer.name);
    return alsoThatDay(wanted.span, work).map(({ what, from, to }) => ({ name: volunteer.name, what, from, to }));
  });
}

/**
 * Who of a group will come nobody knows beforehand: so a member on file whom the law keeps from it keeps the group from it.
 * @returns what members have to do at that time besides: the others may go without them, and whoever sends them is told
 */
async function refuseGroup({ tx, by }: Writing, wanted: WantedForWork, groupId: string, itself = ""): Promise<AlsoThatDay[]> {
  if (!(await refOf(tx, "volunteerGroups", groupId))) throw notFound("volunteerGroups");
  const ids = await membersOfGroup(tx, groupId);
  const members = await volunteersForWork(tx, ids, wanted.span.date);
  const busy = byVolunteer(await busyAround(tx, wanted.span.date, ids, by?.language));
  return [...members.values()].flatMap((member) => {
    const work = (busy.get(member.id) ?? []).filter((one) => one.id !== itself);
    const refusals = sendRefusals({ ...member, withParent: false, busy: work }, wanted);
    const byLaw = refusals.find(({ kind }) => kind === "law");
    if (byLaw) throw refusalOf(byLaw, member.name);
    return [
      ...refusals.flatMap((refusal) => (refusal.kind === "busy" ? [{ name: member.name, what: refusal.what, from: refusal.from, to: refusal.to }] : [])),
      ...alsoThatDay(wanted.span, work).map(({ what, from, to }) => ({ name: member.name, what, from, to })),
    ];
  });
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
  if (assignment.version !== version) throw await changedMeanwhile(writing.tx, { kind: "assignments", id, version }, assignment.version);
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
  await takeOffSheets(writing, requestId);
  const left = await standing(writing.tx, requestId).getMany();
  if (left.length === 0) await requestUnassigned(writing, requestId);
  else if (!left.some((one) => one.state === "on_the_way")) await requestHeldBack(writing, requestId);
}

async function workOf(tx: WriteTransaction, assignments: readonly Assignment[]): Promise<(assignment: Assignment) => LawfulWork> {
  const requests: ReadonlyMap<string, LawfulWork> = await requestsToAnswer(tx, assignments.flatMap(({ requestId }) => requestId ?? []));
  return (assignment) => workOfAssignment(assignment, requests);
}

/** Whoever is sent to a request sets out with it. @throws OfficeError REFUSED `sent_under_age`, `sent_birth_date` */
export async function startAssignments(writing: Writing, requestId: string, title: string): Promise<void> {
  const { tx } = writing;
  const waiting = (await standing(tx, requestId).getMany()).filter(({ state }) => state === "planned");
  await refuseUnlawful(tx, waiting, await workOf(tx, waiting));
  await setStates(writing, waiting.map((assignment) => ({ assignment, to: "on_the_way" as const })), title);
}

/**
 * Assignments that ended with a move of their request hold again, as if it had not been made.
 * @throws OfficeError NOT_FOUND; REFUSED `assignment_over` when one of them went on since, `sent_under_age`, `sent_birth_date`,
 * `sent_busy`, `sent_absent`, `sent_status`
 */
export async function resumeAssignments(writing: Writing, requestId: string, ended: readonly EndedAssignment[], title: string): Promise<void> {
  if (ended.length === 0) return;
  const { tx } = writing;
  const found = await tx.manager.getRepository(Assignment).findBy({ id: In(ended.map(({ id }) => id)), requestId });
  const request = (await requestsToAnswer(tx, [requestId])).get(requestId);
  if (!request) throw notFound("requests");
  const again = ended.map(({ id, version, was }) => {
    const assignment = found.find((one) => one.id === id);
    if (!assignment) throw notFound("assignments");
    if (assignment.version !== version || assignment.deletedAt !== null) throw refused("assignment_over");
    return { assignment, was };
  });
  for (const { assignment: { id, date, fromTime, toTime, volunteerId, volunteerGroupId } } of again) {
    const wanted = wantedFor({ date, from: fromTime, to: toTime }, request);
    if (volunteerId !== null) await refuseUnfit(writing, wanted, [{ id: volunteerId }], id);
    if (volunteerGroupId !== null) await refuseGroup(writing, wanted, volunteerGroupId, id);
  }
  await setStates(writing, again.map(({ assignment, was }) => ({ assignment, to: was })), title);
}
