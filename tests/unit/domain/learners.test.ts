import { describe, expect, it } from "vitest";
import { learnerFaults, withResults } from "../../../shared/domain/learners";

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

describe("subjects of a record with what a list of results says", () => {
  const subject = (name: string, score: number | null = null, outOf: number | null = null, chosen = false) => ({ name, score, outOf, chosen });
  it.each([
    ["a result comes to its subject, however it is spelled", [subject("Математика", null, 20)], [subject("математика", 16)], [subject("Математика", 16, 20)]],
    ["a later result takes the place of the earlier one", [subject("Математика", 12, 20)], [subject("Математика", 16, 25)], [subject("Математика", 16, 25)]],
    ["a subject without a result leaves what is there", [subject("Математика", 12, 20)], [subject("Математика")], [subject("Математика", 12, 20)]],
    ["a subject that is not there is added, and one that the learner chose stays chosen", [subject("Физика", null, null, true)], [subject("Физика", 14), subject("Химия", 9)], [subject("Физика", 14, null, true), subject("Химия", 9)]],
  ])("%s", (_title, had, said, together) => expect(withResults(had, said)).toEqual(together));
});
