/** People whom a cell of a campaign names, and what it says of them. */
import { readDate } from "./dates";
import type { ImportedFace } from "./types";

const DAY = /(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})/u;
const AGREED = /(?:соглас\p{L}*|келіс\p{L}*|agreed|от)\s*:?\s*$/iu;

/** "Бейбіт (блогер), согласие 28.03.2020; Қайрат": who they are stands in brackets or behind a dash, a day is that of their consent. */
export function readFaces(text: string, latestYear: number): ImportedFace[] {
  const parts = text.includes(";") || text.includes("\n") ? text.split(/[;\n]+/u) : text.split(/,\s*(?=\p{Lu})/u);
  return parts.flatMap((part): ImportedFace[] => {
    const day = DAY.exec(part)?.[0];
    const bare = (day === undefined ? part : part.replace(day, "")).trim();
    const known = /\(([^)]*)\)/u.exec(bare)?.[1] ?? /\s[–—-]\s*(.+)$/u.exec(bare)?.[1] ?? "";
    const name = cleaned(bare.replace(/\([^)]*\)?/gu, " ").replace(/\s[–—-]\s.*$/u, ""));
    return /\p{L}/u.test(name) ? [{ name, known: cleaned(known), agreedOn: day === undefined ? null : readDate(day, latestYear) }] : [];
  });
}

/** Without what spoke of the day that was taken out, and commas at its ends. */
function cleaned(text: string): string {
  let rest = text.replace(/\s+/gu, " ").trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, "").replace(AGREED, "").trim();
  }
  return rest;
}
