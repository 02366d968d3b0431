import type { ReportModel } from "./reportModel";

/** The corps' name as a report in this language prints it; an English report carries both. */
export function corpsName(model: ReportModel): string {
  const { nameKk, nameRu } = model.letterhead;
  return { kk: nameKk, ru: nameRu, en: [nameKk, nameRu].filter(Boolean).join(" / ") }[model.language];
}
