/** Two rows of one list that are one person's without anybody being asked (R22). Whoever only looks the same is proposed. */
import type { ImportValues } from "../../../shared/domain/importing/types";
import type { MatchReason } from "../../../shared/domain/matching.weights";

/**
 * For two rows that look the same: true where they have one number, or say exactly the same of who it is. That is the name
 * letter for letter and the day of birth, with nothing else that they say otherwise; without the day, all the rest alike.
 * Twins, a father and his son, a name and its short form are a letter apart at least.
 */
export function saysOnePerson(why: readonly MatchReason[], one: ImportValues, other: ImportValues): boolean {
  if (why.includes("iin_equal")) return true;
  // An initial is shared by brothers and sisters.
  if (bare(one.given).replace(".", "").length < 2 || !(["family", "given", "patronymic"] as const).every((part) => bare(one[part]) === bare(other[part]))) return false;
  if (one.birthDate !== other.birthDate) return false;
  const said = [[one.iin, other.iin], [one.katoCode ?? bare(one.placeText), other.katoCode ?? bare(other.placeText)], [phonesOf(one), phonesOf(other)]] as const;
  return said.every(([a, b]) => a === b || (one.birthDate !== undefined && (!a || !b)));
}

const bare = (text: string | undefined): string => (text ?? "").replace(/\s+/gu, " ").trim().toLowerCase();
const phonesOf = ({ phones = [] }: ImportValues): string => [...phones].sort().join(" ");
