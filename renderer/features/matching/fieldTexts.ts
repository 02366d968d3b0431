/** A field of a compared record as the screen says it. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Compared } from "../../../shared/contract/matching";
import { formatIin } from "../../../shared/domain/iin";
import { formatPhone } from "../../../shared/domain/phones";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";

export const PERSON_ROWS = ["family", "given", "patronymic", "birthDate", "sex", "iin", "phones", "katoCode", "address", "languages", "note"] as const;
export const FAMILY_ROWS = ["name", "head", "declaredSize", "katoCode", "address", "phones", "note"] as const;
export const FACT_ROWS = ["families", "members", "volunteer", "posts", "programmes", "deliveries", "lists"] as const;
export type FactRow = (typeof FACT_ROWS)[number];

export function useFieldTexts() {
  const { t } = useTranslation(["matching", "person"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  const field = useCallback(
    (record: Compared, name: string): string => {
      const value = record.fields[name] ?? null;
      if (value === null || value === "") return "";
      switch (name) {
        case "birthDate":
          return date(String(value));
        case "sex":
          return t(`person:sex.${String(value)}`);
        case "iin":
          return formatIin(String(value));
        case "katoCode":
          return placed(record, language);
        case "head":
          return record.headName;
        case "phones":
          return Array.isArray(value) ? value.map(formatPhone).join("\n") : "";
        case "languages":
          return Array.isArray(value) ? value.map((one) => t(`person:language.${one}`, { defaultValue: one })).join(", ") : "";
        default:
          return Array.isArray(value) ? value.join(", ") : String(value);
      }
    },
    [t, date, language],
  );
  const fact = useCallback(
    ({ facts }: Compared, name: FactRow): string => {
      switch (name) {
        case "families":
        case "programmes":
          return facts[name].map((one) => named(one, language)).join("\n");
        case "deliveries":
          return number(facts.deliveries);
        case "volunteer":
          return facts.volunteer ?? "";
        default:
          return facts[name].join("\n");
      }
    },
    [language, number],
  );
  return { field, fact };
}
