/** What is odd about a person's own data (R19), without being refused. */
import { parseIin, type Sex } from "./iin";

export interface PersonWarning {
  readonly field: string;
  readonly kind: string;
  readonly params?: Record<string, string>;
}

/** R19: a birth date or sex that contradicts the IIN is a warning; who typed it decides which of the two is right. */
export function personWarnings(person: { readonly iin: string | null; readonly birthDate: string | null; readonly sex: Sex | null }): PersonWarning[] {
  const parsed = person.iin ? parseIin(person.iin) : null;
  if (!parsed?.ok) return [];
  const warnings: PersonWarning[] = [];
  if (person.birthDate && person.birthDate !== parsed.birthDate) warnings.push({ field: "birthDate", kind: "iin_birth_date", params: { date: parsed.birthDate } });
  if (person.sex && person.sex !== parsed.sex) warnings.push({ field: "sex", kind: "iin_sex", params: { sex: parsed.sex } });
  return warnings;
}
