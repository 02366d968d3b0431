/**
 * Phones (R20). Mobile numbers of Kazakhstan take one form so that they can be compared; everything else
 * (landlines, short local numbers, foreign numbers) is kept as written. Families share phones: never unique.
 */

/** Country code, then a mobile operator's code (70x, 74x-77x). 71x and 72x are landlines of cities. */
const MOBILE = /^(?:[78])?(7[04567]\d{8})$/;
const NORMALIZED = /^\+77[04567]\d{8}$/;
const SEPARATORS = /[,;|\n\r/]+|\s+(?:и|или|және|немесе|or|and)\s+/giu;
const MOBILES_IN_A_ROW = /(?:\+?7|8)?[\s(-]*7[04567]\d(?:[\s()-]*\d){7}(?!\d)/gu;

/** `+77xxxxxxxxx` for a mobile number of Kazakhstan, else the text as written with single spaces. Empty stays empty. */
export function normalizePhone(text: string): string {
  const written = text.trim().replace(/\s+/gu, " ");
  if (!/^[+\d\s().\u00a0\u2010-\u2015-]+$/u.test(written)) return written;
  const digits = written.replace(/\D/gu, "");
  const mobile = MOBILE.exec(digits);
  // After a plus stands the code of the country: +7 701 234 56 7 lacks a digit and is not 770 123 45 67.
  const other = written.startsWith("+") && !/^[78]\d{10}$/.test(digits);
  return mobile && !other ? `+7${mobile[1]}` : written;
}

/** +7 701 234 56 78 with non-breaking spaces for a normalized mobile number, else the text unchanged. */
export function formatPhone(phone: string): string {
  const parts = /^\+7(7\d\d)(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return parts ? ["+7", ...parts.slice(1)].join("\u00a0") : phone;
}

/** The distinct numbers of one cell, normalized, in their order: "8 701 234 56 78, 50-50-50" gives two. */
export function splitPhones(cell: string): string[] {
  if (NORMALIZED.test(cell)) return [cell];
  const phones = cell.split(SEPARATORS).flatMap((part) => {
    const inRow = part.match(MOBILES_IN_A_ROW) ?? [];
    const rest = inRow.reduce((text, each) => text.replace(each, ""), part);
    return inRow.length > 1 && !/\d/u.test(rest) ? inRow : [part];
  });
  return [...new Set(phones.map(normalizePhone).filter((phone) => phone !== ""))];
}

/** The beginning of a mobile number: the code of the country, if typed, and up to ten digits after it. */
const MOBILE_BEGUN = /^(\+7|8)?(7[04567]\d{0,8})$/;
/** Ten digits from 77 on are a whole number, or one of eleven without its last digit. */
const PERHAPS_WHOLE = /^77\d{8}$/;
/** Without the code of the country so many digits may be a local number, which is left as it is. */
const LONGEST_LOCAL = 7;

/**
 * A phone as it is shown while it is typed: a mobile number of Kazakhstan in groups from its first digits on (8 701 23), and as
 * `formatPhone` shows it once it is whole. Everything else stays as written: landlines, short local and foreign numbers, words.
 */
export function groupTypedPhone(text: string): string {
  const written = text.replaceAll("\u00a0", " ");
  const compact = text.replace(/\s/gu, "");
  const whole = formatPhone(normalizePhone(text));
  // A blank after a whole number begins something else: a second number, an extension.
  if (whole.startsWith("+7\u00a0") && !PERHAPS_WHOLE.test(compact)) return written.endsWith(" ") ? written : whole;
  const [, code = "", number = ""] = MOBILE_BEGUN.exec(compact) ?? [];
  if (number === "" || (code === "" && (number.startsWith("77") || number.length <= LONGEST_LOCAL))) return written;
  return [code, number.slice(0, 3), number.slice(3, 6), number.slice(6, 8), number.slice(8)].filter(Boolean).join("\u00a0");
}

/**
 * Where the caret belongs once a text became the grouped one: as many digits lie behind it as before. At a blank it stays on the
 * side it was moving to, so that a key that deletes never stands still there.
 */
export function caretInGrouped(text: string, caret: number, grouped: string, forward: boolean): number {
  if (text.replaceAll("\u00a0", " ") === grouped.replaceAll("\u00a0", " ")) return caret;
  const digits = (part: string): number => part.replace(/\D/gu, "").length;
  const behind = digits(text.slice(caret));
  const places = Array.from({ length: grouped.length + 1 }, (_, at) => at).filter((at) => digits(grouped.slice(at)) === behind);
  return (forward ? places.at(-1) : places[0]) ?? grouped.length;
}
