/** Families that two or more partners helped in a period. */
import { Anchor, Center, Group, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DataTable } from "mantine-datatable";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { limitSpan } from "../../../shared/domain/aidLimits";
import { DateField } from "../../ui/fields/DateField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";

const PAGE_SIZE = 50;

export function HelpedPage() {
  const { t } = useTranslation("families");
  const { query } = useOffice();
  const { today } = useStatus();
  const { date, number } = useFormats();
  const language = useLanguage();
  const refusal = useRefusal();
  const [address, setAddress] = useSearchParams();
  const month = limitSpan(today, "month");
  const [from, to] = [address.get("from") ?? month.from, address.get("to") ?? month.to];
  const page = Math.max(1, Number(address.get("page")) || 1);
  const change = (wish: Readonly<Record<string, string>>): void => setAddress((before) => new URLSearchParams({ ...Object.fromEntries(before), ...wish }), { replace: true });
  const found = useQuery(query.deliveries.helpedBySeveral.queryOptions({ input: { from, to, page, pageSize: PAGE_SIZE }, placeholderData: keepPreviousData }));
  return (
    <Stack gap="xs" p="sm" flex={1} mih={0}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("helped.title")}
        </Title>
        <Anchor component={Link} to="/families" size="sm">
          {t("helped.back")}
        </Anchor>
      </Group>
      <Group gap="xs" align="flex-end">
        <DateField aria-label={t("helped.from")} required w={120} value={from} onChange={(day) => day && change({ from: day, page: "1" })} />
        <DateField aria-label={t("helped.to")} required w={120} value={to} onChange={(day) => day && change({ to: day, page: "1" })} />
        {found.data && <Text size="sm">{t("helped.count", { count: found.data.total })}</Text>}
      </Group>
      {found.isError && <Text c="var(--mantine-color-error)">{refusal(found.error).text}</Text>}
      {found.data?.total === 0 ? (
        <Center flex={1}>
          <Text maw={460} ta="center">
            {t("helped.empty")}
          </Text>
        </Center>
      ) : (
        <DataTable
          withTableBorder
          fetching={found.isPending}
          records={found.data?.rows ?? []}
          totalRecords={found.data?.total ?? 0}
          recordsPerPage={PAGE_SIZE}
          page={page}
          onPageChange={(next) => change({ page: String(next) })}
          minHeight={160}
          columns={[
            { accessor: "name", title: t("column.name"), width: 180, render: (row) => <Anchor component={Link} to={`/families/${row.id}?helpedFrom=${from}&helpedTo=${to}`} size="sm">{row.name}</Anchor> },
            { accessor: "headName", title: t("column.headName"), width: 260 },
            { accessor: "partners", title: t("helped.partners"), render: (row) => row.partners.map((partner) => named(partner, language)).join(", ") },
            { accessor: "deliveries", title: t("column.deliveries"), width: 110, textAlign: "right", cellsClassName: "number", render: (row) => number(row.deliveries) },
            { accessor: "last", title: t("helped.last"), width: 130, cellsClassName: "number", render: (row) => date(row.last) },
          ]}
        />
      )}
    </Stack>
  );
}
