/**
 * Names of two records side by side (R22): how alike family name, given name and patronymic are. Pure.
 * A record has several readings (`matching.readings.ts`), and the best pair of them counts.
 */
import { editDistance } from "./editDistance";
import { isGivenName, isShortFor, looksShortFor, sameName, soundOf } from "./matching.lexicon";
import { type NameWord, type ReadName, stemOf } from "./matching.readings";
import type { MatchReason } from "./matching.weights";
import { remembering } from "./remember";

/** Names this alike need no other reading. */
const EQUAL: ReadonlySet<MatchReason | null> = new Set(["family_equal", "given_equal"]);

export interface NameSigns {
  readonly family: MatchReason | null;
  readonly given: MatchReason | null;
  readonly patronymic: MatchReason | null;
}

/** Signs of the best pair of readings; `bitsOf` says what a sign is worth. */
export function compareNames(a: ReadName, b: ReadName, bitsOf: (sign: MatchReason) => number): NameSigns {
  let best: NameSigns = { family: null, given: null, patronymic: null };
  let most = Number.NEGATIVE_INFINITY;
  const woman = a.woman || b.woman;
  // Жан Болатұлы and Жанболатұлы, Анна Мария and Анна-Мария: the same letters, so the same name, however they are divided.
  const [left, right] = a.letters === b.letters && a.letters.length > 5 ? (a.words < b.words ? [a, a] : [b, b]) : [a, b];
  // Most readings of a name have one father: he is compared once.
  let fathers = null as { readonly one: NameWord | null; readonly other: NameWord | null; readonly sign: MatchReason | null } | null;
  for (const [at, one] of left.readings.entries()) {
    for (const [place, other] of right.readings.entries()) {
      // Were both turned round, two sisters' family name would count as one given name.
      if (at > 0 && place > 0) continue;
      if (fathers === null || fathers.one !== one.father || fathers.other !== other.father) fathers = { one: one.father, other: other.father, sign: fatherSign(one.father, other.father) };
      const signs: NameSigns = { family: familySign(one.family, other.family, woman), given: givenSign(one.given, other.given), patronymic: fathers.sign };
      let bits = 0;
      for (const sign of [signs.family, signs.given, signs.patronymic]) if (sign) bits += bitsOf(sign);
      if (bits > most) [best, most] = [signs, bits];
      if (at === 0 && place === 0 && EQUAL.has(signs.family) && EQUAL.has(signs.given)) return signs;
    }
  }
  return best;
}

function familySign(a: NameWord | null, b: NameWord | null, woman: boolean): MatchReason | null {
  if (!a || !b) return null;
  if (a.initial || b.initial) return sameInitial(a, b) ? "family_initial" : "family_differs";
  if (sameLetters(a.token, b.token)) return "family_equal";
  if (sameLetters(a.stem, b.stem) || a.stemSound === b.stemSound || sameName(a.stem, b.stem) || sameName(a.token, b.token)) return "family_form";
  if (shareHalf(a, b)) return "family_part";
  if (slip(a.stemSound, b.stemSound) || slip(a.token, b.token)) return "family_typo";
  return woman ? "family_changed" : "family_differs";
}

function givenSign(a: NameWord | null, b: NameWord | null): MatchReason | null {
  if (!a || !b) return null;
  if (a.initial || b.initial) return sameInitial(a, b) ? "given_initial" : "given_differs";
  if (sameLetters(a.token, b.token)) return "given_equal";
  if (sameName(a.token, b.token) || sameSound(a, b)) return "given_variant";
  if (isShortFor(a.token, b.token) || shareHalf(a, b)) return "given_short";
  if (isGivenName(a.token) && isGivenName(b.token)) return "given_differs";
  if (slip(a.token, b.token)) return exchanged(a.token, b.token) ? "given_alike" : "given_typo";
  return slip(a.sound, b.sound) || looksShortFor(a.token, b.token) ? "given_alike" : "given_unlike";
}

function fatherSign(a: NameWord | null, b: NameWord | null): MatchReason | null {
  if (!a || !b) return null;
  if (a.initial || b.initial) return sameInitial(a, b) ? "patronymic_initial" : "patronymic_differs";
  if (sameLetters(a.stem, b.stem) || a.stemSound === b.stemSound || sameSound(a, b) || sameName(a.token, b.token)) return "patronymic_equal";
  if (isGivenName(a.token) && isGivenName(b.token)) return "patronymic_differs";
  return slip(a.stemSound, b.stemSound) || isShortFor(a.token, b.token) ? "patronymic_typo" : "patronymic_unlike";
}

/** Equal, where `?` stands for any one letter and most letters are there. */
function sameLetters(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length || !(a.includes("?") || b.includes("?"))) return false;
  const lost = [...a].filter((letter, at) => letter === "?" || b[at] === "?").length;
  return lost * 2 <= a.length && [...a].every((letter, at) => letter === b[at] || letter === "?" || b[at] === "?");
}

function sameInitial(a: NameWord, b: NameWord): boolean {
  const [short, long] = (a.token.length <= b.token.length ? [a.token, b.token] : [b.token, a.token]) as [string, string];
  // "Y." begins Yerlan, which folds to "erlan"; Ө and Ұ become У in Russian.
  return long.startsWith(short) || soundOf(long).startsWith(soundOf(short)) || (short === "i" && long.startsWith("e"));
}

/** Two letters are too few to say that a sound stands for another. */
const sameSound = (a: NameWord, b: NameWord): boolean => a.token.length > 2 && a.sound === b.sound;

function shareHalf(a: NameWord, b: NameWord): boolean {
  if (a.halves.length === 0 && b.halves.length === 0) return false;
  const [halvesOfA, halvesOfB] = [a, b].map(({ token, halves }) => (halves.length ? halves : [token]).map(stemOf)) as [string[], string[]];
  return halvesOfA.some((half) => half.length > 2 && halvesOfB.includes(half));
}

const ONE_SOUND: readonly (readonly [RegExp, string])[] = [[/zh/g, "Z"], [/sh/g, "S"], [/ch/g, "C"], [/ts/g, "T"]];
const bySound = remembering((token) => ONE_SOUND.reduce((text, [letters, sound]) => text.replace(letters, sound), token));

/** A typing error or two, depending on how long the words are. */
function slip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 4) return false;
  const [one, other] = [bySound(a), bySound(b)];
  const shorter = Math.min(one.length, other.length);
  const most = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
  return editDistance(one, other, most) <= most;
}

/** Letters stand for other letters, none is missing, added or moved. */
function exchanged(a: string, b: string): boolean {
  const [one, other] = [bySound(a), bySound(b)];
  return one.length === other.length && [...one].sort().join("") !== [...other].sort().join("");
}
