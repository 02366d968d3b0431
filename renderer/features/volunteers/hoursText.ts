import { useTranslation } from "react-i18next";
import type { WeeklyHoursFields } from "../../../shared/contract/volunteers";
import { DAY_BEGINS, DAY_ENDS } from "../../../shared/domain/availability";

/** One line of hours: "Пн, Ср 18:00–21:00"; without times the whole day. */
export function useHoursText(): (line: WeeklyHoursFields) => string {
  const { t } = useTranslation("volunteers");
  return ({ weekdays, from, to }) => {
    const days = weekdays.map((day) => t(`weekday.${day}`)).join(", ");
    return from === null && to === null ? `${days}: ${t("hours.wholeDay")}` : `${days} ${from ?? DAY_BEGINS}–${to ?? DAY_ENDS}`;
  };
}
