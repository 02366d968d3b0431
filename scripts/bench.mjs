/**
 * `npm run bench`: bundles tests/bench as the program itself is bundled and runs it in plain Node, so that no test runner's
 * own work is measured. `node --cpu-prof` can be put before `.bench/run/main.mjs` afterwards.
 */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "vite";

const ROOT = resolve(import.meta.dirname, "..");
const out = join(ROOT, ".bench", "run");

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
const run = spawn(process.execPath, ["--enable-source-maps", join(out, "main.mjs"), ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
run.on("close", (code) => {
  process.exitCode = code ?? 1;
});
