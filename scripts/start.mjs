/**
 * `npm start -- [--demo] [--data DIR] [--lang ru|kk|en] ...`: builds what is missing or out of date, then opens the desktop
 * window where Electron can be had, else the same office in the browser. ERIKTI_HOST=browser or =desktop decides by hand,
 * ERIKTI_SKIP_BUILD=1 takes out/ as it is.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { ensureBuilt } from "./built.mjs";

const FETCH_LIMIT_MS = 120_000;
const TRY_LIMIT_MS = 15_000;

const root = resolve(import.meta.dirname, "..");
const args = process.argv.slice(2);
const wish = process.env.ERIKTI_HOST;

/** Runs to the end or to the limit; true when it went well. */
function runs(command, commandArgs, limit) {
  return new Promise((done) => {
    const child = spawn(command, commandArgs, { stdio: "ignore", timeout: limit, killSignal: "SIGKILL" });
    child.on("error", () => done(false));
    child.on("exit", (code) => done(code === 0));
  });
}

/** Path of Electron's binary as its package notes it down, or null. Requiring the package would fetch, and throw. */
function binaryIn(folder) {
  const note = join(folder, "path.txt");
  if (!existsSync(note)) return null;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist"), readFileSync(note, "utf8"));
  return existsSync(path) ? path : null;
}

/** Electron's binary if it is there or can be fetched, and starts here; null otherwise. */
async function electron() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  let folder;
  try {
    folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return null;
  }
  if (!binaryIn(folder)) {
    console.log("Fetching Electron; this happens once.");
    await runs(process.execPath, [join(folder, "install.js")], FETCH_LIMIT_MS);
  }
  const binary = binaryIn(folder);
  // A library of the system may be missing although the binary is there.
  return binary && (await runs(binary, ["--version"], TRY_LIMIT_MS)) ? binary : null;
}

/** Runs a host until it ends and ends with its code. */
function host(command, commandArgs) {
  const child = spawn(command, commandArgs, { cwd: process.cwd(), stdio: "inherit" });
  // Ctrl+C in a terminal reaches the host by itself; this process only stays until it has closed the office.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`Erikti could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

try {
  if (await ensureBuilt()) console.log("The program was built.");
  const binary = wish === "browser" ? null : await electron();
  if (binary) host(binary, [root, ...args]);
  else if (wish === "desktop") {
    console.error("Electron is not available here.");
    process.exitCode = 1;
  } else {
    if (wish !== "browser") console.log("Electron is not available here; opening the office in the browser instead.");
    host(process.execPath, [join(root, "out/main/browserHost.js"), ...args]);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
