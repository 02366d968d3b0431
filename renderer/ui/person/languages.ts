import { useTranslation } from "react-i18next";

/** Languages offered in the order they are met in the region; ISO 639-1, and `sign`. What an imported list wrote otherwise is kept. */
export const SPOKEN_LANGUAGES = ["kk", "ru", "en", "tk", "uz", "tr", "ug", "de", "zh", "sign"] as const;

/** A spoken language by name; one that was written in words stays as written. */
export function useLanguageName(): (language: string) => string {
  const { t } = useTranslation("person");
  return (language) => t(`language.${language}`, { defaultValue: language });
}
