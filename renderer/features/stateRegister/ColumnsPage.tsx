/** How the office wants the columns of the state's register: order, headings, what is left out, what else is needed, columns of its own. */
import { Anchor, Button, Group, Modal, ScrollArea, Skeleton, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { layoutSchema } from "../../../shared/contract/stateRegister";
import { isOwnColumn, type LayoutColumn, NO_TITLES, REGISTER_SHEETS, type RegisterLayout, type RegisterSheet } from "../../../shared/domain/stateRegister";
import { sheetTitle } from "../../../shared/domain/stateRegister.words";
import { useLanguage } from "../../ui/LanguageChoice";
import { useMay, useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";
import { ColumnTable } from "./ColumnTable";

export function ColumnsPage() {
  const { t } = useTranslation("stateRegister");
  const { query } = useOffice();
  const { data } = useQuery(query.stateRegister.layout.queryOptions());
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack p="md" gap="md" maw={1600}>
        <Group justify="space-between">
          <Title order={1} size="h4">{t("columns.title")}</Title>
          <Anchor component={Link} to="/stateRegister" size="sm">{t("columns.back")}</Anchor>
        </Group>
        <Text size="sm" c="dimmed" maw={860}>{t("columns.lead")}</Text>
        {data ? <Arranging key={data.version} version={data.version} saved={data.layout} /> : <Skeleton h={200} />}
      </Stack>
    </ScrollArea>
  );
}

/** The next free name of an own column. */
function freeName(columns: readonly LayoutColumn[]): string {
  const taken = new Set(columns.map(({ id }) => id));
  let at = 1;
  while (taken.has(`own-${at}`)) at += 1;
  return `own-${at}`;
}

function Arranging({ version, saved }: { version: number; saved: RegisterLayout }) {
  const { t } = useTranslation(["stateRegister", "common"]);
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const language = useLanguage();
  const may = useMay("plan");
  const [layout, setLayout] = useState(saved);
  const [sheet, setSheet] = useState<RegisterSheet>("volunteers");
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const columns = layout[sheet];
  const put = (next: readonly LayoutColumn[]): void => setLayout((before) => ({ ...before, [sheet]: next }));
  const isChanged = JSON.stringify(layout) !== JSON.stringify(saved);
  const problems = layoutSchema.safeParse(layout).error?.issues ?? [];
  const wrongSheets = new Set(problems.map(({ path }) => path[0]));
  const send = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    setBusy(true);
    try {
      await work();
      toast.done(done);
      setAsking(false);
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
      await queries.invalidateQueries();
    }
  };
  return (
    <>
      <Tabs value={sheet} onChange={(chosen) => setSheet(chosen as RegisterSheet)} keepMounted={false}>
        <Tabs.List aria-label={t("sheets")} mb="sm">
          {REGISTER_SHEETS.map((one) => (
            <Tabs.Tab key={one} value={one} data-tab={one}>{wrongSheets.has(one) ? t("columns.wrong", { sheet: sheetTitle(one, language) }) : sheetTitle(one, language)}</Tabs.Tab>
          ))}
        </Tabs.List>
        {REGISTER_SHEETS.map((one) => (
          <Tabs.Panel key={one} value={one}><ColumnTable sheet={one} columns={layout[one]} disabled={!may} onChange={put} /></Tabs.Panel>
        ))}
      </Tabs>
      {columns.every(({ hidden }) => hidden) && <Text size="sm" c="var(--mantine-color-error)" role="alert">{t("columns.allHidden")}</Text>}
      {may && (
        <Group justify="space-between">
          <Button variant="default" onClick={() => put([...columns, { id: freeName(columns), hidden: false, needed: false, titles: NO_TITLES, text: "" }])}>{t("columns.add")}</Button>
          <Group gap="xs">
            {isChanged && <Text size="sm" role="status">{t("columns.unsaved")}</Text>}
            <Button variant="default" onClick={() => setAsking(true)}>{t("columns.reset")}</Button>
            <Button loading={busy} disabled={problems.length > 0 || !isChanged} onClick={() => void send(() => client.stateRegister.saveLayout({ version, layout: writable(layout) }), t("columns.saved"))}>{t("common:save")}</Button>
          </Group>
        </Group>
      )}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t("columns.reset")} closeButtonProps={{ "aria-label": t("common:close") }}>
        <Stack gap="sm">
          <Text size="sm">{t("columns.resetWhat")}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>{t("common:cancel")}</Button>
            <Button loading={busy} onClick={() => void send(() => client.stateRegister.resetLayout({ version }), t("columns.wasReset"))}>{t("columns.reset")}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** An own column's text means nothing for the law's. */
const writable = (layout: RegisterLayout): RegisterLayout =>
  Object.fromEntries(REGISTER_SHEETS.map((sheet) => [sheet, layout[sheet].map((column) => ({ ...column, text: isOwnColumn(column.id) ? column.text : "" }))])) as unknown as RegisterLayout;
