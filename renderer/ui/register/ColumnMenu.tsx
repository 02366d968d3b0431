import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type ColumnHabit, moved } from "./arrange";

interface ColumnMenuProps {
  readonly columns: readonly ColumnHabit[];
  readonly titleOf: (key: string) => string;
  readonly onChange: (columns: ColumnHabit[]) => void;
}

/** Which columns are shown and in which order. */
export function ColumnMenu({ columns, titleOf, onChange }: ColumnMenuProps) {
  const { t } = useTranslation("lists");
  const shown = columns.filter((column) => column.shown).length;
  const show = (key: string, isShown: boolean): void => onChange(columns.map((column) => (column.key === key ? { ...column, shown: isShown } : column)));
  return (
    <Popover position="bottom-end" trapFocus withArrow width={300}>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t("columns.title")} title={t("columns.title")}>
          <IconColumns3 size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("columns.title")} p="xs">
        <ScrollArea.Autosize mah={420} type="auto">
          <Stack gap={2}>
            {columns.map((column, at) => (
              <Group key={column.key} justify="space-between" wrap="nowrap" gap="xs">
                <Checkbox
                  label={titleOf(column.key)}
                  checked={column.shown}
                  disabled={column.shown && shown === 1}
                  onChange={(event) => show(column.key, event.currentTarget.checked)}
                />
                <Group gap={2} wrap="nowrap">
                  <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t("columns.up", { name: titleOf(column.key) })} onClick={() => onChange(moved(columns, column.key, -1))}>
                    <IconArrowUp size={16} />
                  </ActionIcon>
                  <ActionIcon variant="subtle" color="gray" disabled={at === columns.length - 1} aria-label={t("columns.down", { name: titleOf(column.key) })} onClick={() => onChange(moved(columns, column.key, 1))}>
                    <IconArrowDown size={16} />
                  </ActionIcon>
                </Group>
              </Group>
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Button variant="subtle" size="compact-sm" mt="xs" fullWidth onClick={() => onChange([])}>
          {t("columns.usual")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
