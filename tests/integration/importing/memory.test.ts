/** Peak memory of a process that reads the worst files. It is a process by itself, since the test's own memory is not the reader's. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bomb, emptyRows } from "../../helpers/hostileFiles";
import { ROOT } from "../../helpers/built";

const run = promisify(execFile);
const MOST_MEGABYTES = 400;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "erikti-read-"));
  await build({
    configFile: false, root: ROOT, logLevel: "silent",
    build: { ssr: join(ROOT, "tests/helpers/readInChild.ts"), outDir: join(folder, "out"), rollupOptions: { output: { entryFileNames: "read.mjs" } } },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readingOf(bytes: Uint8Array): Promise<{ readonly outcome: string; readonly megabytes: number }> {
  const file = join(folder, "list.xlsx");
  await writeFile(file, bytes);
  const { stdout } = await run(process.execPath, [join(folder, "out/read.mjs"), file]);
  return JSON.parse(stdout) as { outcome: string; megabytes: number };
}

/** 16 MB of rows, each with a text of its own, again and again. */
const manyTexts = (): string =>
  Array.from({ length: 4000 }, (_, at) => `<row><c t="inlineStr"><is><t>${`${at} `.repeat(800)}</t></is></c></row>`).join("");

describe(`reading stays under ${MOST_MEGABYTES} MB`, () => {
  it.each<[title: string, file: () => Uint8Array, outcome: string]>([
    ["a zip bomb of empty rows", () => bomb(4096, `<row r="1"><c r="A1"/></row>`), "too_large"],
    ["a zip bomb of one endless text", () => bomb(4096, "0".repeat(64)), "too_large"],
    ["a zip bomb of texts", () => bomb(4096, manyTexts()), "too_large"],
    ["a zip bomb of rows with a value", () => bomb(4096, `<row><c><v>1</v></c></row>`), "too_many_rows"],
    ["1,048,576 rows without a value", emptyRows, "empty"],
    ["a quote that never ends", () => Buffer.from(`a;b\n"${"x;".repeat(25_000_000)}`), "too_large"],
    ["a text of two quotes at a time", () => Buffer.from(`a;b\n"${'""'.repeat(25_000_000)}`), "too_large"],
    ["windows-1251 to the last byte", () => Buffer.alloc(60_000_000, Buffer.from([0xe0, 0xe1, 0x3b, 0xe2, 0x20])), "too_large"],
  ])("%s", async (_, file, outcome) => {
    const reading = await readingOf(file());
    expect(reading.outcome).toBe(outcome);
    expect(reading.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
