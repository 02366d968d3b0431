/** Lists that were taken over: which, when, by whom, what came of them. Each can be taken back as a whole. */
import { Button, Center, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowBackUp, IconFileImport } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DataTable } from "mantine-datatable";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useFormats } from "../../ui/format";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { useTakeBack } from "./useTakeBack";
import classes from "./wizard.module.css";

type Batch = OutputOf<"importing", "batches">["rows"][number];
const PAGE_SIZE = 50;

export function ImportsPage() {
  const { t } = useTranslation(["importing", "common"]);
  const { query } = useOffice();
  const formats = useFormats();
  const refusal = useRefusal();
  const takeBack = useTakeBack();
  const may = useMay("register");
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get("page")) || 1);
  const marked = params.get("batch");
  const list = useQuery(query.importing.batches.queryOptions({ input: { page, pageSize: PAGE_SIZE }, placeholderData: keepPreviousData }));
  const number = (accessor: "created" | "attached" | "twice" | "unreadable", width: number) =>
    ({ accessor, title: t(`batch.${accessor}`), width, textAlign: "right", cellsClassName: "number", render: (row: Batch) => formats.number(row[accessor]) }) as const;
  const load = (
    <Button component={Link} to="/imports/new" leftSection={<IconFileImport size={16} aria-hidden />}>
      {t("load")}
    </Button>
  );
  return (
    <Stack gap="xs" p="sm" flex={1} mih={0}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("title")}
        </Title>
        {may && load}
      </Group>
      {list.isError && <Text c="var(--mantine-color-error)">{refusal(list.error).text}</Text>}
      {list.isSuccess && list.data.total === 0 ? (
        <Center flex={1} mih={200}>
          <Stack align="center" maw={480} gap="sm">
            <Text ta="center">{t("empty")}</Text>
            {may && load}
          </Stack>
        </Center>
      ) : (
        <DataTable<Batch>
          records={list.data?.rows ?? []}
          totalRecords={list.data?.total ?? 0}
          recordsPerPage={PAGE_SIZE}
          page={page}
          onPageChange={(next) => setParams({ page: String(next) })}
          paginationText={({ from, to, totalRecords }) => t("common:list.range", { from: formats.number(from), to: formats.number(to), total: formats.number(totalRecords) })}
          getPaginationControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })}
          noRecordsText=""
          fetching={list.isPending}
          rowClassName={({ id }) => (id === marked ? classes.opened : undefined)}
          customRowAttributes={({ id }) => ({ "aria-current": id === marked ? "true" : undefined })}
          height="100%"
          verticalSpacing={6}
          fz="sm"
          withTableBorder
          borderRadius="sm"
          columns={[
            { accessor: "at", title: t("batch.at"), width: 135, cellsClassName: "number", render: (row) => formats.instant(row.at) },
            { accessor: "kind", title: t("field.kind"), width: 115, ellipsis: true, render: (row) => <span title={t(`kind.${row.kind}`)}>{t(`kind.${row.kind}`)}</span> },
            { accessor: "fileName", title: t("batch.fileName"), ellipsis: true, render: (row) => <span title={row.fileName}>{row.fileName}</span> },
            { accessor: "partner", title: t("field.partner"), width: 110, ellipsis: true, render: (row) => <span title={row.partner}>{row.partner}</span> },
            { accessor: "by", title: t("batch.by"), width: 125, ellipsis: true, render: (row) => <span title={row.by}>{row.by}</span> },
            number("created", 76), number("attached", 88), number("twice", 96), number("unreadable", 84),
            {
              accessor: "undoneAt",
              title: t("batch.takenBack"),
              width: 165,
              render: (row) =>
                row.undoneAt ? (
                  <Text size="sm" c="dimmed" className="number">
                    {formats.instant(row.undoneAt)}
                  </Text>
                ) : (
                  may && (
                    <Button size="compact-xs" variant="light" leftSection={<IconArrowBackUp size={14} aria-hidden />} aria-label={t("takeBackOf", { name: row.fileName })} onClick={() => void takeBack(row.id)}>
                      {t("takeBack")}
                    </Button>
                  )
                ),
            },
          ]}
        />
      )}
    </Stack>
  );
}
