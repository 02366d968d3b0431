/**
 * The first number that a reported sentence counts recipients with, so that nobody types it twice:
 * "более 300 семей получили ..." -> more than 300 families. A person sees and may change what was read.
 */
import type { ClaimKind } from "../../../shared/contract/claims";
import { type Amount, type Unit, unitScale } from "../../../shared/domain/amounts";
import { parseAmount } from "../../../shared/domain/quantities";

export interface ReadClaim {
  readonly recipientKind: Extract<ClaimKind, "family" | "person" | "money">;
  readonly unit: Unit;
  readonly amount: Amount;
  readonly perDay: boolean;
}

const LEAD = "(?:не менее|не меньше|более чем|более|больше|свыше|около|примерно|порядка|до|кемінде|шамамен|more than|over|at least|about|up to|[~≈<>≥≤])";
/** In Kazakh the qualifier follows: "300-ден астам отбасы". */
const TAIL = "(?:-?(?:дан|ден|тан|тен|нан|нен) (?:астам|көп|артық)|-?(?:ға|ге|қа|ке) (?:жуық|таяу|дейін))";
const ONE_NUMBER = "(?:\\d{1,3}(?: \\d{3})+|\\d+)";
/** A year before a dash begins no range: "акция 2020 - 5000 человек". */
const RANGE = `(?!(?:19|20)\\d\\d ?[-–—])(?:от |from )?${ONE_NUMBER}(?: ?[-–—] ?| до | to )${ONE_NUMBER}`;

/** "Of each day": in Kazakh it stands before the number, elsewhere behind what is counted. */
const EACH_DAY = /^\s*(?:в день|в сутки|ежедневно|күніне|күн сайын|a day|per day|each day|daily)(?![\p{L}])/u;
const EACH_DAY_BEFORE = /(?:күніне|күн сайын|ежедневно|daily)\s*$/u;

/** Whether the number that stands at this place of a text in lower case is of each day. */
export const saysEachDay = (text: string, { at, length }: { readonly at: number; readonly length: number }): boolean =>
  EACH_DAY.test(text.slice(at + length)) || EACH_DAY_BEFORE.test(text.slice(0, at));

const COUNTED: readonly (readonly [ReadClaim["recipientKind"], Unit, string])[] = [
  ["family", "family", "(?:сем(?:ья|ьи|ей|ьям|ьями)|отбасы\\p{L}*|famil(?:y|ies))"],
  ["person", "person", "(?:граждан\\p{L}*|жител\\p{L}*|человек\\p{L}*|людей|людям|адам\\p{L}*|азамат\\p{L}*|citizens?|people|persons?)"],
  ["money", "tenge", "(?:тенге|теңге\\p{L}*|tenge|₸)"],
];

/** The number with its qualifier in a text of lower case, and where it stands; `noun` is a pattern of what it counts. */
export function countedIn(text: string, unit: Unit, noun: string): { readonly at: number; readonly length: number; readonly amount: Amount } | null {
  // Where the two are no range, the dash stands before the number: "в доме 12 - 5 семей".
  for (const number of [RANGE, ONE_NUMBER]) {
    const match = new RegExp(`(?<![\\p{L}\\d])((?:${LEAD} ?)?${number}${TAIL}?) ${noun}(?![\\p{L}])`, "u").exec(text);
    const parsed = match && parseAmount(match[1] ?? "", unit);
    if (match && parsed?.ok && parsed.amount.value !== null && parsed.amount.value % unitScale(unit) === 0) return { at: match.index, length: match[0].length, amount: parsed.amount };
  }
  return null;
}

/** Null where no such number stands in the sentence. */
export function readStatement(statement: string): (ReadClaim & { readonly at: number; readonly length: number }) | null {
  const text = statement.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
  const found = COUNTED.flatMap(([recipientKind, unit, noun]) => {
    const counted = countedIn(text, unit, noun);
    return counted ? [{ recipientKind, unit, perDay: saysEachDay(text, counted), ...counted }] : [];
  }).sort((a, b) => a.at - b.at)[0];
  return found ?? null;
}
