/** What is where, and what was collected, sent, delivered and is left over in a period (R26). Every number opens its rows. */
import { Anchor, Button, Center, Group, ScrollArea, Stack, Table, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { addDays } from "../../../shared/domain/periods";
import { DateField } from "../../ui/fields/DateField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { StockNumber } from "../../ui/StockNumber";

const USUAL_DAYS = 30;
const addressWith = (path: string, wish: Readonly<Record<string, string | null>>): string =>
  `${path}?${new URLSearchParams(Object.entries(wish).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;

export function StockPage() {
  const { t } = useTranslation("stock");
  const { client, query } = useOffice();
  const { today } = useStatus();
  const refusal = useRefusal();
  const may = useMay("register");
  const [address, setAddress] = useSearchParams();
  const to = address.get("to") ?? today;
  const from = address.get("from") ?? addDays(to, 1 - USUAL_DAYS);
  const storeId = address.get("storeId");
  const change = (name: string, value: string | null): void =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  const where = useQuery(query.stock.where.queryOptions({ input: { date: to }, placeholderData: keepPreviousData }));
  const period = useQuery(query.stock.period.queryOptions({ input: { from, to, storeId }, enabled: from <= to, placeholderData: keepPreviousData }));
  const trouble = where.error ?? period.error;
  const isEmpty = where.data?.rows.length === 0;
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack gap="md" p="sm">
        <Group justify="space-between">
          <Title order={1} size="h4">
            {t("title")}
          </Title>
          <Group gap="xs">
            <Button variant="default" component={Link} to="/stockMoves">
              {t("moves")}
            </Button>
            <Button variant="default" component={Link} to="/stores">
              {t("stores")}
            </Button>
            {may && (
              <Button component={Link} to="/stockMoves/new" leftSection={<IconPlus size={16} aria-hidden />}>
                {t("add")}
              </Button>
            )}
          </Group>
        </Group>
        {trouble && <Text c="var(--mantine-color-error)">{refusal(trouble).text}</Text>}
        {isEmpty ? (
          <Center mih={240}>
            <Text maw={460} ta="center">
              {t("empty")}
            </Text>
          </Center>
        ) : (
          <>
            <Title order={2} size="h6">
              {t("where.title")}
            </Title>
            {where.data && <Where data={where.data} />}
            {where.data && where.data.uncounted > 0 && (
              <Text size="sm">
                <Anchor component={Link} to={addressWith("/deliveries", { fromStore: "store", amounts: "unknown", state: "confirmed", to })} inherit underline="always">
                  {t("where.uncounted", { count: where.data.uncounted })}
                </Anchor>
              </Text>
            )}
            <Title order={2} size="h6">
              {t("period.title")}
            </Title>
            <Group gap="xs" align="flex-end">
              <DateField label={t("period.from")} required w={130} value={from} onChange={(day) => change("from", day)} error={from > to ? t("period.turned") : undefined} />
              <DateField label={t("period.to")} required w={130} value={to} onChange={(day) => change("to", day)} />
              <RecordSelect label={t("period.store")} placeholder={t("period.all")} of="stores" load={client.stores.choices} w={240} value={storeId} onChange={(id) => change("storeId", id)} />
            </Group>
            {period.data && <Period rows={period.data} asked={{ from, to, storeId }} />}
            <Text size="xs" c="dimmed" maw={760}>
              {t("period.note")}
            </Text>
          </>
        )}
      </Stack>
    </ScrollArea>
  );
}

function Where({ data: { stores, rows } }: { data: OutputOf<"stock", "where"> }) {
  const { t } = useTranslation("stock");
  const language = useLanguage();
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder highlightOnHover verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("item")}</Table.Th>
            {stores.map((store) => (
              <Table.Th key={store.id} ta="right">
                <Anchor component={Link} to={`/stores/${store.id}`} inherit>
                  {named(store, language)}
                </Anchor>
              </Table.Th>
            ))}
            <Table.Th ta="right">{t("where.total")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ item, unit, quantities, total }) => (
            <Table.Tr key={`${item.id} ${unit}`} data-item={item.nameRu}>
              <Table.Td>{named(item, language)}</Table.Td>
              {stores.map((store, at) => (
                <Table.Td key={store.id} ta="right">
                  {quantities[at] === 0 ? (
                    <Text span c="dimmed">
                      —
                    </Text>
                  ) : (
                    <Anchor component={Link} to={addressWith("/stockMoves", { storeId: store.id, itemKindId: item.id })} inherit underline="hover" c="inherit">
                      <StockNumber value={quantities[at] ?? 0} unit={unit} />
                    </Anchor>
                  )}
                </Table.Td>
              ))}
              <Table.Td ta="right" fw={600}>
                <StockNumber value={total} unit={unit} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const COLUMNS = ["before", "collected", "brought", "sent", "delivered", "corrected", "left"] as const;
type Column = (typeof COLUMNS)[number];

function Period({ rows, asked }: { rows: OutputOf<"stock", "period">; asked: { from: string; to: string; storeId: string | null } }) {
  const { t } = useTranslation("stock");
  const language = useLanguage();
  const { from, to, storeId } = asked;
  const rowsBehind = (column: Column, itemKindId: string): string | null => {
    const span = { from, to, storeId, itemKindId };
    if (column === "collected") return addressWith("/stockMoves", { ...span, kind: "receipt" });
    if (column === "sent") return addressWith("/stockMoves", { ...span, kind: "dispatch" });
    if (column === "brought") return addressWith("/stockMoves", { ...span, kind: "transfer" });
    if (column === "corrected") return addressWith("/stockMoves", span);
    if (column === "delivered") return addressWith("/deliveries", { ...span, state: "confirmed", fromStore: storeId === null ? "store" : null });
    return null;
  };
  // Between stores nothing changes for all of them together.
  const shown = COLUMNS.filter((column) => column !== "brought" || storeId !== null);
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder highlightOnHover horizontalSpacing={6} verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("item")}</Table.Th>
            {shown.map((column) => (
              <Table.Th key={column} ta="right">
                {t(`period.${column}`)}
              </Table.Th>
            ))}
            {storeId === null && <Table.Th ta="right">{t("period.besides")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.item.id} ${row.unit}`} data-item={row.item.nameRu}>
              <Table.Td>{named(row.item, language)}</Table.Td>
              {shown.map((column) => {
                const address = rowsBehind(column, row.item.id);
                const value = <StockNumber value={row[column]} unit={row.unit} />;
                return (
                  <Table.Td key={column} ta="right" data-column={column} fw={column === "left" ? 600 : undefined}>
                    {address && row[column] !== 0 ? (
                      <Anchor component={Link} to={address} inherit underline="hover" c="inherit">
                        {value}
                      </Anchor>
                    ) : (
                      value
                    )}
                  </Table.Td>
                );
              })}
              {storeId === null && (
                <Table.Td ta="right" c="dimmed" data-column="besides">
                  <StockNumber value={row.besides} unit={row.unit} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
