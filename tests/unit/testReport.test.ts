import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { brokenFiles, counted, onlyOutside, withOutside } from "../../scripts/testReport.mjs";

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

it("the closing table tells an error outside of every test with the file it came from, and what nobody can place of none", () => {
  const folder = mkdtempSync(join(tmpdir(), "erikti-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const vitest = JSON.stringify(pathToFileURL(join(VITEST, "dist/index.js")).href);
  writeFileSync(join(folder, "well.test.mjs"), `import { expect, it } from ${vitest};\nit("is well", () => expect(1).toBe(1));`);
  writeFileSync(join(folder, "loose.test.mjs"), `import { expect, it } from ${vitest};\nit("holds", async () => { void Promise.reject(new Error("nobody waited")); await new Promise((done) => setTimeout(done, 50)); expect(1).toBe(1); });`);
  const [file, outside] = [join(folder, "result.json"), join(folder, "outside.json")];
  const reporters = ["--reporter=json", `--reporter=${resolve(import.meta.dirname, "../../scripts/outsideErrors.mjs")}`];
  const { status } = spawnSync(process.execPath, [join(VITEST, "vitest.mjs"), "run", "--root", folder, ...reporters, `--outputFile.json=${file}`], { cwd: folder, env: { ...process.env, ERIKTI_OUTSIDE_ERRORS: outside } });
  expect(status).toBe(1);
  const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
  const report = read(file) as Parameters<typeof counted>[1];
  const told = withOutside(report, read(outside) as Parameters<typeof withOutside>[1]);
  expect(brokenFiles(told)).toEqual([join(folder, "loose.test.mjs")]);
  expect(onlyOutside(told)).toBe(true);
  expect(counted(folder, told)).toMatchObject({ passed: 2, failed: 1, failures: [expect.stringMatching(/^loose\.test\.mjs: outside of every test: Error: nobody waited/)] });
  const lost = withOutside(report, [{ file: null, message: "Error: a worker went" }]);
  expect(brokenFiles(lost)).toEqual([]);
  expect(counted(folder, lost)).toMatchObject({ passed: 2, failed: 1, failures: [expect.stringMatching(/outside of every test: Error: a worker went/)] });
});
