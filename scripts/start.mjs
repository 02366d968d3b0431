/**
 * `npm start -- [--demo] [--data DIR] [--lang ru|kk|en] ...`: builds what is missing or out of date, then opens the desktop
 * window where Electron can be had, else the same office in the browser. ERIKTI_HOST=browser or =desktop decides by hand,
 * ERIKTI_SKIP_BUILD=1 takes out/ as it is.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ensureBuilt } from "./built.mjs";
import { neverCameUp, runsWhileBytesArrive } from "./children.mjs";

/** A fetch may take as long as it likes while bytes arrive. */
const FETCH_QUIET_MS = 60_000;
/** Where it could not be fetched, a start the same day does not wait for it again. */
const FETCH_AGAIN_MS = 24 * 60 * 60 * 1000;
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

async function fetchElectron(folder) {
  const cache = join(root, "node_modules/.cache/erikti");
  const failed = join(cache, "electron-not-fetched");
  if (wish !== "desktop" && existsSync(failed) && Date.now() - statSync(failed).mtimeMs < FETCH_AGAIN_MS) return;
  console.log("Fetching Electron; this happens once.");
  // A folder of its own for the parts, so that it can be seen whether they arrive.
  const parts = mkdtempSync(join(tmpdir(), "erikti-electron-"));
  const env = { TMPDIR: parts, TEMP: parts, TMP: parts };
  await runsWhileBytesArrive(process.execPath, [join(folder, "install.js")], { folders: [parts, join(folder, "dist")], quiet: FETCH_QUIET_MS, env });
  rmSync(parts, { recursive: true, force: true });
  if (binaryIn(folder)) return rmSync(failed, { force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(failed, "");
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
  // Where its folders cannot be written, the office opens in the browser all the same.
  if (!binaryIn(folder)) await fetchElectron(folder).catch(() => undefined);
  const binary = binaryIn(folder);
  // A library of the system may be missing although the binary is there.
  return binary && (await runs(binary, ["--version"], TRY_LIMIT_MS)) ? binary : null;
}

/** Runs a host until it ends and ends with its code; a window that never came up is answered for by `otherwise`, where there is one. */
function host(command, commandArgs, otherwise = null) {
  const started = Date.now();
  let asked = false;
  const child = spawn(command, commandArgs, { cwd: process.cwd(), stdio: "inherit" });
  const passOn = {
    // Ctrl+C in a terminal reaches the host by itself; this process only stays until it has closed the office.
    SIGINT: () => process.stdin.isTTY || child.kill("SIGINT"),
    SIGTERM: () => child.kill("SIGTERM"),
    SIGHUP: () => child.kill("SIGHUP"),
  };
  const handlers = Object.entries(passOn).map(([signal, pass]) => [signal, () => {
    asked = true;
    pass();
  }]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  child.on("error", (error) => {
    console.error(`Erikti could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    if (otherwise && neverCameUp({ code, signal, asked, milliseconds: Date.now() - started })) {
      for (const [name, handler] of handlers) process.off(name, handler);
      return otherwise();
    }
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

const inBrowser = () => host(process.execPath, [join(root, "out/main/browserHost.js"), ...args]);

try {
  if (await ensureBuilt()) console.log("The program was built.");
  const binary = wish === "browser" ? null : await electron();
  const insteadOfWindow = () => {
    console.log("The window could not start here; opening the office in the browser instead.");
    inBrowser();
  };
  if (binary) host(binary, [root, ...args], wish === "desktop" ? null : insteadOfWindow);
  else if (wish === "desktop") {
    console.error("Electron is not available here.");
    process.exitCode = 1;
  } else {
    if (wish !== "browser") console.log("Electron is not available here; opening the office in the browser instead.");
    inBrowser();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
