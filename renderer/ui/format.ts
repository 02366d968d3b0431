/**
 * Dates and numbers as they are shown. Numbers follow the language at the desk; dates look in all three as the office's
 * papers and date fields have them, because 03/04/2020 is one day in London and another in New York.
 */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatLocalDate } from "../../shared/domain/periods";
import { useTimeZone } from "./office";

// Kazakh numbers look like Russian ones, and a browser may be built without Kazakh locale data.
const LOCALES: Readonly<Record<string, string>> = { ru: "ru-RU", kk: "ru-RU", en: "en-GB" };

export interface Formats {
  /** 03.04.2020, also of a local date with its time; empty for none. */
  date(local: string | null | undefined): string;
  /** 03.04.2020, 14:05 in the local time of the corps' region. */
  instant(utc: string | null | undefined): string;
  number(value: number): string;
}

export function formatsFor(language: string, timeZone?: string): Formats {
  const locale = LOCALES[language] ?? "ru-RU";
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const instants = new Intl.DateTimeFormat("ru-RU", { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone });
  return {
    date: (local) => (local ? formatLocalDate(local.slice(0, 10)) : ""),
    instant: (utc) => (utc ? instants.format(new Date(utc)) : ""),
    number: (value) => numbers.format(value),
  };
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  return useMemo(() => formatsFor(i18n.language, timeZone), [i18n.language, timeZone]);
}
