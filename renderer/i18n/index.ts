/**
 * Russian, Kazakh, English. One file a feature and language; a test holds the three against each other.
 * Plural forms follow Intl.PluralRules: keys end in _one, _few, _many, _other as the language needs.
 */
import { changeLanguage, default as i18next, type Resource, type ResourceLanguage, use as useModule } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../shared/contract/base";

const files = import.meta.glob<Record<string, unknown>>("./{ru,kk,en}/*.json", { eager: true, import: "default" });

function resources(): Resource {
  const found: Record<string, ResourceLanguage> = {};
  for (const [path, words] of Object.entries(files)) {
    const [, language = "", namespace = ""] = /^\.\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    (found[language] ??= {})[namespace] = words as ResourceLanguage[string];
  }
  return found;
}

const REMEMBERED = "erikti.language";

/** The language last used in this window, else the system's if it is one of ours, else Russian. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get("lang") ?? localStorage.getItem(REMEMBERED) ?? navigator.language;
  const short = asked.slice(0, 2).toLowerCase();
  return short === "kk" || short === "en" ? short : "ru";
}

export async function startI18n(): Promise<void> {
  await useModule(initReactI18next).init({
    resources: resources(),
    lng: firstLanguage(),
    fallbackLng: false,
    defaultNS: "common",
    returnNull: false,
    interpolation: { escapeValue: false },
    // Heard by the tests of every screen, which suffer no complaint of the console. Who asks with words to fall back on means it.
    saveMissing: true,
    missingKeyHandler(languages, namespace, key, fallback) {
      // oxlint-disable-next-line no-console
      if (fallback === key) console.error(`No words for ${namespace}:${key} in ${languages.join(", ")}`);
    },
  });
  document.documentElement.lang = i18next.language;
}

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  if (i18next.language !== language) await changeLanguage(language);
}
