/** Assignments end with the request they answer. Apart from the sending, which asks the requests and is asked by none of them. */
import type { AssignmentState } from "../../../shared/contract/assignments";
import type { Writing } from "../core/writing";
import { setColumns } from "../core/records";
import { Assignment } from "./assignment.entity";

/** Still to be gone to, or under way: such an assignment keeps its volunteer busy. */
export const OPEN_ASSIGNMENT = "assignment.state in ('planned', 'on_the_way')";

/** What a request came to: answered, closed without aid, or waiting as it did at first. */
export type RequestEnd = "answered" | "closed" | "waiting";

/** Whoever is under way is back with an answer; whoever has not set out need not; nobody goes to what waits anew. */
const ENDS: Readonly<Record<RequestEnd, Readonly<Record<string, "done" | "cancelled">>>> = {
  answered: { planned: "done", on_the_way: "done" },
  closed: { planned: "cancelled", on_the_way: "done" },
  waiting: { planned: "cancelled", on_the_way: "cancelled" },
};

/** An assignment that ended with its request, and where it stood before. */
export interface EndedAssignment {
  readonly id: string;
  /** After it ended. */
  readonly version: number;
  readonly was: "planned" | "on_the_way";
}

/** Nobody is busy any more with a request that is over. One entry in the journal for all of them. */
export async function endAssignments(writing: Writing, requestId: string, end: RequestEnd, title: string): Promise<EndedAssignment[]> {
  const open = await writing.tx.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where(`assignment.request_id = :requestId and assignment.deleted_at is null and ${OPEN_ASSIGNMENT}`, { requestId }).getMany();
  if (open.length === 0) return [];
  await setStates(writing, open.map((assignment) => ({ assignment, to: ENDS[end][assignment.state] ?? "done" })), title);
  return open.map(({ id, version, state }) => ({ id, version: version + 1, was: state as EndedAssignment["was"] }));
}

/** One entry in the journal for all of them. */
export async function setStates(writing: Writing, changes: readonly { readonly assignment: Assignment; readonly to: AssignmentState }[], title: string): Promise<void> {
  if (changes.length === 0) return;
  for (const { assignment: { id, version }, to } of changes) await setColumns({ entity: Assignment }, writing, id, { state: to, version: version + 1, updatedAt: writing.at });
  const [only] = changes.length === 1 ? changes : [];
  const said = (states: readonly string[]): string => [...new Set(states)].join(", ");
  await writing.journal({
    action: "update", kind: "assignments", id: only?.assignment.id ?? null, version: only ? only.assignment.version + 1 : null, title,
    before: { state: said(changes.map(({ assignment }) => assignment.state)) }, after: { state: said(changes.map(({ to }) => to)) },
    links: changes.map(({ assignment: { id } }) => ({ kind: "assignments", id })),
  });
}
