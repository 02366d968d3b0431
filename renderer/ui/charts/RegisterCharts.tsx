/** The charts of a register for a period, behind a button above its list. */
import { ActionIcon, Drawer, Group, Skeleton, Text, Tooltip } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CHART_PAGES, type ChartPage, type RegisterChart } from "../../../shared/contract/charts";
import { addDays } from "../../../shared/domain/periods";
import { DateField } from "../fields/DateField";
import { useLanguage } from "../LanguageChoice";
import { useOffice, useStatus } from "../office";
import { useRefusal } from "../refusals";
import { NumberChart } from "./NumberChart";
import classes from "./NumberChart.module.css";

/** Twelve weeks say how it goes; another period is typed. */
const DAYS = 84;

const pageOf = (register: string): ChartPage | null => CHART_PAGES.find((page) => page === register) ?? null;

export function RegisterCharts({ register }: { register: string }) {
  const { t } = useTranslation("charts");
  const [opened, setOpened] = useState(false);
  const page = pageOf(register);
  if (page === null) return null;
  return (
    <>
      <Tooltip label={t("open")}>
        <ActionIcon variant="default" size={36} aria-label={t("open")} onClick={() => setOpened(true)}>
          <IconChartBar size={18} />
        </ActionIcon>
      </Tooltip>
      {opened && <ChartsDrawer page={page} onClose={() => setOpened(false)} />}
    </>
  );
}

function ChartsDrawer({ page, onClose }: { page: ChartPage; onClose: () => void }) {
  const { t } = useTranslation(["charts", "common"]);
  const { query } = useOffice();
  const { today } = useStatus();
  const language = useLanguage();
  const refusal = useRefusal();
  const [period, setPeriod] = useState({ from: addDays(today, 1 - DAYS), to: today });
  const charts = useQuery(query.charts.of.queryOptions({ input: { page, ...period, language }, placeholderData: keepPreviousData }));
  const set = (end: "from" | "to") => (day: string | null): void => { if (day) setPeriod({ ...period, [end]: day }); };
  return (
    <Drawer opened onClose={onClose} position="right" size={560} title={t(`of.${page}`)} closeButtonProps={{ "aria-label": t("common:close") }}>
      <Group grow mb="sm">
        <DateField label={t("from")} value={period.from} onChange={set("from")} />
        <DateField label={t("to")} value={period.to} onChange={set("to")} />
      </Group>
      {charts.isPending && <Skeleton h={240} />}
      {charts.isError && <Text size="sm" c="var(--mantine-color-error)" role="alert">{refusal(charts.error).text}</Text>}
      {charts.isSuccess && charts.data.charts.length === 0 && charts.data.partly.length === 0 && <Text size="sm">{t("none")}</Text>}
      {charts.isSuccess && charts.data.partly.length > 0 && <Text size="sm" mb="sm" data-partly>{t("partly", { names: charts.data.partly.join("; ") })}</Text>}
      {charts.data?.charts.map((chart) => <OneChart key={chart.code} page={page} chart={chart} />)}
    </Drawer>
  );
}

function OneChart({ page, chart: { code, form, words, values } }: { page: ChartPage; chart: RegisterChart }) {
  const { t } = useTranslation(["charts", "common", "programmes"]);
  const title = t(`chart.${page}.${code}`);
  const named = (label: string): string => (words === null ? label.replace(/(?:programmes:(?:indicator|scope)\.\w+|charts:noProgramme)/gu, (key) => t(key)) : t(`${words}.${label}`));
  return (
    <section className={classes.chart} aria-label={title}>
      <NumberChart title={title} unit={t(`unit.${page}.${code}`)} form={form} values={values.map((one) => ({ ...one, label: named(one.label) }))} />
    </section>
  );
}
