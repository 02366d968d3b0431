/** One decision about many learners: selected or refused on a day, with one reason. Each of them is a record of its own in the journal. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { LearnerDecision } from "../../../shared/contract/learners";
import type { AtDesk } from "../core/context";
import { type FieldProblem, invalid, refused } from "../core/errors";
import { type Found, selectedIds } from "../core/manyRecords";
import { updateRecord } from "../core/records";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { learnerKind } from "./kind";
import { Learner } from "./learner.entity";
import { type LearnerFilters, listLearners } from "./queries";

/** So many are written between two turns of the loop: windows are answered in between. */
const TURN = 50;

/** `heldBack`: whoever cannot be decided as things stand, with why; the others are not kept waiting for them. */
export interface Decided {
  readonly done: number;
  readonly left: number;
  readonly heldBack: { readonly id: string; readonly name: string; readonly problem: FieldProblem }[];
}

/** @throws OfficeError REFUSED `nothing_to_change` where all of them are decided so already; INVALID at `selectedOn` (`in_future`), or with the problem of the first where none of them can be decided */
export async function decideMany(office: Office, by: AtDesk | null, found: Found<LearnerFilters>, decision: LearnerDecision): Promise<Decided> {
  const ids = await selectedIds(office, (each, request: Parameters<typeof listLearners>[1]) => listLearners(each, request), found);
  return write(office, by, async (writing) => {
    let done = 0;
    const heldBack: Decided["heldBack"] = [];
    for (const [at, id] of ids.entries()) {
      if (at % TURN === TURN - 1) await nextTurn();
      const learner = await writing.tx.manager.getRepository(Learner).findOneBy({ id });
      const fields = await learnerKind.load(writing.tx, id);
      if (!learner || learner.deletedAt !== null || !fields || fields.state === decision.state) continue;
      const { state, reason } = decision;
      const decided = { ...fields, state, selectedOn: state === "selected" ? decision.selectedOn : null, reason: reason || fields.reason };
      const [problem] = (await learnerKind.check?.(writing.tx, decided, id)) ?? [];
      if (problem) {
        heldBack.push({ id, name: learnerKind.title(fields), problem });
        continue;
      }
      await updateRecord(learnerKind, writing, id, learner.version, decided);
      done += 1;
    }
    if (done === 0) throw heldBack[0] ? invalid([heldBack[0].problem]) : refused("nothing_to_change");
    return { done, left: ids.length - done - heldBack.length, heldBack };
  });
}
