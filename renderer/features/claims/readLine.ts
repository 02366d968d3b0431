/**
 * A claim in one line: "Фонд B 320 семей продукты апрель" -> who, how many of what, with what, when. Whatever is not
 * found stays empty for a person to fill; the line itself is kept whole as what was said.
 */
import type { ClaimKind } from "../../../shared/contract/claims";
import type { Amount, Unit } from "../../../shared/domain/amounts";
import { nameTokens, searchKeys } from "../../../shared/domain/names";
import type { LocalDate, Period } from "../../../shared/domain/periods";
import { readPeriod } from "./readPeriod";
import { countedIn, readStatement, saysEachDay } from "./readStatement";

/** A kind of aid as the office lists it. */
export interface KnownItem {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly unit: Unit;
}

export interface ClaimLine {
  /** The words in which a partner's name is to be looked for; the first ones are the likeliest. */
  readonly partnerWords: readonly string[];
  readonly recipientKind: Exclude<ClaimKind, "group">;
  readonly unit: Unit;
  /** Null where no number was found. */
  readonly amount: Amount | null;
  /** The number is of each day. */
  readonly perDay: boolean;
  readonly itemKindId: string | null;
  /** Null where none is named. */
  readonly period: Period | null;
}

const NOUN = "(?<noun>\\p{L}{3,}(?: \\p{L}{3,})?)";
/** Short words name nothing by themselves. */
const SHORTEST = 3;
const VOWELS = /[aeiouyаеёиоуыэюяәіөұү]/gu;

/** Cases of one word begin alike ("продукты", "продуктовый", "муки"), or keep their consonants ("маска", "масок"). */
function sameWord(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const stem = Math.max(SHORTEST, Math.min(4, shorter - 1));
  if (shorter < SHORTEST) return false;
  const [bones, otherBones] = [one.replace(VOWELS, ""), other.replace(VOWELS, "")];
  return one.slice(0, stem) === other.slice(0, stem) || (bones.length >= SHORTEST && bones === otherBones);
}

export function readClaimLine(line: string, items: readonly KnownItem[], today: LocalDate): ClaimLine {
  const text = line.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
  const found = readPeriod(text, today);
  const rest = found ? `${text.slice(0, found.at)} ${text.slice(found.at + found.length)}`.replace(/\s+/gu, " ").trim() : text;
  const counted = readStatement(rest);
  const things = counted ? null : thingsIn(rest, items);
  const number = counted ?? things;
  const before = number ? rest.slice(0, number.at) : rest;
  const after = number ? rest.slice(number.at + number.length) : "";
  const item = things?.item ?? itemIn(after, items) ?? (number ? null : itemIn(before, items));
  return {
    partnerWords: wordsOf(wordsOf(before).length > 0 ? before : after),
    recipientKind: counted?.recipientKind ?? (things ? "item" : "family"),
    unit: counted?.unit ?? things?.item.unit ?? "family",
    amount: number?.amount ?? null,
    perDay: number !== null && saysEachDay(rest, number),
    itemKindId: item?.id ?? null,
    period: found && { from: found.from, to: found.to },
  };
}

/** Words that join and name nobody. */
const JOINING = new Set(["от", "и", "с", "на", "для", "по", "в", "за", "из", "мен", "және", "үшін", "from", "and", "for", "the", "of", "in"]);
const wordsOf = (text: string): string[] => text.replace(/["«»“”,.;:()]/gu, " ").split(" ").filter((word) => word !== "" && !JOINING.has(word));

/** The kind of aid a text names; null for none, and for two that fit equally well. */
function itemIn(text: string, items: readonly KnownItem[]): KnownItem | null {
  const words = nameTokens(text);
  const scored = items.map((item) => {
    const keys = searchKeys(`${item.label} ${item.detail}`);
    return { item, score: words.filter((word) => keys.some((key) => sameWord(key, word))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === best);
  return best > 0 && top.length === 1 ? (top[0]?.item ?? null) : null;
}

/** "300 масок": a number of things, in the unit of their kind. */
function thingsIn(text: string, items: readonly KnownItem[]) {
  const counted = countedIn(text, "piece", NOUN);
  if (!counted) return null;
  const item = itemIn(text.slice(counted.at, counted.at + counted.length), items);
  const scaled = item && countedIn(text, item.unit, NOUN);
  return item && scaled ? { item, ...scaled } : null;
}
