/** What targets have been credited with, in words that are as sure as its rows are (R9). */
import { useTranslation } from "react-i18next";
import { type Amount, type Unit, unitScale } from "../../shared/domain/amounts";
import { creditedAmount } from "../../shared/domain/targets";
import { exactly } from "../../shared/domain/quantities";
import { useFormats } from "./format";

/** `credited`: "60", "at least 60", "unknown"; `unknown`: how many records nobody knows the quantity of, or nothing. */
export function useCreditedWords(): { credited: (credited: number, unknown: number, unit: Unit) => string; unknown: (records: number) => string | null } {
  const { t } = useTranslation("programmes");
  const { number } = useFormats();
  return {
    credited: (credited, unknown, unit) => {
      const { qualifier, value } = creditedAmount(credited, unknown);
      if (value === null) return t("progress.noQuantity");
      const done = number(value / unitScale(unit));
      return qualifier === "at_least" ? t("progress.atLeast", { done }) : done;
    },
    unknown: (records) => (records > 0 ? t("progress.unknown", { count: records }) : null),
  };
}

/** What is missing: at the most so much where some quantities are unknown. */
export const missingAmount = (missing: number, unknown: number): Amount => (unknown > 0 ? { qualifier: "up_to", value: missing, high: null } : exactly(missing));
