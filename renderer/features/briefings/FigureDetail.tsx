import { Alert, Anchor, Chip, Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DataTable } from "mantine-datatable";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Language } from "../../../shared/contract/base";
import type { FigureInWords, FigureRowInWords } from "../../../shared/contract/briefings";
import type { Unit } from "../../../shared/domain/amounts";
import { exactly } from "../../../shared/domain/quantities";
import type { ExclusionReason } from "../../../shared/domain/figures";
import { addressOf } from "../../ui/addresses";
import { AmountText } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";

const PAGE_SIZE = 50;

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** An issued briefing whose frozen rows are shown instead of today's. */
  readonly issued?: string;
}

/** Where a figure comes from: its definition, the rows that count, the rows left out and why (R13). */
export function FigureDetail({ figure, asked }: { figure: FigureInWords; asked: Asked }) {
  const { t } = useTranslation("briefings");
  const { query } = useOffice();
  const [tab, setTab] = useState<string | null>("counted");
  const [page, setPage] = useState(1);
  const [reason, setReason] = useState<ExclusionReason | null>(null);
  const input = { ...asked, figureId: figure.id, page, pageSize: PAGE_SIZE };
  const today = asked.issued === undefined;
  const frozen = useQuery(
    query.briefings.issued.rows.queryOptions({
      input: { id: asked.issued ?? "", language: asked.language, figureId: figure.id, page, pageSize: PAGE_SIZE, leftOut: tab === "left", reason: tab === "left" ? (reason ?? undefined) : undefined },
      enabled: !today, placeholderData: keepPreviousData,
    }),
  );
  const now = useQuery(query.briefings.rows.queryOptions({ input, enabled: today && tab === "counted", placeholderData: keepPreviousData, staleTime: 0 }));
  const leftNow = useQuery(query.briefings.exclusions.queryOptions({ input: { ...input, reason: reason ?? undefined }, enabled: today && tab === "left", placeholderData: keepPreviousData, staleTime: 0 }));
  const rows = today ? now : frozen;
  const left = today ? leftNow : frozen;
  const open = (next: string | null): void => {
    setTab(next);
    setReason(null);
    setPage(1);
  };
  const narrow = (next: ExclusionReason | null): void => {
    setReason(next);
    setPage(1);
  };
  return (
    <Stack gap="xs" p="sm" flex={1} mih={0} style={{ overflowY: "auto" }}>
      <div>
        <Title order={2} size="h5">
          {figure.wording}
        </Title>
        <Text size="sm" c="dimmed">
          {figure.label}
        </Text>
      </div>
      <Text size="sm">{figure.counts}</Text>
      <Text size="sm">{figure.leavesOut}</Text>
      {!figure.itemised && <Alert p="xs" color="orange" variant="light" c="var(--mantine-color-text)">{t("notItemised")}</Alert>}
      <Tabs value={tab} onChange={open} variant="outline" style={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 240 }} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="counted">{t("counted", { count: figure.rows })}</Tabs.Tab>
          <Tabs.Tab value="left">{t("left", { count: figure.excluded })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="counted" pt="xs" flex={1} mih={0}>
          <Rows rows={rows.data?.rows ?? []} total={rows.data?.total ?? 0} page={page} onPage={setPage} unit={figure.unit} busy={rows.isPending} />
        </Tabs.Panel>
        <Tabs.Panel value="left" pt="xs" flex={1} mih={0} style={{ display: "flex", flexDirection: "column" }}>
          <Group gap={6} pb="xs">
            {left.data?.reasons.map((each) => (
              <Chip key={each.reason} size="xs" checked={reason === each.reason} onChange={(only) => narrow(only ? each.reason : null)}>
                {each.text}: {each.count}
              </Chip>
            ))}
          </Group>
          {today && <Beyond asked={asked} figureId={figure.id} />}
          <Rows rows={left.data?.rows ?? []} total={left.data?.total ?? 0} page={page} onPage={setPage} unit={figure.unit} busy={left.isPending} reasons={new Map(left.data?.reasons.map((reason) => [reason.reason, reason.text]))} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

/** Rows far from the period are no reason to look for anything: their number is enough. */
function Beyond({ asked, figureId }: { asked: Asked; figureId: string }) {
  const { t } = useTranslation("briefings");
  const { query } = useOffice();
  const { from, to, language } = asked;
  const beyond = useQuery(query.briefings.beyond.queryOptions({ input: { from, to, language, figureId } }));
  const { before = 0, after = 0 } = beyond.data ?? {};
  if (before + after === 0) return null;
  return <Text size="xs" c="dimmed" pb="xs">{[before > 0 && t("beyondBefore", { count: before }), after > 0 && t("beyondAfter", { count: after })].filter(Boolean).join(" ")}</Text>;
}

interface RowsProps {
  readonly rows: readonly FigureRowInWords[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly unit: Unit;
  readonly busy: boolean;
  readonly reasons?: ReadonlyMap<string, string>;
}

function Rows({ rows, total, page, onPage, unit, busy, reasons }: RowsProps) {
  const { t } = useTranslation(["briefings", "common"]);
  const formats = useFormats();
  return (
    <DataTable<FigureRowInWords>
      records={[...rows]}
      idAccessor="id"
      fetching={busy}
      noRecordsText={busy ? "" : t(reasons ? "noneLeft" : "noneCounted")}
      totalRecords={total}
      recordsPerPage={PAGE_SIZE}
      page={page}
      onPageChange={onPage}
      paginationText={({ from, to, totalRecords }) => t("common:list.range", { from: formats.number(from), to: formats.number(to), total: formats.number(totalRecords) })}
      getPaginationControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })}
      height="100%"
      minHeight={140}
      verticalSpacing={5}
      fz="sm"
      withTableBorder
      borderRadius="sm"
      columns={[
        { accessor: "date", title: t("column.date"), width: 100, cellsClassName: "number", render: (row) => formats.date(row.date) },
        { accessor: "dateTo", title: t("column.dateTo"), width: 100, hidden: rows.every((row) => !row.dateTo || row.dateTo === row.date), cellsClassName: "number", render: (row) => formats.date(row.dateTo) },
        {
          accessor: "label",
          title: t("column.label"),
          render: (row) =>
            row.opens ? (
              <Anchor component={Link} to={addressOf(row.opens.kind, row.opens.id)} size="sm">
                {row.label}
              </Anchor>
            ) : (
              row.label
            ),
        },
        // Why a row is left out is what this list is opened for: it stands before what may scroll away.
        ...(reasons ? [{ accessor: "reason", title: t("column.reason"), width: 170, render: (row: FigureRowInWords) => row.reason && (reasons.get(row.reason) ?? row.reason) }] : []),
        { accessor: "provider", title: t("column.provider") },
        { accessor: "item", title: t("column.item"), hidden: rows.every((row) => row.item === "") },
        { accessor: "expected", title: t("column.expected"), width: 110, hidden: rows.every((row) => row.expected === null), textAlign: "right", cellsClassName: "number", render: (row) => row.expected !== null && <AmountText amount={exactly(row.expected)} unit={unit} /> },
        { accessor: "amount", title: t("column.amount"), width: 110, hidden: rows.every((row) => !row.amount), textAlign: "right", cellsClassName: "number", render: (row) => row.amount && <AmountText amount={row.amount} unit={unit} /> },
      ]}
    />
  );
}
