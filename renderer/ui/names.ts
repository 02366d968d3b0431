/** Names of other records in the language at the desk. English has none of its own except for kinds of aid. */
interface Named {
  readonly nameRu: string;
  readonly nameKk: string;
  readonly nameEn?: string;
}

export function nameOf(named: Named | null | undefined, language: string): string {
  if (!named) return "";
  if (language === "kk") return named.nameKk || named.nameRu;
  if (language === "en") return named.nameEn || named.nameRu;
  return named.nameRu;
}
