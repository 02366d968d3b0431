/** Names that records carry in two languages, in the one at the desk; Russian where there is no Kazakh one. */

export function named(record: { readonly nameRu: string; readonly nameKk: string }, language: string): string {
  return (language === "kk" && record.nameKk) || record.nameRu;
}

export function placed(record: { readonly placeRu: string; readonly placeKk: string }, language: string): string {
  return (language === "kk" && record.placeKk) || record.placeRu;
}
