/**
 * Builds out/ when a source is newer than it. Used by `npm start` and by the tests that run the built program; several
 * of them may ask at the same time, and a program that already runs from out/ must not lose its files half-way: so it is
 * built aside, behind a lock, and put in place in one step.
 */
import { spawn } from "node:child_process";
import { chmod, cp, mkdir, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { locked } from "./lock.mjs";

const root = resolve(import.meta.dirname, "..");
const OUT = join(root, "out");
const STAMP = join(OUT, ".built");
const SOURCES = ["electron", "renderer", "shared", "electron.vite.config.ts", "tsconfig.json", "package.json"];
const CACHE = join(root, "node_modules", ".cache", "erikti");
const LOCK = join(CACHE, "building");
const KEPT = ["screenshots"];

async function newest(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}

async function isStale() {
  const built = await stat(STAMP).catch(() => null);
  if (!built) return true;
  const times = await Promise.all(SOURCES.map((path) => newest(join(root, path))));
  return Math.max(...times) > built.mtimeMs;
}

/** Runs electron-vite and answers with its output; rejects with it when it fails. */
function build(outDir) {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve("electron-vite/package.json")), "bin", "electron-vite.js");
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, "build", "--outDir", outDir], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const parts = [];
    child.stdout.on("data", (part) => parts.push(part));
    child.stderr.on("data", (part) => parts.push(part));
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(`The program could not be built.\n${Buffer.concat(parts)}`))));
  });
}

async function putInPlace(fresh) {
  const old = join(CACHE, `old-${process.pid}`);
  await rm(old, { recursive: true, force: true });
  try {
    await rename(OUT, old).catch((error) => {
      if (error.code !== "ENOENT") throw error;
    });
    // Pictures and the like that were put there by hand outlive a build.
    for (const name of KEPT) await rename(join(old, name), join(fresh, name)).catch(() => undefined);
    await rename(fresh, OUT);
  } catch {
    // Windows does not move a folder that a program has open; its files can still be written over.
    await cp(fresh, OUT, { recursive: true, force: true });
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** True when it had to be built. With ERIKTI_SKIP_BUILD=1 what lies in out/ is taken as it is. */
export async function ensureBuilt() {
  if (process.env.ERIKTI_SKIP_BUILD === "1" || !(await isStale())) return false;
  return locked(LOCK, async () => {
    if (!(await isStale())) return false;
    const began = new Date();
    const fresh = join(CACHE, `out-${process.pid}`);
    await mkdir(CACHE, { recursive: true });
    await rm(fresh, { recursive: true, force: true });
    await build(fresh);
    // npx runs the package's own program as a file.
    await chmod(join(fresh, "main", "cli.js"), 0o755);
    await writeFile(join(fresh, ".built"), "");
    // The time it began: what was saved while it was being built makes it stale again.
    await utimes(join(fresh, ".built"), began, began);
    await putInPlace(fresh);
    return true;
  });
}
