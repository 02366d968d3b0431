import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { brokenFiles, counted } from "../../scripts/testReport.mjs";

const VITEST = resolve(import.meta.dirname, "../../node_modules/vitest");

it("the closing table tells what passed only when its file was run again from what passed and what failed", () => {
  const folder = mkdtempSync(join(tmpdir(), "erikti-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const vitest = JSON.stringify(pathToFileURL(join(VITEST, "dist/index.js")).href);
  const write = (name: string, text: string): void => writeFileSync(join(folder, `${name}.test.mjs`), `import { beforeAll, expect, it } from ${vitest};\n${text}`);
  const report = (files: readonly string[]): Parameters<typeof counted>[1] => {
    const file = join(folder, "result.json");
    spawnSync(process.execPath, [join(VITEST, "vitest.mjs"), "run", ...files, "--root", folder, "--reporter=json", `--outputFile=${file}`], { cwd: folder });
    return JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof counted>[1];
  };
  write("well", `it("is well", () => expect(1).toBe(1)); it.skip("is left out", () => {});`);
  write("broken", `it("is broken", () => expect(1).toBe(3)); it("beside it", () => {});`);
  write("shut", `beforeAll(() => { throw new Error("no door"); }); it("is never begun", () => {});`);
  write("busy", `it("lost a click", () => expect(1).toBe(2)); it("came after", () => {});`);
  const first = report([]);
  const broken = brokenFiles(first);
  expect(broken.map((name) => name.slice(folder.length + 1)).toSorted()).toEqual(["broken.test.mjs", "busy.test.mjs", "shut.test.mjs"]);
  expect(counted(folder, first)).toMatchObject({ passed: 3, failed: 3, again: [] });

  write("busy", `it("lost a click", () => expect(2).toBe(2)); it("came after", () => {});`);
  const both = counted(folder, first, report(broken));
  expect(both).toMatchObject({ passed: 4, failed: 2 });
  expect(both.again).toEqual([expect.stringMatching(/^busy\.test\.mjs: lost a click: AssertionError: expected 1 to be 2/)]);
  expect(both.failures.toSorted()).toEqual([expect.stringMatching(/^broken\.test\.mjs: is broken: AssertionError: expected 1 to be 3/), expect.stringMatching(/^shut\.test\.mjs: .*/)]);
  expect(both.files.map(({ file }) => file).toSorted()).toEqual(["broken.test.mjs", "busy.test.mjs", "shut.test.mjs", "well.test.mjs"]);
});
