/** `npm start` where the window's program is there and the system refuses to run it: the office opens in the browser. */
import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../helpers/testOffice";

/** A built program whose window does `then`, and whose browser host says so and ends. */
async function started(then: string, env: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  await cp(resolve(import.meta.dirname, "../../scripts"), join(folder, "scripts"), { recursive: true });
  const files: Record<string, string> = {
    "out/.built": "", "out/main/browserHost.js": 'console.log("the browser host", ...process.argv.slice(2));\n',
    "node_modules/electron/package.json": "{}", "node_modules/electron/path.txt": "electron",
    "node_modules/electron/dist/electron": `#!/bin/sh\nif [ "$1" = --version ]; then exit 0; fi\n${then}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await chmod(join(folder, "node_modules/electron/dist/electron"), 0o755);
  const { status, stdout } = spawnSync(process.execPath, [join(folder, "scripts/start.mjs"), "--demo"], { encoding: "utf8", env: { ...process.env, DISPLAY: ":0", ERIKTI_HOST: "", ...env } });
  return { status, lines: stdout.trim().split("\n") };
}

describe.skipIf(process.platform === "win32")("npm start", () => {
  it.each([["ends with an error", "exit 133"], ["is killed", "kill -TRAP $$"]])("opens the browser with one line where the window %s at once", async (_how, then) => {
    expect(await started(then)).toEqual({ status: 0, lines: ["The window could not start here; opening the office in the browser instead.", "the browser host --demo"] });
  });

  it("ends as the window ended where that was closed, or refused its arguments", async () => {
    expect(await started("echo the window")).toEqual({ status: 0, lines: ["the window"] });
    expect(await started("exit 2")).toEqual({ status: 2, lines: [""] });
  });

  it("opens nothing else where the window was asked for by hand", async () => {
    expect(await started("exit 133", { ERIKTI_HOST: "desktop" })).toEqual({ status: 133, lines: [""] });
  });
});
