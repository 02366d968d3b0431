import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBench } from "./bench";
import { BIG_REGION, partOf } from "./region/size";
import { type Result, tableOf } from "./report";

/** Whether everything is measured; what the times are is for `npm run bench` to say. */
describe("benchmarks at a hundredth of a big region", () => {
  let folder = "";
  let result: Result;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "erikti-bench-"));
    result = await runBench({
      root: resolve(import.meta.dirname, "../.."), folder, size: partOf(BIG_REGION, 0.01),
      rounds: { lists: 12, texts: 20, slow: 2, workbookRows: 1_000, importRows: 500 }, only: [], asItIs: false, say: () => undefined,
    });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("makes a region of the size asked for", () => {
    const { rows } = result.database;
    expect(rows).toMatchObject({ volunteer: 500, family: 1_000, delivery: 10_000, request: 5_050 });
    expect(rows["person"]).toBeGreaterThanOrEqual(4_000);
    expect(rows["delivery_line"]).toBeGreaterThan(10_000);
    expect(rows["occurrence"]).toBeGreaterThan(1_000);
  });

  it("measures start, first paints, lists, the home screen, targets, board, ranking, search, candidates, the scan, figures, issue, export, verify and import", () => {
    const kinds = new Set(result.operations.map(({ name }) => name.split(":")[0]));
    expect([...kinds]).toEqual(["start", "paint", "volunteers", "families", "deliveries", "home", "targets", "board", "ranking", "search", "people", "candidates", "scan", "merge", "confirm", "briefing", "export", "verify", "import"]);
  });

  it("gives every operation rows, a floor from the same run and a ratio", () => {
    for (const { name, rows, floor, office, ratio } of result.operations) {
      expect(rows, name).toBeGreaterThan(0);
      expect(floor.median, name).toBeGreaterThan(0);
      expect(ratio, name).toBeCloseTo(office.median / floor.median);
    }
  });

  it("prints a line for every operation", () => {
    const lines = tableOf(result).split("\n");
    expect(lines).toHaveLength(result.operations.length + 1);
    for (const [at, { name }] of result.operations.entries()) expect(lines[at + 1]).toContain(name);
  });
});
