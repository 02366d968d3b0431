/** `erikti match`, called as the terminal calls it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runCommandLine } from "../../electron/commands/program";

async function match(lines: readonly unknown[] | string, ...options: string[]): Promise<{ code: number; out: string[]; complaints: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "erikti-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "pairs.jsonl");
  await writeFile(file, typeof lines === "string" ? lines : lines.map((line) => JSON.stringify(line)).join("\n"));
  return run(file, ...options);
}

async function run(...argv: string[]): Promise<{ code: number; out: string[]; complaints: string[] }> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const code = await runCommandLine(["match", ...argv], { resources: "", version: "", out: (text) => void out.push(text), complain: (text) => void complaints.push(text) });
  return { code, out, complaints };
}

const A = { fullName: "Ахметов Серік", birthDate: "1985-03-12" };
const SPELLED = { family: "Ахметов", given: "Серик", birthDate: "12.03.1985", patronymic: null };
const BROTHER = { fullName: "Ахметов Марат", birthDate: "1985-03-12" };
const TURNED = { ...A, birthDate: "1985-12-03" };

describe("erikti match", () => {
  it("R22 says of each pair its band, its score and why, in their order; without answers nothing more", async () => {
    const { code, out, complaints } = await match([{ a: A, b: SPELLED }, { a: A, b: BROTHER }, { a: A, b: TURNED }], "--json");
    expect([code, complaints]).toEqual([0, []]);
    const told = out.map((line) => JSON.parse(line) as { band: string; score: number; why: string[] });
    expect(told.map(({ band }) => band)).toEqual(["same", "different", "look"]);
    expect(told[0]?.why).toEqual(["birth_date_equal", "family_equal", "given_equal"]);
    expect(told.map((line) => Object.keys(line))).toEqual(told.map(() => ["band", "score", "why"]));
  });

  it("R22 measures itself by the answers: found among the same, right among those called so, looks among the hard", async () => {
    const { out } = await match([
      { a: A, b: SPELLED, same: true, kind: "spelling" },
      { a: A, b: BROTHER, same: true, kind: "wrong" },
      { a: A, b: SPELLED, same: false, kind: "hard_spelling" },
      { a: A, b: BROTHER, same: false, kind: "hard_brothers" },
      { a: A, b: TURNED, same: false, kind: "easy" },
      { a: A, b: TURNED },
    ], "--json");
    expect(out).toHaveLength(7);
    expect(JSON.parse(out.at(-1) ?? "")).toEqual({ pairs: 5, found: 0.5, sameRight: 0.5, hardLook: 0.5 });
  });

  it("says what it cannot measure with null, and in words with a dash", async () => {
    const pairs = [{ a: A, b: BROTHER, same: false }];
    expect(JSON.parse((await match(pairs, "--json")).out.at(-1) ?? "")).toEqual({ pairs: 1, found: null, sameRight: null, hardLook: 0 });
    const { out } = await match(pairs);
    expect(out[0]).toMatch(/^different -?[\d.]+ birth_date_equal family_equal given_differs$/);
    expect(out[1]).toBe("pairs 1 found - sameRight - hardLook 0");
  });

  it("reads a file with a mark of order, empty lines and ends of line as Windows writes them", async () => {
    const line = JSON.stringify({ a: A, b: SPELLED });
    expect((await match(`\uFEFF${line}\r\n\r\n${line}\r\n`)).out).toHaveLength(2);
    expect(await match("")).toEqual({ code: 0, out: [], complaints: [] });
  });

  it.each([
    ["no JSON", `{"a": {}, "b": {}}\nnonsense`, "Line 2 is not JSON."],
    ["only one record", `{"a": {}}`, "Line 1 is no pair of records: look at b."],
    ["a name that is a number", `{"a": {"family": 7}, "b": {}}`, "Line 1 is no pair of records: look at a.family."],
    ["an answer that is none", `{"a": {}, "b": {}, "same": "yes"}`, "Line 1 is no pair of records: look at same."],
    ["a list", `[]`, "Line 1 is no pair of records."],
  ])("ends with 1, one sentence and no output at a line with %s", async (_title, text, sentence) => {
    expect(await match(text)).toEqual({ code: 1, out: [], complaints: [sentence] });
  });

  it("ends with 1 when the file is not there, and with 2 when none is named", async () => {
    const file = join(tmpdir(), "erikti-no-such-file.jsonl");
    expect(await run(file)).toEqual({ code: 1, out: [], complaints: [`The file ${file} cannot be read.`] });
    expect(await run()).toEqual({ code: 2, out: [], complaints: ["Missing required argument 'file'."] });
  });
});
