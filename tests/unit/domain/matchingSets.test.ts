/**
 * What matching reaches on labelled pairs (R22), through the command line that anybody can repeat it with.
 * `tuning.jsonl` is what the weights were chosen by. `kept-apart.jsonl` is not to be looked into: nothing of it is shown here
 * but its measures, so that they go on saying how matching does on names it was not made for.
 */
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type LabelledPair, type Measures, readPairs } from "../../../electron/commands/match";
import { runCommandLine } from "../../../electron/commands/program";
import { askingKeys, candidateKeys, type Match } from "../../../shared/domain/matching";

const FLOORS = { found: 0.95, sameRight: 0.95, hardLook: 0.4 };
const fileOf = (set: string): string => resolve(import.meta.dirname, "../../fixtures/matching", `${set}.jsonl`);

describe.each(["tuning", "kept-apart"])("R22 the pairs of %s", (set) => {
  let pairs: LabelledPair[] = [];
  let matches: Match[] = [];
  let measures: Measures = { pairs: 0, found: null, sameRight: null, hardLook: null };

  beforeAll(async () => {
    const said: string[] = [];
    const terminal = { resources: "", version: "", out: (text: string) => void said.push(text), complain: (text: string) => void said.push(text) };
    const code = await runCommandLine(["match", fileOf(set), "--json"], terminal);
    if (code !== 0) throw new Error(`erikti match ended with ${code}: ${said.join("\n")}`);
    pairs = await readPairs(fileOf(set));
    measures = JSON.parse(said.pop() ?? "") as Measures;
    matches = said.map((line) => JSON.parse(line) as Match);
    process.stdout.write(`erikti match ${set}.jsonl: ${JSON.stringify(measures)}\n`);
  });

  it("all have an answer, and there are enough of them to say something", () => {
    expect([matches.length, measures.pairs]).toEqual([pairs.length, pairs.length]);
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThan(100);
    expect(pairs.filter(({ same, kind }) => !same && kind?.startsWith("hard_")).length).toBeGreaterThan(50);
  });

  it("of one person reach somebody's eyes", () => expect(measures.found).toBeGreaterThanOrEqual(FLOORS.found));
  it("called the same person are", () => expect(measures.sameRight).toBeGreaterThanOrEqual(FLOORS.sameRight));
  it("of two people who look alike seldom cost somebody a look", () => expect(measures.hardLook).toBeLessThanOrEqual(FLOORS.hardLook));

  it("that share a bare common name are never called the same person", () => {
    const bare = pairs.flatMap(({ kind }, at) => (kind === "bare_common_name" ? [matches[at]?.band] : []));
    expect(bare.length).toBeGreaterThan(5);
    expect(bare).not.toContain("same");
  });

  it("of one person that reach somebody's eyes find each other by a key, whichever is on file", () => {
    const ones = pairs.filter(({ same }, at) => same && matches[at]?.band !== "different");
    const met = ones.filter(({ a, b }) => meet(a, b) && meet(b, a)).length;
    expect(met / ones.length).toBeGreaterThanOrEqual(0.97);
  });
});

function meet(asking: LabelledPair["a"], kept: LabelledPair["a"]): boolean {
  const keys = new Set(candidateKeys(kept));
  return askingKeys(asking).some((key) => keys.has(key));
}
