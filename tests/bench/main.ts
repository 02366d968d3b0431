/**
 * `npm run bench`: the whole region. Words behind `--` name operations by their beginnings (`npm run bench -- search`);
 * `--part 100` makes it a hundredth of the size; `--as-it-is` takes the region that is there, whatever has changed since.
 * Ends with 1 only when it could not run: a missed ratio is a finding.
 */
import "reflect-metadata";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runBench } from "./bench";
import { BIG_REGION, partOf } from "./region/size";
import { missesOf, tableOf } from "./report";

const { values, positionals } = parseArgs({ options: { part: { type: "string", default: "1" }, "as-it-is": { type: "boolean", default: false } }, allowPositionals: true });
const part = 1 / Number(values.part);
const root = process.cwd();
const home = join(root, ".bench");
const folder = part === 1 ? home : join(home, `part-${values.part}`);

await mkdir(folder, { recursive: true });
const result = await runBench({
  root, folder, size: part === 1 ? BIG_REGION : partOf(BIG_REGION, part),
  rounds: { lists: 48, texts: 300, slow: 6, workbookRows: Math.round(100_000 * part), importRows: Math.round(50_000 * part) },
  only: positionals, asItIs: values["as-it-is"],
  say: (line) => console.error(line),
});
const file = join(folder, "result.json");
const json = JSON.stringify(result, null, 2);
await writeFile(file, `${json}\n`);
console.log(json);
console.log(`\n${tableOf(result)}\n`);
const misses = missesOf(result);
console.log(misses.length ? `Missed:\n${misses.map((miss) => `  ${miss}`).join("\n")}` : "Every limit was kept.");
