import { useTranslation } from "react-i18next";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { RecordLink } from "../../ui/RecordLink";
import classes from "./OccurrenceTable.module.css";

/** For whom a commitment is: "Врачи областной больницы · 35 человек". */
export function PromisedTo({ recipient: { kind, group, headcount } }: { recipient: OccurrenceRow["recipient"] }) {
  const { t } = useTranslation("commitments");
  const counted = headcount !== null && t(`headcount.${kind === "family" ? "family" : "person"}`, { count: headcount });
  return (
    <span className={classes.promised}>
      <span className={classes.to}>{group ? <RecordLink kind="recipientGroups" record={group} /> : t(`kinds.${kind}`)}</span>
      {counted && <span className={classes.heads}>{` · ${counted}`}</span>}
    </span>
  );
}
