/**
 * `npm run bench`: bundles tests/bench as the program itself is bundled and runs it in plain Node, so that no test runner's
 * own work is measured. `node --cpu-prof` can be put before `.bench/run/main.mjs` afterwards.
 */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "vite";
import { ensureBuilt } from "./built.mjs";

const ROOT = resolve(import.meta.dirname, "..");
const out = join(ROOT, ".bench", "run");

// What is painted is painted by the program as people have it.
await ensureBuilt();
await build({
  root: ROOT,
  configFile: false,
  logLevel: "warn",
  build: {
    ssr: join(ROOT, "tests/bench/main.ts"),
    outDir: out,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    sourcemap: true,
    rollupOptions: { output: { format: "es", entryFileNames: "main.mjs" } },
  },
});
const run = spawn(process.execPath, ["--enable-source-maps", join(out, "main.mjs"), ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit", env: { ...process.env, ERIKTI_SKIP_BUILD: "1" } });
run.on("close", (code) => {
  process.exitCode = code ?? 1;
});
