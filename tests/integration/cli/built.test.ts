/** The built command line in a process of its own: what a scheduler, a script and an auditor get. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt, ROOT } from "../../helpers/built";
import { temporaryFolder } from "../../helpers/testOffice";

const CLI = join(ROOT, "out/main/cli.js");

function erikti(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...argv], { maxBuffer: 10_000_000 }, (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }));
  });
}

describe("the built command line", () => {
  beforeAll(() => ensureBuilt(), 300_000);

  it("is what package.json names, and can be started by its name", async () => {
    const { bin } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { bin: Record<string, string> };
    expect(join(ROOT, bin["erikti"] ?? "")).toBe(CLI);
    expect((await readFile(CLI, "utf8")).split("\n", 1)[0]).toBe("#!/usr/bin/env node");
  });

  it("makes the demo and briefs it: JSON on stdout and nothing else", async () => {
    const data = join(await temporaryFolder(), "office");
    expect(await erikti("demo", "--data", data)).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout, stderr } = await erikti("brief", "--data", data, "--from", "2020-03-16", "--to", "2020-04-03", "--lang", "ru", "--json");
    expect([code, stderr]).toEqual([0, ""]);
    const { figures } = JSON.parse(stdout) as { figures: { id: string; value: number | null }[] };
    expect(figures.find(({ id }) => id === "aid.citizens.together")?.value).toBe(116);
  });

  it("ends with 2 on a wrong argument and with 1 on a failure, one sentence each and no trace", async () => {
    const wrong = await erikti("brief", "--from", "yesterday", "--to", "today");
    expect([wrong.code, wrong.stdout, wrong.stderr.trim().split("\n").length]).toEqual([2, "", 1]);
    const failed = await erikti("brief", "--data", join(await temporaryFolder(), "none"), "--from", "2020-03-16", "--to", "2020-04-03");
    expect([failed.code, failed.stdout, failed.stderr.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(wrong.stderr + failed.stderr).not.toMatch(/\bat .*:\d+|Error:/);
  });
});
