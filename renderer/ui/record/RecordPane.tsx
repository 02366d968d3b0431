import { ActionIcon, Group, ScrollArea, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The frame of what stands beside a list: title, buttons, a way to close, and what scrolls. */
export function RecordPane({ title, actions, onClose, children, footer }: { title: string; actions?: ReactNode; onClose: () => void; children: ReactNode; footer?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <Group wrap="nowrap" gap={6} p="sm" align="flex-start" style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}>
        {/* Many buttons go under the title rather than squeeze it to a letter a line. */}
        <Group justify="flex-end" gap={6} flex={1} align="flex-start">
          <Title order={2} size="h5" flex="1 1 10rem" style={{ overflowWrap: "anywhere" }}>
            {title}
          </Title>
          {actions}
        </Group>
        <ActionIcon variant="subtle" color="gray" aria-label={t("close")} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
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
