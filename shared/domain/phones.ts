/**
 * Phones (R20). Mobile numbers of Kazakhstan take one form so that they can be compared; everything else
 * (landlines, short local numbers, foreign numbers) is kept as written. Families share phones: never unique.
 */

/** Country code, then a mobile operator's code (70x, 74x-77x). 71x and 72x are landlines of cities. */
const MOBILE = /^(?:[78])?(7[04567]\d{8})$/;
const SEPARATORS = /[,;|\n\r/]+|\s+(?:и|или|және|немесе|or|and)\s+/giu;
const MOBILES_IN_A_ROW = /(?:\+?7|8)?[\s(-]*7[04567]\d(?:[\s()-]*\d){7}(?!\d)/gu;

/** `+77xxxxxxxxx` for a mobile number of Kazakhstan, else the text as written with single spaces. Empty stays empty. */
export function normalizePhone(text: string): string {
  const written = text.trim().replace(/\s+/gu, " ");
  if (!/^[+\d\s().\u00a0\u2010-\u2015-]+$/u.test(written)) return written;
  const mobile = MOBILE.exec(written.replace(/\D/gu, ""));
  const foreign = /^\+(?!7|8)/.test(written);
  return mobile && !foreign ? `+7${mobile[1]}` : written;
}

/** +7 701 234 56 78 with non-breaking spaces for a normalized mobile number, else the text unchanged. */
export function formatPhone(phone: string): string {
  const parts = /^\+7(7\d\d)(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return parts ? ["+7", ...parts.slice(1)].join("\u00a0") : phone;
}

/** The distinct numbers of one cell, normalized, in their order: "8 701 234 56 78, 50-50-50" gives two. */
export function splitPhones(cell: string): string[] {
  const phones = cell.split(SEPARATORS).flatMap((part) => {
    const inRow = part.match(MOBILES_IN_A_ROW) ?? [];
    const rest = inRow.reduce((text, each) => text.replace(each, ""), part);
    return inRow.length > 1 && !/\d/u.test(rest) ? inRow : [part];
  });
  return [...new Set(phones.map(normalizePhone).filter((phone) => phone !== ""))];
}
