import { useTranslation } from "react-i18next";
import { useFormats } from "./format";

/** Days that something held, either end of which may be open: "с 16.03.2020", "16.03.2020 – 03.04.2020"; empty when both are. */
export function usePeriodText(): (from: string | null, to: string | null) => string {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (from, to) => {
    if (from && to) return t("period.between", { from: date(from), to: date(to) });
    if (from) return t("period.since", { from: date(from) });
    return to ? t("period.until", { to: date(to) }) : "";
  };
}
