/** Who did what when. A deletion can be taken back from here for ever. */
import { Alert, Button, Drawer, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowBackUp, IconShieldCheck } from "@tabler/icons-react";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DataTable } from "mantine-datatable";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { AUDIT_ACTIONS } from "../../../shared/contract/audit";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useToast } from "../../ui/toast";
import { Entry } from "./Entry";
import { restoreCallOf, restoreManyCallOf } from "./restoring";

type Row = OutputOf<"audit", "list">["rows"][number];
const PAGE_SIZE = 50;

export function JournalPage() {
  const { t } = useTranslation(["journal", "common", "shell"]);
  const { client, query } = useOffice();
  const queries = useQueryClient();
  const formats = useFormats();
  const toast = useToast();
  const whole = useMay("journal");
  const [params, setParams] = useSearchParams();
  const [openSeq, setOpenSeq] = useState<number | null>(null);
  const page = Math.max(1, Number(params.get("page")) || 1);
  const subjectId = params.get("subjectId") ?? undefined;
  const action = params.get("action") ?? undefined;
  const list = useQuery(query.audit.list.queryOptions({ input: { page, pageSize: PAGE_SIZE, subjectId, action }, placeholderData: keepPreviousData }));
  const verify = useMutation({ mutationFn: () => client.audit.verify() });

  const set = (name: string, value: string | null): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (name !== "page") next.delete("page");
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const undo = async (row: Row): Promise<void> => {
    const [one, many] = [restoreCallOf(client, row.kind), restoreManyCallOf(client, row.kind)];
    try {
      if (row.subjectId) await one?.({ id: row.subjectId });
      else await many?.({ seq: row.seq });
      await queries.invalidateQueries();
      toast.done(t("common:record.restored", { title: row.title ?? t("links", { count: row.links }) }));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Stack gap="xs" p="sm" flex={1} mih={0}>
      <Group justify="space-between">
        <Group gap="sm" align="baseline">
          <Title order={1} size="h4">
            {t("title")}
          </Title>
          {!whole && <Text size="sm" c="dimmed">{t("onlyOwn")}</Text>}
        </Group>
        <Group gap="xs">
          <OptionSelect aria-label={t("filter.action")} placeholder={t("filter.action")} options={AUDIT_ACTIONS} words="journal:action" clearable w={200} value={action ?? null} onChange={(value) => set("action", value)} />
          {subjectId && (
            <Button variant="default" onClick={() => set("subjectId", null)}>
              {t("common:list.clearFilters")}
            </Button>
          )}
          {whole && (
            <Button variant="default" leftSection={<IconShieldCheck size={16} aria-hidden />} loading={verify.isPending} onClick={() => verify.mutate()}>
              {t("verify")}
            </Button>
          )}
        </Group>
      </Group>
      {verify.data && (
        <Alert color={verify.data.brokenAt === null ? "steppe" : "red"} withCloseButton onClose={() => verify.reset()} closeButtonLabel={t("common:close")}>
          {verify.data.brokenAt === null ? t("whole", { count: verify.data.entries }) : t("broken", { seq: verify.data.brokenAt })}
        </Alert>
      )}
      <DataTable<Row>
        records={list.data?.rows ?? []}
        idAccessor="seq"
        totalRecords={list.data?.total ?? 0}
        recordsPerPage={PAGE_SIZE}
        page={page}
        onPageChange={(next) => set("page", String(next))}
        paginationText={({ from, to, totalRecords }) => t("common:list.range", { from: formats.number(from), to: formats.number(to), total: formats.number(totalRecords) })}
        getPaginationControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })}
        noRecordsText={t(whole ? "empty" : "emptyOwn")}
        fetching={list.isPending}
        onRowClick={({ record }) => setOpenSeq(record.seq)}
        customRowAttributes={({ seq }) => ({ tabIndex: 0, onKeyDown: (event: React.KeyboardEvent) => event.key === "Enter" && event.target === event.currentTarget && setOpenSeq(seq) })}
        height="100%"
        pinLastColumn
        verticalSpacing={6}
        fz="sm"
        highlightOnHover
        withTableBorder
        borderRadius="sm"
        columns={[
          { accessor: "at", title: t("column.at"), width: 150, cellsClassName: "number", render: (row) => formats.instant(row.at) },
          { accessor: "by", title: t("column.by"), width: 170, ellipsis: true },
          { accessor: "action", title: t("column.action"), width: 150, render: (row) => t(`action.${row.action}`) },
          { accessor: "kind", title: t("column.kind"), width: 170, ellipsis: true, render: (row) => t(`shell:kind.${row.kind}`) },
          { accessor: "title", title: t("column.title"), ellipsis: true, render: (row) => row.title ?? (row.links > 0 ? t("links", { count: row.links }) : "") },
          {
            accessor: "undo",
            title: t("column.undo"),
            width: 130,
            render: (row) =>
              row.undoable && (
                <Button size="compact-xs" variant="light" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={(event) => { event.stopPropagation(); void undo(row); }}>
                  {t("common:restore")}
                </Button>
              ),
          },
        ]}
      />
      <Drawer opened={openSeq !== null} onClose={() => setOpenSeq(null)} position="right" size="lg" title={t("entry", { seq: openSeq ?? 0 })} closeButtonProps={{ "aria-label": t("common:close") }}>
        {openSeq !== null && <Entry seq={openSeq} />}
      </Drawer>
    </Stack>
  );
}
