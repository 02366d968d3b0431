/** What became of an issued briefing since: late rows with what it would say today, and what each revision changed (R15). */
import { Anchor, Button, List, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Language } from "../../../shared/contract/base";
import type { FigureRowInWords } from "../../../shared/contract/briefings";
import type { FigureChangeInWords } from "../../../shared/contract/briefingsIssued";
import { addressOf } from "../../ui/addresses";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";

/** A row by its day, its record and who gave it; the record opens where it has a screen. */
function RowLine({ row, beside }: { row: FigureRowInWords; beside: readonly string[] }) {
  const formats = useFormats();
  return (
    <>
      {row.date && `${formats.date(row.date)} · `}
      {row.opens ? <Anchor component={Link} to={addressOf(row.opens.kind, row.opens.id)} size="sm" underline="always">{row.label}</Anchor> : row.label}
      {[row.provider, ...beside].filter(Boolean).map((word) => ` · ${word}`).join("")}
    </>
  );
}

export function LateRows({ id, language }: { id: string; language: Language }) {
  const { t } = useTranslation("briefings");
  const formats = useFormats();
  const { query } = useOffice();
  const late = useQuery(query.briefings.issued.late.queryOptions({ input: { id, language }, staleTime: 0 }));
  if (!late.data) return null;
  const { figures, rows, more } = late.data;
  return (
    <ScrollArea flex={1} p="sm" viewportProps={{ tabIndex: 0 }}>
      {figures.length === 0 && rows.length === 0 && <Text size="sm">{t("late.none")}</Text>}
      {figures.length > 0 && <Title order={2} size="h6">{t("late.today")}</Title>}
      {figures.map((figure) => (
        <Stack key={figure.figureId} gap={0} my="xs">
          <Text size="sm" fw={600}>{figure.label}</Text>
          <Text size="sm">{t("late.pair", { before: figure.issued ?? "–", after: figure.now ?? "–" })}</Text>
          {figure.redefined && <Text size="xs" c="dimmed">{t("late.redefined")}</Text>}
        </Stack>
      ))}
      {rows.length > 0 && <Title order={2} size="h6" mt="md">{t("late.rows")}</Title>}
      <List size="sm">
        {rows.map(({ row, figureId, figure, why, recordedAt, recordedBy }) => (
          <List.Item key={`${figureId} ${row.id}`}>
            <RowLine row={row} beside={[figure]} />
            {why && <Text size="xs">{t("late.notCounted", { why })}</Text>}
            {recordedAt && <Text size="xs" c="dimmed">{t("late.recorded", { at: formats.instant(recordedAt), by: recordedBy })}</Text>}
          </List.Item>
        ))}
      </List>
      {more > 0 && <Text size="sm">{t("late.more", { count: more })}</Text>}
    </ScrollArea>
  );
}

interface ChangesProps {
  readonly id: string;
  readonly language: Language;
  readonly all: readonly { readonly id: string }[];
}

export function Changes({ id, language, all }: ChangesProps) {
  const { t } = useTranslation("briefings");
  const { query } = useOffice();
  const before = all[all.findIndex((each) => each.id === id) - 1];
  const changes = useQuery(query.briefings.issued.changes.queryOptions({ input: { id, language, before: before?.id ?? id }, enabled: before !== undefined }));
  return (
    <ScrollArea flex={1} p="sm" viewportProps={{ tabIndex: 0 }}>
      {!before && <Text size="sm">{t("issued.first")}</Text>}
      {changes.data?.map((change) => (
        <Stack key={change.figureId} gap={0} mb="sm">
          <Text size="sm" fw={600}>{change.label}</Text>
          <Text size="sm">{t("late.pair", { before: change.before ?? "–", after: change.after ?? "–" })}</Text>
          <AffectedRows change={change} />
        </Stack>
      ))}
    </ScrollArea>
  );
}

/** A few rows are read at once; more of them are asked for. */
const FIRST_ROWS = 5;
const ROWS_AT_ONCE = 50;

/** The rows that came, went or changed, each with its record. */
function AffectedRows({ change: { rows, more } }: { change: FigureChangeInWords }) {
  const { t } = useTranslation("briefings");
  const [shown, setShown] = useState(FIRST_ROWS);
  return (
    <>
      <Text size="xs" c="dimmed">{t("issued.affected", { count: rows.length + more })}</Text>
      <List size="sm">
        {rows.slice(0, shown).map(({ what, row }) => (
          <List.Item key={`${what} ${row.kind} ${row.id} ${row.date ?? ""}`} data-affected={row.id}>
            {t(`issued.row.${what}`)}: <RowLine row={row} beside={[row.item]} />
          </List.Item>
        ))}
      </List>
      {rows.length > shown && (
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: "flex-start" }} onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t("issued.showMore", { count: Math.min(ROWS_AT_ONCE, rows.length - shown) })}
        </Button>
      )}
      {rows.length <= shown && more > 0 && <Text size="sm">{t("late.more", { count: more })}</Text>}
    </>
  );
}
