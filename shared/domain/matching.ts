/**
 * Are these two records one person? (R17, R19, R20, R22)
 *
 * Signs are gathered from number, day of birth, name, phone and village; each has a weight with its reason in
 * `matching.weights.ts`; their sum and their limits give one of three bands. The app proposes, a person decides:
 * nothing here or anywhere merges by itself.
 */
import { oneErrorApart } from "./editDistance";
import { iinFromCell, parseIin, type Sex } from "./iin";
import { placeKey } from "./kato";
import { namesFor } from "./matching.lexicon";
import { compareNames } from "./matching.names";
import { type ReadName, readName, stemOf } from "./matching.readings";
import { CONTRADICTS_IIN, IDENTIFYING, LOOK_FROM, type MatchBand, type MatchReason, SAME_FROM, WEIGHTS } from "./matching.weights";
import { matchKey } from "./names";
import { parseLocalDate } from "./periods";
import { splitPhones } from "./phones";
import { remembering } from "./remember";

/** A person as some list has them; all as written, any part may be missing or wrong. */
export interface PersonRecord {
  readonly family?: string | null;
  readonly given?: string | null;
  readonly patronymic?: string | null;
  /** The whole name in one text, in any order; read only where family and given name are empty. */
  readonly fullName?: string | null;
  /** In any form that `parseLocalDate` reads, or a bare year. */
  readonly birthDate?: string | null;
  readonly iin?: string | null;
  /** One number or several in one text. */
  readonly phone?: string | null;
  /** A KATO code, or the name of a place. */
  readonly village?: string | null;
}

export interface Match {
  readonly band: MatchBand;
  /** Bits of evidence, rounded to a tenth: more is likelier one person. Comparable between matches. */
  readonly score: number;
  /** In the order of `MATCH_REASONS`. */
  readonly why: readonly MatchReason[];
}

/** A record that has been read once, to be compared with many. */
export interface ReadPerson {
  readonly name: ReadName;
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly birthDate: string | null;
  readonly iin: { readonly digits: string; readonly valid: boolean; readonly birthDate: string | null; readonly sex: Sex | null } | null;
  readonly phones: readonly string[];
  readonly village: string;
}

export function readPerson(record: PersonRecord): ReadPerson {
  return {
    name: readName(record),
    birthDate: readDate(record.birthDate ?? ""),
    iin: readIin(record.iin ?? ""),
    phones: readPhones(record.phone ?? ""),
    village: villageKey(record.village ?? ""),
  };
}

/** Compares two records. Symmetric and total. */
export function matchPeople(a: PersonRecord, b: PersonRecord): Match {
  return matchRead(readPerson(a), readPerson(b));
}

export function matchRead(a: ReadPerson, b: ReadPerson): Match {
  const name = compareNames(a.name, b.name, (sign) => WEIGHTS[sign].bits);
  const iin = iinSign(a, b);
  // One sign of each group, and the groups in the order of `MATCH_REASONS`.
  const signs = [iin, dateSign(a, b, iin), name.family, name.given, name.patronymic, sexSign(a, b), phoneSign(a, b), villageSign(a, b)];
  const why: MatchReason[] = [];
  let bits = 0;
  for (const sign of signs) if (sign) {
    why.push(sign);
    bits += WEIGHTS[sign].bits;
  }
  const score = Math.round(bits * 10) / 10;
  return { band: bandOf(why, score), score, why };
}

/**
 * True for two records that `matchRead` finds different by their days of birth alone: both are known to the day, no slip of
 * the pen turns one into the other, and no number says otherwise. Cheap, for the many who only share a name.
 * Dates and numbers in their final form.
 */
export function bornApart(a: Pick<PersonRecord, "birthDate" | "iin">, b: Pick<PersonRecord, "birthDate" | "iin">): boolean {
  const [one, other] = [a.birthDate ?? "", b.birthDate ?? ""];
  if (one.length !== 10 || other.length !== 10 || daysSign(one, other) !== "birth_date_differs") return false;
  return a.iin && b.iin ? a.iin !== b.iin && saysDay(a.iin, one) && saysDay(b.iin, other) : (!a.iin || saysDay(a.iin, one)) && (!b.iin || saysDay(b.iin, other));
}

/** yymmdd of yyyy-mm-dd. */
const saysDay = (iin: string, day: string): boolean => alike(iin, day, 0, 2, 2) && alike(iin, day, 2, 4, 3) && alike(iin, day, 4, 6, 4);

function bandOf(why: readonly MatchReason[], score: number): MatchBand {
  if (why.includes("iin_equal")) return why.some((reason) => CONTRADICTS_IIN.has(reason)) ? "look" : "same";
  if (why.some((reason) => WEIGHTS[reason].atMost === "different") || score < LOOK_FROM) return "different";
  const sure = score >= SAME_FROM && why.some((reason) => IDENTIFYING.has(reason)) && !why.some((reason) => WEIGHTS[reason].atMost === "look");
  return sure ? "same" : "look";
}

/**
 * Keys under which a record is kept so that others find it; two records that may be one person share one even when one
 * part is mistyped: number; phone; day of birth; each word of the name with the first letter, and with the last letters,
 * of each other word. Made from `matchKey`, which is stored, so that a migration can make them without folding names again.
 * They are stored: changing a rule means making every key anew in a migration.
 */
export function candidateKeys(record: PersonRecord): string[] {
  return [...new Set([...pairKeys(nameTokensOf(record)), ...signKeys(record)])];
}

/** Number, day of birth, phones. */
export function signKeys(record: PersonRecord): string[] {
  const iin = readIin(record.iin ?? "");
  const birthDate = readDate(record.birthDate ?? "") ?? iin?.birthDate ?? "";
  const keys: string[] = [];
  if (iin?.valid) keys.push(`i:${iin.digits}`);
  if (birthDate.length > 4) keys.push(`d:${birthDate}`);
  for (const phone of readPhones(record.phone ?? "")) {
    const digits = phone.replace(/\D/g, "");
    if (digits.length > 4) keys.push(`p:${digits}`);
  }
  return keys;
}

/**
 * Keys to ask with: those of the record, and those it would have under its short forms and under the full names
 * these stand for (Саша asks as Александр too).
 */
export function askingKeys(record: PersonRecord): string[] {
  const keys = new Set(candidateKeys(record));
  const tokens = nameTokensOf(record);
  for (const [at, token] of tokens.entries()) {
    for (const other of namesFor(token)) for (const key of pairKeys(tokens.with(at, other))) keys.add(key);
  }
  return [...keys];
}

/** What a long list asks with: the keys of `askingKeys`, by what they say. */
export interface AskingParts {
  /** Number, phone, day of birth. */
  readonly signs: readonly string[];
  /** Beginnings of the words of the name, in all its forms: whoever shares one has a word of `match_key` that begins so. */
  readonly words: readonly string[];
  /** Each two words of the name, in all its forms, without their endings. */
  readonly together: readonly (readonly [string, string])[];
  readonly matchKey: string;
}

export function askingParts(record: PersonRecord): AskingParts {
  const tokens = nameTokensOf(record);
  const forms = [tokens.map(stemOfWord)];
  for (const [at, token] of tokens.entries()) for (const other of namesFor(token)) forms.push(tokens.with(at, other).map(stemOfWord));
  return {
    signs: signKeys(record),
    words: [...new Set(forms.flat())].filter((stem) => stem.length > 1),
    together: forms.flatMap(twoWords),
    matchKey: tokens.join(" "),
  };
}

/** What a long list may share with a person, and what each is worth beside the weights of number, day and phone. */
export const SHARED = { village: 1, word: 2, twoWords: 8, wholeName: 10 } as const;
/** From this on somebody is compared in full: a whole name; a birth date or a phone with some part of a name; a number alone. */
export const ENOUGH_SHARED = 6;
/** A key that leads to more people than this says too little to be followed for thousands of records at once. */
export const MOST_BEHIND_A_KEY = 60;

/** Of a longer name the first words are paired. */
export const MOST_WORDS = 4;
export const stemOfWord = remembering(stemOf);

/** Each two words of a name. `words`: without their endings. */
function twoWords(words: readonly string[]): (readonly [string, string])[] {
  const paired = words.slice(0, MOST_WORDS).filter((word) => word.length > 1);
  const pairs: (readonly [string, string])[] = [];
  for (const [at, one] of paired.entries()) for (let place = at + 1; place < paired.length; place++) pairs.push([one, paired[place] ?? ""]);
  return pairs;
}

/** The two keys that together say that a name has these two words: each is kept by last letters where it has some. */
export function pairKeysOf([one, other]: readonly [string, string]): readonly [string, string] {
  const key = (whole: string, beside: string): string => (beside.length > 2 ? `l:${whole} ${beside.slice(-2)}` : `f:${whole} ${beside.charAt(0)}`);
  return [key(one, other), key(other, one)];
}

/** How likely a shared key of this kind leads to the same person: to look at the likeliest first. By first letter of the key. */
export const KEY_WEIGHTS: Readonly<Record<string, number>> = { i: 12, d: 5, p: 4, f: 2, l: 2, w: 1 };

function pairKeys(tokens: readonly string[]): string[] {
  const [only, second] = tokens;
  if (only !== undefined && second === undefined) return [`w:${stemOf(only)}`];
  const stems = tokens.slice(0, 4).map(stemOf);
  return stems.flatMap((whole, at) =>
    whole.length < 2 ? [] : stems.flatMap((other, place) => (place === at ? [] : [`f:${whole} ${other.charAt(0)}`, ...(other.length > 2 ? [`l:${whole} ${other.slice(-2)}`] : [])])),
  );
}

const nameTokensOf = (record: PersonRecord): string[] =>
  matchKey(record.family || record.given ? record : { family: record.fullName ?? "", patronymic: record.patronymic ?? "" }).split(" ").filter(Boolean);

/** What is stored comes in its final form, and comes by the thousand: it is not read anew. */
const STORED_DATE = /^\d{4}-\d\d-\d\d$/;
const STORED_PHONE = /^\+77\d{9}$/;

const readPhones = (text: string): readonly string[] => (text === "" ? [] : STORED_PHONE.test(text) ? [text] : splitPhones(text));

function readDate(text: string): string | null {
  if (text === "" || STORED_DATE.test(text)) return text || null;
  const year = /^\s*(1[89]\d\d|20\d\d)\s*(г\.?|ж\.?)?\s*$/u.exec(text);
  if (year?.[1]) return year[1];
  const parsed = parseLocalDate(text);
  return parsed.ok ? parsed.date : null;
}

function readIin(text: string): ReadPerson["iin"] {
  if (text === "") return null;
  const parsed = parseIin(/^\d{12}$/.test(text) ? text : iinFromCell(text));
  if (parsed.ok) return { digits: parsed.iin, valid: true, birthDate: parsed.birthDate, sex: parsed.sex };
  const digits = text.replace(/\D/g, "");
  return digits.length >= 10 ? { digits, valid: false, birthDate: null, sex: null } : null;
}

/** Codes stay codes: the name of a code is for those who know the day. */
function villageKey(text: string): string {
  if (text === "") return "";
  return /^\d{9}$/.test(text.trim()) ? text.trim() : placeKeyOf(text);
}
const placeKeyOf = remembering(placeKey);

function iinSign({ iin: a }: ReadPerson, { iin: b }: ReadPerson): MatchReason | null {
  if (!a || !b) return null;
  if (a.digits === b.digits) return a.valid ? "iin_equal" : "iin_misread";
  const near = oneErrorApart(a.digits, b.digits);
  if (a.valid && b.valid) return near ? "iin_one_error" : "iin_differs";
  return near ? "iin_misread" : null;
}

/** A day that was not typed is taken from a valid number; but a number is no witness to itself. */
function dateSign(a: ReadPerson, b: ReadPerson, iin: MatchReason | null): MatchReason | null {
  const [numberOfA, numberOfB] = iin === "iin_one_error" ? [null, null] : [a.iin?.birthDate ?? null, b.iin?.birthDate ?? null];
  const [one, other] = [a.birthDate ?? numberOfA, b.birthDate ?? numberOfB];
  if (one === null || other === null) return null;
  const sign = daysSign(one, other);
  if (iin === "iin_equal") return sign;
  // Where day and number of one record disagree (R19), either may be the right one.
  const signs = [sign, daysSign(numberOfA ?? one, other), daysSign(one, numberOfB ?? other)];
  return signs.includes("birth_date_equal") ? "birth_date_equal" : sign;
}

function daysSign(a: string, b: string): MatchReason {
  if (a === b) return a.length === 4 ? "birth_year_equal" : "birth_date_equal";
  const sameYear = alike(a, b, 0, 4);
  if (sameYear && [a, b].some((date) => date.length === 4 || date.endsWith("-01-01"))) return "birth_year_equal";
  if (a.length === 4 || b.length === 4) return "birth_date_differs";
  if (sameYear && alike(a, b, 5, 7, 3) && alike(a, b, 8, 10, -3)) return "birth_date_swapped";
  if (alike(a, b, 4, 10) && Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) === 1) return "birth_year_near";
  return fewDiffer(a, b) && oneErrorApart(a.replaceAll("-", ""), b.replaceAll("-", "")) ? "birth_date_one_error" : "birth_date_differs";
}

/** Whether the letters of one text from here to there are those of the other, so many places further. */
function alike(a: string, b: string, from: number, to: number, further = 0): boolean {
  for (let at = from; at < to; at++) if (a.charCodeAt(at) !== b.charCodeAt(at + further)) return false;
  return true;
}

/** In no more places than one error makes: before anything is made of two days that are nearly always far apart. */
function fewDiffer(a: string, b: string): boolean {
  let differ = 0;
  for (let at = 0; at < a.length && differ < 3; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) differ++;
  return differ < 3;
}

function sexSign(a: ReadPerson, b: ReadPerson): MatchReason | null {
  const [one, other] = [a.iin?.sex ?? a.name.sex, b.iin?.sex ?? b.name.sex];
  return one && other && one !== other ? "sex_differs" : null;
}

function phoneSign(a: ReadPerson, b: ReadPerson): MatchReason | null {
  return a.phones.some((phone) => b.phones.includes(phone)) ? "phone_equal" : null;
}

function villageSign(a: ReadPerson, b: ReadPerson): MatchReason | null {
  if (a.village === "" || b.village === "") return null;
  return a.village === b.village ? "village_equal" : "village_differs";
}
