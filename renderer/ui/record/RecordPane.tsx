import { ActionIcon, Group, ScrollArea, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The frame of what stands beside a list: title, buttons, a way to close, and what scrolls. */
export function RecordPane({ title, actions, onClose, children, footer }: { title: string; actions?: ReactNode; onClose: () => void; children: ReactNode; footer?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <Group justify="space-between" wrap="nowrap" p="sm" align="flex-start" style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}>
        <Title order={2} size="h5" style={{ overflowWrap: "anywhere" }}>
          {title}
        </Title>
        <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }}>
          {actions}
          <ActionIcon variant="subtle" color="gray" aria-label={t("close")} onClick={onClose}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: 0 }} offsetScrollbars="y">
        <div style={{ padding: "var(--mantine-spacing-sm)" }}>{children}</div>
      </ScrollArea>
      {footer && (
        <Group p="sm" justify="space-between" wrap="nowrap" style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
          {footer}
        </Group>
      )}
    </>
  );
}
