import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format";
import type { ColumnWords } from "./feature";

/** What the columns and titles of a feature print with: its words, and dates and numbers of the language at the desk. */
export function useColumnWords(name: string): ColumnWords {
  const { t, i18n } = useTranslation([name, "common"]);
  const formats = useFormats();
  return useMemo(
    () => ({ t: (key, params) => t(key, params ?? {}), language: i18n.language, date: formats.date, number: formats.number }),
    [t, i18n.language, formats],
  );
}
