import type { Language } from "../../../shared/contract/base";
import { LANGUAGE_NAMES } from "../../ui/LanguageChoice";

export function composerAddress({ from, to, view }: { from: string; to: string; view?: "text" }): string {
  return `/briefings/compose?${new URLSearchParams({ from, to, ...(view ? { view } : {}) })}`;
}

export const languageName = (language: Language): string => LANGUAGE_NAMES.find((each) => each.value === language)?.label ?? language;
export const languageNames = (languages: readonly Language[]): string => languages.map(languageName).join(", ");
