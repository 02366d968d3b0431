import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./requests.module.css";

/** A date that has passed is told by a sign and by its colour. */
export function LateMark({ late, text }: { late: boolean; text: string }) {
  const { t } = useTranslation("requests");
  if (!late) return <span className="number">{text}</span>;
  return (
    <span className={classes.late}>
      <IconAlertTriangle size={14} role="img" aria-label={t("late")} />
      <span className="number">{text}</span>
    </span>
  );
}
