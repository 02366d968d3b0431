/** `.ci/run` counts what a clone holds: where more lies beside it, it says so before it begins. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../helpers/testOffice";

const RUN = resolve(import.meta.dirname, "../../.ci/run");

/** A clone with the script in it, and an `npm` that only says what it was asked for. */
async function clone() {
  const folder = await temporaryFolder();
  const [here, tools] = [join(folder, "clone"), join(folder, "tools")];
  for (const made of [join(here, ".ci"), tools]) await mkdir(made, { recursive: true });
  await copyFile(RUN, join(here, ".ci/run"));
  await writeFile(join(here, ".gitignore"), "out\n");
  await writeFile(join(tools, "npm"), '#!/bin/sh\necho "npm $1"\n');
  await chmod(join(tools, "npm"), 0o755);
  const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: here });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "all");
  const run = () => {
    const { status, stdout, stderr } = spawnSync("bash", [join(here, ".ci/run")], { encoding: "utf8", env: { ...process.env, PATH: `${tools}:${process.env["PATH"] ?? ""}` } });
    return { status, stdout, stderr };
  };
  return { here, run };
}

describe.skipIf(process.platform === "win32")("the run of everything", () => {
  it("installs and tests a clean clone, and has nothing to say about it", async () => {
    const { run } = await clone();
    expect(run()).toEqual({ status: 0, stdout: "npm ci\nnpm test\n", stderr: "" });
  });

  it.each([["a file that git does not know", "stray.ts"], ["what an earlier build left", "out/main.js"]])("warns of %s, by its name", async (_what, file) => {
    const { here, run } = await clone();
    await mkdir(dirname(join(here, file)), { recursive: true });
    await writeFile(join(here, file), "x");
    const { status, stderr } = run();
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Warning: this is no clean clone/u);
    expect(stderr).toContain(file.split("/")[0]);
  });
});
