/** What the square code on a volunteer's card says, as a scanner types it: the number, and on the next line the corps. */

/** The volunteer's number in what was typed or scanned (2020-0147, with spaces or another dash as well); null where there is none. */
export function volunteerNumberIn(text: string): string | null {
  const match = /(?:^|[^\d])(\d{4})\s*[-‐‑–—]\s*(\d{4,6})(?!\d)/u.exec(text);
  return match ? `${match[1]}-${match[2]}` : null;
}
