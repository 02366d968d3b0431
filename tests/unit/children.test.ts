/** What `npm start` runs: a slow fetch is left to go on, a dead one is ended, a window that never came up is told from one that was closed. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { neverCameUp, runsWhileBytesArrive } from "../../scripts/children.mjs";

const QUIET = 1_500;

async function fetching(script: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "erikti-fetch-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return runsWhileBytesArrive(process.execPath, ["-e", script, join(folder, "part")], { folders: [folder], quiet: QUIET });
}

describe("a fetch", () => {
  it("goes on far beyond the time without bytes, as long as some arrive", async () => {
    expect(await fetching(`const { appendFileSync } = require("node:fs"); let n = 0; setInterval(() => { appendFileSync(process.argv[1], "x"); if (++n === 16) process.exit(0); }, 200);`)).toBe(true);
  });
  it("is ended when none arrive any more", async () => {
    expect(await fetching("setInterval(() => undefined, 1000);")).toBe(false);
  });
  it("that fails has failed", async () => {
    expect(await fetching("process.exit(1)")).toBe(false);
  });
});

describe("a window that ended", () => {
  const ended = { code: 0, signal: null, asked: false, milliseconds: 900 };
  it.each([
    ["killed by a signal at once", { code: null, signal: "SIGTRAP" }, true],
    ["with an error at once", { code: 133 }, true],
    ["closed at once", {}, false],
    ["refusing its arguments", { code: 2 }, false],
    ["because it was asked to", { code: null, signal: "SIGTERM", asked: true }, false],
    ["with an error after a day's work", { code: 1, milliseconds: 60_000 }, false],
  ])("%s", (_how, how, never) => {
    expect(neverCameUp({ ...ended, ...how })).toBe(never);
  });
});
