/** Names that records carry in two languages, in the one at the desk; Russian where there is no other one. */

/** Kinds of aid have an English name as well. */
export function named(record: { readonly nameRu: string; readonly nameKk: string; readonly nameEn?: string }, language: string): string {
  if (language === "en" && record.nameEn) return record.nameEn;
  return (language === "kk" && record.nameKk) || record.nameRu;
}

export function placed(record: { readonly placeRu: string; readonly placeKk: string }, language: string): string {
  return (language === "kk" && record.placeKk) || record.placeRu;
}
