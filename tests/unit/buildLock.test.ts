/** Several tests and starts may want the program built at the same moment: one builds, the others wait. */
import { spawn } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { locked } from "../../scripts/lock.mjs";

const MODULE = pathToFileURL(resolve(import.meta.dirname, "../../scripts/lock.mjs")).href;

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "erikti-lock-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** A process that takes the lock and writes down when it began and ended. */
function worker(lock: string, diary: string, name: string): Promise<number | null> {
  const code = `import { locked } from ${JSON.stringify(MODULE)}; import { appendFile } from "node:fs/promises";
    await locked(${JSON.stringify(lock)}, async () => {
      await appendFile(${JSON.stringify(diary)}, "begin ${name}\\n");
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      await appendFile(${JSON.stringify(diary)}, "end ${name}\\n");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "inherit" });
  return new Promise((done) => child.on("close", done));
}

/** A number that no process has: of one that has ended. */
const gonePid = (): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ["-e", ""]);
    child.on("close", () => done(child.pid ?? 0));
  });

async function inTurn(lock: string, diary: string): Promise<void> {
  const names = ["a", "b", "c", "d"];
  expect(await Promise.all(names.map((name) => worker(lock, diary, name)))).toEqual([0, 0, 0, 0]);
  const lines = (await readFile(diary, "utf8")).trim().split("\n");
  const began = lines.filter((line) => line.startsWith("begin")).map((line) => line.slice("begin ".length));
  expect(began.toSorted()).toEqual(names);
  expect(lines).toEqual(began.flatMap((name) => [`begin ${name}`, `end ${name}`]));
}

describe("the lock around a build", () => {
  it("lets several processes work one after the other, never two at once, and leaves nothing behind", async () => {
    const at = await folder();
    await inTurn(join(at, "lock"), join(at, "diary"));
    expect(await readdir(at)).toEqual(["diary"]);
  });

  it("of a process that was killed is taken over by one of those who wait", async () => {
    const at = await folder();
    await mkdir(join(at, "lock"));
    await writeFile(join(at, "lock", "pid"), String(await gonePid()));
    await inTurn(join(at, "lock"), join(at, "diary"));
  });

  it("of a process that was killed before it signed it holds nobody up for ever", async () => {
    const at = await folder();
    await mkdir(join(at, "lock"));
    const long = new Date(Date.now() - 60_000);
    await utimes(join(at, "lock"), long, long);
    await inTurn(join(at, "lock"), join(at, "diary"));
  });

  it("is given back when the work fails", async () => {
    const at = await folder();
    await expect(locked(join(at, "lock"), () => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
    await locked(join(at, "lock"), () => appendFile(join(at, "diary"), "done"));
    expect(await readFile(join(at, "diary"), "utf8")).toBe("done");
  });
});
