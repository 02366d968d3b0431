import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportSummary, ROW_FILTERS } from "../../../shared/contract/importing";
import { useFormats } from "../../ui/format";
import classes from "./wizard.module.css";

export type RowFilter = (typeof ROW_FILTERS)[number];

const SHOWN = ["rows", "new", "onFile", "twice", "unreadable", "same", "look"] as const;
const FILTER_OF: Readonly<Record<(typeof SHOWN)[number], RowFilter>> = { rows: "all", new: "new", onFile: "onFile", twice: "twice", unreadable: "unreadable", same: "same", look: "look" };

/** What would become of the list, in numbers that show their rows. */
export function Counts({ summary, filter, onFilter }: { summary: ImportSummary; filter: RowFilter; onFilter: (filter: RowFilter) => void }) {
  const { t } = useTranslation("importing");
  const { number } = useFormats();
  return (
    <div className={classes.counts} role="group" aria-label={t("count.title")}>
      {SHOWN.map((name) => (
        <UnstyledButton key={name} className={classes.count} aria-pressed={filter === FILTER_OF[name]} data-count={name} onClick={() => onFilter(FILTER_OF[name])}>
          <strong className="number">{number(summary[name])}</strong>
          <span>{t(`count.${name}`)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
