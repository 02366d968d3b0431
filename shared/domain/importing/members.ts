/** What a cell about a family's people says: how many there are, or who they are. Nobody is made up from words that are no name. */
import { isGivenName } from "../matching.lexicon";
import { nameTokens } from "../names";
import { PATRONYMIC_ENDINGS } from "../names.letters";
import { readChoice } from "./choices";
import { readDate } from "./dates";
import { ADULT_WORD, ALONE, CHILD_WORD, COUNT_WORDS, type FamilyRelation, FILLER_WORD, NO_NAMES, NOBODY, OF_A_FATHER, OF_SEVERAL, PEOPLE_WORD, RELATION_FORMS } from "./members.data";
import { splitName } from "./people";
import type { ImportedMember } from "./types";

/** No family of a list is larger; a longer number is a year, a flat or a slip. */
const LARGEST = 40;
const AMONG_THEM = /[,;]?\s*(?:из них|из которых|в том числе|в т\.?\s?ч\.?|оның ішінде|оның|including|of them).*$/u;

/** How many people a family has: "5 чел.", "2+4", "двое", "5 (3 детей)", "2 взр. 3 дет.", "5 адам". Null where that is not sure: children alone are no family. */
export function readSize(text: string): number | null {
  const bare = text.toLowerCase().replace(/\([^)]*\)?/gu, " ").replace(AMONG_THEM, "").replace(/[\s.]+/gu, " ").trim();
  if (ALONE.test(bare)) return 1;
  const numbers: number[] = [];
  const nouns = new Set<"people" | "adults" | "children">();
  for (const word of bare.match(/\d+|\p{L}+/gu) ?? []) {
    const number = /^\d/u.test(word) ? Number(word) : COUNT_WORDS[word];
    if (number !== undefined) numbers.push(number);
    else if (PEOPLE_WORD.test(word)) nouns.add("people");
    else if (ADULT_WORD.test(word)) nouns.add("adults");
    else if (CHILD_WORD.test(word)) nouns.add("children");
    else if (!FILLER_WORD.test(word)) return null;
  }
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const added = /^[^+]*\d[^+]*(?:\+[^+]*\d[^+]*)+$/u.test(bare) || (numbers.length === 2 && nouns.has("adults") && nouns.has("children"));
  const sure = numbers.length === 1 ? !nouns.has("children") && !nouns.has("adults") : added && (nouns.size === 0 || numbers.length === 2 || !nouns.has("children"));
  return sure && total >= 1 && total <= LARGEST ? total : null;
}

/** The people whom a cell names, its parts that name nobody, those of whom only the year of birth is known, and a size that stands before them. */
export interface MembersOfCell {
  readonly members: readonly ImportedMember[];
  readonly unread: readonly string[];
  readonly yearOnly: readonly string[];
  readonly size: number | null;
}

interface Part {
  readonly written: string;
  readonly name: ReturnType<typeof splitName> | null;
  relation: FamilyRelation | null;
  /** False for a relation that several share. */
  ownRelation: boolean;
  birth: string | null;
}

const BIRTH = /\(?\s*(\d{4}\s*(?:жыл\p{L}*|ж\.?)\s*\d{1,2}\s+\p{L}{3,}|\d{1,2}\s*[./,-]\s*\d{1,2}\s*[./,-]\s*\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,}\s+(?:19|20)\d{2}|(?:19|20)\d{2})\s*(?:(?:года?|г\.?)\s*(?:рожд\p{L}*\.?|р\.?)?|(?:жыл\p{L}*|ж\.?)\s*(?:туған|т\.?)?)?(?!\p{L})\s*\)?/iu;
const AGE = /\(?\s*(?<!\d)\d{1,2}\s*(?:лет|года?|годик\p{L}*|жас(?:та|тағы)?|мес\p{L}*|айлық|years?(?: old)?)\.?(?!\p{L})\s*\)?/giu;
const SIZE_BEFORE = /^\s*(\d{1,2}\s*(?:чел\p{L}*|адам|жан)\.?)\s*[:–—-]\s*/iu;
const EDGES = /^[\s\d.):,–—+/-]+(?=\D|$)|[\s(:,–—+/-]+$/gu;

const RELATIONS = new Map(Object.entries(RELATION_FORMS).flatMap(([code, forms]) => forms.split(" ").map((form) => [form, code as FamilyRelation] as const)));
const RELATION_WORD = new RegExp(`(?<![\\p{L}-])(?:${[...RELATIONS.keys()].join("|")})(?:\\s+семьи)?(?![\\p{L}-]\\p{L}|\\p{L})`, "giu");
const firstWord = (text: string): string => (/\p{L}+/u.exec(text)?.[0] ?? "").toLowerCase();

/** Reads people named one after the other, with who they are to the head and when they were born. */
export function readMembers(text: string, latestYear: number): MembersOfCell {
  const before = SIZE_BEFORE.exec(text);
  const parts: Part[] = [];
  const unread: string[] = [];
  let shared: FamilyRelation | null = null;
  for (const written of partsOfCell(before ? text.slice(before[0].length) : text)) {
    const part = partOf(written);
    const several = part.relation !== null && OF_SEVERAL.has(firstWord(written.replace(/^[\s\d.]+/u, ""))) ? part.relation : null;
    if (part.name !== null) {
      if (several) shared = several;
      else if (part.relation !== null) shared = null;
      if (part.relation === null) Object.assign(part, { relation: shared, ownRelation: false });
      parts.push(part);
    } else if (several && /:\s*$/u.test(written)) shared = several;
    else if (!belongsBefore(parts.at(-1), part)) unread.push(written);
  }
  return {
    size: before?.[1] === undefined ? null : readSize(before[1]), unread,
    yearOnly: parts.filter(({ birth }) => birth?.length === 4).map(({ written }) => written),
    members: parts.flatMap(({ name, relation, birth }) => (name === null ? [] : [{ ...name, relation, birthDate: birth === null || birth.length === 4 ? null : readDate(birth.replace(/\s*([./,-])\s*/gu, "$1"), latestYear) }])),
  };
}

/** "Ахметов Асан, сын, 2010 г.р.": what follows a name without one of its own is said of it. True when it was taken. */
function belongsBefore(last: Part | undefined, { name, relation, birth, written }: Part): boolean {
  const rest = written.replace(BIRTH, " ").replace(AGE, " ").replace(RELATION_WORD, " ");
  if (!last || name !== null || /[\p{L}\d]/u.test(rest)) return false;
  if ((relation !== null && last.ownRelation) || (birth !== null && last.birth !== null)) return false;
  if (relation !== null) Object.assign(last, { relation, ownRelation: true });
  last.birth ??= birth;
  return true;
}

/** Cut at commas, lines, numbers of a list, "и" before a name, and before each word of a relation. */
function partsOfCell(text: string): string[] {
  return text.split(/[;\n•]+|,(?!\d)|\s\+\s|\s(?=\d{1,2}[.)]\s*\p{Lu})|\s(?:и|және|and)\s(?=\s*\p{Lu})/u).flatMap((piece) => {
    if (NOBODY.test(piece.trim().toLowerCase())) return [];
    const cuts = [...piece.matchAll(RELATION_WORD)].filter(({ 0: word, index }) => !OF_A_FATHER.has(word.toLowerCase()) && /\p{L}/u.test(piece.slice(0, index))).map(({ index }) => index);
    return [0, ...cuts].map((start, at) => piece.slice(start, cuts[at]));
  }).map((part) => part.replace(/\s*\($/u, "").trim()).filter((part) => /[\p{L}\d]/u.test(part));
}

function partOf(written: string): Part {
  const birth = BIRTH.exec(written)?.[1] ?? null;
  const bare = written.replace(BIRTH, " ").replace(AGE, " ").replace(/(?<!\d)\d{12}(?!\d)/gu, " ");
  const word = [...bare.matchAll(RELATION_WORD)].find(({ 0: each, index }) => !OF_A_FATHER.has(each.toLowerCase()) || !/\p{L}/u.test(bare.slice(0, index)));
  const relation = word ? (RELATIONS.get(firstWord(word[0])) ?? null) : null;
  const rest = (word ? `${bare.slice(0, word.index)} ${bare.slice(word.index + word[0].length)}` : bare).replace(/\([^)]*\)?/gu, " ").replace(/[()]/gu, " ").replace(EDGES, "").trim();
  return { written, birth, relation, ownRelation: relation !== null, name: isName(rest) ? splitName(rest) : null };
}

/** Words that can be a name: a known given name or a patronymic among them, or capitals that are no ordinary word. */
function isName(text: string): boolean {
  const words = text.split(/[\s.]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > 5 || /[\d@#%]/u.test(text) || words.some((word) => NO_NAMES.has(word.toLowerCase()))) return false;
  if (nameTokens(text).some((token) => isGivenName(token) || PATRONYMIC_ENDINGS.some((ending) => token.length > ending.length + 3 && token.endsWith(ending)))) return true;
  return words.every((word) => /^\p{Lu}/u.test(word)) && words.some((word) => word.length > 2) && readChoice("vulnerabilities", text) === null;
}
