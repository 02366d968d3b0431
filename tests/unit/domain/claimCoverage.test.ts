import { describe, expect, it } from "vitest";
import type { Amount, Qualifier } from "../../../shared/domain/amounts";
import { coverageOf } from "../../../shared/domain/claimCoverage";

const families = (qualifier: Qualifier, value: number | null, high: number | null = null): Amount => ({ qualifier, value: value === null ? null : value * 1_000, high: high === null ? null : high * 1_000 });

describe("R8 what is still only claimed", () => {
  it.each<[title: string, claimed: Amount, listed: number, state: "none" | "partial" | "complete", still: Amount | null, beyond: number]>([
    ["all of it while there is no list", families("exact", 320), 0, "none", families("exact", 320), 0],
    ["the rest while the list covers a part", families("exact", 320), 41, "partial", families("exact", 279), 0],
    ["nothing once the list is complete, however many it names", families("exact", 320), 300, "complete", null, 0],
    ["nothing once the list names them all", families("exact", 320), 320, "partial", null, 0],
    ["nothing, and how far the list goes beyond it", families("exact", 320), 325, "partial", null, 5],
    ["R9 more than the rest of more than 1,000", families("more_than", 1_000), 400, "partial", families("more_than", 600), 0],
    ["R9 nothing that a number could name beyond more than 1,000", families("more_than", 1_000), 1_200, "partial", null, 0],
    ["R9 the rest of a range", families("range", 30, 40), 10, "partial", families("range", 20, 30), 0],
    ["R9 up to what the top of a range leaves", families("range", 30, 40), 35, "partial", families("up_to", 5), 0],
    ["R9 no number of an unknown claim", families("unknown", null), 10, "partial", null, 0],
  ])("%s", (_title, claimed, listed, state, stillClaimed, beyond) => {
    expect(coverageOf(claimed, listed * 1_000, state)).toEqual({ stillClaimed, beyond: beyond * 1_000 });
  });
});
