import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface RowsProps<Item> {
  readonly rows: readonly Item[];
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly render: (row: Item, index: number) => ReactNode;
}

/** Repeated groups of fields in a form: contacts, members, lines. */
export function Rows<Item>({ rows, addLabel, onAdd, onRemove, render }: RowsProps<Item>) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        // Rows have no identity of their own while they are edited; their place in the list is it.
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <div style={{ flex: 1, minWidth: 0 }}>{render(row, index)}</div>
          <ActionIcon variant="subtle" color="gray" mt={26} aria-label={t("removeRow", { number: index + 1 })} onClick={() => onRemove(index)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          {addLabel}
        </Button>
      </Group>
    </Stack>
  );
}
