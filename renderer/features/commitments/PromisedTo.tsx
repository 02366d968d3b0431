import { useTranslation } from "react-i18next";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { RecordLink } from "../../ui/RecordLink";

/** For whom a commitment is: "Врачи областной больницы · 35 человек". */
export function PromisedTo({ recipient: { kind, group, headcount } }: { recipient: OccurrenceRow["recipient"] }) {
  const { t } = useTranslation("commitments");
  const counted = headcount !== null && t(`headcount.${kind === "family" ? "family" : "person"}`, { count: headcount });
  return (
    <>
      {group ? <RecordLink kind="recipientGroups" record={group} /> : t(`kinds.${kind}`)}
      {counted && ` · ${counted}`}
    </>
  );
}
