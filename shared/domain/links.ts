/** Pages named in one text, as people put them: one a line, or after commas, semicolons, or one address after another. */

export const linksOf = (text: string): string[] => text.split(/[\n;]+|,\s+|\s+(?=https?:\/\/)/u).map((link) => link.trim()).filter(Boolean);

/** Where a link leads; null for words that are no address. */
export function addressOfLink(link: string): string | null {
  if (/^https?:\/\/\S+$/iu.test(link)) return link;
  return /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?$/u.test(link) ? `https://${link}` : null;
}
