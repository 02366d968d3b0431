/** Dates and numbers as the language at the desk prints them. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTimeZone } from "./office";

// Kazakh dates and numbers look like Russian ones; a browser built without Kazakh locale data would print 2020-04-03.
const LOCALES: Readonly<Record<string, string>> = { ru: "ru-RU", kk: "ru-RU", en: "en-GB" };

export interface Formats {
  /** 03.04.2020; empty for none. */
  date(local: string | null | undefined): string;
  /** 03.04.2020, 14:05 in the local time of the corps' region. */
  instant(utc: string | null | undefined): string;
  number(value: number): string;
}

export function formatsFor(language: string, timeZone?: string): Formats {
  const locale = LOCALES[language] ?? "ru-RU";
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const instants = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone });
  return {
    date: (local) => (local ? local.slice(0, 10).split("-").reverse().join(".") : ""),
    instant: (utc) => (utc ? instants.format(new Date(utc)) : ""),
    number: (value) => numbers.format(value),
  };
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  return useMemo(() => formatsFor(i18n.language, timeZone), [i18n.language, timeZone]);
}
