import { Button, Group, Pagination, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportSummary } from "../../../shared/contract/importing";
import { problemName, problemWords } from "../../../shared/domain/importing/problemWords";
import type { ImportProblemKind } from "../../../shared/domain/importing/types";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { Counts, type RowFilter } from "./Counts";
import { FillSwitch } from "./FillSwitch";
import { MendedBefore } from "./MendedBefore";
import { ProblemFile } from "./ProblemFile";
import { PreviewTable } from "./PreviewTable";
import type { OpenList, Wizard } from "./useWizard";
import classes from "./wizard.module.css";

const PAGE = 50;

interface PreviewStepProps {
  readonly wizard: Wizard;
  readonly list: OpenList;
  readonly summary: ImportSummary;
  readonly onCommit: () => void;
}

/** What would become of every row, before anything is written. */
export function PreviewStep({ wizard, list, summary, onCommit }: PreviewStepProps) {
  const { t } = useTranslation(["importing", "common"]);
  const { client, query } = useOffice();
  const { number } = useFormats();
  const language = useLanguage();
  const refusal = useRefusal();
  const [shown, setShown] = useState<{ filter: RowFilter; problem: ImportProblemKind | null; page: number }>({ filter: "all", problem: null, page: 1 });
  const busy = wizard.work !== null;
  const rows = useQuery(
    query.importing.rows.queryOptions({ input: { session: list.session, ...shown, pageSize: PAGE }, placeholderData: keepPreviousData, enabled: !busy }),
  );
  const total = rows.data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const toWrite = summary.new + summary.onFile;
  return (
    <div className={classes.body}>
      <Counts summary={summary} filter={shown.filter} onFilter={(filter) => setShown({ filter, problem: null, page: 1 })} />
      <Assumed assumed={summary.assumed} />
      <MendedBefore mended={summary.mended} busy={busy} onSwitch={(on) => void wizard.mend((session) => client.importing.mendAsBefore({ session, on }))} />
      <FillSwitch fill={summary.fill} busy={busy} onSwitch={(on) => void wizard.mend((session) => client.importing.fillEmpty({ session, on }))} />
      <Group gap={6} role="group" aria-label={t("problems.title")}>
        {summary.problems.map(({ kind, count }) => (
          <Button
            key={kind}
            size="compact-xs"
            variant={shown.problem === kind ? "light" : "default"}
            aria-pressed={shown.problem === kind}
            fw={400}
            onClick={() => setShown({ filter: "all", problem: shown.problem === kind ? null : kind, page: 1 })}
          >
            {problemName(kind, language)} · {number(count)}
          </Button>
        ))}
        {summary.skipped > 0 && (
          <Text size="xs" c="dimmed">
            {t("count.skipped", { count: summary.skipped })}
          </Text>
        )}
        {shown.filter === "same" && summary.apart > 0 && (
          <Text size="xs" role="note">
            {t("leftApart", { count: summary.apart, shown: number(summary.apart) })}
          </Text>
        )}
        {shown.filter === "same" && summary.same > 0 && (
          <Button size="compact-sm" ms="auto" leftSection={<IconUsersPlus size={16} aria-hidden />} disabled={busy} onClick={() => void wizard.mend((session) => client.importing.join({ session, rows: "same", join: true }))}>
            {t("joinAll", { count: summary.same })}
          </Button>
        )}
      </Group>
      {rows.isError && <Text c="var(--mantine-color-error)">{refusal(rows.error).text}</Text>}
      <PreviewTable
        list={list}
        rows={rows.data?.rows ?? []}
        headings={rows.data?.headings ?? []}
        empty={rows.isSuccess && total === 0}
        busy={busy}
        onFix={(at) => wizard.mend((session) => client.importing.fix({ session, ...at }))}
        onJoin={(row, join) => wizard.mend((session) => client.importing.join({ session, rows: [{ sheet: row.sheet, row: row.row }], join }))}
      />
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <Text size="xs" c="dimmed" className="number" role="status">
            {total > 0 && t("common:list.range", { from: number((shown.page - 1) * PAGE + 1), to: number(Math.min(total, shown.page * PAGE)), total: number(total) })}
          </Text>
          {pages > 1 && (
            <Pagination size="sm" siblings={0} total={pages} value={shown.page} onChange={(page) => setShown({ ...shown, page })} withEdges getControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })} getItemProps={(page) => ({ "aria-label": t("page", { page: number(page) }) })} />
          )}
        </Group>
        <Group gap="xs">
          {summary.missing.map((problem) => (
            <Text key={`${problem.sheet} ${problem.field}`} size="sm" c="var(--mantine-color-error)" role="alert">
              {problemWords(problem, language)}
            </Text>
          ))}
          <ProblemFile session={list.session} disabled={busy} />
          <Button disabled={toWrite === 0 || summary.missing.length > 0} loading={busy} onClick={onCommit}>
            {t("commit", { count: toWrite, shown: number(toWrite) })}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

/** What is read into rows that are silent: somebody who knows better goes back to the columns and says it. */
function Assumed({ assumed: { item, one, date } }: Pick<ImportSummary, "assumed">) {
  const { t } = useTranslation("importing");
  const { date: dated } = useFormats();
  const said = [item && t("assumed.item", { item }), one && t("assumed.one"), date && t("assumed.date", { date: dated(date) })].filter(Boolean);
  return said.length === 0 ? null : (
    <Text size="sm" role="note">
      {t("assumed.title")}: {said.join("; ")}.
    </Text>
  );
}
