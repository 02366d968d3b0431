import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { failuresOfFile, triedAgainOfFile } from "../../scripts/testReport.mjs";

const VITEST = resolve(import.meta.dirname, "../../node_modules/vitest");

it("the closing table tells what passed only when tried again from what passed and what failed", () => {
  const folder = mkdtempSync(join(tmpdir(), "erikti-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "some.test.mjs"), `
    import { expect, it } from ${JSON.stringify(pathToFileURL(join(VITEST, "dist/index.js")).href)};
    let tries = 0;
    it("lost a click", () => expect(++tries).toBe(2));
    it("is well", () => expect(1).toBe(1));
    it("is broken", () => expect(1).toBe(3));
  `);
  spawnSync(process.execPath, [join(VITEST, "vitest.mjs"), "run", "--root", folder, "--retry=1", "--reporter=json", `--outputFile=${join(folder, "result.json")}`], { cwd: folder });
  const { testResults } = JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as { testResults: Parameters<typeof failuresOfFile>[1][] };
  expect(testResults.flatMap((file) => triedAgainOfFile(folder, file))).toEqual([expect.stringMatching(/^some\.test\.mjs: lost a click: AssertionError: expected 1 to be 2/)]);
  expect(testResults.flatMap((file) => failuresOfFile(folder, file))).toEqual([expect.stringMatching(/^some\.test\.mjs: is broken: AssertionError: expected 1 to be 3/)]);
});
