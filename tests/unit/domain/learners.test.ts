import { describe, expect, it } from "vitest";
import { learnerFaults } from "../../../shared/domain/learners";

const NOTHING = { lessonsHeld: null, lessonsAttended: null, subjects: [] };

describe("what a learner's record says can be", () => {
  it.each<readonly [title: string, said: Partial<Parameters<typeof learnerFaults>[0]>, faults: string[]]>([
    ["nothing counted yet", {}, []],
    ["every lesson attended", { lessonsHeld: 24, lessonsAttended: 24 }, []],
    ["more lessons attended than there were", { lessonsHeld: 24, lessonsAttended: 25 }, ["lessonsAttended more_than_held"]],
    ["lessons attended of an unknown number", { lessonsAttended: 25 }, []],
    ["a full score", { subjects: [{ score: 20, outOf: 20 }] }, []],
    ["more points than there are, in the second subject", { subjects: [{ score: 12, outOf: 20 }, { score: 21, outOf: 20 }] }, ["subjects.1.score more_than_full"]],
    ["a score without its scale", { subjects: [{ score: 98, outOf: null }] }, []],
  ])("%s", (_title, said, faults) => {
    expect(learnerFaults({ ...NOTHING, ...said }).map(({ field, kind }) => `${field} ${kind}`)).toEqual(faults);
  });
});
