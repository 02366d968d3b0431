import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/contract/base";
import { setLanguage } from "../i18n";

/** Names of the languages in themselves: never translated. */
export const LANGUAGE_NAMES: readonly { value: Language; label: string }[] = [
  { value: "kk", label: "Қазақша" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];

export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}

export function LanguageChoice({ onChoose, large = false }: { onChoose?: (language: Language) => void; large?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = (value: string): void => {
    const chosen = value as Language;
    if (onChoose) onChoose(chosen);
    else void setLanguage(chosen);
  };
  return <SegmentedControl aria-label={t("language")} size={large ? "md" : "xs"} value={language} onChange={choose} data={[...LANGUAGE_NAMES]} />;
}
