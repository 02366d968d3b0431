/** The state's register of volunteer activity: how much of it is on file, what is missing and in which records, and the file. */
import { Anchor, Button, Group, ScrollArea, Stack, Table, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CheckedSheet } from "../../../shared/contract/stateRegister";
import { NO_TITLES } from "../../../shared/domain/stateRegister";
import { headingOf, lawTitle, REASON_WORDS, sheetTitle } from "../../../shared/domain/stateRegister.words";
import { DateField } from "../../ui/fields/DateField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { useMay, useOffice } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { ExportRegister } from "./ExportRegister";
import { Gaps } from "./Gaps";
import classes from "./StateRegister.module.css";
import { type RegisterView, useRegisterView } from "./useRegisterView";

export function StateRegisterPage() {
  const { t } = useTranslation("stateRegister");
  const { query } = useOffice();
  const refusal = useRefusal();
  const mayArrange = useMay("plan");
  const view = useRegisterView();
  const { from, on } = view;
  const check = useQuery(query.stateRegister.check.queryOptions({ input: { from, on }, placeholderData: keepPreviousData }));
  const sheets = check.data ?? [];
  const shown = sheets.find(({ sheet, missing }) => (view.sheet === null ? missing.length > 0 : sheet === view.sheet));
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack p="md" gap="lg" maw={1200}>
        <Group justify="space-between">
          <Title order={1} size="h4">{t("title")}</Title>
          <Group gap="xs">
            {mayArrange && <Button component={Link} to="/stateRegister/columns" variant="default">{t("columns.open")}</Button>}
            <ExportRegister from={from} on={on} incomplete={sheets.reduce((sum, { records, complete }) => sum + records - complete, 0)} disabled={!check.isSuccess} />
          </Group>
        </Group>
        <Text size="sm" c="dimmed" maw={860}>{t("lead")}</Text>
        <Group gap="sm" align="flex-start">
          <DateField label={t("from")} description={t("fromHint")} value={from} onChange={(day) => day && view.set({ from: day })} w={310} />
          <DateField label={t("on")} description={t("onHint")} value={on} onChange={(day) => day && view.set({ on: day })} w={310} />
        </Group>
        {check.isError && <Text c="var(--mantine-color-error)" role="alert">{refusal(check.error).text}</Text>}
        {check.isSuccess && <Sheets sheets={sheets} view={view} chosen={shown?.sheet ?? null} />}
        {check.isSuccess && shown === undefined && <Text size="sm" role="status">{t("allFilled")}</Text>}
        {check.isSuccess && shown && <Gaps key={`${shown.sheet} ${view.column ?? ""} ${from} ${on}`} checked={shown} view={view} />}
      </Stack>
    </ScrollArea>
  );
}

function Sheets({ sheets, view, chosen }: { sheets: readonly CheckedSheet[]; view: RegisterView; chosen: CheckedSheet["sheet"] | null }) {
  const { t } = useTranslation("stateRegister");
  const language = useLanguage();
  const { number } = useFormats();
  return (
    <Table withTableBorder verticalSpacing={6} fz="sm" aria-label={t("sheets")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("sheet")}</Table.Th>
          <Table.Th ta="right" w={110}>{t("records")}</Table.Th>
          <Table.Th ta="right" w={130}>{t("complete")}</Table.Th>
          <Table.Th>{t("missing")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sheets.map(({ sheet, records, complete, missing, hidden }) => (
          <Table.Tr key={sheet} data-sheet={sheet} data-chosen={sheet === chosen || undefined} className={classes["sheet"] ?? ""}>
            <Table.Td>
              <Anchor component="button" type="button" size="sm" aria-current={sheet === chosen ? "true" : undefined} onClick={() => view.set({ sheet, column: null })}>{sheetTitle(sheet, language)}</Anchor>
            </Table.Td>
            <Table.Td ta="right" className="number">{number(records)}</Table.Td>
            <Table.Td ta="right" className="number">{number(complete)}</Table.Td>
            <Table.Td>
              {records === 0 && <Text size="sm" c="dimmed">{t("noRecords")}</Text>}
              {records > 0 && missing.length === 0 && t("nothingMissing")}
              <Group gap={6}>
                {missing.map(({ column, reason, count }) => (
                  <Button key={column + reason} size="compact-xs" variant={sheet === chosen && view.column === column ? "filled" : "default"} onClick={() => view.set({ sheet, column })} title={REASON_WORDS[reason][language]}>
                    {t("gap", { column: lawTitle(sheet, column)[language], count: number(count) })}
                  </Button>
                ))}
              </Group>
              {hidden.length > 0 && <Text size="xs" c="dimmed" mt={4}>{t("hiddenColumns", { columns: hidden.map((id) => headingOf(sheet, { id, titles: NO_TITLES }, language)).join(", ") })}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
