/** The charts of a briefing with their numbers beside them; in a draft one chooses which of them leave the office. */
import { Checkbox, ScrollArea, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Chart, CHART_KINDS, type ChartKind } from "../../../shared/domain/charts";
import { NumberChart } from "../../ui/charts/NumberChart";
import { useMay, useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";
import classes from "./Charts.module.css";
import type { Asked } from "./FigureDetail";

export function ChartsSide({ asked }: { asked: Asked }) {
  const { t } = useTranslation("briefings");
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const mayBrief = useMay("brief");
  const { from, to, language } = asked;
  const charts = useQuery(query.briefings.charts.queryOptions({ input: { from, to, language }, staleTime: 0 }));
  const draft = useQuery(query.briefings.drafts.of.queryOptions({ input: { from, to } }));
  const chosen = useMutation({
    async mutationFn(kinds: readonly ChartKind[]) {
      const own = draft.data ?? (await client.briefings.drafts.start({ from, to, languages: ["ru", "kk"] }));
      return client.briefings.drafts.update({ id: own.id, version: own.version, number: own.number, languages: own.languages, charts: [...kinds] });
    },
    onSuccess: (saved) => { queries.setQueryData(query.briefings.drafts.of.queryKey({ input: { from, to } }), saved); },
    onError: toast.refusal,
  });
  if (!charts.data || draft.data === undefined) return null;
  const kinds = draft.data?.charts ?? [];
  const choose = (kind: ChartKind, on: boolean): void => chosen.mutate(CHART_KINDS.filter((each) => (each === kind ? on : kinds.includes(each))));
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      {charts.data.length === 0 && <Text p="sm" size="sm">{t("charts.none")}</Text>}
      {charts.data.map((chart) => (
        <section key={chart.kind} className={classes.chart} aria-label={chart.title}>
          <DrawnChart chart={chart} />
          {mayBrief && (
            <Checkbox mt="xs" label={t("charts.take")} checked={kinds.includes(chart.kind)} disabled={chosen.isPending} onChange={(event) => choose(chart.kind, event.currentTarget.checked)} />
          )}
        </section>
      ))}
    </ScrollArea>
  );
}

export function IssuedCharts({ charts }: { charts: readonly Chart[] }) {
  const { t } = useTranslation("briefings");
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      {charts.length === 0 && <Text p="sm" size="sm">{t("charts.noneIssued")}</Text>}
      {charts.map((chart) => (
        <section key={chart.kind} className={classes.chart} aria-label={chart.title}>
          <DrawnChart chart={chart} />
        </section>
      ))}
    </ScrollArea>
  );
}

const FORMS = { partners: "bars", weeks: "weeks", districts: "tiles" } as const;

function DrawnChart({ chart: { title, unit, kind, values, source } }: { chart: Chart }) {
  return (
    <>
      <NumberChart title={`${title}: ${unit}`} unit={unit} form={FORMS[kind]} values={values} />
      {source !== "" && <Text size="sm" mt="xs" c="dimmed">{source}</Text>}
    </>
  );
}
