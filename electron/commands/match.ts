/** `erikti match`: says of pairs of records whether they are one person, and measures itself where the answer is given. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type Match, matchPeople } from "../../shared/domain/matching";
import type { Program } from "./offices";
import { CommandFailed } from "./sentences";

const text = z.string().nullish();
const recordSchema = z.object({ family: text, given: text, patronymic: text, fullName: text, birthDate: text, iin: text, phone: text, village: text });
const pairSchema = z.object({ a: recordSchema, b: recordSchema, same: z.boolean().optional(), kind: z.string().optional() });
export type LabelledPair = z.infer<typeof pairSchema>;

export interface Measures {
  /** Pairs with an answer. */
  readonly pairs: number;
  /** Of the pairs of one person, the part that reaches somebody's eyes ("same" or "look"); null when there is none. */
  readonly found: number | null;
  /** Of the pairs called "same", the part that is one person. */
  readonly sameRight: number | null;
  /** Of the pairs of two people whose kind begins with `hard_`, the part that costs somebody a look (or worse). */
  readonly hardLook: number | null;
}

/** One line for each pair in its order, then, if any pair has an answer, the measures. @throws CommandFailed */
export async function matchCommand(program: Program, file: string, json: boolean): Promise<void> {
  const pairs = await readPairs(file);
  const matches = pairs.map(({ a, b }) => matchPeople(a, b));
  for (const match of matches) program.out(json ? JSON.stringify(match) : `${match.band} ${match.score} ${match.why.join(" ")}`);
  const measures = measuresOf(pairs, matches);
  if (measures.pairs > 0) program.out(json ? JSON.stringify(measures) : Object.entries(measures).map(([name, value]) => `${name} ${value ?? "-"}`).join(" "));
}

/** Reads JSON lines `{"a": {...}, "b": {...}, "same"?: true, "kind"?: "..."}`; empty lines are skipped. @throws CommandFailed */
export async function readPairs(file: string): Promise<LabelledPair[]> {
  const content = await readFile(file, "utf8").catch(() => {
    throw new CommandFailed(`The file ${file} cannot be read.`);
  });
  return content.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line, at) => (line.trim() === "" ? [] : [pairOf(line, at + 1)]));
}

export function measuresOf(pairs: readonly LabelledPair[], matches: readonly Match[]): Measures {
  const judged = pairs.flatMap(({ same, kind }, at) => {
    const band = matches[at]?.band;
    return same === undefined || band === undefined ? [] : [{ same, band, hard: !same && (kind === undefined || kind.startsWith("hard_")) }];
  });
  return {
    pairs: judged.length,
    found: share(judged.filter(({ same }) => same), ({ band }) => band !== "different"),
    sameRight: share(judged.filter(({ band }) => band === "same"), ({ same }) => same),
    hardLook: share(judged.filter(({ hard }) => hard), ({ band }) => band !== "different"),
  };
}

/** Rounded to a thousandth. */
function share<Item>(all: readonly Item[], fits: (item: Item) => boolean): number | null {
  return all.length === 0 ? null : Math.round((all.filter(fits).length / all.length) * 1_000) / 1_000;
}

function pairOf(line: string, number: number): LabelledPair {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new CommandFailed(`Line ${number} is not JSON.`);
  }
  const pair = pairSchema.safeParse(parsed);
  if (pair.success) return pair.data;
  const where = pair.error.issues[0]?.path.join(".") ?? "";
  throw new CommandFailed(`Line ${number} is no pair of records${where ? `: look at ${where}` : ""}.`);
}
