/** What the cells of a course say: subjects with what they came to, lessons, hours of a day. */
import { parseTime } from "../availability";
import type { ImportedSubject } from "./types";

/** "16/20", "16 из 20", "20-дан 16", "16 баллов", "16" at the end of a text. */
const OF_FULL = /(\d{1,4})\s*(?:\/|из|of)\s*(\d{1,4})\s*$/iu;
const OF_FULL_KAZAKH = /(\d{1,4})\s*-?\s*(?:дан|ден|тан|тен|нан|нен)\s+(\d{1,4})\s*$/iu;
const ALONE = /(\d{1,4})\s*$/u;
const POINTS = /\s*(?:балл\p{L}*|ұпай\p{L}*|points?)\.?\s*$/iu;

interface Part {
  readonly before: string;
  readonly score: number | null;
  readonly outOf: number | null;
}

/** What stands at the end of a text as a number of a number, and what stands before it. */
export function partOf(text: string): Part {
  const bare = text.trim().replace(POINTS, "");
  const found = OF_FULL.exec(bare) ?? OF_FULL_KAZAKH.exec(bare) ?? ALONE.exec(bare);
  if (!found) return { before: text.trim(), score: null, outOf: null };
  const [first, second] = [Number(found[1]), found[2] === undefined ? null : Number(found[2])];
  const turned = OF_FULL.exec(bare) === null && second !== null;
  return { before: bare.slice(0, found.index).replace(/[\s:–—-]+$/u, "").trim(), score: turned ? second : first, outOf: turned ? first : second };
}

/** Subjects of one cell: "Математика 16/20; История". Null where a part names no subject. */
export function readSubjects(text: string): ImportedSubject[] | null {
  const parts = text.split(/[;\n]+|,(?!\d)/u).map((part) => part.trim()).filter((part) => part !== "");
  const subjects = parts.map((part) => {
    const { before, score, outOf } = partOf(part);
    return { name: before, score, outOf };
  });
  return subjects.every(({ name, score, outOf }) => /\p{L}/u.test(name) && [...name].length <= 200 && (outOf === null || (score ?? 0) <= outOf)) ? subjects : null;
}

/** A time or two of them: "9:00", "9:00–18:00", "с 9 до 18", "сағат 9-дан 18-ге дейін". Null for anything else. */
export function readTimes(text: string): { readonly from: string; readonly to: string | null } | null {
  const bare = text.toLowerCase().replace(/(?<=\d)\s*-?\s*(?:дан|ден|тан|тен|нан|нен)(?!\p{L})/gu, " – ").replace(/-?(?:ға|ге|қа|ке)(?!\p{L})|дейін|сағат|ч\.|час\p{L}*/gu, " ").replace(/^\s*с\s+/u, "").replace(/\s+до\s+/u, " – ").trim();
  // "18-00" is a time, "9-18" are the hours of a day: nobody begins at eighteen minutes past.
  const alone = /^\d{1,2}\s*-\s*(?:0[1-9]|1\d|2[0-4])$/u.test(bare) ? null : parseTime(bare);
  if (alone !== null) return { from: alone, to: null };
  const ends = /^(\d{1,2}(?:[:.]\d{2})?)\s*[-–—]\s*(\d{1,2}(?:[:.]\d{2})?)$/u.exec(bare) ?? /^(\d{1,2}-\d{2})\s*[–—]\s*(\d{1,2}-\d{2})$/u.exec(bare) ?? /^(\d{1,2}-\d{2})\s+-\s+(\d{1,2}-\d{2})$/u.exec(bare);
  const [from, to] = [parseTime(ends?.[1] ?? ""), parseTime(ends?.[2] ?? "")];
  return from === null || to === null ? null : { from, to };
}
