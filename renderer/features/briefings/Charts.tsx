/** The charts of a briefing with their numbers beside them; in a draft one chooses which of them leave the office. */
import { BarChart, LineChart } from "@mantine/charts";
import { Checkbox, ScrollArea, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { type Chart, CHART_KINDS, type ChartKind } from "../../../shared/domain/charts";
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

/** The drawing is hidden from readers, so nothing in it may take the keyboard. */
const UNREAD = { accessibilityLayer: false } as const;

/** Two lines beside a bar; the table has the whole name. */
const LONGEST = 56;
const shortened = (label: string): string => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label);

/** The drawing is for the eye; what reads aloud is the table beside it. */
function DrawnChart({ chart }: { chart: Chart }) {
  const { title, unit, kind, values } = chart;
  const data = values.map(({ label, value }) => ({ label, value }));
  const common = { h: kind === "partners" ? 40 + 40 * values.length : 200, data, dataKey: "label", series: [{ name: "value", label: unit, color: "steppe.7" }], withTooltip: true, withLegend: false };
  return (
    <>
      <Title order={2} size="h6">{`${title}: ${unit}`}</Title>
      <div aria-hidden>
        {kind === "weeks" && <LineChart {...common} lineChartProps={UNREAD} curveType="linear" withPointLabels yAxisProps={{ domain: [0, "auto"], width: 44 }} />}
        {kind === "partners" && <BarChart {...common} barChartProps={UNREAD} orientation="vertical" gridAxis="x" yAxisProps={{ width: 220, tick: { fontSize: 11, fill: "currentColor" }, tickFormatter: shortened }} />}
        {kind === "districts" && <Tiles values={values} />}
      </div>
      <Table fz="xs" mt={4} verticalSpacing={2}>
        <Table.Tbody>
          {values.map(({ label, wording }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>{label}</Table.Th>
              <Table.Td ta="right" className="number">{wording}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** A tile for each district, the deeper the more. */
function Tiles({ values }: { values: Chart["values"] }) {
  const largest = Math.max(...values.map(({ value }) => value), 1);
  return (
    <div className={classes.tiles}>
      {values.map(({ label, value, wording }) => (
        <div key={label} className={classes.tile} style={{ "--depth": `${Math.round(12 + (value / largest) * 38)}%` } as CSSProperties}>
          <span className={classes.tileNumber}>{wording}</span>
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}
