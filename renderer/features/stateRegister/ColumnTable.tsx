/** The columns of one sheet in their order, each with its headings. */
import { ActionIcon, Checkbox, Group, Table, Text, TextInput, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isOwnColumn, lawColumn, type LayoutColumn, type RegisterSheet } from "../../../shared/domain/stateRegister";
import { headingOf, lawPlace, lawTitle } from "../../../shared/domain/stateRegister.words";
import { useLanguage } from "../../ui/LanguageChoice";

interface ColumnTableProps {
  readonly sheet: RegisterSheet;
  readonly columns: readonly LayoutColumn[];
  readonly disabled: boolean;
  onChange(columns: readonly LayoutColumn[]): void;
}

const LANGUAGES = ["ru", "kk", "en"] as const;

export function ColumnTable({ sheet, columns, disabled, onChange }: ColumnTableProps) {
  const { t } = useTranslation("stateRegister");
  const language = useLanguage();
  const change = (at: number, part: Partial<LayoutColumn>): void => onChange(columns.map((column, index) => (index === at ? { ...column, ...part } : column)));
  const move = (at: number, by: 1 | -1): void => {
    const next = [...columns];
    const [taken] = next.splice(at, 1);
    if (taken) next.splice(at + by, 0, taken);
    onChange(next);
  };
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm" aria-label={t("columns.title")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={80}>{t("columns.order")}</Table.Th>
          <Table.Th>{t("columns.ofLaw")}</Table.Th>
          {LANGUAGES.map((one) => <Table.Th key={one} w={178}>{t(`columns.heading.${one}`)}</Table.Th>)}
          <Table.Th w={72} ta="center">{t("columns.shown")}</Table.Th>
          <Table.Th w={100} ta="center">{t("columns.needed")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map((column, at) => {
          const law = lawColumn(sheet, column.id);
          const own = isOwnColumn(column.id);
          const name = headingOf(sheet, column, language) || t("columns.own");
          return (
            <Table.Tr key={column.id} data-column={column.id}>
              <Table.Td>
                <Group gap={2} wrap="nowrap">
                  <ActionIcon variant="subtle" color="gray" disabled={disabled || at === 0} aria-label={t("columns.up", { name })} onClick={() => move(at, -1)}><IconArrowUp size={16} aria-hidden /></ActionIcon>
                  <ActionIcon variant="subtle" color="gray" disabled={disabled || at === columns.length - 1} aria-label={t("columns.down", { name })} onClick={() => move(at, 1)}><IconArrowDown size={16} aria-hidden /></ActionIcon>
                </Group>
              </Table.Td>
              <Table.Td>
                {own ? <OwnText column={column} name={name} disabled={disabled} onText={(text) => change(at, { text })} onRemove={() => onChange(columns.filter((_, index) => index !== at))} /> : (
                  <>
                    {lawTitle(sheet, column.id)[language]}
                    <Text size="xs" c="dimmed">{law?.law ? lawPlace(law.law, language) : t("columns.notInLaw")}</Text>
                    {column.hidden && law?.required && <Text size="xs" c="var(--mantine-color-error)">{t("columns.hiddenThough")}</Text>}
                  </>
                )}
              </Table.Td>
              {LANGUAGES.map((one) => (
                <Table.Td key={one}>
                  <TextInput
                    aria-label={t("columns.headingOf", { name, language: t(`columns.heading.${one}`) })} disabled={disabled} maxLength={200} value={column.titles[one]}
                    placeholder={own ? "" : lawTitle(sheet, column.id)[one]} error={own && one === "ru" && column.titles.ru.trim() === "" && t("columns.headingNeeded")}
                    onChange={(event) => change(at, { titles: { ...column.titles, [one]: event.currentTarget.value } })}
                  />
                </Table.Td>
              ))}
              <Table.Td ta="center"><Checkbox display="inline-block" aria-label={t("columns.shownOf", { name })} disabled={disabled} checked={!column.hidden} onChange={(event) => change(at, { hidden: !event.currentTarget.checked })} /></Table.Td>
              <Table.Td ta="center">
                {!own && (
                  <Tooltip label={t("columns.byLaw")} disabled={!law?.required}>
                    <Checkbox display="inline-block" aria-label={t("columns.neededOf", { name })} disabled={disabled || Boolean(law?.required)} checked={Boolean(law?.required) || column.needed} onChange={(event) => change(at, { needed: event.currentTarget.checked })} />
                  </Tooltip>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** What stands in each row of an own column; empty leaves it to be filled by hand. */
function OwnText({ column, name, disabled, onText, onRemove }: { column: LayoutColumn; name: string; disabled: boolean; onText: (text: string) => void; onRemove: () => void }) {
  const { t } = useTranslation("stateRegister");
  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <TextInput flex={1} size="xs" label={t("columns.ownText")} placeholder={t("columns.ownEmpty")} aria-label={t("columns.ownTextOf", { name })} disabled={disabled} maxLength={500} value={column.text} onChange={(event) => onText(event.currentTarget.value)} />
      <ActionIcon variant="subtle" color="gray" size={30} disabled={disabled} aria-label={t("columns.remove", { name })} onClick={onRemove}><IconTrash size={16} aria-hidden /></ActionIcon>
    </Group>
  );
}
