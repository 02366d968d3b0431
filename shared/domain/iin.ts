/**
 * IIN, the individual identification number of Kazakhstan, and BIN, that of an organisation (R19).
 * Digits: birth date yymmdd, century and sex, four serial digits, check digit.
 */
import { isLocalDate, type LocalDate } from "./periods";

export type Sex = "male" | "female";
/** `length`: not twelve digits; `century`: seventh digit outside 1..6; `date`: no such day; `checksum`: a digit is wrong. */
export type IinFault = "length" | "date" | "century" | "checksum";
export type ParsedIin =
  | { readonly ok: true; readonly iin: string; readonly birthDate: LocalDate; readonly sex: Sex }
  | { readonly ok: false; readonly reason: IinFault };

const CENTURIES: Readonly<Record<string, { readonly century: string; readonly sex: Sex }>> = {
  "1": { century: "18", sex: "male" }, "2": { century: "18", sex: "female" },
  "3": { century: "19", sex: "male" }, "4": { century: "19", sex: "female" },
  "5": { century: "20", sex: "male" }, "6": { century: "20", sex: "female" },
};

const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Reads an IIN; spaces and hyphens between digits are allowed. */
export function parseIin(text: string): ParsedIin {
  const iin = digitsOf(text);
  if (!/^\d{12}$/.test(iin)) return { ok: false, reason: "length" };
  const century = CENTURIES[iin.charAt(6)];
  if (century === undefined) return { ok: false, reason: "century" };
  const birthDate = `${century.century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  if (!isLocalDate(birthDate)) return { ok: false, reason: "date" };
  if (checkDigit(iin.slice(0, 11)) !== iin.charAt(11)) return { ok: false, reason: "checksum" };
  return { ok: true, iin, birthDate, sex: century.sex };
}

/**
 * The IIN in a sheet's cell. A number cell loses leading zeros, which every IIN of somebody born in
 * 2000-2009 has; they are put back when, and only when, that makes a valid IIN. Otherwise the digits as they stand.
 */
export function iinFromCell(cell: string | number): string {
  const digits = digitsOf(String(cell));
  const padded = digits.padStart(12, "0");
  return digits.length >= 9 && digits.length < 12 && parseIin(padded).ok ? padded : digits;
}

/**
 * A valid IIN for an invented person (demo data, tests). The `serial`-th valid number of that day and sex,
 * so that different serials never meet. @throws RangeError outside 1800-2099 or past the last serial.
 */
export function iinFor(birthDate: LocalDate, sex: Sex, serial: number): string {
  const digit = Object.entries(CENTURIES).find(([, each]) => each.sex === sex && birthDate.startsWith(each.century))?.[0];
  if (digit === undefined || !isLocalDate(birthDate)) throw new RangeError(`no IIN for the birth date ${birthDate}`);
  const start = birthDate.slice(2).replaceAll("-", "") + digit;
  let valid = -1;
  for (let number = 0; number <= 9999; number++) {
    const eleven = start + String(number).padStart(4, "0");
    const check = checkDigit(eleven);
    if (check === null) continue;
    valid += 1;
    if (valid === serial) return eleven + check;
  }
  throw new RangeError(`no IIN with the serial ${serial} on ${birthDate}`);
}

/** Two groups of six with a non-breaking space: 850312 300018. Text of another length comes back unchanged. */
export function formatIin(iin: string): string {
  return /^\d{12}$/.test(iin) ? `${iin.slice(0, 6)}\u00a0${iin.slice(6)}` : iin;
}

/** What a role without access to personal numbers sees: the last four digits only, birth date and sex hidden. */
export function maskIin(iin: string): string {
  return `••••••\u00a0••${iin.length > 4 ? iin.slice(-4) : "••••"}`;
}

/** BIN of an organisation: yymm, kind 4..6, attribute 0..4, serial, the same check digit as an IIN. */
export function isBin(text: string): boolean {
  const bin = digitsOf(text);
  return /^\d{2}(0[1-9]|1[0-2])[4-6][0-4]\d{6}$/.test(bin) && checkDigit(bin.slice(0, 11)) === bin.charAt(11);
}

function digitsOf(text: string): string {
  return text.trim().replace(/(?<=\d)[\s\u00a0-]+(?=\d)/gu, "");
}

/** Null when both rounds give 10: such a number is not issued. */
function checkDigit(eleven: string): string | null {
  for (const weights of [WEIGHTS, SECOND_WEIGHTS]) {
    const remainder = weights.reduce((sum, weight, at) => sum + weight * Number(eleven.charAt(at)), 0) % 11;
    if (remainder < 10) return String(remainder);
  }
  return null;
}
