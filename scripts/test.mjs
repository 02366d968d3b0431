/**
 * `npm test`: every stage, one after the other, and at the end what each counted.
 * `node scripts/test.mjs unit e2e` runs some stages only.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brokenFiles, counted, onlyOutside, withOutside } from "./testReport.mjs";

const ROOT = resolve(import.meta.dirname, "..");
const bin = (name, file) => join(ROOT, "node_modules", name, file);

const STAGES = {
  lint: { command: [bin("oxlint", "bin/oxlint"), "--deny-warnings"], count: lintCount },
  types: { command: [bin("typescript", "bin/tsc"), "--noEmit", "--listFiles"], quiet: true, count: typesCount },
  build: { command: [join(ROOT, "scripts/build.mjs")], quiet: true, count: () => ({ passed: 1, unit: "build" }) },
  unit: { project: "unit" },
  integration: { project: "integration" },
  bench: { project: "bench", env: { ERIKTI_BENCH: "smoke" } },
  e2e: { project: "e2e", tryAgain: true },
  electron: { project: "electron" },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(", ")}. There are: ${Object.keys(STAGES).join(", ")}.`);
  process.exit(2);
}

const results = [];
for (const name of asked.length > 0 ? asked : Object.keys(STAGES)) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const stage = STAGES[name];
  const result = stage.project ? await tests(stage) : await command(stage);
  results.push({ name, seconds: Math.round((Date.now() - started) / 1000), ...result });
}

console.log("\nWhat each stage counted:");
for (const { name, passed, failed, skipped, unit, seconds, again = [] } of results) {
  console.log(`  ${name.padEnd(12)} ${String(passed).padStart(5)} ${unit ?? "tests"} passed, ${failed} failed, ${skipped} skipped${again.length > 0 ? `, ${again.length} only when tried again` : ""}  (${seconds} s)`);
}
const slowest = results.flatMap(({ files = [] }) => files).sort((a, b) => b.seconds - a.seconds).slice(0, 10);
if (slowest.length > 0) console.log("The slowest files:");
for (const { file, seconds } of slowest) console.log(`  ${String(seconds).padStart(5)} s  ${file}`);
const again = results.flatMap(({ name, again: tried = [] }) => tried.map((line) => `${name}: ${line}`));
if (again.length > 0) console.log("Passed only when tried again:");
for (const line of again) console.log(`  ${line}`);
const total = (key) => results.filter((result) => !result.unit).reduce((sum, result) => sum + result[key], 0);
const broken = results.filter((result) => result.failed > 0);
if (broken.length > 0) console.log(`Failed: ${broken.map((result) => result.name).join(", ")}`);
for (const { name, failures = [] } of broken) for (const failure of failures) console.log(`  ${name}: ${failure}`);
console.log(`\n${total("passed")} passed, ${results.reduce((sum, result) => sum + result.failed, 0)} failed, ${total("skipped")} skipped, ${again.length} tried again`);
process.exit(broken.length > 0 ? 1 : 0);

/** Runs a program of node_modules; resolves with its exit code and what it printed. */
function run(args, { quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    let output = "";
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

async function command(stage) {
  const { code, output } = await run(stage.command, stage);
  if (code !== 0 && stage.quiet) console.log(output.split("\n").filter((line) => !line.startsWith("/")).join("\n"));
  const counted = stage.count(output);
  return code === 0 ? { failed: 0, skipped: 0, ...counted } : { ...counted, passed: 0, failed: 1, skipped: 0 };
}

/**
 * A stage of tests. A browser on a busy machine loses a click now and then: of a stage that says so, a broken file is run
 * again, whole and by itself. Its tests tell a story one after the other, and none of them can be told from its middle.
 * So is, of every stage, a file whose tests hold all and which threw something beside them; it is named in the closing table.
 */
async function tests(stage) {
  const first = await reported(stage, [], availableParallelism());
  if (!first.report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = brokenFiles(first.report);
  const second = broken.length > 0 && (stage.tryAgain || onlyOutside(first.report)) ? await reported(stage, broken, 1) : null;
  const result = counted(ROOT, first.report, second?.report);
  return { ...result, failed: (second ?? first).code === 0 ? 0 : Math.max(1, result.failed) };
}

/** Runs a stage's files (all, if none is named) and reads the runner's report, `null` where it left none. */
async function reported(stage, files, workers) {
  const folder = await mkdtemp(join(tmpdir(), "erikti-test-"));
  const file = join(folder, "result.json");
  const outside = join(folder, "outside.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--reporter=${join(ROOT, "scripts/outsideErrors.mjs")}`];
  const args = [bin("vitest", "vitest.mjs"), "run", ...files, "--project", stage.project, ...reporters, `--outputFile.json=${file}`, "--passWithNoTests=false", `--maxWorkers=${workers}`];
  try {
    const { code } = await run(args, { env: { ...stage.env, ERIKTI_OUTSIDE_ERRORS: outside } });
    const read = async (path) => JSON.parse(await readFile(path, "utf8").catch(() => "null"));
    const report = await read(file);
    return { code, report: report && withOutside(report, (await read(outside)) ?? []) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lintCount(output) {
  return { passed: Number(/on (\d+) files/.exec(output)?.[1] ?? 0), unit: "files" };
}

function typesCount(output) {
  return { passed: output.split("\n").filter((line) => line.startsWith(ROOT) && !line.includes("node_modules")).length, unit: "files" };
}
