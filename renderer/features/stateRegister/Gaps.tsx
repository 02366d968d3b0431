/** The records of one sheet that lack something: each name opens its record. */
import { Anchor, Button, Group, Pagination, Table, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CheckedSheet } from "../../../shared/contract/stateRegister";
import { lawColumn, type RegisterSheet } from "../../../shared/domain/stateRegister";
import { lawPlace, lawTitle, MISSING_WORDS, REASON_WORDS, sheetTitle } from "../../../shared/domain/stateRegister.words";
import { addressOf } from "../../ui/addresses";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";
import type { RegisterView } from "./useRegisterView";

const PAGE_SIZE = 50;

export function Gaps({ checked: { sheet, missing }, view }: { checked: CheckedSheet; view: RegisterView }) {
  const { t } = useTranslation("stateRegister");
  const { query } = useOffice();
  const { number } = useFormats();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  // A column that was filled meanwhile narrows nothing any more.
  const column = missing.some((one) => one.column === view.column) ? view.column : null;
  const { from, on } = view;
  const gaps = useQuery(query.stateRegister.problems.queryOptions({ input: { from, on, sheet, page, pageSize: PAGE_SIZE, ...(column === null ? {} : { column }) }, placeholderData: keepPreviousData }));
  const rows = gaps.data?.rows ?? [];
  const total = gaps.data?.total ?? 0;
  if (missing.length === 0) return <Text size="sm" role="status">{t("sheetFilled", { sheet: sheetTitle(sheet, language) })}</Text>;
  const title = column === null ? t("gapsOf", { sheet: sheetTitle(sheet, language) }) : t("gapsOfColumn", { sheet: sheetTitle(sheet, language), column: lawTitle(sheet, column)[language] });
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h6">{title}</Title>
        <Group gap="sm">
          <Text size="sm" role="status">{t("gapsTotal", { count: total, number: number(total) })}</Text>
          {column !== null && <Button size="compact-sm" variant="default" onClick={() => view.set({ sheet, column: null })}>{t("allGaps")}</Button>}
        </Group>
      </Group>
      <Table withTableBorder verticalSpacing={5} fz="sm" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("record")}</Table.Th>
            <Table.Th>{t("column")}</Table.Th>
            <Table.Th>{t("what")}</Table.Th>
            <Table.Th>{t("law")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.kind + row.id + row.column} data-gap={row.column}>
              <Table.Td><Anchor component={Link} to={addressOf(row.kind, row.id)} size="sm">{row.name || t("unnamed")}</Anchor></Table.Td>
              <Table.Td>{lawTitle(sheet, row.column)[language]}</Table.Td>
              <Table.Td>{REASON_WORDS[row.reason][language]}</Table.Td>
              <Table.Td>{whoAsks(sheet, row.column, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {total > PAGE_SIZE && <Pagination mt="sm" total={Math.ceil(total / PAGE_SIZE)} value={page} onChange={setPage} getControlProps={(control) => ({ "aria-label": t(`page.${control}`) })} getItemProps={(item) => ({ "aria-label": String(item) })} />}
    </section>
  );
}

/** Where the law asks for a column, or that the office does. */
function whoAsks(sheet: RegisterSheet, id: string, language: ReturnType<typeof useLanguage>): string {
  const column = lawColumn(sheet, id);
  return column?.required && column.law ? lawPlace(column.law, language) : MISSING_WORDS.byOffice[language];
}
