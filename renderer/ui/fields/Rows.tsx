import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
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
  const box = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  // The cursor goes where typing goes on: into the new row.
  useEffect(() => {
    if (added.current) box.current?.querySelector<HTMLElement>(`[data-row="${rows.length - 1}"] :is(input:not([type=hidden]), textarea)`)?.focus();
    added.current = false;
  }, [rows.length]);
  return (
    <Stack gap="xs" ref={box}>
      {rows.map((row, index) => (
        // Rows have no identity of their own while they are edited; their place in the list is it.
        <Group key={index} data-row={index} gap="xs" wrap="nowrap" align="flex-start">
          <div style={{ flex: 1, minWidth: 0 }}>{render(row, index)}</div>
          <ActionIcon variant="subtle" color="gray" mt={26} aria-label={t("removeRow", { number: index + 1 })} onClick={() => onRemove(index)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => { added.current = true; onAdd(); }}>
          {addLabel}
        </Button>
      </Group>
    </Stack>
  );
}
